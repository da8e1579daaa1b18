// A tab under another name: what reads it follows, what can't be its name is refused, and it can be taken back.
import { afterAll, beforeAll, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import type { PageEvent } from "../../../local/page/protocol/events.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { renameTab } from "../../../local/page/workbooks/rename-tab.ts";
import { analysisOf } from "../../../local/page/workbooks/standing.ts";
import { undo } from "../../../local/page/workbooks/undo.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const desk = new Desk(folder.path);
const clientId = "moi";
let workbookId = "";

beforeAll(async () => {
  workbookId = (await desk.add("Onglets", await preparedWorkbook(AIX_2020))).id;
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

function sheet(title: string) {
  const found = desk.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === title);
  if (found === undefined) throw new Error(`No tab ${title}.`);
  return found;
}
function rename(from: string, to: string): void {
  const { sheetId } = sheet(from).properties;
  const inverse = renameTab(desk, workbookId, { kind: "renaming", sheetId, from, to });
  desk.workbook(workbookId).undoStack(clientId).add(inverse);
}
function actionCount(): number | undefined {
  const analysis = analysisOf(desk.spreadsheet(workbookId));
  return analysis.kind === "computed" ? analysis.records.actions.length : undefined;
}
const taken = (direction: "undo" | "redo") => undo(desk, { workbookId, clientId }, direction);

it("takes the formulas that read it along, and can be taken back and done again", () => {
  const { sheetId } = sheet("Constats").properties;
  const place = { workbookId, sheetId, clientId: "autre", rowVersion: Number.MAX_SAFE_INTEGER };
  editCells(desk, place, [[1, 9, "=NBVAL('Plan d''actions'!D2:D4)"]]);
  const formula = () => sheet("Constats").rows[1]?.[9]?.formula;
  rename("Plan d'actions", "  Plan d'action ");
  expect(formula()).toBe("=COUNTA('Plan d''action'!D2:D4)");
  // It is the site's own now: the plan of the contract is no more.
  expect(actionCount()).toBe(0);
  expect(taken("undo").message).toBe("✓ Annulé : l’onglet s’appelle « Plan d'actions ».");
  expect(formula()).toBe("=COUNTA('Plan d''actions'!D2:D4)");
  expect(taken("redo").message).toBe("✓ Rétabli : l’onglet s’appelle « Plan d'action ».");
  rename("Plan d'action", "Plan d'actions");
  expect(actionCount()).toBe(18);
});

it.each([
  ["", /Donnez un nom/],
  ["x".repeat(32), /31 caractères au plus/],
  ["Avis 1/2", /31 caractères au plus/],
  ["'Avis", /31 caractères au plus/],
  ["RELEVES", /s’appelle déjà « Relevés »/],
])("is refused as %j, and stays as it is", (to, reason) => {
  expect(() => rename("Avis", to)).toThrow(reason);
  expect(sheet("Avis").properties.title).toBe("Avis");
});

it("is left to whoever renamed it since", () => {
  const { sheetId } = sheet("Avis").properties;
  rename("Avis", "Avis Google");
  expect(() =>
    renameTab(desk, workbookId, { kind: "renaming", sheetId, from: "Avis", to: "Opinions" }),
  ).toThrow("Cet onglet s’appelle maintenant « Avis Google »");
  renameTab(desk, workbookId, { kind: "renaming", sheetId, from: "Avis Google", to: "Avis en ligne" });
  expect(taken("undo")).toMatchObject({ isRefused: true });
  expect(sheet("Avis en ligne").properties.sheetId).toBe(sheetId);
});

it("is told to every window, and kept on the disk", async () => {
  const told: PageEvent[] = [];
  desk.events.add({ clientId: "autre", workbookId, send: (event) => void told.push(event) });
  rename("Agents", "Nos agents");
  const titles = told.flatMap((event) =>
    event.kind === "workbook" ? event.workbook.tabs.map(({ title }) => title) : [],
  );
  expect(titles).toContain("Nos agents");
  const { fileName } = desk.view(workbookId);
  await desk.close();
  const again = new Desk(folder.path);
  const { id } = await again.open(fileName);
  expect(again.view(id).tabs.map(({ title }) => title)).toContain("Nos agents");
  await again.close();
});
