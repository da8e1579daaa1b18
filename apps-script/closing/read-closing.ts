// What the page of a closing shows: what the year leaves open, the figures that it would keep.
import { standingSettings } from "../../shared/closing/closing-changes.ts";
import { closingFactsOf } from "../../shared/closing/closing-facts-of.ts";
import type { ClosingFigure } from "../../shared/closing/closing-figure.ts";
import { closingFigures } from "../../shared/closing/closing-figures.ts";
import { storyOf } from "../../shared/review/story/story.ts";
import { textHash } from "../../shared/slides/drawing/object-ids.ts";
import type { ResultTabKey } from "../../shared/workbook/tabs.ts";
import { alertTarget } from "../interface/alert-target.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { rememberedDeck } from "../workbook/deck-memory.ts";
import { type ReadWorkbook, readQuietly } from "../workbook/read-analysis.ts";
import type { ClosingData } from "./closing-data.ts";
import { rememberedClosing } from "./closing-memory.ts";

/** Two calls. */
export function readClosing(context: ReadingContext): ClosingData {
  const read = readQuietly(context, []);
  if (read.kind === "blocked") {
    const faults = read.alerts.map((alert) => ({ message: alert.message, target: alertTarget(alert) }));
    return { state: "blocked", faults };
  }
  const { year } = read.analysis.records.settings;
  const former = rememberedClosing(year - 1);
  return {
    state: "year",
    today: read.today,
    facts: closingFactsOf(read.analysis),
    ...sealedFigures(read),
    enteredClosedOn: standingSettings(read.cells.settings).closedOn ?? null,
    hasDeck: rememberedDeck(year) !== null,
    reopening:
      former === null
        ? null
        : { year: year - 1, rows: Object.keys(former.rows).length, closedOn: former.closedOn },
  };
}

/** The figures of a reading, and what tells them from another's. */
export function sealedFigures<Key extends ResultTabKey>({
  cells,
  analysis,
}: ReadWorkbook<Key>): { figures: ClosingFigure[]; seal: string } {
  // A count of 0 that no row of the year proves is no result: kept, next year's review would compare with it.
  const { rates, year } = storyOf(analysis);
  const figures = closingFigures(rates, cells.history, year);
  return { figures, seal: textHash(JSON.stringify(figures)) };
}
