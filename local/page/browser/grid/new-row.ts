// The first row that nobody typed in, in a tab that staff fill: what is said there.
import type { TabModel } from "./tab-model.ts";

export const NEW_ROW = "+ nouvelle ligne";

/** Whether a tab has such a row: staff type in its first column. */
export function invitesRows(model: TabModel): boolean {
  return model.columnKind(0) !== "" && !model.isComputed(0);
}
