// What the line over the grid says of a computed rate: how it was obtained, its target, by how much it is missed.
import { afterAll, beforeAll, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { TabModel } from "../../../local/page/browser/grid/tab-model.ts";
import { meaningOf } from "../../../local/page/browser/meaning.ts";
import { runAction } from "../../../local/page/workbooks/actions.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { knownTabView } from "../../../local/page/workbooks/tab-view.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const desk = new Desk(folder.path);
let model: TabModel;

beforeAll(async () => {
  const { id } = await desk.add("Site", await preparedWorkbook(AIX_2020));
  await runAction(desk, id, "calculerLesTaux", "moi");
  const spreadsheet = desk.spreadsheet(id);
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.title === "Taux");
  if (sheet === undefined) throw new Error("No rates.");
  model = new TabModel({ ...knownTabView(spreadsheet, sheet, desk.traits), rowVersion: 0 });
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

function yearOf(code: string): string {
  const row = model.view.rows.findIndex(({ texts }) => texts[0] === code);
  const { subject, more } = meaningOf(model, row, model.view.rateColumns?.values.at(-1) ?? -1);
  return `${subject} ${more}`.replaceAll(/\s/g, " ");
}

it("tells the target of a rate and whether it is attained, or by how much it is missed", () => {
  expect(yearOf("TEL3")).toMatch(
    /^Exercice · calculé : 8 482 ÷ 9 435 ; mois relevés : .+\. Cible ≥ 90 %, manquée de 0,1 point\.$/,
  );
  expect(yearOf("ACC1")).toMatch(/\. Cible ≤ 30 min, atteinte\.$/);
  expect(yearOf("CLU1")).toMatch(/\. Cible ≥ 1, manquée de 1\.$/);
});

it("tells no target where there is none, and judges nothing without a value", () => {
  expect(yearOf("ACC2")).not.toContain("Cible");
  expect(yearOf("MYS2")).not.toContain("atteinte");
});
