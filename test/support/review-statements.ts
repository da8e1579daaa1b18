// The statements of the real review of 2020, as `docs/revue-2020.md` goes through them.
import { readFileSync } from "node:fs";

/** A statement, the page of the example's deck where it stands (from 1), and that page's words where they differ. */
export type ReviewStatement = [statement: string, page: number, words: string];

/** The rows of the document's tables. */
export function reviewStatements(): ReviewStatement[] {
  return readFileSync(new URL("../../docs/revue-2020.md", import.meta.url), "utf8")
    .split("\n")
    .flatMap((row): ReviewStatement[] => {
      const cells = row.split("|").map((cell) => cell.trim());
      const page = Number(cells[2]);
      return cells.length < 4 || Number.isNaN(page) || page === 0
        ? []
        : [[cells[1] ?? "", page, cells[3] ?? ""]];
    });
}
