// The site's workbook is found again: under its name, renamed, beside a copy, or not at all.
import { copyFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { KeptForm } from "../../../local/form/kept-form.ts";
import { openSiteWorkbook, placeOf } from "../../../local/form/site-workbook.ts";
import { newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";
import { temporaryFolder } from "../page/running-page.ts";

const BYTES = newWorkbook(newSpreadsheet("1-le-classeur-du-site", { title: "Réclamations du site" }));
let folder: ReturnType<typeof temporaryFolder>;
let place: KeptForm["workbook"];

beforeEach(async () => {
  folder = temporaryFolder();
  const desk = new Desk(folder.path);
  place = placeOf(await desk.add("Réclamations du site", BYTES));
  await desk.close();
});
afterEach(() => folder.remove());

async function found(): Promise<KeptForm["workbook"] | undefined> {
  const desk = new Desk(folder.path);
  const workbook = await openSiteWorkbook(desk, place);
  await desk.close();
  return workbook && placeOf(workbook);
}

it("finds the file under its name, beside a copy that was changed later", async () => {
  const copy = join(folder.path, "Copie.xlsx");
  copyFileSync(join(folder.path, place.fileName), copy);
  utimesSync(copy, new Date(), new Date(Date.now() + 60_000));
  expect(await found()).toEqual(place);
});

it("finds by its id a file that was renamed", async () => {
  renameSync(join(folder.path, place.fileName), join(folder.path, "Autre nom.xlsx"));
  expect(await found()).toEqual({ id: place.id, fileName: "Autre nom.xlsx" });
});

it("finds by its id a renamed file, whatever took its name, and no copy of two versions that met", async () => {
  const [old, copy] = [place.fileName, "Réclamations du site (version de la page).xlsx"];
  copyFileSync(join(folder.path, old), join(folder.path, copy));
  utimesSync(join(folder.path, copy), new Date(), new Date(Date.now() + 60_000));
  renameSync(join(folder.path, old), join(folder.path, "Autre nom.xlsx"));
  writeFileSync(join(folder.path, old), newWorkbook(newSpreadsheet("un-autre-classeur", { title: "x" })));
  expect(await found()).toEqual({ id: place.id, fileName: "Autre nom.xlsx" });
  rmSync(join(folder.path, "Autre nom.xlsx"));
  expect(await found()).toBeUndefined();
});

it.each(["gone", "broken"])("finds nothing when the file is %s", async (what) => {
  rmSync(join(folder.path, place.fileName));
  if (what === "broken") writeFileSync(join(folder.path, place.fileName), "non");
  expect(await found()).toBeUndefined();
});
