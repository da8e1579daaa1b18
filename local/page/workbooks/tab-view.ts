// One tab as the page shows it: texts in French, kinds, traits, faults.
import { DEFAULT_COLUMN_PIXELS } from "../../google/sheets/grid/default-pixels.ts";
import type { Cell, Row, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { hasContent, isCellError } from "../../google/sheets/values/cell-kind.ts";
import type { RowView, TabView } from "../protocol/tab.ts";
import { type FaultFinder, faultFinder } from "./cell-faults.ts";
import type { TraitNumbers } from "./cell-traits.ts";
import { conditionalLook } from "./conditional-look.ts";
import { shownText } from "./shown-text.ts";
import { tabColumns } from "./tab-columns.ts";
import { tabSummary } from "./tab-summary.ts";
import { typedText } from "./typed-text.ts";

type VersionView = Omit<TabView, "rowVersion" | "rowIdentities">;

/** Versions are never changed in place: what one shows is put in words once. */
const knownViews = new WeakMap<Spreadsheet, Map<Sheet, VersionView>>();

/** The whole tab. */
export function knownTabView(spreadsheet: Spreadsheet, sheet: Sheet, traits: TraitNumbers): VersionView {
  const views = knownViews.get(spreadsheet) ?? new Map<Sheet, VersionView>();
  knownViews.set(spreadsheet, views);
  const view = views.get(sheet) ?? tabView(spreadsheet, sheet, traits);
  views.set(sheet, view);
  return view;
}

function tabView(spreadsheet: Spreadsheet, sheet: Sheet, traits: TraitNumbers): VersionView {
  const { sheetId, title, gridProperties } = sheet.properties;
  const view = rowViewer(spreadsheet, sheet, traits);
  const usualTraits = usualTraitsOf(sheet, traits);
  const usual = usualTraits.join();
  const rows = Array.from(sheet.rows, (row, index) => view(row, index));
  while (rows.length > 0 && isUsualBlank(rows.at(-1), usual)) rows.pop();
  const numbers = new Set([...usualTraits, ...rows.flatMap((row) => row.traits ?? [])]);
  for (const row of rows) if (row.traits?.join() === usual) delete row.traits;
  const columns = Array.from({ length: gridProperties.columnCount }, (_, column) => column);
  const known = tabColumns(spreadsheet, sheet);
  return {
    sheetId,
    title,
    rowCount: gridProperties.rowCount,
    columnCount: gridProperties.columnCount,
    summary: tabSummary(sheet),
    frozenRowCount: gridProperties.frozenRowCount ?? 0,
    columnWidths: columns.map((column) => sheet.columnMetadata[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS),
    columnHelps: columns.map((column) => sheet.rows[0]?.[column]?.note ?? ""),
    ...known,
    columnKinds: columns.map((column) => known.columnKinds[column] ?? ""),
    warnedColumns: columns.filter((column) => isComputedColumn(sheet, column)),
    traits: traits.named(numbers),
    usualTraits,
    rows,
  };
}

/** Shows rows of a tab one by one; every row says its traits. */
export function rowViewer(
  { properties }: Pick<Spreadsheet, "properties">,
  sheet: Sheet,
  traits: TraitNumbers,
): (row: Row | undefined, index: number) => RowView {
  const findFault = faultFinder(sheet);
  const look = conditionalLook(sheet);
  const firstRow = sheet.properties.gridProperties.frozenRowCount ?? 0;
  return (row, index) => {
    const cells = Array.from(row ?? []);
    const texts = cells.map((cell) => (cell === undefined ? "" : shownText(cell, properties)));
    const inputs = byColumn(cells, (cell, column) => typedText(cell, texts[column] ?? ""));
    const faults =
      index < Math.max(1, firstRow)
        ? undefined
        : byColumn(cells, (cell, column) => findFault(cell, column, cells));
    return {
      texts,
      kinds: cells.map(kindOf).join(""),
      traits: cells.map((cell, column) => traits.numberOf(look(cell, index, column))),
      ...(inputs === undefined ? {} : { inputs }),
      ...(faults === undefined ? {} : { faults }),
    };
  };
}

function byColumn(
  cells: readonly (Cell | undefined)[],
  textOf: (cell: Cell, column: number) => ReturnType<FaultFinder>,
): Record<number, string> | undefined {
  let found: Record<number, string> | undefined;
  for (const [column, cell] of cells.entries()) {
    const text = hasContent(cell) ? textOf(cell, column) : undefined;
    if (text === undefined) continue;
    found ??= {};
    found[column] = text;
  }
  return found;
}

function kindOf(cell: Cell | undefined): string {
  const value = cell?.value;
  if (typeof value === "number") return "n";
  if (typeof value === "boolean") return "b";
  return isCellError(value) ? "e" : "t";
}

// A new workbook formats whole columns: the last row kept has what rows usually have.
function usualTraitsOf(sheet: Sheet, traits: TraitNumbers): number[] {
  const isBody = sheet.rows.length > Math.max(1, sheet.properties.gridProperties.frozenRowCount ?? 0);
  return isBody ? Array.from(sheet.rows.at(-1) ?? [], (cell) => traits.numberOf(cell)) : [];
}

function isUsualBlank(row: RowView | undefined, usual: string): boolean {
  if (row === undefined) return true;
  const isBlank = row.texts.every((text) => text === "");
  return isBlank && (row.traits?.join() === usual || row.traits?.every((number) => number === 0) === true);
}

/** Whether a column warns before it is changed by hand: the add-on fills it. */
export function isComputedColumn({ protectedRanges }: Sheet, column: number): boolean {
  return protectedRanges.some(
    ({ range }) =>
      column >= (range?.startColumnIndex ?? 0) &&
      column < (range?.endColumnIndex ?? Number.POSITIVE_INFINITY),
  );
}
