import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../local/google/sheets/model.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { stylesWith, withCell, workbookFile } from "./workbook-files.ts";

const FORMATS: NonNullable<Cell["format"]>[] = [
  { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } },
  { numberFormat: { type: "NUMBER", pattern: '0.0" %"' }, textFormat: { bold: true } },
  { wrapStrategy: "WRAP", horizontalAlignment: "RIGHT", verticalAlignment: "MIDDLE" },
  { textFormat: { italic: true, fontSize: 14, fontFamily: "Arial" } },
];

const text = fc.string({ unit: "binary", maxLength: 12 }).filter((value) => value !== "");
const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ value }),
  fc.record({ value, format: fc.constantFrom(...FORMATS) }),
  fc.record({ format: fc.constantFrom(...FORMATS) }),
  fc.record({ value, note: text }),
  fc.record({ value, formula: fc.constantFrom('=A1&"<>"', "=SUM(B1:B3)") }),
);
const edits = fc.array(fc.tuple(fc.nat(12), fc.nat(8), cell), { maxLength: 20 });

const ROWS =
  '<row r="2" spans="1:2"><c r="A2" s="1"><v>43831</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2+1</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c><c r="D3" s="2"/></row><row r="9"><c r="C9" t="inlineStr"><is><t>fin</t></is></c></row>';
const FILE = workbookFile(ROWS, { styles: stylesWith("dd/mm/yyyy", "0.00") });

/** What the cells of a grid mean: -0 is written as 0, and blanks that nothing is kept of are no cells. */
function meaning(rows: readonly (readonly (Cell | undefined)[] | undefined)[] | undefined) {
  const cells: Record<string, Cell> = {};
  for (const [rowIndex, row] of rows?.entries() ?? []) {
    for (const [column, one] of row?.entries() ?? []) {
      const { format, ...rest } = one ?? {};
      const hasFormat = format && Object.keys(format).length > 0;
      const shown = { ...rest, ...(rest.value === 0 && { value: 0 }), ...(hasFormat && { format }) };
      if (Object.keys(shown).length > 0) cells[`${rowIndex},${column}`] = shown;
    }
  }
  return cells;
}

describe("any edits", () => {
  it("read back as they were made, in one save or two", () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        let bytes: Uint8Array = FILE;
        for (const changes of [first, second]) {
          const opened = openWorkbook(bytes, "a.xlsx");
          const changed = changes.reduce(
            (current, [row, column, one]) => withCell(current, row, column, one),
            opened.spreadsheet,
          );
          bytes = saveWorkbook(opened, changed);
          const again = openWorkbook(bytes, "a.xlsx").spreadsheet;
          expect(meaning(again.sheets[0]?.rows)).toEqual(meaning(changed.sheets[0]?.rows));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leave the opened spreadsheet as it was", () => {
    const opened = openWorkbook(FILE, "a.xlsx");
    const before = structuredClone(opened.spreadsheet);
    saveWorkbook(opened, withCell(opened.spreadsheet, 1, 1, { value: 3 }));
    expect(opened.spreadsheet).toEqual(before);
  });
});
