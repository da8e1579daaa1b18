// What another program that has a workbook's file open began from: the file as it was before the page wrote it again.
import { existsSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import type { FilePlaces } from "./file-places.ts";

/** Whether LibreOffice or Excel has the file open: each keeps a file of its own beside it meanwhile. */
export function isOpenElsewhere({ visible }: FilePlaces): boolean {
  const [folder, name] = [dirname(visible), basename(visible)];
  return [`.~lock.${name}#`, `~$${name}`].some((own) => existsSync(join(folder, own)));
}

/** Where the last version stands that page and file have in common. */
export function commonPath({ common, base }: FilePlaces): string {
  return existsSync(common) ? common : base;
}

/** The page is about to write the file: a program that has it open goes on from what it is now, the first time. */
export function keepCommon(places: FilePlaces): void {
  if (!isOpenElsewhere(places)) forgetCommon(places);
  else if (!existsSync(places.common)) takeCommon(places, places.base);
}

/** What a program that has the file open wrote, of which `copy` is one, is what it goes on from. */
export function renewCommon(places: FilePlaces, copy: string): void {
  if (isOpenElsewhere(places)) takeCommon(places, copy);
  else forgetCommon(places);
}

export function forgetCommon({ common }: FilePlaces): void {
  rmSync(common, { force: true });
}

function takeCommon({ common }: FilePlaces, from: string): void {
  const { atime, mtime } = statSync(from);
  writeFileAtomically(common, readFileSync(from));
  utimesSync(common, atime, mtime);
}
