// The raw cells that an analysis starts from, column by column, as Google's values come.
import type { StaffTabKey } from "../workbook/tabs.ts";

/** A cell as `UNFORMATTED_VALUE` with `SERIAL_NUMBER` reads it; blank cells are `""`, `null` or missing. */
export type RawCell = string | number | boolean | null | undefined;

/** The cells of one tab by column key, from row 2 down. Columns that no computation needs are absent. */
export type TabCells = Partial<Record<string, readonly RawCell[]>>;

/** The cells of every staff tab. */
export type WorkbookCells = Record<StaffTabKey, TabCells>;
