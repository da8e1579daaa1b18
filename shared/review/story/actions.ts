// "Pistes d'amélioration": what was done by domain, what runs, what was abandoned.

import { formatShortDay } from "../../french/dates.ts";
import { countingOf, digitsOf, feminine, inDigits } from "../../french/letters.ts";
import type { Quadrants } from "../composition.ts";
import type { PagePart, ReviewSlide, SlideTitle } from "../review-slide.ts";
import { listOf, tableOf } from "../usual-compositions.ts";
import { domainsSlide, keptCaveats } from "./action-domains.ts";
import {
  type Action,
  type ActionPlan,
  actionPlan,
  byDomain,
  isLate,
  isOnTime,
  sharesDecisions,
  wordsOf,
} from "./action-plan.ts";
import { textColumn } from "./cells.ts";
import { decisionKey, runningKey } from "./keys.ts";
import { statementRow } from "./placed-findings.ts";
import { nextRunningTitle, runningRow, runningTitle } from "./running-actions.ts";
import { isSample } from "./sample.ts";
import { rowsTitle, slideOf } from "./slide.ts";
import { isOfYear, type Story } from "./story.ts";
import { joinedByAnd, line, lowered, NO_BREAK_SPACE, shown, title } from "./words.ts";

const MANY_ACTIONS = 20;
const DONE = feminine("action réalisée");

/** Slides of what was done and what runs; the decisions come after. */
export function actionSlides(story: Story): ReviewSlide[] {
  const plan = actionPlan(story);
  const count = plan.done.length + plan.running.length + plan.abandoned.length + plan.toValidate.length;
  return [
    ...(count > MANY_ACTIONS ? [domainsSlide(plan, story)] : []),
    ...doneSlides(plan, count > MANY_ACTIONS, story),
    ...runningSlides(plan, story),
    ...abandonedSlides(plan, story),
  ];
}

function actionNotes(actions: readonly Action[]): string[] {
  return actions.map((action) => {
    const { number, dueOn, doneOn } = action;
    const name = `${number === null ? "" : `N° ${shown(number)}, `}${wordsOf(action)}`;
    const due = dueOn === null ? "sans échéance" : `échéance ${formatShortDay(dueOn)}`;
    const done = doneOn === null ? "" : `, réalisée le ${formatShortDay(doneOn)}`;
    return `${name} : ${due}${done}.`;
  });
}

function doneSlides({ done }: ActionPlan, isAfterDomains: boolean, story: Story): ReviewSlide[] {
  if (done.length === 0) return [];
  const domains = byDomain(done);
  const composition: Quadrants = {
    kind: "quadrants",
    blocks: domains.map(({ domain, actions }) => ({
      heading: domain,
      count: inDigits(actions.length),
      tone: "blue",
      isBulleted: true,
      lines: actions.map((action) => line(wordsOf(action))),
    })),
  };
  return [
    slideOf(story, {
      key: "done",
      place: 7,
      title: (part) =>
        part.page === 0
          ? doneTitle(done, story)
          : nextDoneTitle(
              domains.map(({ domain }) => domain),
              part,
            ),
      composition,
      caveats: isAfterDomains ? [] : keptCaveats(story),
      pagesName: "Actions réalisées",
      isSampleData: isSample(done),
      notes: actionNotes(done),
    }),
  ];
}

function doneTitle(done: readonly Action[], story: Story): SlideTitle {
  const onTime = done.filter(isOnTime).length;
  const areOfYear = done.every(({ doneOn }) => isOfYear(story, doneOn));
  const areOfPlan = done.every(({ year }) => year === story.year);
  const optional =
    onTime === 0 ? "" : done.length === 1 ? ", à l’échéance" : `, dont ${inDigits(onTime)} à l’échéance`;
  if (areOfYear) return title(`${digitsOf(done.length, DONE)} ${story.when}${optional}`);
  if (!areOfPlan) return title(`${digitsOf(done.length, DONE)}${optional}`);
  const ofPlan = feminine(`action du plan ${story.year} réalisée`, `actions du plan ${story.year} réalisées`);
  return title(`${digitsOf(done.length, ofPlan)}${optional}`);
}

function nextDoneTitle(domains: readonly string[], { first, end }: PagePart): SlideTitle {
  const named = domains.slice(first, end).map(lowered);
  return title(`Actions réalisées${NO_BREAK_SPACE}: ${joinedByAnd(named)}`, "", named[0] ?? null);
}

function runningSlides(plan: ActionPlan, story: Story): ReviewSlide[] {
  const { running } = plan;
  // One or two stand above the empty rows of the decisions.
  if (running.length === 0 || sharesDecisions(plan)) return [];
  const composition = tableOf({
    columns: [
      textColumn("N°", 34),
      textColumn("Action", "rest"),
      textColumn("Pilote", 100),
      textColumn("Échéance", 100),
      textColumn("État", 74),
    ],
    rows: running.map((action) => runningRow(action, story)),
    description: "Actions en cours : action, pilote, échéance et état ; en retard d’abord.",
  });
  return [
    slideOf(story, {
      key: runningKey,
      place: 7,
      title: runningTitle(plan, story),
      composition,
      nextTitle: nextRunningTitle(plan, story),
      pagesName: "Actions en cours",
      overflow: running.some((action) => isLate(action, story)) ? "never" : "annex",
      isSampleData: isSample(running),
      notes: actionNotes(running),
    }),
  ];
}

function abandonedSlides(plan: ActionPlan, story: Story): ReviewSlide[] {
  const { abandoned } = plan;
  if (abandoned.length === 0) return [];
  const noun = feminine("action abandonnée");
  return [
    slideOf(story, {
      key: "abandoned",
      place: 7,
      title: title(countingOf(abandoned.length)(abandoned.length, noun)),
      composition: listOf(
        abandoned.map((action) => {
          const why = shown(action.comment);
          return statementRow(wordsOf(action) + (why === "" ? "" : `${NO_BREAK_SPACE}: ${why}`));
        }),
      ),
      nextTitle: rowsTitle("Actions abandonnées", abandoned.length),
      joins: [sharesDecisions(plan) ? decisionKey : runningKey],
      pagesName: "Actions abandonnées",
      isSampleData: isSample(abandoned),
      notes: actionNotes(abandoned),
    }),
  ];
}
