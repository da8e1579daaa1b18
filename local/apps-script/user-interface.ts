// `SpreadsheetApp`: tabs, menus, alerts, dialogs and toasts, told to the host as they are shown.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { AddOnHost, AlertButton, AlertButtonSet, ListedSheet, MenuItem } from "./host.ts";
import type { ScriptRun } from "./script-run.ts";

const BUTTONS = { OK: "OK", CANCEL: "CANCEL", YES: "YES", NO: "NO", CLOSE: "CLOSE" } as const;
const BUTTON_SETS = {
  OK: "OK",
  OK_CANCEL: "OK_CANCEL",
  YES_NO: "YES_NO",
  YES_NO_CANCEL: "YES_NO_CANCEL",
} as const;

interface HtmlOutput {
  getTitle(): string;
  getContent(): string;
  getWidth(): number;
  getHeight(): number;
}

/** Builds `SpreadsheetApp` for the host's open workbook. */
export function spreadsheetApp(host: AddOnHost, run: ScriptRun) {
  const active = run.build("Spreadsheet", {
    getId: () => host.spreadsheetId,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${host.spreadsheetId}/edit`,
    getSheets: () => host.sheets().map((sheet) => listedSheet(run, sheet)),
    toast: (message: string, title = "") => host.show({ kind: "toast", message, title }),
    getSheetByName: (name: string) => sheetByName(host, run, name),
  });
  const ui = run.build("Ui", {
    Button: run.build("Button", BUTTONS),
    ButtonSet: run.build("ButtonSet", BUTTON_SETS),
    createMenu: (caption: string) => menu(host, run, "menuBar", caption),
    // Google names the menu of an editor add-on after the add-on.
    createAddonMenu: () => menu(host, run, "extensions", ""),
    alert: (title: string, message: string, buttons: AlertButtonSet): AlertButton => {
      const event = { kind: "alert", title, message, buttons } as const;
      host.show(event);
      return run.ask(event);
    },
    showModalDialog: (output: HtmlOutput, title: string) => {
      run.requireScope("Ui.showModalDialog", "script.container.ui");
      host.show({
        kind: "dialog",
        title,
        html: output.getContent(),
        widthPixels: output.getWidth(),
        heightPixels: output.getHeight(),
      });
    },
    showSidebar: (output: HtmlOutput) => {
      run.requireScope("Ui.showSidebar", "script.container.ui");
      host.show({ kind: "sidebar", title: output.getTitle(), html: output.getContent() });
    },
  });
  const getActive = () => {
    run.requireScope("SpreadsheetApp.getActive", "spreadsheets.currentonly", "spreadsheets");
    return active;
  };
  return run.build("SpreadsheetApp", { getActive, getUi: () => ui });
}

/** A sheet by its exact title, `null` without one: its cells can be shown, the rest is read by the Sheets service. */
function sheetByName(host: AddOnHost, run: ScriptRun, name: string) {
  const answer = run.call({
    service: "sheets",
    method: "spreadsheets.get",
    params: { spreadsheetId: host.spreadsheetId, fields: "sheets(properties(title,gridProperties))" },
  });
  const { sheets = [] }: sheets_v4.Schema$Spreadsheet = Object(answer);
  const found = sheets.find(({ properties }) => properties?.title === name)?.properties;
  if (found === undefined || found === null) return null;
  const { rowCount, columnCount } = found.gridProperties ?? {};
  return run.build("Sheet", {
    getMaxRows: () => rowCount ?? 0,
    getRange: (row: number, column: number) => {
      if (row < 1 || column < 1 || row > (rowCount ?? 0) || column > (columnCount ?? 0)) {
        throw run.error("Exception", "The coordinates of the range are outside the dimensions of the sheet.");
      }
      return run.build("Range", { activate: () => host.show({ kind: "goTo", tab: name, row, column }) });
    },
  });
}

function listedSheet(run: ScriptRun, { sheetId, title }: ListedSheet) {
  return run.build("Sheet", { getSheetId: () => sheetId, getName: () => title });
}

function menu(host: AddOnHost, run: ScriptRun, place: "menuBar" | "extensions", caption: string) {
  const items: MenuItem[] = [];
  const built = run.build("Menu", {
    addItem: (itemCaption: string, functionName: string) => {
      items.push({ caption: itemCaption, functionName });
      return built;
    },
    addToUi: () => host.show({ kind: "menu", place, caption, items }),
  });
  return built;
}
