// "Bilan des formations": sessions held, renewals due, tutoring. No agent is named on a slide.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import type { TrainingState } from "../../analysis/review-facts.ts";
import { calendarDay, daySerial } from "../../calendar/day.ts";
import { formatDay } from "../../french/dates.ts";
import { counted, formatNumber, isPlural } from "../../french/numbers.ts";
import type { WorkbookRecords } from "../../parsing/records.ts";
import { STAFF_TABS } from "../../workbook/tabs.ts";
import { findingGroups, findingLines } from "../findings.ts";
import { anomalyNotes } from "../left-out.ts";
import { lowerFirst, rateNote, rateOf } from "../rate-words.ts";
import type { KeyFigure, ReviewSlide, TextGroup } from "../review.ts";
import { group, textSlide } from "../slide.ts";

type Training = WorkbookRecords["trainings"][number];

/** One training given once: agents trained together are one session. */
interface Session {
  title: string;
  date: number;
  place: string | null;
  agents: number;
}

/** The slides of the section. */
export function trainingSlides(analysis: ComputedAnalysis): ReviewSlide[] {
  return [sessionsSlide(analysis), renewalsSlide(analysis)];
}

function sessionsSlide(analysis: ComputedAnalysis): ReviewSlide {
  const { records, alerts } = analysis;
  const { year } = records.settings;
  const sessions = sessionsHeld(records);
  const reasons = findingLines(records, "trainings", "mainReason");
  const groups: TextGroup[] = [
    ...(reasons.length === 0 ? [] : [group(null, reasons)]),
    ...byTitle(sessions),
    ...(sessions.length === 0
      ? [group(null, [`Aucune session dans l’onglet « Formations » pour ${year}.`])]
      : []),
  ];
  const held = isPlural(sessions.length) ? "sessions de formation tenues" : "session de formation tenue";
  const title =
    sessions.length === 0
      ? `Aucune formation tenue en ${year}`
      : `${formatNumber(sessions.length)} ${held} en ${year}`;
  const notes = [
    ...sessions.filter(({ agents }) => agents > 0).map(sessionNote),
    ...anomalyNotes(alerts, [STAFF_TABS.trainings]),
  ];
  return textSlide({ topic: `Bilan des formations ${year}`, title, notes }, groups);
}

function sessionsHeld({ trainings, settings }: WorkbookRecords): Session[] {
  const sessions = new Map<string, Session>();
  for (const training of trainings) {
    const { date, title, place, agent } = training;
    if (date === null || date > settings.closedOn || calendarDay(date).year !== settings.year) continue;
    const key = sessionKey(training);
    const known = sessions.get(key) ?? { title: title ?? "Formation", date, place, agents: 0 };
    sessions.set(key, { ...known, agents: known.agents + (agent === null ? 0 : 1) });
  }
  return [...sessions.values()];
}

function sessionKey({ title, date, place }: Training): string {
  return [title, date, place]
    .map((part) =>
      String(part ?? "")
        .trim()
        .toLowerCase(),
    )
    .join("|");
}

function byTitle(sessions: readonly Session[]): TextGroup[] {
  const titles = [...new Set(sessions.map(({ title }) => title))];
  return titles.map((title) =>
    group(title, sessions.filter((session) => session.title === title).map(sessionLine)),
  );
}

function sessionLine({ date, place }: Session): string {
  return place === null ? `Le ${formatDay(date)}` : `Le ${formatDay(date)} à ${place}`;
}

function sessionNote(session: Session): string {
  return `${session.title}, ${lowerFirst(sessionLine(session))} : ${counted(session.agents, "agent inscrit", "agents inscrits")}.`;
}

function renewalsSlide({ records, rates, facts, alerts }: ComputedAnalysis): ReviewSlide {
  const { year, trainingValidityYears } = records.settings;
  const states = facts.trainingStates;
  const valid = states.filter(({ isValid }) => isValid).length;
  const late = states.length - valid;
  const dueNextYear = states.filter((state) => isDueIn(state, year + 1)).length;
  const { arrived, tutored } = facts.arrivals;
  const figures: KeyFigure[] = [
    {
      value: `${valid} sur ${states.length}`,
      label: "Agents d’accueil à jour",
      detail: null,
      tone: "neutral",
    },
    {
      value: `${late + dueNextYear}`,
      label: `À renouveler en ${year + 1}`,
      detail: late === 0 ? null : `dont ${late} en retard`,
      tone: "neutral",
    },
    {
      value: `${tutored} sur ${arrived}`,
      label: isPlural(arrived) ? "Arrivants tutorés" : "Arrivant tutoré",
      detail: null,
      tone: "neutral",
    },
  ];
  const noted = ["FOR1", "FOR2"].flatMap((code) => rateOf(rates, code) ?? []);
  const isAnyone = states.length + arrived > 0;
  const typed = findingGroups(records, "trainings", ["mainReason"]);
  const absence = group(null, [`Ni agent d’accueil ni arrivée en ${year} : échéances et tutorat à suivre.`]);
  return textSlide(
    {
      topic: `Bilan des formations ${year}`,
      title: renewalsTitle(late, dueNextYear, states.length, year),
      notes: [
        `Une formation est à renouveler au bout de ${formatNumber(trainingValidityYears)} ans.`,
        ...dueDates(states, year + 1),
        ...noted.map(rateNote),
        ...anomalyNotes(alerts, [STAFF_TABS.agents]),
      ],
    },
    isAnyone ? typed : [absence, ...typed],
    isAnyone ? figures : [],
  );
}

function renewalsTitle(late: number, dueNextYear: number, agents: number, year: number): string {
  if (agents === 0) return "Aucun agent d’accueil dans l’onglet « Agents »";
  const total = late + dueNextYear;
  if (total === 0) return `Aucune formation à renouveler en ${year + 1}`;
  const due = `${counted(total, "formation")} à renouveler en ${year + 1}`;
  return late === 0 ? due : `${due}, dont ${formatNumber(late)} en retard`;
}

function isDueIn({ isValid, validUntil }: TrainingState, year: number): boolean {
  return isValid && validUntil !== null && validUntil <= daySerial(year, 12, 31);
}

function dueDates(states: readonly TrainingState[], year: number): string[] {
  const days = states
    .filter((state) => isDueIn(state, year))
    .flatMap(({ validUntil }) => validUntil ?? [])
    .sort((left, right) => left - right);
  return days.length === 0 ? [] : [`Prochaines échéances : ${days.map(formatDay).join(", ")}.`];
}
