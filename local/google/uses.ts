// Who needs each method and each kind of request that is built here: what nobody needs is not built.
import type { DRIVE } from "./definitions/drive.ts";
import type { BuiltKind } from "./sheets/requests/handlers.ts";
import type { SheetsMethod } from "./sheets/sheets-service.ts";
import type { BuiltSlidesKind } from "./slides/requests/handlers.ts";
import type { SlidesMethod } from "./slides/slides-service.ts";

/** The users, each with where it is seen. */
export const USERS = {
  "add-on": "`apps-script/` and `shared/`",
  form: "`worker/`",
  page: "`local/page/` and `local/form/`",
  "command line": "`local/cli/`",
  gspread: "the recorded traffic of that client",
  clients:
    "`googleapis` and `google-spreadsheet`, in a scripted day (`test/local/google/real-clients.test.ts`)",
  people: "what tests do to a workbook or a deck in someone's name, behind the product's back",
  files: "what someone draws in a deck, and `local/pptx/` writes",
} as const;

/** Someone who needs a method or a request; `planned: …` tells what the next changes send. */
export type User = keyof typeof USERS | `planned: ${string}`;

type Uses<Name extends string> = Readonly<Record<Name, readonly User[]>>;

/** The methods, by service. */
export const METHOD_USES: {
  sheets: Uses<SheetsMethod>;
  slides: Uses<SlidesMethod>;
  drive: Uses<keyof typeof DRIVE.facts.methods>;
} = {
  sheets: {
    "spreadsheets.batchUpdate": ["add-on", "form", "page", "gspread", "clients"],
    "spreadsheets.create": ["clients"],
    "spreadsheets.developerMetadata.search": ["planned: the diagnosis finds the mark that it wrote"],
    "spreadsheets.get": ["add-on", "form", "gspread", "clients"],
    "spreadsheets.getByDataFilter": ["clients"],
    "spreadsheets.values.append": ["gspread", "clients"],
    "spreadsheets.values.batchClear": ["gspread"],
    "spreadsheets.values.batchGet": ["add-on", "form", "clients"],
    "spreadsheets.values.batchUpdate": ["page", "command line"],
    "spreadsheets.values.clear": ["gspread", "clients"],
    "spreadsheets.values.get": ["gspread", "clients"],
    "spreadsheets.values.update": ["page", "gspread", "clients"],
  },
  slides: {
    "presentations.batchUpdate": ["add-on", "clients"],
    "presentations.create": ["add-on", "clients"],
    "presentations.get": ["add-on"],
    "presentations.pages.get": ["clients"],
  },
  drive: {
    "files.copy": ["clients"],
    "files.create": ["add-on", "gspread", "clients"],
    "files.delete": ["gspread", "clients"],
    "files.export": ["gspread"],
    "files.get": ["add-on", "gspread", "clients"],
    "files.list": ["gspread", "clients"],
    "files.update": ["add-on"],
    "permissions.create": ["page", "clients"],
    "permissions.delete": ["people"],
    "permissions.list": ["clients", "people"],
  },
};

const UNREAD = "planned: unread complaints stand out";
const CLOSED = "planned: a closed year is protected, then reopened";

/** The kinds of batch requests, by service. */
export const REQUEST_USES: { sheets: Uses<BuiltKind>; slides: Uses<BuiltSlidesKind> } = {
  sheets: {
    addChart: ["add-on", "clients"],
    addConditionalFormatRule: ["add-on"],
    addDimensionGroup: ["gspread"],
    addNamedRange: ["gspread"],
    addProtectedRange: ["add-on", "gspread"],
    addSheet: ["add-on", "gspread", "clients"],
    addTable: ["people"],
    appendCells: ["add-on", "form"],
    appendDimension: ["add-on"],
    autoResizeDimensions: ["add-on", "gspread"],
    clearBasicFilter: ["planned: a filter of the page is taken off"],
    copyPaste: ["gspread", "people"],
    createDeveloperMetadata: ["add-on", "form"],
    cutPaste: ["gspread"],
    deleteConditionalFormatRule: [UNREAD],
    deleteDeveloperMetadata: ["add-on", "form"],
    deleteDimension: ["page", "gspread", "people"],
    deleteDimensionGroup: ["gspread"],
    deleteEmbeddedObject: ["add-on"],
    deleteNamedRange: ["gspread"],
    deleteProtectedRange: [CLOSED],
    deleteRange: ["clients"],
    deleteSheet: ["gspread", "people"],
    insertDimension: ["add-on", "page", "gspread", "people"],
    mergeCells: ["gspread", "people"],
    moveDimension: ["people"],
    repeatCell: ["add-on", "gspread", "clients"],
    setBasicFilter: ["people"],
    setDataValidation: ["add-on", "gspread"],
    sortRange: ["gspread", "people"],
    unmergeCells: ["add-on", "gspread", "people"],
    updateCells: ["add-on", "page", "gspread", "clients"],
    updateChartSpec: ["add-on"],
    updateConditionalFormatRule: [UNREAD],
    updateDimensionGroup: ["planned: the rows of past years are folded"],
    updateDimensionProperties: ["add-on"],
    updateEmbeddedObjectPosition: ["add-on"],
    updateProtectedRange: [CLOSED],
    updateSheetProperties: ["add-on", "page", "gspread", "clients"],
    updateSpreadsheetProperties: ["add-on", "gspread"],
  },
  slides: {
    createLine: ["files"],
    createParagraphBullets: ["add-on"],
    createShape: ["add-on"],
    createSheetsChart: ["add-on", "clients"],
    createSlide: ["add-on", "clients"],
    createTable: ["add-on"],
    deleteObject: ["add-on"],
    deleteParagraphBullets: ["add-on"],
    deleteText: ["add-on"],
    groupObjects: ["add-on"],
    insertText: ["add-on", "clients"],
    mergeTableCells: ["add-on"],
    refreshSheetsChart: ["add-on"],
    updateLineProperties: ["files"],
    updatePageElementAltText: ["add-on"],
    updatePageElementTransform: ["add-on"],
    updatePageElementsZOrder: ["add-on"],
    updatePageProperties: ["add-on"],
    updateParagraphStyle: ["add-on"],
    updateShapeProperties: ["add-on"],
    updateSlideProperties: ["files"],
    updateSlidesPosition: ["people"],
    updateTableBorderProperties: ["add-on"],
    updateTableCellProperties: ["add-on"],
    updateTableColumnProperties: ["add-on"],
    updateTableRowProperties: ["add-on"],
    updateTextStyle: ["add-on"],
  },
};
