// The only door to Google Sheets' interface: toasts, questions, dialogs.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { openDocument } from "../google/google-workbook.ts";
import { alertsPage, type DialogContent } from "./alerts-page.ts";
import type { ReviewPageData } from "./page-data.ts";
import { type PageName, pageHtml } from "./page-html.ts";

const DIALOG_WIDTH_PIXELS = 900;
const DIALOG_HEIGHT_PIXELS = 540;

/** What the end of an action shows: its sentences and alerts, or the page of the review. */
export type Dialog = DialogContent | { review: ReviewPageData };

/** Says where an action stands, in a corner of the workbook. */
export function showProgress(message: string): void {
  openDocument().toast(message, "Qualité");
}

/** Shows how an action ended. The action's run is over: nothing waits for the dialog's closing. */
export function showDialog(title: string, dialog: Dialog): void {
  if ("review" in dialog) showPage(title, "review", dialog.review);
  else showPage(title, "alerts", alertsPage(dialog));
}

/** Shows a page of the add-on over the workbook. */
export function showPage(title: string, page: PageName, data: object): void {
  const output = HtmlService.createHtmlOutput(pageHtml(page, data))
    .setWidth(DIALOG_WIDTH_PIXELS)
    .setHeight(DIALOG_HEIGHT_PIXELS);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** Shows a page beside the workbook: Google makes it 300 pixels wide. */
export function showSidebar(title: string, page: PageName): void {
  const output = HtmlService.createHtmlOutput(pageHtml(page, {})).setTitle(title);
  SpreadsheetApp.getUi().showSidebar(output);
}

/** Asks a question; waits for the answer, and `true` is Oui. */
export function askYesNo(title: string, question: string): boolean {
  return isYes(title, question, "YES_NO");
}

/** Says why an action stopped. */
export function showError(title: string, message: string): void {
  isYes(title, message, "OK");
}

function isYes(title: string, message: string, buttons: "OK" | "YES_NO"): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, withNoBreakSpaces(message), ui.ButtonSet[buttons]) === ui.Button.YES;
}
