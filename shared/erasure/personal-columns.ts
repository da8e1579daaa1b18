// The columns of `Réclamations` that hold personal data: what people say of themselves, and what they write.
import type { Tab } from "../workbook/column.ts";
import { complaintsTab } from "../workbook/tabs/complaints.ts";

/** The columns that are cleared once personal data expires, by key. */
export function personalColumns(): { key: string; header: string; mayBeMissing: boolean }[] {
  const columns: Tab["columns"] = complaintsTab.columns;
  return Object.entries(columns).flatMap(([key, { header, isPersonal, mayBeMissing }]) =>
    isPersonal === true ? [{ key, header, mayBeMissing: mayBeMissing === true }] : [],
  );
}
