// Reopens the year that was closed last: the rows of `Historique` that nobody changed are taken back, the others told.
import { planChanges } from "../../shared/changes/plan-changes.ts";
import { reopeningChanges } from "../../shared/closing/closing-changes.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { UserError } from "../user-error.ts";
import type { ClosingOrder, ReopenedData } from "./closing-data.ts";
import { forgetClosing, rememberedClosing } from "./closing-memory.ts";
import { CHANGED_MEANWHILE, planWhole, readYearToWrite, writeYear } from "./write-year.ts";

/** Three reads and one write. @throws UserError when the year is not the last one closed. */
export function reopenYear(context: ReadingContext, { year }: Pick<ClosingOrder, "year">): ReopenedData {
  const standing = readYearToWrite(context);
  const closed = rememberedClosing(year);
  if (closed === null || standing.read.analysis.records.settings.year !== year + 1)
    throw new UserError(CHANGED_MEANWHILE);
  const changes = reopeningChanges(year, closed, standing.settings);
  const { refused } = planChanges(changes, standing.tabs);
  const refusalOf = (row: (typeof changes)[number]) =>
    row.tab === "history" ? refused.find(({ change }) => changes[change] === row) : undefined;
  const taken = changes.filter((row) => refusalOf(row) === undefined);
  writeYear(context, standing, taken, planWhole(taken, standing));
  forgetClosing(year);
  return {
    removed: taken.filter(({ tab }) => tab === "history").length,
    kept: changes
      .filter((row) => (refusalOf(row)?.reason ?? "gone") !== "gone")
      .map(({ key }) => String(key.code)),
    closedOn: standing.settings.closedOn ?? null,
  };
}
