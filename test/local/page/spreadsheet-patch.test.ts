// What a journal keeps of a change gives the later version again, once or twice, also as journals of before have it.
import { expect, it } from "vitest";
import type { Spreadsheet } from "../../../local/google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import {
  patchBetween,
  patched,
  type SpreadsheetPatch,
} from "../../../local/page/folder/spreadsheet-patch.ts";

const choices = { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "Oui" }] } };

function spreadsheet(rows: Spreadsheet["sheets"][number]["rows"]): Spreadsheet {
  const sheet = newSheet({ sheetId: 7, title: "Onglet", index: 0 });
  return newSpreadsheet("classeur", { title: "Essai" }, [{ ...sheet, rows }]);
}

const before = spreadsheet([[{ value: "ancien" }]]);
const after = spreadsheet([
  [{ value: "Oui", validation: choices }, undefined, { value: 12 }],
  undefined,
  [{ validation: choices }, { value: "", note: "aide" }, { value: false }],
  [{ value: { type: "ERROR", text: "#N/A", message: "" }, formula: "=NA()" }, { value: "Oui" }],
]);
const written = (): SpreadsheetPatch => JSON.parse(JSON.stringify(patchBetween(before, after)));

it("gives every cell again, applied twice as well", () => {
  const once = patched(before, written());
  expect(once.sheets[0]?.rows).toEqual(after.sheets[0]?.rows);
  expect(patched(once, written()).sheets[0]?.rows).toEqual(after.sheets[0]?.rows);
});

it("writes formats and choices once, whatever the values", () => {
  expect(written().sheets[0]?.cells).toEqual([
    { validation: choices },
    {},
    { note: "aide" },
    { formula: "=NA()" },
  ]);
});

it("tells apart two cells that have the same text under two names", () => {
  const alike = spreadsheet([[{ formula: "=A1" }, { note: "=A1" }]]);
  const patch: SpreadsheetPatch = JSON.parse(JSON.stringify(patchBetween(before, alike)));
  expect(patched(before, patch).sheets[0]?.rows).toEqual(alike.sheets[0]?.rows);
});

it("reads a journal of before, whose listed cells have their values", () => {
  const cells = [{ value: "lu" }, { note: "seule" }];
  const rows: [number, number[]][] = [[0, [1, 0, 2]]];
  const patch = { order: [7], sheets: [{ sheetId: 7, height: 1, cells, rows }] };
  expect(patched(before, patch).sheets[0]?.rows).toEqual([[{ value: "lu" }, undefined, { note: "seule" }]]);
});
