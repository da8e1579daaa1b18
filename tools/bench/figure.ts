// One measured figure of the bench, and the aim it is held to.

/** A line of the bench's table. */
export interface Figure {
  what: string;
  measured: string;
  /** What the project aims at; empty for a figure told for information. */
  aim: string;
}

/** Milliseconds as people read them: `0.42 ms`, `12 ms`, `1.3 s`. */
export function shownDuration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}
