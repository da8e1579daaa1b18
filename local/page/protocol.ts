// What the page's server and its browser code say to each other.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { TileState } from "../../shared/charts/signs.ts";
import type { Calculation, Direction, Unit } from "../../shared/workbook/choices.ts";
import type { AlertButtonSet, MenuItem } from "../apps-script/host.ts";
import type { ResolvedChart } from "../google/sheets/chart-data.ts";

/** A workbook's file in the data folder. */
export interface ListedWorkbook {
  fileName: string;
  /** ISO instant of the last change. */
  changedAt: string;
  isExample: boolean;
  /** The public form writes in it. */
  takesForm: boolean;
}

/** Where the year of a workbook stands, in the few figures of a list. */
export interface YearView {
  /** Why nothing can be counted, in French. */
  fault: string | null;
  /** Targets attained, and missed. */
  attained: number;
  missed: number;
  /** What is late or to be corrected. */
  late: number;
  /** How many slides the deck has; nothing when none was made. */
  slides: number | null;
  isDeckStale: boolean;
}

/** A tab as the page lists it. */
interface ListedTab {
  sheetId: number;
  title: string;
  isHidden: boolean;
}

/** Tabs that serve the same work, in the order in which they are shown; none is hidden. */
export interface TabGroupView {
  title: string;
  sheetIds: number[];
}

/** What is said beside a tab's name. */
export interface TabMark {
  text: string;
  /** The same for who does not see it. */
  words: string;
  /** Something is late or to be corrected; otherwise it is a count. */
  isPressing: boolean;
  count: number;
}

/** Why a rate has no value: sentences, and `null` where it has one or where none was expected. */
export interface EmptyRate {
  quarters: (string | null)[];
  year: string | null;
}

/** Where the year stands by the cells of now. */
export interface Standing {
  /** By the tab's `sheetId`. */
  marks: Record<number, TabMark>;
  /** By the indicator's code. */
  emptyRates: Record<string, EmptyRate>;
}

/** Where a workbook's file is, and when it was written. */
export interface FileState {
  folder: string;
  /** ISO instants: of the last change kept, of the .xlsx's last writing. */
  changedAt: string;
  writtenAt: string;
  bytes: number;
}

/** Another program changed the file while edits of the page were not in it yet. */
export interface FileConflict {
  /** ISO instant of the file's own last change. */
  changedAt: string;
}

/** A cell that differs between the page and the file, as it is shown. Row and column from 0. */
export interface ShownDifference {
  tab: string;
  row: number;
  column: number;
  /** What the row is of; « nouvelle ligne » where there was none. */
  about: string;
  /** In the last common version, here, in the file. */
  before: string;
  here: string;
  inFile: string;
  changedIn: "page" | "disk" | "both";
}

/** The page's version and the file's, beside the last that they have in common. */
export interface VersionsView {
  /** What wrote the file: « LibreOffice ». */
  program: string;
  /** ISO instants: of the file's last change, of the last common version. */
  changedAt: string;
  commonAt: string;
  /** Why the two can't be put together, in a French sentence. */
  obstacle: string | null;
  counts: { page: number; disk: number; both: number };
  /** Every cell to choose, then some of the others. */
  shown: ShownDifference[];
  /** How many of the others are not shown, by tab. */
  rest: { tab: string; changedIn: "page" | "disk"; count: number }[];
}

/** The version chosen for a cell that both sides changed. */
export interface CellChoice {
  tab: string;
  row: number;
  column: number;
  side: "page" | "disk";
}

/** What was recognised in a file that is not opened yet. */
export interface RecognisedFile {
  /** In the file's order; hidden ones are left out. */
  tabs: RecognisedTab[];
  /** How many tabs of the contract are not in it, nor any that may be them. */
  missingCount: number;
}

/** A tab of such a file, in words. */
export interface RecognisedTab {
  title: string;
  /** The tab of the contract that it is; nothing for one of the site's own. */
  knownAs: string | null;
  rowCount: number;
  /** What keeps it from being read whole. */
  fault: string | null;
  /** What becomes of it. */
  remark: string;
}

/** Whether the deck was made before the last changes of the workbook. */
export interface Staleness {
  deck: boolean;
  /** When the deck was made or brought up to date, as an ISO instant; nothing when it was not seen here. */
  madeAt: string | null;
  /** The tabs that changed since the deck was made. */
  tabs: ChangedTab[];
}

/** A tab that is not as it was; no row is counted where rows were moved alone. */
export interface ChangedTab {
  title: string;
  /** How many rows were changed, added or taken away. */
  rowCount: number;
}

