// What saving a month writes: only the cells that change, told with what was read in them.
import { daySerial } from "../calendar/day.ts";
import type { CellChange, CellContent, RowChange } from "../changes/row-change.ts";
import type { FigurePart } from "./standing-figures.ts";

/** One figure of a code's row: what was read in its cell, and what is to stand there. */
export interface FigureChange {
  code: string;
  part: FigurePart;
  before: CellContent;
  after: number | null;
  /** How the page names it. */
  label: string;
}

/** The row changes of a month's figures, one a code; a code without a row gets one. */
export function monthChanges(figures: readonly FigureChange[], year: number, month: number): RowChange[] {
  const serial = daySerial(year, month, 1);
  const codes = [...new Set(figures.map(({ code }) => code))];
  return codes.map((code): RowChange => {
    const names: CellChange[] = [
      { column: "month", before: null, after: serial },
      { column: "code", before: null, after: code },
    ];
    const cells = figures
      .filter((figure) => figure.code === code)
      .map(({ part, before, after }): CellChange => ({ column: part, before, after }));
    return { tab: "readings", key: { month: serial, code }, cells: [...names, ...cells], mayBeNew: true };
  });
}
