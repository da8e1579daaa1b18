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
  | { kind: "dialog"; title: string; html: string; widthPixels: number; heightPixels: number }
  /** A page beside the workbook. */
  | { kind: "sidebar"; title: string; html: string }
  /** A cell is shown and selected: row and column from 1. */
  | { kind: "goTo"; tab: string; row: number; column: number }
  /** `place` tells a bound script's own menu from an editor add-on's, under Extensions. */
  | { kind: "menu"; place: "menuBar" | "extensions"; caption: string; items: MenuItem[] };

/** Texts kept by key: properties, or what a cache holds. */
export interface KeptTexts {
  all(): Readonly<Record<string, string>>;
  /** `null` forgets the key. */
  set(key: string, value: string | null): void;
}

/** Texts kept in memory, as long as the program runs. */
export function textsInMemory(initial: Readonly<Record<string, string>> = {}): KeptTexts {
  const texts = new Map(Object.entries(initial));
  return {
    all: () => Object.fromEntries(texts),
    set: (key, value) => {
      if (value === null) texts.delete(key);
      else texts.set(key, value);
    },
  };
}

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
  /** The user's answer to an alert. Meanwhile the script is suspended and its lock lost: others may take it. */
  answerAlert(alert: AlertEvent): AlertButton;
  /** Told of each thing shown, as it is shown. */
  show(event: InterfaceEvent): void;
  /** Told of what the script logs. */
  log(message: string): void;
  /** Whether somebody else holds the document's lock; who asks while nobody does takes it, until it asks or ends. */
  isLockTaken(): boolean;
  /** The document's properties, which outlive the run. */
  properties: KeptTexts;
  /** What scripts of the same user say to each other for a while. */
  cache: KeptTexts;
  /** Files that the add-on made in earlier runs: with `drive.file` it still sees them. */
  ownFiles: readonly string[];
  /** What the person granted of the manifest's scopes; all of them when absent. */
  grantedScopes?: readonly string[];
}
