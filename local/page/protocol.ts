// What the page's server and its browser code say to each other.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { AlertButton, AlertButtonSet, MenuItem } from "../apps-script/host.ts";
import type { ResolvedChart } from "../google/sheets/chart-data.ts";

/** A workbook's file in the data folder. */
export interface ListedWorkbook {
  fileName: string;
  /** ISO instant of the last change. */
  changedAt: string;
}

/** A tab as the page lists it. */
export interface ListedTab {
  sheetId: number;
  title: string;
  isHidden: boolean;
}

/** Another program changed the file while edits of the page were not in it yet. */
export interface FileConflict {
  /** ISO instant of the file's own last change. */
  changedAt: string;
}

/** What was computed before the last changes of what it is computed from. */
export interface Staleness {
  alerts: boolean;
  deck: boolean;
}

/** An open workbook. */
export interface WorkbookView {
  id: string;
  fileName: string;
  tabs: ListedTab[];
  menu: { caption: string; items: MenuItem[] } | null;
  hasDeck: boolean;
  isStale: Staleness;
  conflict: FileConflict | null;
  /** A French sentence when the last saving to the .xlsx failed; every edit is in the journal all the same. */
  savingFault: string | null;
}

/** What cells have besides their text; each different set has a number. */
export interface CellTraits {
  bold?: boolean;
  italic?: boolean;
  wraps?: boolean;
  /** CSS colours. */
  background?: string;
  color?: string;
  alignment?: "left" | "center" | "right";
  choices?: string[];
  note?: string;
}

/** One row: its texts, the kind of each, and its traits by index in the tab's list. */
export interface RowView {
  texts: string[];
  /** One letter a cell: `n` number, `b` boolean, `e` error, `t` text. */
  kinds: string;
  /** Numbers of `traits` by column; 0 for none. Left out when the row has the tab's usual ones. */
  traits?: number[];
  /** What is typed to get the cell, by column, where it is not what is shown. */
  inputs?: Record<number, string>;
  /** Why a cell can't be read, by column. */
  faults?: Record<number, string>;
}

/** One tab to show. */
export interface TabView {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  columnWidths: number[];
  /** Help of each column, from its header's note. */
  columnHelps: string[];
  /** Columns (from 0) that warn before they are changed by hand. */
  warnedColumns: number[];
  /** Columns (from 0) that the add-on finds by their header in row 1. */
  headerColumns: number[];
  traits: Record<number, CellTraits>;
  /** The traits of rows that say nothing else. */
  usualTraits: number[];
  /** Rows as far as they hold something. */
  rows: RowView[];
  /** The rows' order shown: what is typed says it, so that it finds rows that moved meanwhile. */
  rowVersion: number;
}

/** One cell typed: row and column from 0, and the text as typed. */
export type CellEdit = readonly [row: number, column: number, text: string];

/** Rows that changed. When there are too many, `rows` is absent: load the tab again. */
export interface TabChange {
  sheetId: number;
  rows?: Record<number, RowView>;
}

/** The deck, with the charts that it links to by `spreadsheetId/chartId`. */
export interface DeckView {
  presentation: slides_v1.Schema$Presentation;
  charts: Record<string, ResolvedChart>;
}

/** What the server tells the page as it happens. */
export type PageEvent =
  | { kind: "cells"; changes: TabChange[]; traits: Record<number, CellTraits> }
  | { kind: "workbook"; workbook: WorkbookView }
  | { kind: "deck" }
  | { kind: "toast"; title: string; message: string }
  | { kind: "question"; questionId: string; title: string; message: string; buttons: AlertButtonSet }
  /** The frame's page is asked for at `dialogPath`. */
  | { kind: "dialog"; title: string; dialogId: string; widthPixels: number; heightPixels: number }
  /** A page beside the workbook; asked for as a dialog's. */
  | { kind: "sidebar"; title: string; dialogId: string }
  /** Row and column from 1. */
  | { kind: "goTo"; tab: string; row: number; column: number }
  | { kind: "actionEnd"; functionName: string };

/** The answer to a question. */
export interface QuestionAnswer {
  button: AlertButton;
}

/** What every refused request answers. */
export interface Refusal {
  /** A French sentence. */
  message: string;
}
