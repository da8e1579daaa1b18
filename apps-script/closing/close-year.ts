// Closes a year: its results to `Historique`, the workbook turned to the next one; nothing is deleted.
import { closingChanges, rowsOf } from "../../shared/closing/closing-changes.ts";
import { isOver } from "../../shared/closing/closing-facts.ts";
import { keptFigures } from "../../shared/closing/closing-figure.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { UserError } from "../user-error.ts";
import type { ClosedData, ClosingOrder } from "./closing-data.ts";
import { rememberClosing, rememberedClosing } from "./closing-memory.ts";
import { sealedFigures } from "./read-closing.ts";
import { CHANGED_MEANWHILE, planWhole, readYearToWrite, writeYear } from "./write-year.ts";

/** Three reads and one write. @throws UserError when the year is not over, or is no longer as it was shown. */
export function closeYear(context: ReadingContext, { year, seal }: ClosingOrder): ClosedData {
  const standing = readYearToWrite(context);
  const { read, settings, entered } = standing;
  const { settings: current } = read.analysis.records;
  const { figures, seal: now } = sealedFigures(read);
  if (current.year !== year || seal !== now || !isOver(current, read.today))
    throw new UserError(CHANGED_MEANWHILE);
  const rows = rowsOf(keptFigures(figures));
  const changes = closingChanges(year, rows, settings);
  const plan = planWhole(changes, standing);
  // Before the batch, whose outcome may stay unknown: what was never written is not found again either.
  rememberClosing(year, {
    year,
    closedOn: null,
    ...entered,
    rows: { ...rememberedClosing(year)?.rows, ...rows },
  });
  writeYear(context, standing, changes, plan);
  return { rows: plan.added.map((index) => plan.rows[index] ?? 0) };
}
