// What the complaints' slides say: titles, figures held by staff's words, steps of one complaint.
import { CHANNEL_WORDS } from "../../french/channels.ts";
import {
  countingOf,
  digitsOf,
  feminine,
  inDigits,
  masculine,
  type Noun,
  nounFor,
} from "../../french/letters.ts";
import { formatNumber } from "../../french/numbers.ts";
import type { Rate } from "../../records/rate.ts";
import { comparableName } from "../../workbook/names.ts";
import type { Figure, Line } from "../composition.ts";
import type { SlideTitle } from "../review-slide.ts";
import {
  answeredInTime,
  type Complaint,
  type ComplaintFacts,
  type FollowedComplaint,
} from "./complaint-facts.ts";
import { fullDay } from "./dates.ts";
import { overdueComplaints } from "./due-dates.ts";
import { findingTexts } from "./findings.ts";
import { previousSentence } from "./rate-text.ts";
import { isOfYear, rateOfCode, type Story } from "./story.ts";
import { line, lowered, NO_BREAK_SPACE, title } from "./words.ts";

const COMPLAINT = feminine("réclamation");
export const SUGGESTION = feminine("suggestion");
export const PRAISE = feminine("félicitation");
const LARGEST_COUNT_TOLD_APART = 20;

/** The year before, when it may be compared. */
function previousCount(story: Story, code: string): number | null {
  return story.isWholeYear ? (rateOfCode(story, code)?.previousYear ?? null) : null;
}

/** The title of the section's first slide, by how many complaints there are. */
export function complaintsTitle(facts: ComplaintFacts, story: Story): SlideTitle {
  const { complaints } = facts;
  const count = complaints.length;
  const previous = previousCount(story, "REC1");
  if (count > LARGEST_COUNT_TOLD_APART) return manyTitle(complaints, previous, story);
  const waiting = complaints.filter(({ isWaiting }) => isWaiting);
  const late = complaints.filter(
    ({ answeredOn, isAnsweredInTime }) => answeredOn !== null && !isAnsweredInTime,
  );
  const counting = countingOf(count, previous ?? 0, waiting.length, late.length);
  const against =
    previous === null
      ? ""
      : `, contre ${againstCount(previous, counting)} en${NO_BREAK_SPACE}${story.year - 1}`;
  if (count === 0) return title(`Aucune réclamation ${story.when}${against}`);
  const head = `${counting(count, COMPLAINT)} ${story.when}${against}`;
  const [only] = complaints;
  if (count === 1 && only !== undefined) return title(head + soleOutcome(only));
  if (waiting.length > 0)
    return title(head, `${NO_BREAK_SPACE}; ${bare(counting, waiting.length)} sans réponse`);
  if (late.length > 0) {
    const answers = feminine("réponse hors délai");
    return title(head, `${NO_BREAK_SPACE}; ${counting(late.length, answers)}`);
  }
  const isAll = complaints.every(({ isAnsweredInTime }) => isAnsweredInTime);
  return title(head, isAll ? `${NO_BREAK_SPACE}; réponse dans le délai à toutes` : "");
}

/** A count without its noun, agreed with it. */
function bare(counting: ReturnType<typeof countingOf>, count: number): string {
  return counting(count, COMPLAINT).split(NO_BREAK_SPACE)[0] ?? "";
}

/** N-1 in a title; a year without any is told as such. */
function againstCount(previous: number, counting: ReturnType<typeof countingOf>): string {
  if (!Number.isInteger(previous)) return formatNumber(previous);
  return previous === 0 ? "aucune" : bare(counting, previous);
}

function soleOutcome({ answeredOn, isAnsweredInTime, isWaiting, receivedOn }: FollowedComplaint): string {
  if (answeredOn !== null) return `${NO_BREAK_SPACE}; réponse ${isAnsweredInTime ? "dans le" : "hors"} délai`;
  return isWaiting ? `, sans réponse depuis le ${fullDay(receivedOn)}` : "";
}

function manyTitle(
  complaints: readonly FollowedComplaint[],
  previous: number | null,
  story: Story,
): SlideTitle {
  const count = complaints.length;
  const waiting = complaints.filter(({ isWaiting }) => isWaiting).length;
  const { inTime, judged } = answeredInTime(complaints, story);
  const optional =
    waiting > 0
      ? `${NO_BREAK_SPACE}; ${inDigits(waiting)}${NO_BREAK_SPACE}${waiting > 1 ? "restent" : "reste"} sans réponse`
      : judged > 0
        ? `${NO_BREAK_SPACE}; ${formatNumber((100 * inTime) / judged)}${NO_BREAK_SPACE}% répondues dans le délai`
        : "";
  const when = story.isWholeYear ? "" : ` ${story.when}`;
  return title(`${digitsOf(count, COMPLAINT)}${when}${difference(count, previous, story.year)}`, optional);
}

