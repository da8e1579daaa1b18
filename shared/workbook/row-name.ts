// Names a row by one of its texts: staff sort their rows, and a number then leads to another one.
import type { Tab } from "./column.ts";
import { STAFF_TABS } from "./tabs.ts";

/** Names a row, wherever it stands by then: the text of one of its columns. */
export interface RowName {
  /** The column's header. */
  colonne: string;
  valeur: string;
}

/** The column, by its key, that tells a tab's rows from each other; the tabs left out have none. */
const NAMING_COLUMNS: Readonly<Record<string, string>> = {
  [STAFF_TABS.trainings.title]: "agent",
  [STAFF_TABS.agents.title]: "agent",
  [STAFF_TABS.documents.title]: "title",
  [STAFF_TABS.actions.title]: "action",
  [STAFF_TABS.checkpoints.title]: "point",
  [STAFF_TABS.complaints.title]: "reference",
};

/** The row of a tab that bears a name; `null` when the name is empty, or no column of the tab holds names. */
export function rowName(tab: Tab, name: string): RowName | null {
  const header = tab.columns[namingColumn(tab)]?.header;
  return header === undefined || name === "" ? null : { colonne: header, valeur: name };
}

/** The key of the column that names a tab's rows; empty when none does. */
export function namingColumn({ title }: Pick<Tab, "title">): string {
  return NAMING_COLUMNS[title] ?? "";
}
