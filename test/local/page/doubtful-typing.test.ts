// Doubtful typing in a workbook of the page: what its cells then hold, and what is said and marked.
import { expect, it } from "vitest";
import type { Cell, Sheet } from "../../../local/google/sheets/model.ts";
import { faultFinder } from "../../../local/page/workbooks/cell-faults.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { PreparedDesk } from "./prepared-desk.ts";

const prepared = new PreparedDesk();
const readings = (): Sheet => prepared.sheet("Relevés");

/** Types into row 2 of « Relevés ». */
function typed(column: number, text: string): { said: string | null; cell: Cell | undefined } {
  const { desk, workbookId } = prepared;
  const { sheetId } = readings().properties;
  const place = { workbookId, sheetId, clientId: "essai", rowVersion: 0 };
  const { fault: said } = editCells(desk, place, [[1, column, text]]);
  return { said, cell: readings().rows[1]?.[column] };
}

it("keeps digits alone as a text in a column of dates, and asks what day is meant", () => {
  const { said, cell } = typed(0, "010326");
  expect(cell?.value).toBe("010326");
  expect(said).toContain("Vouliez-vous dire 01/03/2026 ?");
  expect(typed(0, "01/03/2026").cell?.value).toBe(46_082);
});

it("keeps a date as a text in a column of numbers, and a number typed after it is one", () => {
  const { said, cell } = typed(2, "01/03/2026");
  expect(cell?.value).toBe("01/03/2026");
  expect(said).toContain("n’est pas un nombre");
  expect(typed(2, "12").cell?.value).toBe(12);
});

it("marks a date that a file brings to a column of numbers", () => {
  const format = { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } };
  const findFault = faultFinder(readings());
  expect(findFault({ value: 46_082, format }, 2)).toContain("« 01/03/2026 » est une date");
  expect(findFault({ value: 46_082 }, 2)).toBeUndefined();
  expect(findFault({ value: 46_082, format }, 0)).toBeUndefined();
});

it("says of a formula that it is not computed here, gives an error or will not change", () => {
  expect(typed(2, "=2+3").said).toMatch(/^C2 : « =2\+3 » vaut 5 et ne changera plus/);
  expect(typed(2, "=RECHERCHEV(1;A:B;2)").said).toMatch(
    /^C2 : « .+ » : cette formule n’est pas calculée ici\./,
  );
  expect(typed(2, "=A1+1").said).toMatch(/^C2 : la formule donne l’erreur « #VALUE! »/);
});

it("takes a number typed in a cell of percentages for so many per cent, and leaves its other ways of being written", () => {
  const percentages = (text: string) => {
    typed(2, "50 %");
    return typed(2, text).cell?.value;
  };
  expect(percentages("10")).toBe(0.1);
  expect(percentages("0,8")).toBe(0.008);
  expect(percentages("-3")).toBe(-0.03);
  expect(percentages("12,5 %")).toBe(0.125);
  expect(percentages("=1/2")).toBe(0.5);
  expect(percentages("à revoir")).toBe("à revoir");
  expect(percentages("'10")).toBe("10");
});

it("takes the numbers of a pasted block as they are, in cells of percentages too", () => {
  const { desk, workbookId } = prepared;
  const { sheetId } = readings().properties;
  const place = { workbookId, sheetId, clientId: "essai", rowVersion: 0 };
  for (const column of [2, 3]) typed(column, "50 %");
  editCells(desk, place, [
    [1, 2, "0,1"],
    [1, 3, "12 %"],
  ]);
  expect([2, 3].map((column) => readings().rows[1]?.[column]?.value)).toEqual([0.1, 0.12]);
});