function difference(count: number, previous: number | null, year: number): string {
  if (previous === null) return "";
  const than = `qu’en${NO_BREAK_SPACE}${year - 1}`;
  if (count === previous) return `, comme en${NO_BREAK_SPACE}${year - 1}`;
  const size = formatNumber(Math.abs(count - previous));
  return `, ${size} de ${count > previous ? "plus" : "moins"} ${than}`;
}

/** Staff's words on the section, those that a figure holds apart with the rest of the text as its caption. */
export interface HeldStatements {
  /** By figure: the first captions. */
  captions: ReadonlyMap<Noun, string[]>;
  /** Printed whole. */
  texts: string[];
}

/** `[word :] 1 réclamation en 2020 (…)` is held by the figure of that count (deck spec §1.6). */
export function heldStatements(
  texts: readonly string[],
  figures: readonly { noun: Noun; count: number }[],
): HeldStatements {
  const captions = new Map<Noun, string[]>();
  const others: string[] = [];
  for (const text of texts) {
    const held = figures.find(({ noun, count }) => restAfterCount(text, noun, count) !== null);
    if (held === undefined) others.push(text);
    else {
      const rest = restAfterCount(text, held.noun, held.count) ?? "";
      captions.set(held.noun, [...(captions.get(held.noun) ?? []), ...(rest === "" ? [] : [rest])]);
    }
  }
  return { captions, texts: others };
}

