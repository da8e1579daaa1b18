// What a missed target lacked, in units: from the rows that the indicator counts (deck spec §5.6).
import { formatShortDay } from "../../french/dates.ts";
import { countingOf, digitsOf, feminine, inDigits, masculine, type Noun } from "../../french/letters.ts";
import { activeDocuments, documentDueOn } from "../../indicators/automatic/management.ts";
import type { Rate } from "../../records/rate.ts";
import { cutAtWord, lineCount } from "../../text/fitting.ts";
import { comparableCode } from "../../workbook/names.ts";
import { causesByCode, lastComment } from "./causes.ts";
import { acknowledgedInTime, complaintFacts } from "./complaint-facts.ts";
import { dayAndMonth } from "./dates.ts";
import { lowestCriterion } from "./mystery-facts.ts";
import { shareCounts } from "./rates.ts";
import { countedNoun, countedWords, firstWordCounted } from "./sample-size.ts";
import { isUnder, satisfactionFacts } from "./satisfaction-facts.ts";
import { isOfYear, type Story } from "./story.ts";
import { trainingFacts } from "./training-facts.ts";
import { capitalised, lowered, NO_BREAK_SPACE, shown } from "./words.ts";

const NOTHING_KNOWN = "—";
const LISTED_ITEMS = 3;
const LISTED_DOCUMENTS = 2;
const CELL_WIDTH = 150;
const CELL_LINES = 2;
const CELL_FONT = { sizePoints: 12, isBold: false };
/** `dont une à 10 appels près`: at most that part of the base, and that many. */
const NEAR_SHARE = 0.01;
const NEAR_UNITS = 50;
const ROUNDING_NOISE = 1e-6;

/** The cell *Ce qui a manqué*: staff's words, else what the rows tell, else a dash. */
export function lackingText(rate: Rate, story: Story, isShort = false): string {
  const cause = causesByCode(story).get(comparableCode(rate.code))?.text ?? lastComment(story, rate);
  if (cause !== null) return cause;
  const told = AUTOMATIC[comparableCode(rate.code)]?.(story, rate) ?? lackingUnitsText(rate, story, isShort);
  return told === "" ? NOTHING_KNOWN : capitalised(told);
}

const AUTOMATIC: Readonly<Record<string, (story: Story, rate: Rate) => string>> = {
  SAT1: () => NOTHING_KNOWN,
  SAT2: itemsUnder,
  SAT3: (_story, rate) => `il manque ${digitsOf(missingCount(rate), feminine("réponse"))}`,
  CLU1: (_story, rate) => `il manque ${digitsOf(missingCount(rate), feminine("réunion"))}`,
  FOR1: trainingsLacking,
  FOR2: (story) => {
    const { arrived, tutored } = trainingFacts(story).arrivals;
    return parts([arrived - tutored, masculine("arrivant sans fiche de tutorat")]);
  },
  DOC1: documentsLacking,
  REC2: (story) => {
    const { inTime, judged } = acknowledgedInTime(complaintFacts(story).complaints, story);
    return parts([
      judged - inTime,
      masculine("accusé hors délai ou absent", "accusés hors délai ou absents"),
    ]);
  },
  REC3: (story) => {
    const { complaints } = complaintFacts(story);
    const late = complaints.filter(
      ({ answeredOn, isAnsweredInTime }) => answeredOn !== null && !isAnsweredInTime,
    );
    const unanswered = complaints.filter(
      ({ answeredOn, answerDeadline }) => answeredOn === null && answerDeadline < story.closedOn,
    );
    const waiting = unanswered.filter(({ isWaiting }) => isWaiting).length;
    return parts(
      [late.length, feminine("réponse hors délai")],
      [waiting, afterNoun(late.length, "réponse", "en attente")],
      [
        unanswered.length - waiting,
        afterNoun(late.length + waiting, "réclamation", "classée sans date de réponse"),
      ],
    );
  },
  REC4: (story) => {
    const without = complaintFacts(story).suggestions.filter(({ outcome }) => outcome === null);
    return parts([without.length, feminine("suggestion sans suite")]);
  },
  ACT1: actionsLacking,
  MYS1: (story) => lowestCriterion(story, "call"),
  MYS2: (story) => lowestCriterion(story, "email"),
};

/** Counts that are not 0, told together: `Deux réponses hors délai, une en attente`. */
function parts(...counts: readonly (readonly [number, Noun])[]): string {
  const kept = counts.filter(([count]) => count > 0);
  const counting = countingOf(...kept.map(([count]) => count));
  return kept.map(([count, noun]) => counting(count, noun)).join(", ");
}

/** The noun of a part that is left out passes to the next one. */
function afterNoun(before: number, noun: string, words: string): Noun {
  return feminine(before > 0 ? words : `${noun} ${words}`);
}

