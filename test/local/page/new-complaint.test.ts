// What is said of a complaint that is typed straight into its tab.
import { expect, it } from "vitest";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { PreparedDesk } from "./prepared-desk.ts";

const prepared = new PreparedDesk();
const [REFERENCE, RECEIVED_ON, TYPE] = [0, 1, 2];

/** Types into a tab; `row` as the sheet numbers it. */
function typed(row: number, column: number, text: string, tab = "Réclamations"): string | undefined {
  const { desk, workbookId } = prepared;
  const { sheetId } = prepared.sheet(tab).properties;
  const place = { workbookId, sheetId, clientId: "essai", rowVersion: 0 };
  return editCells(desk, place, [[row - 1, column, text]]).notice;
}

const WILL = "Elle recevra un numéro";
const BY = "avec « Contrôler les données ».";

it("says the number that a new complaint is to get, from its day of receipt", () => {
  expect(typed(2, TYPE, "Réclamation")).toBe(`Ligne 2 : nouvelle. ${WILL} ${BY}`);
  expect(typed(2, RECEIVED_ON, "03/02/2026")).toBe(`Ligne 2 : nouvelle. ${WILL} (2026-0001) ${BY}`);
  // Nothing of what follows, nor of a day that is none, nor once the row has its number.
  expect(typed(2, TYPE, "Suggestion")).toBeUndefined();
  expect(typed(2, RECEIVED_ON, "31/02/2026")).toBe(`Ligne 2 : nouvelle. ${WILL} ${BY}`);
  expect(typed(2, REFERENCE, "2026-0007")).toBeUndefined();
  expect(typed(2, RECEIVED_ON, "03/02/2026")).toBeUndefined();
});

it("goes on from the last number of the year, and names none that another row may take", () => {
  expect(typed(3, RECEIVED_ON, "04/02/2026")).toContain("(2026-0008)");
  expect(typed(4, RECEIVED_ON, "01/02/2026")).toBe(`Ligne 4 : nouvelle. ${WILL} ${BY}`);
  typed(3, REFERENCE, "2026-0008");
  expect(typed(4, RECEIVED_ON, "01/02/2025")).toContain("(2025-0001)");
});

it("says nothing of a row that is emptied, nor of another tab", () => {
  typed(9, RECEIVED_ON, "04/02/2026");
  expect(typed(9, RECEIVED_ON, "")).toBeUndefined();
  expect(typed(2, 0, "02/2026", "Relevés")).toBeUndefined();
});
