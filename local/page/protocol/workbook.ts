// What the page is told of an open workbook: its tabs, how it stands, what is out of date.
import type { MenuItem } from "../../apps-script/host.ts";
import type { FileState } from "./files.ts";
import type { FileConflict } from "./versions.ts";

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