/** An open workbook. */
export interface WorkbookView {
  id: string;
  fileName: string;
  tabs: ListedTab[];
  groups: TabGroupView[];
  file: FileState;
  menu: { caption: string; items: MenuItem[] } | null;
  /** The year that it is in; `null` while that is blank or faulty. */
  year: number | null;
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

/** One rate of the dashboard, in words. */
export interface DashboardTile {
  code: string;
  label: string;
  value: string;
  state: TileState;
  words: string;
  previous: string;
}

/** « Tableau de bord » as a page. */
export interface DashboardView {
  title: string;
  balance: { state: TileState; words: string }[];
  dates: string;
  legend: string;
  families: { title: string; tiles: DashboardTile[] }[];
  /** Missed targets first, then those that staff made. */
  charts: ResolvedChart[];
  /** Why none is the add-on's; `null` where some are. */
  nothing: string | null;
}

/** An indicator as the catalogue describes it. */
export interface IndicatorView {
  label: string;
  unit: Unit | null;
  calculation: Calculation | null;
  target: number | null;
  direction: Direction | null;
  /** What is counted, and the total that it is counted in, in the site's words; blank when not said. */
  counted: string;
  total: string;
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
  /** What the tab holds, in a few words. */
  summary: string;
  frozenRowCount: number;
  columnWidths: number[];
  /** Help of each column, from its header's note. */
  columnHelps: string[];
  /** Columns (from 0) that warn before they are changed by hand. */
  warnedColumns: number[];
  /** Columns (from 0) that the add-on finds by their header in row 1. */
  headerColumns: number[];
  /** The tab is shown as tiles and charts. */
  isDashboard: boolean;
  /** People open the tab to add rows to it. */
  isToFill: boolean;
  /** Under each column's header, the kind of its cells; blank where the contract does not know the column. */
  columnKinds: string[];
  /** How many columns, from the first, tell which row is which. */
  keyColumnCount: number;
  /** Columns (from 0) that hold codes of indicators. */
  codeColumns: number[];
  /** Where `Taux` has an indicator's code, its values (T1 to T4, the year) and whether the target is attained. */
  rateColumns: { code: number; values: number[]; attained: number } | null;
  /** The indicators that codes stand for, by code in capitals. */
  indicators: Record<string, IndicatorView>;
  traits: Record<number, CellTraits>;
  /** The traits of rows that say nothing else. */
  usualTraits: number[];
  /** Rows as far as they hold something. */
  rows: RowView[];
  /** The rows' order shown: what is typed says it, so that it finds rows that moved meanwhile. */
  rowVersion: number;
  /** What tells each row from all others, wherever it moves; nothing while none moved: then it is its number, from 1. */
  rowIdentities?: IdentityRun[];
}

/** Identities that follow each other: the first one, and how many. */
export type IdentityRun = [first: number, count: number];

/** The rows that a rate counts, from 0, in the tab's order of rows that they are told in. */
export interface CountedRows {
  sheetId: number;
  rows: number[];
  rowVersion: number;
}

/** A cell of a workbook: row and column from 0. */
export interface CellPlace {
  sheetId: number;
  row: number;
  column: number;
}

/** One cell typed: row and column from 0, and the text as typed; a formula that is repeated says where it stood. */
export type CellEdit = readonly [
  row: number,
  column: number,
  text: string,
  from?: readonly [row: number, column: number] | undefined,
];

/** What is wrong with the cells that were just typed, or to be known of them. */
export interface Typed {
  /** In a French sentence that names the cell, of the first one; nothing when all is well. */
  fault: string | null;
  /** How many cells are wrong, and where the first of them are (from 0). */
  faultCount: number;
  places: [row: number, column: number][];
  /** What else is to be known of what was typed, in French. */
  notice?: string;
}

export type SortDirection = "ascending" | "descending";

/** Where a text was found: counts are whole, places (from 0) are listed up to some number. */
export interface FoundCells {
  total: number;
  tabs: FoundTab[];
}

/** What was found in one tab. */
export interface FoundTab {
  sheetId: number;
  count: number;
  places: [row: number, column: number][];
  /** How many of the places may be replaced, where that was asked. */
  replaceable?: number;
}

/** How many cells were replaced, and why others that hold the text were not. */
export interface Replaced {
  count: number;
  /** Headers, computed cells, formulas and choices: they may not change. */
  locked: number;
  /** What is shown holds the text, not what is typed (the sign of a percent, say). */
  onlyShown: number;
  /** What the first wrong text is, its cell named with its tab; `null` when all is in order. */
  fault: string | null;
  faultCount: number;
}

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

/** What an update of the deck would change. */
export interface DeckChanges {
  /** In the deck's order. */
  slides: ChangedSlide[];
  /** Titles of the slides that would come. */
  added: string[];
}

/** A slide that an update would change, or take away. */
export interface ChangedSlide {
  /** Where it stands now, 1 for the first. */
  number: number;
  title: string;
  isGone: boolean;
  /** Its lines that the update would replace, and those that it would write. */
  before: string[];
  after: string[];
  hasNewChart: boolean;
}

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

/** Why the disk takes nothing. */
export type DiskFault = "full" | "unwritable";

/** What every refused request answers. */
export interface Refusal {
  /** A French sentence. */
  message: string;
  /** Where the disk is why: the same may be asked again later. */
  diskFault?: DiskFault;
}