/** What follows the count and its noun; `null` when the text tells something else. */
function restAfterCount(text: string, { one, many }: Noun, count: number): string | null {
  const plain = text.replaceAll(NO_BREAK_SPACE, " ");
  const pattern = /^(?:[\p{L}-]+ ?: ?)?([\d ]*\d|une?) (.*)$/iu.exec(plain);
  const told = pattern?.[1] ?? "";
  const value = /^une?$/iu.test(told) ? 1 : Number(told.replaceAll(" ", ""));
  const rest = pattern?.[2] ?? "";
  if (pattern === null || value !== count) return null;
  for (const noun of [many, one]) {
    if (!comparableName(rest).startsWith(comparableName(noun))) continue;
    const after = rest.slice(noun.length);
    if (after === "" || /^[\s.,;(]/u.test(after)) return after.replace(/^[\s.,;]+/u, "");
  }
  return null;
}

/** The three counts, each with staff's words, N-1 and whatever else is known. */
export function receivedFigures(facts: ComplaintFacts, story: Story): { figures: Figure[]; texts: string[] } {
  const kinds = [
    { noun: COMPLAINT, count: facts.complaints.length, code: "REC1", more: complaintCaptions(facts) },
    { noun: SUGGESTION, count: facts.suggestions.length, code: "SUG1", more: suggestionCaptions(facts) },
    { noun: PRAISE, count: facts.praises.length, code: "REC5", more: authorCaptions(facts.praises) },
  ];
  const held = heldStatements(statementsOf(story), kinds);
  const figures = kinds.map(({ noun, count, code, more }) => ({
    value: inDigits(count),
    unit: "",
    label: nounFor(count, noun),
    captions: [
      ...(held.captions.get(noun) ?? []).map((text) => line(lowered(text))),
      ...withPrevious(more, previousCaptions(rateOfCode(story, code), story)),
    ],
    tone: "blue" as const,
  }));
  return { figures, texts: held.texts };
}

/** Staff's statements of the section, but points fort and faible, which have blocks of their own. */
function statementsOf({ findings }: Pick<Story, "findings">): string[] {
  return findingTexts(findings, "complaints", "mainReason", "information");
}

function previousCaptions(rate: Rate | undefined, story: Story): Line[] {
  return rate === undefined || rate.previousYear === null ? [] : [previousSentence(rate, story)];
}

/** `au guichet ; 3 en 2019`: where a sole complaint came from stands before N-1, on its line. */
function withPrevious(more: readonly string[], previous: readonly Line[]): Line[] {
  const [own] = more;
  const [last] = previous;
  if (own !== undefined && last !== undefined && Object.values(CHANNEL_WORDS).includes(own))
    return [[...line(`${own}${NO_BREAK_SPACE}; `, "secondary"), ...last]];
  return [...more.map((text) => line(text, "secondary")), ...previous];
}

function complaintCaptions({ complaints }: ComplaintFacts): string[] {
  const [only] = complaints;
  return complaints.length === 1 && only !== undefined && only.channel !== null
    ? [CHANNEL_WORDS[only.channel]]
    : [];
}

function suggestionCaptions({ suggestions }: ComplaintFacts): string[] {
  if (suggestions.length === 0) return [];
  const followedUp = suggestions.filter(({ outcome }) => outcome !== null).length;
  if (followedUp === suggestions.length)
    return [suggestions.length > 1 ? "toutes avec une suite" : "avec une suite"];
  if (followedUp === 0) return [];
  return [`${inDigits(followedUp)} avec une suite`];
}

const AUTHORS: Readonly<Record<NonNullable<Complaint["author"]>, Noun>> = {
  user: masculine("usager"),
  localAuthority: feminine("collectivité"),
  professional: masculine("professionnel"),
  association: feminine("association"),
  other: masculine("autre"),
};

/** `2 usagers, 1 collectivité`: who wrote, when all rows say it. */
function authorCaptions(messages: readonly Complaint[]): string[] {
  if (messages.length === 0 || messages.some(({ author }) => author === null)) return [];
  const parts = (["user", "localAuthority", "professional", "association", "other"] as const).flatMap(
    (author) => {
      const count = messages.filter((message) => message.author === author).length;
      return count === 0 ? [] : [digitsOf(count, AUTHORS[author])];
    },
  );
  return [parts.join(", ")];
}

/** A complaint step by step: received, acknowledged, answered, each with its delay. */
export function complaintSteps(complaint: FollowedComplaint, story: Story): Line[] {
  const {
    isWaiting,
    answerDeadline,
    receivedOn,
    channel,
    acknowledgedOn,
    acknowledgementDelayDays,
    answerWorkingDays,
  } = complaint;
  const { answerDelayWorkingDays } = story.settings;
  const day = masculine("jour");
  const workingDay = masculine("jour ouvré");
  const acknowledgement =
    acknowledgedOn === null
      ? `accusé de réception${NO_BREAK_SPACE}: non noté (délai${NO_BREAK_SPACE}:${NO_BREAK_SPACE}${digitsOf(acknowledgementDelayDays, day)})`
      : `accusé de réception ${delayWords(acknowledgedOn - receivedOn, day)} (délai${NO_BREAK_SPACE}:${NO_BREAK_SPACE}${inDigits(acknowledgementDelayDays)})`;
  const answer =
    answerWorkingDays === null
      ? `sans réponse (délai${NO_BREAK_SPACE}:${NO_BREAK_SPACE}${digitsOf(answerDelayWorkingDays, workingDay)})`
      : `réponse ${delayWords(answerWorkingDays, workingDay)} (délai${NO_BREAK_SPACE}:${NO_BREAK_SPACE}${inDigits(answerDelayWorkingDays)})`;
  const how = channel === null ? "" : `, ${CHANNEL_WORDS[channel]}`;
  const isOverdue = isWaiting && answerDeadline < story.closedOn;
  return [
    line(`reçue le ${fullDay(receivedOn)}${how}`),
    line(acknowledgement),
    isOverdue ? line(answer, "bad", true) : line(answer),
  ];
}

/** `en 3 jours`; the same day is no delay. */
export function delayWords(days: number, unit: Noun): string {
  return days === 0 ? "le jour même" : `en ${digitsOf(days, unit)}`;
}

/** What another year left without answer, what was out of scope, and what citizens said of the answers. */
export function otherLines(facts: ComplaintFacts, story: Story): Line[] {
  const opinion = opinionText(story);
  const ofYear = facts.complaints.filter(
    ({ isWaiting, answerDeadline }) => isWaiting && answerDeadline < story.closedOn,
  );
  const left = overdueComplaints(story) - ofYear.length;
  const complaints = feminine(
    "réclamation d’une autre année sans réponse",
    "réclamations d’autres années sans réponse",
  );
  const messages = facts.isOutOfScopeAnswered
    ? masculine("message hors périmètre, réorienté", "messages hors périmètre, réorientés")
    : masculine("message hors périmètre", "messages hors périmètre");
  return [
    ...(left === 0 ? [] : [line(digitsOf(left, complaints))]),
    ...(facts.outOfScope === 0 ? [] : [line(digitsOf(facts.outOfScope, messages))]),
    ...(opinion === null ? [] : [line(opinion)]),
  ];
}

/** `82,5 % satisfaits de la réponse (40 avis)`; a count on few opinions; `null` without any. */
function opinionText(story: Story): string | null {
  const opinions = story.records.opinions.filter(
    ({ givenOn, isSatisfied }) => isOfYear(story, givenOn) && isSatisfied !== null,
  );
  if (opinions.length === 0) return null;
  const satisfied = opinions.filter(({ isSatisfied }) => isSatisfied === "yes").length;
  if (opinions.length < story.settings.smallSampleSize) {
    return `Avis sur les réponses${NO_BREAK_SPACE}: ${inDigits(satisfied)} satisfait${satisfied > 1 ? "s" : ""} sur${NO_BREAK_SPACE}${inDigits(opinions.length)}`;
  }
  const percent = formatNumber((100 * satisfied) / opinions.length);
  return `Avis sur les réponses${NO_BREAK_SPACE}: ${percent}${NO_BREAK_SPACE}% satisfaits (${digitsOf(opinions.length, masculine("avis"))})`;
}
