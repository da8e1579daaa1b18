// What the local Apps Script runtime needs from its surroundings, and what it tells them.
import type { GoogleServices } from "../google/service.ts";

/** The buttons of Apps Script's alerts, by their names there. */
export type AlertButton = "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";
export type AlertButtonSet = "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";

/** An alert shown to the user. */
export interface AlertEvent {
  kind: "alert";
  title: string;
  message: string;
  buttons: AlertButtonSet;
}

/** One item of a menu, and the top-level function that it runs. */
export interface MenuItem {
  caption: string;
  functionName: string;
}

/** What the user would see, in order. */
export type InterfaceEvent =
  | { kind: "toast"; message: string; title: string }
  | AlertEvent
  | { kind: "dialog"; title: string; html: string }
  /** `place` tells a bound script's own menu from an editor add-on's, under Extensions. */
  | { kind: "menu"; place: "menuBar" | "extensions"; caption: string; items: MenuItem[] };

/** A tab as `SpreadsheetApp` lists it. */
export interface ListedSheet {
  sheetId: number;
  title: string;
}

/** The surroundings of one run. */
export interface AddOnHost {
  services: GoogleServices;
  /** The open workbook. */
  spreadsheetId: string;
  /** Its tabs, in their order. */
  sheets(): readonly ListedSheet[];
  /** The clock, in milliseconds since 1970 (UTC). */
  currentTime(): number;
  /** The user's answer to an alert. */
  answerAlert(alert: AlertEvent): AlertButton;
  /** Told of each thing shown, as it is shown. */
  show(event: InterfaceEvent): void;
  /** Told of what the script logs. */
  log(message: string): void;
  /** Whether somebody else holds the document's lock. */
  isLockTaken(): boolean;
}
