// The pages of each composition, before titles and numbers.
import type { Composition } from "../../review/composition.ts";
import { agendaDrafts } from "./compositions/agenda.ts";
import { barsDrafts } from "./compositions/bars.ts";
import { coverDrafts } from "./compositions/cover.ts";
import { coverageDrafts } from "./compositions/coverage.ts";
import { curvesDrafts } from "./compositions/curves.ts";
import { deadlinesDrafts } from "./compositions/deadlines.ts";
import { figuresDrafts } from "./compositions/figures.ts";
import { highlightsDrafts } from "./compositions/highlights.ts";
import { missingDrafts } from "./compositions/missing.ts";
import { quadrantsDrafts } from "./compositions/quadrants.ts";
import { reasonsDrafts } from "./compositions/reasons.ts";
import { remindersDrafts } from "./compositions/reminders.ts";
import { statementDrafts } from "./compositions/statement.ts";
import { synthesisDrafts } from "./compositions/synthesis.ts";
import { tableDrafts } from "./compositions/table.ts";
import { timelineDrafts } from "./compositions/timeline.ts";
import type { HeightOf, PageDraft } from "./page-draft.ts";

/**
 * As many pages as a composition needs in these heights: one at least where it has something to say. What stands at
 * the end of its body is on the page `lastBodyPage` (0-based) where its list goes on in the annex.
 */
export function draftPages(
  composition: Composition,
  heightOf: HeightOf,
  lastBodyPage = Number.POSITIVE_INFINITY,
): PageDraft[] {
  switch (composition.kind) {
    case "cover":
      return coverDrafts(composition);
    case "agenda":
      return agendaDrafts(composition, heightOf);
    case "missing":
      return missingDrafts(composition, heightOf);
    case "synthesis":
      return synthesisDrafts(composition, heightOf);
    case "timeline":
      return timelineDrafts(composition, heightOf);
    case "statement":
      return statementDrafts(composition, heightOf);
    case "reasons":
      return reasonsDrafts(composition, heightOf);
    case "highlights":
      return highlightsDrafts(composition, heightOf);
    case "reminders":
      return remindersDrafts(composition, heightOf);
    case "table":
      return tableDrafts(composition, heightOf, lastBodyPage);
    case "curves":
      return curvesDrafts(composition, heightOf);
    case "bars":
      return barsDrafts(composition, heightOf);
    case "figures":
      return figuresDrafts(composition, heightOf);
    case "quadrants":
      return quadrantsDrafts(composition, heightOf);
    case "deadlines":
      return deadlinesDrafts(composition, heightOf);
    case "coverage":
      return coverageDrafts(composition, heightOf);
  }
}
