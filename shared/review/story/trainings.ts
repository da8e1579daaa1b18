// "Bilan des formations": agents up to date, overdue, never trained, sessions held, what staff plan. No one is named.

import { countingOf, digitsOf, feminine, inDigits, masculine, nounFor } from "../../french/letters.ts";
import { comparableName } from "../../workbook/names.ts";
import type { Block, Figure, Figures, Line } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { blockOf } from "../usual-compositions.ts";
import { fullDay, lastDayOf } from "./dates.ts";
import { findingTexts, ownFindings } from "./findings.ts";
import { fitsTitle, informationBlocks, statementsSlide, tonedBlocks } from "./placed-findings.ts";
import { sectionNotes } from "./rate-notes.ts";
import { rateCaptions } from "./rate-text.ts";
import { isSample } from "./sample.ts";
import { retainedTitle, slideOf } from "./slide.ts";
import { isOfYear, rateOfCode, type Story } from "./story.ts";
import { type Session, type TrainingFacts, trainingFacts } from "./training-facts.ts";
import { capitalised, joinedByAnd, line, lowered, NO_BREAK_SPACE, run, title } from "./words.ts";

const trainingsKey = "trainings";

const NEVER_TRAINED = masculine("agent sans formation connue");
const SESSION = feminine("session");

/** The slides of the section; empty without agents of the desk, sessions, arrivals nor statements. */
export function trainingSlides(story: Story): ReviewSlide[] {
  const facts = trainingFacts(story);
  const motives = findingTexts(story.findings, "trainings", "mainReason");
  const infos = findingTexts(story.findings, "trainings", "information");
  if (facts.agents === 0 && facts.sessions.length === 0 && facts.arrivals.arrived === 0) {
    const slide = statementsSlide(story, trainingsKey, 6, ownFindings(story.findings, "trainings"));
    return slide === null ? [] : [slide];
  }
  const [motive = null, ...otherMotives] = motives;
  const isInTitle = motive !== null && fitsTitle(motive);
  const statements = informationBlocks(
    [...(isInTitle || motive === null ? [] : [motive]), ...otherMotives, ...infos],
    story,
  );
  const toned = tonedBlocks(story, "trainings");
  const sessions = sessionBlocks(facts);
  const composition: Figures = {
    kind: "figures",
    figures: trainingFigures(facts, story),
    blocks: [...sessions, ...toned, ...statements],
  };
  const slide = slideOf(story, {
    nextTitle: (part) =>
      sessionsTitle(sessionTitles(facts).slice(part.first, part.end)) ?? retainedTitle(part),
    pagesName: "Formations",
    key: trainingsKey,
    place: 6,
    title: trainingsTitle(facts, isInTitle ? motive : null, story),
    composition,
    isSampleData: isSample([
      ...story.records.agents,
      ...story.records.trainings.filter(({ date }) => isOfYear(story, date)),
    ]),
    notes: trainingNotes(facts, story),
  });
  return [slide];
}

/** The main motive, then how many are up to date, where the motive leaves them room. */
function trainingsTitle(facts: TrainingFacts, motive: string | null, story: Story): SlideTitle {
  const { text, optional } = agentsTitle(facts, story);
  if (motive === null) return title(text, optional);
  const whole = `${motive}${NO_BREAK_SPACE}; ${lowered(text)}`;
  return fitsTitle(whole) ? title(whole, optional) : title(motive);
}

function agentsTitle(facts: TrainingFacts, { when }: Story): SlideTitle {
  const { agents, upToDate, overdue, neverTrained, sessions } = facts;
  const agent = `agents d’accueil`;
  if (agents === 0) {
    const counted = countingOf(sessions.length)(sessions.length, feminine("session de formation"));
    return title(sessions.length === 0 ? arrivalsWords(facts) : `${counted} ${when}`);
  }
  if (upToDate === agents) {
    return title(
      agents === 1
        ? "le seul agent d’accueil est à jour"
        : `les ${inDigits(agents)}${NO_BREAK_SPACE}${agent} à jour`,
    );
  }
  const counting = countingOf(agents, upToDate, overdue.length, neverTrained);
  const late = feminine("formation en retard");
  const number = upToDate === 0 ? "aucun" : inDigits(upToDate);
  return title(
    `${number}${NO_BREAK_SPACE}${upToDate >= 2 ? agent : "agent d’accueil"} sur${NO_BREAK_SPACE}${inDigits(agents)} à jour`,
    [
      overdue.length === 0 ? "" : `, ${counting(overdue.length, late)}`,
      neverTrained === 0 ? "" : `, ${counting(neverTrained, NEVER_TRAINED)}`,
    ].join(""),
  );
}

function arrivalsWords({ arrivals }: TrainingFacts): string {
  return `${inDigits(arrivals.tutored)}${NO_BREAK_SPACE}${arrivals.tutored >= 2 ? "arrivants tutorés" : "arrivant tutoré"} sur${NO_BREAK_SPACE}${inDigits(arrivals.arrived)}`;
}

/** Some may be due before the end of a year not whole. */
function renewalLabel([first]: readonly number[], { year }: Story): string {
  const isThisYear = first !== undefined && first <= lastDayOf(year);
  return isThisYear
    ? `à renouveler d’ici fin${NO_BREAK_SPACE}${year + 1}`
    : `à renouveler en${NO_BREAK_SPACE}${year + 1}`;
}

