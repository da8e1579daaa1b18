// What the page is told of the files in the data folder, and of what the disk refuses.

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
  /** `4 en retard ou urgents`, as the panel says; empty when nothing presses. */
  urgency: string;
  /** How many slides the deck has; nothing when none was made. */
  slides: number | null;
  isDeckStale: boolean;
}

/** Where a workbook's file is, and when it was written. */
export interface FileState {
  folder: string;
  /** ISO instants: of the last change kept, of the .xlsx's last writing. */
  changedAt: string;
  writtenAt: string;
  bytes: number;
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

/** Why the disk takes nothing. */
export type DiskFault = "full" | "unwritable";

/** What every refused request answers. */
export interface Refusal {
  /** A French sentence. */
  message: string;
  /** Where the disk is why: the same may be asked again later. */
  diskFault?: DiskFault;
}
