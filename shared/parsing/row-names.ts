// Which row an alert is about, in words that staff know: the agent's name, the reference, the document's title.
import { formatMonth, formatShortDay } from "../french/dates.ts";
import { excerpt } from "../french/quotes.ts";
import { CellFault, cellReader } from "../parsing/cell.ts";
import { FIRST_ROW } from "../parsing/parse-tab.ts";
import type { WorkbookCells } from "../reading/workbook-cells.ts";
import type { RowNames } from "../records/anomalies.ts";
import type { Column } from "../workbook/column.ts";
import { namingColumn, rowName } from "../workbook/row-name.ts";
import { STAFF_TABS, type StaffTabKey } from "../workbook/tabs.ts";

/** The columns that tell a row from another, by tab; a setting's alerts name its key themselves. */
const NAMING_COLUMNS: {
  readonly [Key in StaffTabKey]: readonly (keyof (typeof STAFF_TABS)[Key]["columns"])[];
} = {
  settings: [],
  suspensions: ["reason"],
  indicators: ["code"],
  readings: ["code", "month"],
  history: ["code", "year"],
  complaints: ["reference", "receivedOn"],
  opinions: ["reference"],
  satisfaction: ["campaign", "item"],
  mystery: ["channel", "date"],
  agents: ["agent"],
  trainings: ["agent", "title"],
  actions: ["number", "action"],
  documents: ["title"],
  meetings: ["type", "date"],
  checkpoints: ["point"],
  findings: ["text"],
};

/** Names the rows of a tab. */
export function rowNamer(key: StaffTabKey, cells: WorkbookCells): RowNames {
  const tab = STAFF_TABS[key];
  const columns: Readonly<Record<string, Column<unknown>>> = tab.columns;
  const parts = NAMING_COLUMNS[key].flatMap((columnKey) => {
    const column = columns[String(columnKey)];
    return column === undefined
      ? []
      : [{ column, cells: cells[key][String(columnKey)] ?? [], read: cellReader(column) }];
  });
  const names = cells[key][namingColumn(tab)] ?? [];
  return {
    words: (row) =>
      parts
        .map(({ column, cells: columnCells, read }) => shown(column, read(columnCells[row - FIRST_ROW])))
        .filter((part) => part !== "")
        .join(", "),
    key: (row) => {
      const name = names[row - FIRST_ROW];
      return rowName(tab, typeof name === "string" ? name.trim() : "");
    },
  };
}

function shown(column: Column<unknown>, value: unknown): string {
  if (value === null || value instanceof CellFault) return "";
  if (column.kind === "choice") return column.choices?.labels[String(value)] ?? "";
  if (column.kind === "month") return formatMonth(Number(value));
  return column.kind === "date" ? formatShortDay(Number(value)) : excerpt(String(value));
}
