// `SpreadsheetApp`: tabs, menus, alerts, dialogs and toasts, told to the host as they are shown.
import type { AddOnHost, AlertButton, AlertButtonSet, ListedSheet, MenuItem } from "./host.ts";
import { strict } from "./strict.ts";

const BUTTONS = { OK: "OK", CANCEL: "CANCEL", YES: "YES", NO: "NO", CLOSE: "CLOSE" } as const;
const BUTTON_SETS = {
  OK: "OK",
  OK_CANCEL: "OK_CANCEL",
  YES_NO: "YES_NO",
  YES_NO_CANCEL: "YES_NO_CANCEL",
} as const;

interface HtmlOutput {
  getContent(): string;
}

/** Builds `SpreadsheetApp` for the host's open workbook. */
export function spreadsheetApp(host: AddOnHost) {
  const active = strict("Spreadsheet", {
    getId: () => host.spreadsheetId,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${host.spreadsheetId}/edit`,
    getSheets: () => host.sheets().map(listedSheet),
    toast: (message: string, title = "") => host.show({ kind: "toast", message, title }),
  });
  const ui = strict("Ui", {
    Button: strict("Button", BUTTONS),
    ButtonSet: strict("ButtonSet", BUTTON_SETS),
    createMenu: (caption: string) => menu(host, "menuBar", caption),
    // Google names the menu of an editor add-on after the add-on.
    createAddonMenu: () => menu(host, "extensions", ""),
    alert: (title: string, message: string, buttons: AlertButtonSet): AlertButton => {
      const event = { kind: "alert", title, message, buttons } as const;
      host.show(event);
      return host.answerAlert(event);
    },
    showModalDialog: (output: HtmlOutput, title: string) =>
      host.show({ kind: "dialog", title, html: output.getContent() }),
  });
  return strict("SpreadsheetApp", { getActive: () => active, getUi: () => ui });
}

function listedSheet({ sheetId, title }: ListedSheet) {
  return strict("Sheet", { getSheetId: () => sheetId, getName: () => title });
}

function menu(host: AddOnHost, place: "menuBar" | "extensions", caption: string) {
  const items: MenuItem[] = [];
  const built = strict("Menu", {
    addItem: (itemCaption: string, functionName: string) => {
      items.push({ caption: itemCaption, functionName });
      return built;
    },
    addToUi: () => host.show({ kind: "menu", place, caption, items }),
  });
  return built;
}
