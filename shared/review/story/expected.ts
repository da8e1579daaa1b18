// What the meeting is asked to do: the lines beside the agenda, with their pages.
import { countingOf, feminine, masculine } from "../../french/letters.ts";
import { comparableCode } from "../../workbook/names.ts";
import { actionPlan, isLate, sharesDecisions } from "./action-plan.ts";
import { checkpointFacts } from "./checkpoint-facts.ts";
import { overdueComplaints } from "./due-dates.ts";
import {
  complaintsKey,
  deadlinesKey,
  decisionKey,
  missedKey,
  missingKey,
  remindersKey,
  runningKey,
} from "./keys.ts";
import { auditOf } from "./label-state.ts";
import { missingRows } from "./missing-rows.ts";
import { standingOf } from "./rates.ts";
import { type NumberedStory, pageReference } from "./story.ts";

const MOST_LINES = 4;

/** The first four that hold, in the order of their weight. */
export function expectedLines(story: NumberedStory): string[] {
  const lines = [
    toValidate(story),
    toAnswer(story),
    nextUsersCommittee(story),
    toCorrect(story),
    lateActions(story),
  ].flatMap((expected) => expected ?? []);
  if (lines.length > 0) return lines.slice(0, MOST_LINES);
  if (!missingRows(story).hasSlide) return [];
  return [`Dire qui relève quoi, et dès quel mois${pageReference(story, missingKey)}`];
}

function toValidate(story: NumberedStory): string | null {
  const actions = actionPlan(story).toValidate;
  if (actions.length === 0) return null;
  const undated = actions.filter(({ dueOn }) => dueOn === null).length;
  const counting = countingOf(actions.length, undated);
  const fixing =
    undated === actions.length
      ? ` et fixer ${actions.length === 1 ? "son échéance" : "leurs échéances"}`
      : undated > 0
        ? ` et fixer ${counting(undated, feminine("échéance"))}`
        : "";
  const counted = counting(actions.length, feminine("action"));
  return `Valider ${counted} pour ${story.year + 1}${fixing}${pageReference(story, decisionKey)}`;
}

function toAnswer(story: NumberedStory): string | null {
  const overdue = overdueComplaints(story);
  if (overdue === 0) return null;
  // A year without any message has no section, but may be asked to answer those of the year before.
  const page = pageReference(story, complaintsKey) || pageReference(story, deadlinesKey);
  return `Répondre à ${countingOf(overdue)(overdue, feminine("réclamation"))}${page}`;
}

function nextUsersCommittee(story: NumberedStory): string | null {
  const rate = story.rates.find(({ code }) => comparableCode(code) === "CLU1");
  const isPlanned = story.records.meetings.some(
    ({ type, date }) => type === "usersCommittee" && date !== null && date > story.closedOn,
  );
  if (rate === undefined || standingOf(rate) !== "missed" || isPlanned) return null;
  return `Fixer la date du prochain CLU${pageReference(story, missedKey)}`;
}

function toCorrect(story: NumberedStory): string | null {
  const count = checkpointFacts(story).toCorrect.length;
  if (count === 0) return null;
  const before = auditOf(story.settings, story.records.meetings)?.state === "toCome" ? " avant l’audit" : "";
  return `Corriger ${countingOf(count)(count, masculine("rappel"))}${before}${pageReference(story, remindersKey)}`;
}

function lateActions(story: NumberedStory): string | null {
  const plan = actionPlan(story);
  const count = plan.running.filter((action) => isLate(action, story)).length;
  if (count === 0) return null;
  const noun = feminine("action en retard");
  return `Relancer ${countingOf(count)(count, noun)}${pageReference(story, sharesDecisions(plan) ? decisionKey : runningKey)}`;
}
