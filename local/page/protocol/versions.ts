// What the page is told of a file that another program changed too, and what it chooses.

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
