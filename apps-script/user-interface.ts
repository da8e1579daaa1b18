// The only door to Google Sheets' interface: toasts, questions, dialogs.
import { withNoBreakSpaces } from "../shared/french/typography.ts";
import { type DialogContent, dialogHtml } from "./dialog-html.ts";

const DIALOG_WIDTH_PIXELS = 680;
const DIALOG_HEIGHT_PIXELS = 460;

/** Says where an action stands, in a corner of the workbook. */
export function showProgress(message: string): void {
  SpreadsheetApp.getActive().toast(message, "Qualité");
}

/** Shows how an action ended. The action's run is over: nothing waits for the dialog's closing. */
export function showDialog(title: string, content: DialogContent): void {
  const output = HtmlService.createHtmlOutput(dialogHtml(content))
    .setWidth(DIALOG_WIDTH_PIXELS)
    .setHeight(DIALOG_HEIGHT_PIXELS);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** Asks a question; waits for the answer, and `true` is Oui. */
export function askYesNo(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, withNoBreakSpaces(question), ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** Says why an action stopped. */
export function showError(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, withNoBreakSpaces(message), ui.ButtonSet.OK);
}
