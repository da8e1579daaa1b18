// Compositions as most slides have them: what usually stays empty is said once, here.
import type { Block, Line, Statement, StatementRow, Table } from "./composition.ts";

/** A table on its own, over pages equal to one row. */
export function tableOf(table: Pick<Table, "columns" | "rows" | "description"> & Partial<Table>): Table {
  return {
    kind: "table",
    panel: null,
    filling: "equalPages",
    rowsAPage: 9,
    minimumRowHeight: null,
    foot: [],
    ...table,
  };
}

/** A list of staff's words, without lead nor figures. */
export function listOf(rows: readonly StatementRow[], foot: readonly string[] = []): Statement {
  return { kind: "statement", lead: null, figures: [], rows, foot };
}

/** A block without a count: its lines are bulleted where said. */
export function blockOf(
  heading: string | null,
  lines: readonly Line[],
  isBulleted = false,
  tone: Block["tone"] = "blue",
): Block {
  return { heading, count: null, tone, isBulleted, lines };
}
