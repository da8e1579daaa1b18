// The deadlines near or over at `Arrêté au`.
import { addYears, type DaySerial } from "../calendar/day.ts";
import { dayGiven } from "../indicators/automatic/complaints.ts";
import { activeDocuments, documentDueOn, isFollowed } from "../indicators/automatic/management.ts";
import { hasLeftBy, isPresentOn, lastTrainingOn, validUntil } from "../indicators/automatic/people.ts";
import type { AutomaticSources } from "../indicators/automatic-measures.ts";
import type { Alert } from "../records/alert.ts";
import type { SettingKey } from "../workbook/settings.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import { checkpointDeadlines } from "./checkpoint-deadlines.ts";
import type { Deadline } from "./deadline.ts";
import * as say from "./deadline-words.ts";

/** How near its deadline an unanswered complaint is announced. */
const COMPLAINT_NOTICE_WORKING_DAYS = 5;

/** The deadlines within the notice or already over, by date: those without one first, then the overdue. */
export function announcedDeadlines(
  sources: AutomaticSources,
  settingRows: Partial<Record<SettingKey, number>>,
): Deadline[] {
  const { closedOn, deadlineNoticeDays } = sources.records.settings;
  const announced = [
    ...labelDeadlines(sources, settingRows),
    ...trainingDeadlines(sources),
    ...firstTrainingDeadlines(sources),
    ...documentDeadlines(sources),
    ...actionDeadlines(sources),
    ...checkpointDeadlines(sources.records),
  ].filter(({ dueOn }) => dueOn === null || dueOn <= closedOn + deadlineNoticeDays);
  return [...announced, ...complaintDeadlines(sources)].sort((left, right) => timeOf(left) - timeOf(right));
}

/** The same as alerts, in the same order. */
export function deadlineAlerts(deadlines: readonly Deadline[], closedOn: DaySerial): Alert[] {
  return deadlines.map(({ tab, row, dueOn, message }) => ({
    severity: "deadline",
    tab: tab.title,
    row,
    message: say.withTiming(message, dueOn, closedOn),
    dueOn,
  }));
}

/** Serials are above 0: what is due without a date comes before all. */
function timeOf({ dueOn }: Deadline): number {
  return dueOn ?? 0;
}

function labelDeadlines(
  { records }: AutomaticSources,
  rows: Partial<Record<SettingKey, number>>,
): Deadline[] {
  const { labelObtainedOn, labelDurationYears, nextAudit, auditType } = records.settings;
  const tab = STAFF_TABS.settings;
  const deadlines: Deadline[] = [];
  if (labelObtainedOn !== null) {
    const dueOn = addYears(labelObtainedOn, labelDurationYears);
    const row = rows.labelObtainedOn ?? null;
    deadlines.push({ nature: "label", name: "", tab, row, dueOn, message: say.labelEnds });
  }
  if (typeof nextAudit === "number") {
    const row = rows.nextAudit ?? null;
    deadlines.push({ nature: "audit", name: auditType, tab, row, dueOn: nextAudit, message: auditType });
  }
  return deadlines;
}

function trainingDeadlines({ records, trainings }: AutomaticSources): Deadline[] {
  const { agents, settings } = records;
  return agents
    .filter((agent) => isPresentOn(agent, settings.closedOn))
    .flatMap((agent) => {
      const last = lastTrainingOn(agent, trainings, settings.closedOn);
      if (last === null) return [];
      const name = agent.agent ?? "";
      const message = say.trainingExpires(name, last.title ?? "");
      const dueOn = validUntil(last, settings);
      return [{ nature: "training", name, tab: STAFF_TABS.trainings, row: last.row, dueOn, message }];
    });
}

/** Agents of the desk never trained: due on arrival, of those to come within the notice too. */
function firstTrainingDeadlines({ records, trainings }: AutomaticSources): Deadline[] {
  const { agents, settings } = records;
  return agents
    .filter((agent) => agent.welcomesPublic === "yes" && !hasLeftBy(agent, settings.closedOn))
    .filter((agent) => lastTrainingOn(agent, trainings, settings.closedOn) === null)
    .map((agent) => ({
      nature: "firstTraining",
      name: agent.agent ?? "",
      tab: STAFF_TABS.agents,
      row: agent.row,
      dueOn: agent.arrivedOn,
      message: say.agentToTrain(agent.agent ?? ""),
    }));
}

/** One never verified is due at once; one verified after `Arrêté au` is not known to have been due then. */
function documentDeadlines({ records }: AutomaticSources): Deadline[] {
  const { settings } = records;
  return activeDocuments(records.documents)
    .filter(({ verifiedOn }) => verifiedOn === null || verifiedOn <= settings.closedOn)
    .map(({ row, title, verifiedOn }) => ({
      nature: "document",
      name: title ?? "",
      tab: STAFF_TABS.documents,
      row,
      dueOn: verifiedOn === null ? null : documentDueOn(verifiedOn, settings),
      message: say.documentToVerify(title ?? ""),
    }));
}

function actionDeadlines({ records }: AutomaticSources): Deadline[] {
  return records.actions.flatMap((action) => {
    const isDone = dayGiven(action.doneOn, records.settings.closedOn) !== null;
    if (action.dueOn === null || isDone || !isFollowed(action)) return [];
    const [number, name] = [action.number ?? "", action.action ?? ""];
    const message = say.actionToFinish(number, name);
    const { row, dueOn } = action;
    return [{ nature: "action", name, tab: STAFF_TABS.actions, row, dueOn, message }];
  });
}

const NOT_TO_ANSWER: ReadonlySet<unknown> = new Set(["outOfScope", "closed"]);

function complaintDeadlines({ records, workingDays }: AutomaticSources): Deadline[] {
  const { closedOn, answerDelayWorkingDays } = records.settings;
  const latest = workingDays.workingDayAfter(closedOn, COMPLAINT_NOTICE_WORKING_DAYS);
  const waiting = records.complaints.filter(
    ({ type, status, answeredOn }) =>
      type === "complaint" && !NOT_TO_ANSWER.has(status) && dayGiven(answeredOn, closedOn) === null,
  );
  return waiting.flatMap(({ row, reference, receivedOn }) => {
    if (receivedOn === null || receivedOn > closedOn) return [];
    const dueOn = workingDays.workingDayAfter(receivedOn, answerDelayWorkingDays);
    if (dueOn > latest) return [];
    const name = reference ?? "";
    const message = say.complaintToAnswer(name, receivedOn);
    return [{ nature: "complaint", name, tab: STAFF_TABS.complaints, row, dueOn, message }];
  });
}