/** Up to four: up to date, overdue, due next year, tutored (else never trained). */
function trainingFigures(facts: TrainingFacts, story: Story): Figure[] {
  const { agents, upToDate, overdue, neverTrained, dueNextYear, arrivals } = facts;
  const [nextDue] = dueNextYear;
  const unknown =
    neverTrained === 0
      ? []
      : [line(`et${NO_BREAK_SPACE}${inDigits(neverTrained)} sans formation connue`, "secondary")];
  const outOf = (whole: number) => `${NO_BREAK_SPACE}sur${NO_BREAK_SPACE}${inDigits(whole)}`;
  const deskFigures: Figure[] =
    agents === 0
      ? []
      : [
          figure(
            inDigits(upToDate),
            outOf(agents),
            `${nounFor(agents, masculine("agent"))} d’accueil à jour`,
            rateCaptions(rateOfCode(story, "FOR1"), story),
          ),
          {
            ...figure(inDigits(overdue.length), "", "en retard", [...overdueCaptions(overdue), ...unknown]),
            tone: overdue.length > 0 ? "bad" : "blue",
          },
          figure(
            inDigits(dueNextYear.length),
            "",
            renewalLabel(dueNextYear, story),
            nextDue === undefined
              ? []
              : [
                  line(
                    `${dueNextYear.length > 1 ? "la première avant" : "avant"} le ${fullDay(nextDue)}`,
                    "secondary",
                  ),
                ],
          ),
        ];
  if (arrivals.arrived > 0) {
    const label = nounFor(arrivals.tutored, masculine("arrivant tutoré"));
    return [
      ...deskFigures,
      figure(
        inDigits(arrivals.tutored),
        outOf(arrivals.arrived),
        label,
        rateCaptions(rateOfCode(story, "FOR2"), story),
      ),
    ];
  }
  if (agents === 0) return deskFigures;
  const withoutUnknown = deskFigures.map((one, index) =>
    index === 1 ? { ...one, captions: overdueCaptions(overdue) } : one,
  );
  const never = figure(inDigits(neverTrained), "", "sans formation connue", []);
  return [...withoutUnknown, { ...never, tone: neverTrained > 0 ? "bad" : "blue" }];
}

function figure(value: string, unit: string, label: string, captions: readonly Line[]): Figure {
  return { value, unit, label, captions, tone: "blue" };
}

const LISTED_DATES = 2;
/** Held together: in a column of four, `pour` alone after the date would run up to the next figure. */
const OF_THE_OLDEST = "pour la plus ancienne".replaceAll(" ", NO_BREAK_SPACE);

/** The days on which trainings ran out. */
function overdueCaptions(overdue: readonly number[]): Line[] {
  const [first] = overdue;
  if (first === undefined) return [];
  if (overdue.length > LISTED_DATES)
    return [line(`depuis le ${fullDay(first)} ${OF_THE_OLDEST}`, "secondary")];
  return overdue.map((day) => line(`échue le ${fullDay(day)}`, "secondary"));
}

/** Sessions by training, in date order; their number heads them, missing certificates end them. */
function sessionBlocks({ sessions, missingCertificates }: TrainingFacts): Block[] {
  const missing =
    missingCertificates === 0
      ? []
      : [line(digitsOf(missingCertificates, feminine("attestation à obtenir")), "bad", true)];
  const titles = sessionTitles({ sessions });
  return titles.map((name, index): Block => {
    const ofTitle = sessions.filter((session) => comparableName(session.title) === comparableName(name));
    const counted = digitsOf(ofTitle.length, SESSION);
    const heading = name === "" ? capitalised(counted) : `${name}${NO_BREAK_SPACE}: ${counted}`;
    return blockOf(heading, [...ofTitle.map(sessionLine), ...(index === titles.length - 1 ? missing : [])]);
  });
}

/** The trainings held, each once. */
function sessionTitles({ sessions }: Pick<TrainingFacts, "sessions">): string[] {
  return [...new Map(sessions.map(({ title: name }) => [comparableName(name), name])).values()];
}

/** `Sessions, suite : accueil et langue des signes`: the next page of sessions. */
function sessionsTitle(trainings: readonly string[]): SlideTitle | null {
  if (trainings.length === 0) return null;
  const names = trainings.filter((name) => name !== "").map(lowered);
  const told = names.length === 0 ? "" : `${NO_BREAK_SPACE}: ${joinedByAnd(names)}`;
  return title(`Sessions, suite${told}`, "", names[0] ?? null);
}

function sessionLine({ date, place }: Session): Line {
  const day = run(fullDay(date), "neutral", true);
  return place === "" ? [day] : [day, run(`, ${place}`)];
}

function trainingNotes(facts: TrainingFacts, story: Story): string[] {
  const { sessions, overdue, dueNextYear } = facts;
  return [
    `Une formation est valable ${story.settings.trainingValidityYears} ans.`,
    ...sessions
      .filter(({ agents }) => agents > 0)
      .map(
        ({ title: name, date, agents }) =>
          `${lowered(name)}, ${fullDay(date)} : ${digitsOf(agents, masculine("agent inscrit"))}.`,
      )
      .map(capitalised),
    ...(overdue.length === 0 ? [] : [`Formations échues : ${overdue.map(fullDay).join(", ")}.`]),
    ...(dueNextYear.length === 0
      ? []
      : [`${capitalised(renewalLabel(dueNextYear, story))} : ${dueNextYear.map(fullDay).join(", ")}.`]),
    ...sectionNotes(story, ["FOR1", "FOR2"]),
  ];
}
