// Trainings of the year: sessions held, agents up to date, overdue, never trained, due next year. No agent is named.
import type { DaySerial } from "../../calendar/day.ts";
import type { WorkbookRecords } from "../../records/records.ts";
import { comparableName } from "../../workbook/names.ts";
import { lastDayOf } from "./dates.ts";
import { oncePerStory } from "./once.ts";
import { isOfYear, type Story } from "./story.ts";
import { shown } from "./words.ts";

type Training = WorkbookRecords["trainings"][number];

/** A session, told once however many agents followed it. */
export interface Session {
  title: string;
  date: DaySerial;
  place: string;
  agents: number;
}

export interface TrainingFacts {
  /** Agents of the public desk present, as FOR1 counts them. */
  agents: number;
  upToDate: number;
  /** Last days of validity that are over, oldest first. */
  overdue: readonly DaySerial[];
  neverTrained: number;
  /** Last days of validity up to the end of the next year, soonest first. */
  dueNextYear: readonly DaySerial[];
  /** By date. */
  sessions: readonly Session[];
  missingCertificates: number;
  arrivals: { arrived: number; tutored: number };
}

/** Gathers the trainings of the year. */
export const trainingFacts = oncePerStory(gatherTrainingFacts);

function gatherTrainingFacts(story: Story): TrainingFacts {
  const { facts, records, year } = story;
  const states = facts.trainingStates;
  const untilOf = (wanted: boolean) =>
    states
      .filter(({ isValid }) => isValid === wanted)
      .flatMap(({ validUntil }) => validUntil ?? [])
      .sort((left, right) => left - right);
  const ofYear = records.trainings.filter(({ date }) => isOfYear(story, date));
  return {
    agents: states.length,
    upToDate: states.filter(({ isValid }) => isValid).length,
    overdue: untilOf(false),
    neverTrained: states.filter(({ lastTrainingOn }) => lastTrainingOn === null).length,
    dueNextYear: untilOf(true).filter((until) => until <= lastDayOf(year + 1)),
    sessions: sessionsOf(ofYear),
    missingCertificates: ofYear.filter(({ agent, certificate }) => agent !== null && certificate === null)
      .length,
    arrivals: facts.arrivals,
  };
}

function sessionsOf(trainings: readonly Training[]): Session[] {
  const sessions = new Map<string, Session>();
  for (const { title, date, place, agent } of trainings) {
    if (date === null) continue;
    const session = { title: shown(title), date, place: shown(place), agents: 0 };
    const key = JSON.stringify([comparableName(session.title), date, comparableName(session.place)]);
    const known = sessions.get(key) ?? session;
    sessions.set(key, { ...known, agents: known.agents + (agent === null ? 0 : 1) });
  }
  return [...sessions.values()].sort((left, right) => left.date - right.date);
}
