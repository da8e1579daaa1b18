// Where people open a workbook.

/** The workbook in Google Sheets. */
export function workbookAddress(spreadsheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/edit`;
}
