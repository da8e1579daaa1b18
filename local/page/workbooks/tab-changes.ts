// What a new version of a workbook changes in what the page shows.
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { changedRows, hasSameFrame } from "../folder/spreadsheet-patch.ts";
import type { CellTraits, RowView, TabChange } from "../protocol/tab.ts";
import type { TraitNumbers } from "./cell-traits.ts";
import { rowViewer } from "./tab-view.ts";

/** Beyond these, loading the tab again is quicker. */
const MOST_ROWS = 300;

/** The tabs that changed, row by row where few did, with the traits that these rows name. */
export function tabChanges(
  before: Spreadsheet,
  after: Spreadsheet,
  traits: TraitNumbers,
): { changes: TabChange[]; traits: Record<number, CellTraits> } {
  const old = new Map(before.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  const changes = after.sheets.flatMap((sheet): TabChange[] => {
    const { sheetId } = sheet.properties;
    const former = old.get(sheetId);
    const rows = changedRows(former, sheet);
    const isSameFrame = hasSameFrame(former, sheet);
    if (isSameFrame && rows.length === 0) return [];
    // The header row tells what every cell of its column is checked against.
    if (!isSameFrame || rows.length > MOST_ROWS || rows[0] === 0) return [{ sheetId }];
    const view = rowViewer(after, sheet, traits);
    return [
      { sheetId, rows: Object.fromEntries(rows.map((index) => [index, view(sheet.rows[index], index)])) },
    ];
  });
  const shown = changes.flatMap(({ rows }) => Object.values<RowView>(rows ?? {}));
  return { changes, traits: traits.named(shown.flatMap((row) => row.traits ?? [])) };
}

/** Whether the list of tabs, or how they are named, changed. */
export function changesTabList(before: Spreadsheet, after: Spreadsheet): boolean {
  const listOf = ({ sheets }: Spreadsheet): string =>
    JSON.stringify(sheets.map(({ properties: { sheetId, title, hidden } }) => [sheetId, title, hidden]));
  return listOf(before) !== listOf(after);
}
