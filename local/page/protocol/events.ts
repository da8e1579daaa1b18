// What the page is told as it happens, and of what was taken back.
import type { AlertButtonSet } from "../../apps-script/host.ts";
import type { CellTraits, TabChange } from "./tab.ts";
import type { WorkbookView } from "./workbook.ts";

/** What the server tells the page as it happens. */
export type PageEvent =
  | { kind: "cells"; changes: TabChange[]; traits: Record<number, CellTraits> }
  | { kind: "workbook"; workbook: WorkbookView }
  | { kind: "deck" }
  /** The add-on remembers something else of the workbook than before. */
  | { kind: "remembered" }
  /** The workbook is not in the folder any more: what to say of it. */
  | { kind: "gone"; message: string }
  /** Where a function of the add-on stands. */
  | { kind: "toast"; functionName: string; title: string; message: string }
  | { kind: "question"; questionId: string; title: string; message: string; buttons: AlertButtonSet }
  /** The frame's page is asked for at `dialogPath`. */
  | { kind: "dialog"; title: string; dialogId: string; widthPixels: number; heightPixels: number }
  /** A page beside the workbook; asked for as a dialog's. */
  | { kind: "sidebar"; title: string; dialogId: string }
  /** Row and column from 1. */
  | { kind: "goTo"; tab: string; row: number; column: number }
  | { kind: "actionEnd"; functionName: string }
  /** A page of the add-on ended a review: what its end says first. */
  | { kind: "reviewEnded"; heading: string; sentence: string };

/** What was taken back, or done again: its tabs (none when nothing was), the cells to show, and what to say. */
export interface Undone {
  sheetIds: number[];
  block: UndoneBlock | null;
  message: string;
  /** Something stood in the way, at least in part. */
  isRefused: boolean;
}

/** Cells of a tab (from 0) in the order that its rows have now. */
export interface UndoneBlock {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
  rowVersion: number;
}
