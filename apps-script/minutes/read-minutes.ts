// What the minutes are made from: the year's meetings, what the deck says at each point, what is to be decided.
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import { actionPlan } from "../../shared/review/story/action-plan.ts";
import { checkpointFacts } from "../../shared/review/story/checkpoint-facts.ts";
import { targetText, valueOrShare } from "../../shared/review/story/rate-text.ts";
import { missedRates } from "../../shared/review/story/rates.ts";
import { storyOf } from "../../shared/review/story/story.ts";
import { shownName } from "../../shared/review/story/words.ts";
import { laidOutReview } from "../../shared/slides/laid-out-review.ts";
import type { PlacedText } from "../../shared/slides/placed-page.ts";
import { rowAt } from "../complaint/complaint-rows.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { rememberedDeck } from "../workbook/deck-memory.ts";
import { readForPage } from "../workbook/read-analysis.ts";
import { readTabs } from "../workbook/read-tabs.ts";
import type { MinutesData } from "./minutes-data.ts";

/** Four calls: computations leave most of `Réunions` unread. @throws UserError when the workbook is blocked. */
export function readMinutes(context: ReadingContext): MinutesData {
  const { analysis, today } = readForPage(context);
  const story = storyOf(analysis);
  const { settings, records, year } = story;
  const cells = readTabs(context.workbook, ["meetings"]).values("meetings");
  const { pages } = laidOutReview(analysis);
  return {
    settings,
    today,
    meetings: records.meetings.map((meeting) => ({
      ...meeting,
      cells: rowAt(cells, meeting.row - FIRST_ROW),
    })),
    slides: pages.flatMap(({ slideKeys, kicker, titleLines, elements }) => {
      if (slideKeys.length === 0 || kicker === null) return [];
      // A slide that shares another's page has its title inside.
      const titles = elements.flatMap((element) =>
        element.kind === "text" && element.key.endsWith(":title") ? [textOf(element)] : [],
      );
      return [titleLines.join(" "), ...titles].map((title) => ({ section: kicker.section, title }));
    }),
    missed: missedRates(story.rates).map(
      (rate) => `${shownName(rate.label)}\u00a0: ${valueOrShare(rate, story)} (${targetText(rate, true)})`,
    ),
    findings: story.findings,
    toValidate: actionPlan(story).toValidate,
    notCompliant: checkpointFacts(story).toCorrect,
    alerts: analysis.alerts,
    hasDeck: rememberedDeck(year) !== null,
    isSample: pages.some(({ footerMention }) => footerMention !== null),
  };
}

function textOf({ paragraphs }: PlacedText): string {
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ");
}
