// The definitions of Sheets v4.
import type { Overlay } from "./overlay.ts";
import { ServiceDefinitions } from "./service-definitions.ts";
import facts from "./sheets.v4.json" with { type: "json" };

// Groups are the "union fields" of Google's reference; presence is what its recorded answers show (a zero that
// comes back), and what its reference says of a field left out.
const OVERLAY: Overlay = {
  package: "google.apps.sheets.v4",
  quotedNames: {
    InputValueOption: "ValueInputOption",
    Request: "BatchUpdateSpreadsheetRequest.Request",
    ValueLayout: "PivotValueLayout",
  },
  oneofs: {
    AutoResizeDimensionsRequest: { dimension_range: ["dimensions", "dataSourceSheetDimensions"] },
    ChartSpec: {
      chart: [
        "basicChart",
        "pieChart",
        "bubbleChart",
        "candlestickChart",
        "orgChart",
        "histogramChart",
        "waterfallChart",
        "treemapChart",
        "scorecardChart",
      ],
    },
    ColorStyle: { kind: ["rgbColor", "themeColor"] },
    ConditionalFormatRule: { rule: ["booleanRule", "gradientRule"] },
    ConditionValue: { value: ["relativeDate", "userEnteredValue"] },
    DataFilter: { filter: ["developerMetadataLookup", "a1Range", "gridRange"] },
    DeveloperMetadataLocation: { location: ["spreadsheet", "sheetId", "dimensionRange"] },
    EmbeddedObjectPosition: { location: ["sheetId", "overlayPosition", "newSheet"] },
    ExtendedValue: { value: ["numberValue", "stringValue", "boolValue", "formulaValue", "errorValue"] },
    Request: { kind: Object.keys(facts.messages.Request) },
    TextRotation: { type: ["angle", "vertical"] },
    UpdateCellsRequest: { area: ["start", "range"] },
    UpdateDimensionPropertiesRequest: { dimension_range: ["range", "dataSourceSheetRange"] },
  },
  presence: {
    AddConditionalFormatRuleRequest: ["index"],
    BubbleChartSpec: ["bubbleOpacity"],
    ChartAxisViewWindowOptions: ["viewWindowMax", "viewWindowMin"],
    ChartHistogramRule: ["maxValue", "minValue"],
    Color: ["alpha"],
    DataFilter: ["a1Range"],
    DeveloperMetadata: ["metadataId"],
    DeveloperMetadataLocation: ["sheetId", "spreadsheet"],
    DeveloperMetadataLookup: ["metadataId"],
    DimensionRange: ["endIndex", "startIndex"],
    DuplicateSheetRequest: ["newSheetId"],
    EmbeddedChart: ["chartId"],
    EmbeddedObjectPosition: ["sheetId"],
    ExtendedValue: ["boolValue", "formulaValue", "numberValue", "stringValue"],
    FindReplaceRequest: ["sheetId"],
    GridRange: ["endColumnIndex", "endRowIndex", "startColumnIndex", "startRowIndex"],
    HistogramRule: ["end", "start"],
    ProtectedRange: ["requestingUserCanEdit"],
    ScorecardChartSpec: ["scaleFactor"],
    SheetProperties: ["index", "sheetId"],
    SpreadsheetProperties: ["importFunctionsExternalUrlAccessAllowed"],
    TextFormat: ["bold", "italic", "strikethrough", "underline"],
    TextRotation: ["angle", "vertical"],
    TreemapChartSpec: ["maxValue", "minValue"],
    UpdateConditionalFormatRuleRequest: ["newIndex"],
  },
};

/** Sheets v4, as Google defines it. */
export const SHEETS = new ServiceDefinitions(facts, OVERLAY);
