// Texts that a spreadsheet took for dates: the days that stand in columns of text, read as their format shows them.

import { calendarDay, type DaySerial, daySerial } from "../calendar/day.ts";
import { formatShortDay, monthName } from "../french/dates.ts";
import { list, number, object, optional, orElse, text } from "../json/shape.ts";
import type { Tab } from "../workbook/column.ts";
import { comparableName } from "../workbook/names.ts";
import { SETTING_DEFINITIONS } from "../workbook/settings.ts";
import { STAFF_TABS, type StaffTabKey } from "../workbook/tabs.ts";
import { columnLetters, quotedTitle } from "./a1.ts";
import { findColumns } from "./headers.ts";
import { type SheetOverview, sheetOfTab } from "./overview.ts";
import type { RawCell, TabCells, WorkbookCells } from "./workbook-cells.ts";

/** Texts of one column that came as numbers, and may be days: the format of their cells tells. */
export interface DoubtfulTexts {
  tab: StaffTabKey;
  columnKey: string;
  /** Where they stand in the column's cells, from 0 for row 2; in ascending order. */
  indexes: readonly number[];
  sheetId: number;
  columnIndex: number;
  /** In A1 notation, from row 2 down. */
  range: string;
}

/** The mask that reads the formats of `doubtfulTexts`' ranges. */
export const FORMAT_FIELDS =
  "sheets(properties(sheetId),data(startColumn,rowData(values(effectiveFormat(numberFormat)))))";

/**
 * The days that may be written, a date of birth as well as one to come. Rows numbered 1, 2, 3… are none, and cost no
 * call to tell; neither is a telephone number.
 */
const FIRST_DAY = daySerial(1910, 1, 1);
const LAST_DAY = daySerial(9999, 12, 31);
const FIRST_ROW = 2;
const TEXT_SETTINGS: ReadonlySet<string> = new Set(
  Object.values(SETTING_DEFINITIONS).flatMap(({ kind, label }) =>
    kind === "text" ? [comparableName(label)] : [],
  ),
);
const DATE_TYPES: ReadonlySet<string> = new Set(["DATE", "DATE_TIME"]);
/** What a pattern writes as it is: quoted words, escaped letters, the language between brackets. */
const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]/g;

// Google leaves zeros and empty lists out of its answers.
const NumberFormat = object({ type: orElse(text, ""), pattern: orElse(text, "") });
const Cell = object({ effectiveFormat: optional(object({ numberFormat: optional(NumberFormat) })) });
const Row = object({ values: orElse(list(Cell), []) });
const Formats = object({
  sheets: orElse(
    list(
      object({
        properties: orElse(object({ sheetId: orElse(number, 0) }), { sheetId: 0 }),
        data: orElse(list(object({ startColumn: orElse(number, 0), rowData: orElse(list(Row), []) })), []),
      }),
    ),
    [],
  ),
});

/** The texts among the cells that were read where a number may be a day; none most of the time. */
export function doubtfulTexts(sheets: readonly SheetOverview[], cells: WorkbookCells): DoubtfulTexts[] {
  return (Object.entries(STAFF_TABS) as [StaffTabKey, Tab][]).flatMap(([tabKey, tab]) => {
    const sheet = sheetOfTab(sheets, tab);
    if (sheet === undefined) return [];
    const { positions } = findColumns(tab, sheet.headers);
    return [...positions].flatMap(([columnKey, columnIndex]): DoubtfulTexts[] => {
      const indexes = doubtfulIndexes(tab, columnKey, cells[tabKey]);
      const last = indexes.at(-1);
      if (last === undefined) return [];
      const letters = columnLetters(columnIndex);
      const range = `${quotedTitle(sheet.title)}!${letters}${FIRST_ROW}:${letters}${last + FIRST_ROW}`;
      return [{ tab: tabKey, columnKey, indexes, sheetId: sheet.sheetId, columnIndex, range }];
    });
  });
}

function doubtfulIndexes(tab: Tab, columnKey: string, cells: TabCells): number[] {
  const isText = tab.columns[columnKey]?.kind === "text";
  const isSetting = tab === STAFF_TABS.settings && columnKey === "value";
  if (!isText && !isSetting) return [];
  return [...(cells[columnKey] ?? []).entries()].flatMap(([index, cell]) =>
    mayBeDay(cell) && (isText || isTextSetting(cells.key?.[index])) ? [index] : [],
  );
}

/** Whether the value of a row of `Paramètres` is a text, by its key. */
function isTextSetting(key: RawCell): boolean {
  return TEXT_SETTINGS.has(comparableName(String(key ?? "")));
}

/** The cells with these days as texts; numbers that no date format shows stay numbers. */
export function withShownDates(
  cells: WorkbookCells,
  doubtful: readonly DoubtfulTexts[],
  answer: unknown,
): WorkbookCells {
  const { sheets } = Formats(answer);
  const shown: WorkbookCells = { ...cells };
  for (const { tab, columnKey, indexes, sheetId, columnIndex } of doubtful) {
    const data = sheets.find(({ properties }) => properties.sheetId === sheetId)?.data ?? [];
    const rows = data.find(({ startColumn }) => startColumn === columnIndex)?.rowData ?? [];
    const values = [...(cells[tab][columnKey] ?? [])];
    for (const index of indexes) {
      const cell = values[index];
      const format = rows[index]?.values[0]?.effectiveFormat?.numberFormat;
      const isDate = mayBeDay(cell) && format !== undefined && DATE_TYPES.has(format.type);
      if (isDate) values[index] = shownDay(Math.floor(cell), format.pattern);
    }
    shown[tab] = { ...shown[tab], [columnKey]: values };
  }
  return shown;
}

function mayBeDay(cell: RawCell): cell is number {
  return typeof cell === "number" && cell >= FIRST_DAY && cell < LAST_DAY + 1;
}

/** The day as its pattern shows it: `décembre 2020` without a day, `1 mars` without a year, else `01/12/2020`. */
function shownDay(serial: DaySerial, pattern: string): string {
  const letters = (pattern.split(";")[0] ?? "").replaceAll(LITERALS, "").toLowerCase();
  const { year, month, day } = calendarDay(serial);
  const [hasDay, hasYear] = [letters.includes("d"), letters.includes("y")];
  if (pattern === "" || hasDay === hasYear) return formatShortDay(serial);
  if (hasDay) return `${day} ${monthName(month)}`;
  return letters.includes("m") ? `${monthName(month)} ${year}` : String(year);
}
