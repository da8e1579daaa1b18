// The content types of the parts that are added here.

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const WORKBOOK_TYPE = `${SPREADSHEET}.sheet.main+xml`;
export const MACRO_WORKBOOK_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
export const MACROS_TYPE = "application/vnd.ms-office.vbaProject";
export const WORKSHEET_TYPE = `${SPREADSHEET}.worksheet+xml`;
export const STYLES_TYPE = `${SPREADSHEET}.styles+xml`;
export const COMMENTS_TYPE = `${SPREADSHEET}.comments+xml`;
export const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
