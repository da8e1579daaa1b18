// FOR1 and FOR2: training up to date, and tutoring of those who arrive.

import { addYears, type DaySerial } from "../../calendar/day.ts";
import { happenedIn, type Period } from "../../calendar/period.ts";
import { groupedBy } from "../../grouping.ts";
import type { Settings, WorkbookRecords } from "../../records/records.ts";
import { comparableName } from "../../workbook/names.ts";
import { type Measure, shareMeasure } from "../measure.ts";
import { trainedAgents, tutoredAgents } from "../measure-words.ts";
import { dayGiven } from "./complaints.ts";

type Agent = WorkbookRecords["agents"][number];
type Training = WorkbookRecords["trainings"][number];

/** The trainings of each agent. */
export type TrainingsByAgent = ReadonlyMap<Agent, readonly Training[]>;

/** Finds each agent's trainings by name; sessions without an agent are left out. */
export function trainingsByAgent(agents: readonly Agent[], trainings: readonly Training[]): TrainingsByAgent {
  const named = trainings.filter(({ agent }) => agent !== null);
  const byPerson = groupedBy(named, ({ agent }) => comparableName(agent ?? ""));
  return new Map(agents.map((agent) => [agent, byPerson.get(comparableName(agent.agent ?? "")) ?? []]));
}

/** Whether an agent has left on a day: gone on the day of leaving. */
export function hasLeftBy({ leftOn }: Agent, day: DaySerial): boolean {
  return leftOn !== null && leftOn <= day;
}

/** Whether an agent is there on a day: arrived on or before it, and not left by then. */
export function isPresentOn(agent: Agent, day: DaySerial): boolean {
  return (agent.arrivedOn === null || agent.arrivedOn <= day) && !hasLeftBy(agent, day);
}

/** The agent's last training on or before a day, the first row of equal dates. */
export function lastTrainingOn(agent: Agent, trainings: TrainingsByAgent, day: DaySerial): Training | null {
  let last: Training | null = null;
  for (const training of trainings.get(agent) ?? []) {
    const isEarlier = training.date !== null && training.date <= day;
    if (isEarlier && (last === null || (training.date ?? 0) > (last.date ?? 0))) last = training;
  }
  return last;
}

/** The last day on which a training is valid. */
export function validUntil(training: Training, settings: Settings): DaySerial {
  return addYears(training.date ?? 0, settings.trainingValidityYears);
}

/** FOR1: % of the desk's agents present at the end of the period whose training is valid then. */
export function trainedShare(
  agents: readonly Agent[],
  trainings: TrainingsByAgent,
  settings: Settings,
  period: Period,
): Measure {
  const present = agents.filter((agent) => agent.welcomesPublic === "yes" && isPresentOn(agent, period.asOf));
  const trained = present.filter((agent) => {
    const last = lastTrainingOn(agent, trainings, period.asOf);
    return last !== null && validUntil(last, settings) >= period.asOf;
  });
  return shareMeasure(trained.length, present.length, trainedAgents);
}

/** Agents arrived in the period, and those among them tutored by `Arrêté au`. */
export function arrivalsIn(agents: readonly Agent[], settings: Settings, period: Period) {
  const arrived = agents.filter(({ arrivedOn }) => happenedIn(period, arrivedOn));
  const tutored = arrived.filter(({ tutoredOn }) => dayGiven(tutoredOn, settings.closedOn) !== null);
  return { arrived: arrived.length, tutored: tutored.length };
}

/** FOR2: % of the agents arrived in the period with a tutoring record. */
export function tutoredShare(agents: readonly Agent[], settings: Settings, period: Period): Measure {
  const { arrived, tutored } = arrivalsIn(agents, settings, period);
  return shareMeasure(tutored, arrived, tutoredAgents);
}
