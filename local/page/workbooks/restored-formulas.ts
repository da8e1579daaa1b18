// The formulas that lost what they read when rows were deleted, as they were once the rows are back.
import { type Draft, editRow } from "../../google/sheets/draft.ts";
import { withReferences } from "../../google/sheets/formulas/references.ts";
import type { Cell, Spreadsheet } from "../../google/sheets/model.ts";

/** Puts back each formula that is still the same but for what it reads; none where a tab changed its size since. */
export function restoreFormulas({ spreadsheet, ...draft }: Draft, before: Spreadsheet): void {
  if (sizesOf(spreadsheet) !== sizesOf(before)) return;
  for (const [tab, sheet] of spreadsheet.sheets.entries())
    for (const [index, row] of sheet.rows.entries())
      row?.forEach((cell, column) => {
        const former = before.sheets[tab]?.rows[index]?.[column];
        if (former === undefined || !isRewritten(cell, former)) return;
        editRow({ spreadsheet, ...draft }, sheet, index, (cells) => {
          cells[column] = former;
        });
      });
}

function sizesOf({ sheets }: Spreadsheet): string {
  return sheets
    .map(({ properties: { sheetId, gridProperties } }) =>
      [sheetId, gridProperties.rowCount, gridProperties.columnCount].join(),
    )
    .join(";");
}

function isRewritten(cell: Cell | undefined, { formula: former }: Cell): boolean {
  const formula = cell?.formula;
  if (formula === undefined || former === undefined || formula === former) return false;
  return withoutReferences(formula) === withoutReferences(former);
}

function withoutReferences(formula: string): string {
  return withReferences(formula, () => null);
}
