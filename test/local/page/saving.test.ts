// What is told when kept edits can't go into the .xlsx.
import { renameSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const desk = new Desk(folder.path);
afterAll(async () => {
  await desk.close();
  folder.remove();
});

it("says in French that the data folder is not in its place, and no more once it is", async () => {
  const workbook = await desk.add("Site", await preparedWorkbook(AIX_2020));
  const { hidden } = workbook.file.places;
  renameSync(hidden, `${hidden}.ailleurs`);
  await desk.fold(workbook);
  expect(workbook.savingFault).toBe(
    "Vérifiez que le dossier des données est à sa place et que vous pouvez y écrire.",
  );
  renameSync(`${hidden}.ailleurs`, hidden);
  await desk.fold(workbook);
  expect(workbook.savingFault).toBeNull();
});
