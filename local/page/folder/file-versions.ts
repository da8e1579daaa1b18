// The two versions of a file on the disk while they differ: the last common one, and what another program wrote.
import { readFileSync, statSync } from "node:fs";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { openWorkbook } from "../../xlsx/open-workbook.ts";
import { commonPath } from "./common-version.ts";
import { type SeenFile, seenFile } from "./disk-state.ts";
import type { FilePlaces } from "./file-places.ts";

/** Both, as they were read. */
export interface FileVersions {
  /** The file as it was then. */
  seen: SeenFile | undefined;
  base: Spreadsheet;
  disk: Spreadsheet;
  /** What wrote the file. */
  program: string;
  /** When the common version was written. */
  commonAt: Date;
}

/** Reads both. @throws WorkbookFileError when the file can't be read. */
export function readVersions(places: FilePlaces): FileVersions {
  const { visible, fileName } = places;
  const common = commonPath(places);
  const seen = seenFile(visible);
  const { spreadsheet, file } = openWorkbook(readFileSync(visible), fileName);
  return {
    seen,
    base: openWorkbook(readFileSync(common), fileName).spreadsheet,
    disk: spreadsheet,
    program: programOf(file.parts.text("docProps/app.xml") ?? ""),
    commonAt: statSync(common).mtime,
  };
}

/** The program that says of itself, in the file's own properties, that it wrote it. */
function programOf(properties: string): string {
  const name = /<Application>([^<]*)/.exec(properties)?.[1] ?? "";
  return ["LibreOffice", "Excel"].find((known) => name.includes(known)) ?? "Un autre programme";
}
