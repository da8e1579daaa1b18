// What Google puts in a spreadsheet and in a sheet that are just created.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Sheet, SheetProperties, Spreadsheet } from "./model.ts";

const BLACK: sheets_v4.Schema$Color = {};
const WHITE: sheets_v4.Schema$Color = { red: 1, green: 1, blue: 1 };

/** The format of a cell that nobody formatted. */
export const DEFAULT_FORMAT: sheets_v4.Schema$CellFormat = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: "BOTTOM",
  wrapStrategy: "OVERFLOW_CELL",
  textFormat: {
    foregroundColor: BLACK,
    fontFamily: "arial,sans,sans-serif",
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: BLACK },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

/** The colours of the default theme, by name. */
export const THEME_COLORS: [string, sheets_v4.Schema$Color][] = [
  ["TEXT", BLACK],
  ["BACKGROUND", WHITE],
  ["ACCENT1", { red: 0.25882354, green: 0.52156866, blue: 0.95686275 }],
  ["ACCENT2", { red: 0.91764706, green: 0.2627451, blue: 0.20784314 }],
  ["ACCENT3", { red: 0.9843137, green: 0.7372549, blue: 0.015686275 }],
  ["ACCENT4", { red: 0.20392157, green: 0.65882355, blue: 0.3254902 }],
  ["ACCENT5", { red: 1, green: 0.42745098, blue: 0.003921569 }],
  ["ACCENT6", { red: 0.27450982, green: 0.7411765, blue: 0.7764706 }],
  ["LINK", { red: 0.06666667, green: 0.33333334, blue: 0.8 }],
];

const DEFAULT_PROPERTIES: sheets_v4.Schema$SpreadsheetProperties = {
  title: "Untitled spreadsheet",
  locale: "en_US",
  autoRecalc: "ON_CHANGE",
  timeZone: "Etc/GMT",
  defaultFormat: DEFAULT_FORMAT,
  spreadsheetTheme: {
    primaryFontFamily: "Arial",
    themeColors: THEME_COLORS.map(([colorType, rgbColor]) => ({ colorType, color: { rgbColor } })),
  },
};

/** A new sheet: 1,000 rows and 26 columns unless said otherwise. */
export function newSheet(properties: Partial<SheetProperties> & { sheetId: number; title: string }): Sheet {
  return {
    properties: {
      index: 0,
      sheetType: "GRID",
      ...properties,
      gridProperties: { rowCount: 1000, columnCount: 26, ...properties.gridProperties },
    },
    rows: [],
    rowMetadata: [],
    columnMetadata: [],
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    charts: [],
    tables: [],
    rowGroups: [],
    columnGroups: [],
  };
}

/** A new spreadsheet with the sheets given, or with one named as the locale names it. */
export function newSpreadsheet(
  spreadsheetId: string,
  properties: sheets_v4.Schema$SpreadsheetProperties = {},
  sheets: Sheet[] = [],
): Spreadsheet {
  const complete = { ...DEFAULT_PROPERTIES, ...properties };
  const title = complete.locale?.startsWith("fr") ? "Feuille 1" : "Sheet1";
  return {
    spreadsheetId,
    properties: complete,
    sheets: sheets.length > 0 ? sheets : [newSheet({ sheetId: 0, title })],
    namedRanges: [],
    developerMetadata: [],
  };
}