function missingCount({ year, target }: Rate): number {
  return Math.ceil((target ?? 0) - (year ?? 0));
}

function itemsUnder(story: Story): string {
  const names = satisfactionFacts(story)
    .items.filter((item) => isUnder(item, story))
    .map(({ item }, index) =>
      cutAtWord(index === 0 ? item : lowered(item), CELL_WIDTH, CELL_FONT, CELL_LINES),
    );
  const listed = (count: number): string => {
    const others = names.length - Math.min(count, names.length);
    const more = others === 0 ? "" : ` et ${digitsOf(others, masculine("autre"))}`;
    return names.slice(0, count).join(`${NO_BREAK_SPACE}; `) + more;
  };
  // A third name that makes a third line would cost the page a row.
  const isTall =
    names.length > LISTED_ITEMS && lineCount(listed(LISTED_ITEMS), CELL_WIDTH, CELL_FONT) > CELL_LINES;
  return listed(isTall ? LISTED_ITEMS - 1 : LISTED_ITEMS);
}

function trainingsLacking(story: Story): string {
  const { overdue, neverTrained } = trainingFacts(story);
  const [only] = overdue;
  if (overdue.length === 1 && neverTrained === 0 && only !== undefined) {
    return `une formation échue le${NO_BREAK_SPACE}${formatShortDay(only)}`;
  }
  return parts(
    [overdue.length, feminine("formation échue")],
    [neverTrained, masculine("agent sans formation connue")],
  );
}

/** As DOC1 counts: at the end of the year or `Arrêté au`, the state of those verified later not being known. */
function documentsLacking({ records, period, settings }: Story): string {
  if (period === null) return "";
  const lacking = activeDocuments(records.documents).filter(
    ({ verifiedOn }) => verifiedOn === null || documentDueOn(verifiedOn, settings) < period.asOf,
  );
  if (lacking.length > LISTED_DOCUMENTS) {
    const noun = masculine("document à vérifier");
    // The deadlines count them a little later, on the day when data are closed.
    return `${digitsOf(lacking.length, noun)} au${NO_BREAK_SPACE}${dayAndMonth(period.asOf)}`;
  }
  return lacking
    .map(({ title, verifiedOn }) => {
      const name = shown(title) === "" ? "Document" : shown(title);
      if (verifiedOn === null) return `${name}, jamais vérifié`;
      return `${name}, à vérifier depuis le${NO_BREAK_SPACE}${formatShortDay(documentDueOn(verifiedOn, settings))}`;
    })
    .join(`${NO_BREAK_SPACE}; `);
}

function actionsLacking(story: Story): string {
  const due = story.records.actions.filter(
    ({ status, dueOn }) => status !== "toValidate" && status !== "abandoned" && isOfYear(story, dueOn),
  );
  const done = (day: number | null) => day !== null && day <= story.closedOn;
  const late = due.filter(({ doneOn, dueOn }) => done(doneOn) && (doneOn ?? 0) > (dueOn ?? 0));
  const notDone = due.filter(({ doneOn }) => !done(doneOn));
  return parts(
    [late.length, feminine("action hors délai")],
    [notDone.length, afterNoun(late.length, "action", "non faite")],
  );
}

/** How many cases a Ratio lacks, or has too many of, for its target; `null` for what is no Ratio. */
function lackingUnits(rate: Rate): number | null {
  const counts = rate.calculation === "ratio" ? shareCounts(rate) : null;
  if (counts === null || rate.target === null) return null;
  const wanted = (rate.target * counts.whole) / 100;
  return rate.direction === "atMost"
    ? counts.part - Math.floor(wanted + ROUNDING_NOISE)
    : Math.ceil(wanted - ROUNDING_NOISE) - counts.part;
}

function lackingUnitsText(rate: Rate, story: Story, isShort: boolean): string {
  const units = lackingUnits(rate);
  if (units === null || units <= 0) return "";
  const words = countedWords(rate, story);
  const noun = countedNoun(words);
  const counted = isShort
    ? firstWordCounted(units, words)
    : `${inDigits(units)}${NO_BREAK_SPACE}${units >= 2 ? noun.many : noun.one}`;
  return rate.direction === "atMost" ? `${counted} de trop` : `il manque ${counted}`;
}

/** `10 appels`: the smallest lack, when it is at most 1 % of its base and 50; `null` otherwise. */
export function nearestMiss(missed: readonly Rate[], story: Story): string | null {
  const near = missed
    .flatMap((rate) => {
      const units = lackingUnits(rate);
      const base = rate.sampleSize ?? 0;
      if (units === null || units <= 0 || units > NEAR_UNITS || units > NEAR_SHARE * base) return [];
      return [{ units, rate }];
    })
    .sort((left, right) => left.units - right.units)[0];
  return near === undefined ? null : firstWordCounted(near.units, countedWords(near.rate, story));
}
