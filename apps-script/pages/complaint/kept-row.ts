// What the browser keeps of a complaint half handled.
import { keep, kept } from "../client/kept.ts";
import { type Row, shown } from "./follow-up-controls.ts";

/** Keeps what was typed, but for what the erasure of personal data takes away: here it would outlive it. */
export function keepTyped(key: string, { publishedAnswer: _, ...typed }: Row): void {
  keep(key, Object.keys(typed).length > 0 ? typed : null);
}

/** What was typed and never saved, without what the row says by now. */
export function keptTyped(key: string, row: Row): Row {
  const cells: [string, unknown][] = Object.entries(Object(kept(key)));
  return Object.fromEntries(
    cells.flatMap(([column, cell]) => {
      const content = typeof cell === "number" || cell === null ? cell : String(cell);
      return shown(row[column]) === shown(content) ? [] : [[column, content]];
    }),
  );
}
