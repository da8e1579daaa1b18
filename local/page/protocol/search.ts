// What a search finds, and what was replaced.

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
