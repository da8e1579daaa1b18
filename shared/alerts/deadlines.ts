// The deadlines near or over at `Arrêté au`.
import { addYears } from "../calendar/day.ts";
import * as say from "../french/deadlines.ts";
import { dayGiven } from "../indicators/automatic/complaints.ts";
import { activeDocuments, documentDueOn, isFollowed } from "../indicators/automatic/management.ts";
import { hasLeftBy, isPresentOn, lastTrainingOn, validUntil } from "../indicators/automatic/people.ts";
import type { AutomaticSources } from "../indicators/automatic-measures.ts";
import type { SettingKey } from "../workbook/settings.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import type { Alert } from "./alert.ts";
import { checkpointDeadlines } from "./checkpoint-deadlines.ts";
import type { Deadline } from "./deadline.ts";

/** How near its deadline an unanswered complaint is announced. */
const COMPLAINT_NOTICE_WORKING_DAYS = 5;

/** Alerts of the deadlines within the notice or already over, by date: those without one first, then the overdue. */
export function deadlineAlerts(
  sources: AutomaticSources,
  settingRows: Partial<Record<SettingKey, number>>,
): Alert[] {
  const { closedOn, deadlineNoticeDays } = sources.records.settings;
  const announced = [
    ...labelDeadlines(sources, settingRows),
    ...trainingDeadlines(sources),
    ...firstTrainingDeadlines(sources),
    ...documentDeadlines(sources),
    ...actionDeadlines(sources),
    ...checkpointDeadlines(sources.records),
  ].filter(({ dueOn }) => dueOn === null || dueOn <= closedOn + deadlineNoticeDays);
  return [...announced, ...complaintDeadlines(sources)]
    .sort((left, right) => timeOf(left) - timeOf(right))
    .map(({ tab, row, dueOn, message }) => ({
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
    deadlines.push({ tab, row: rows.labelObtainedOn ?? null, dueOn, message: say.labelEnds });
  }
  if (typeof nextAudit === "number") {
    deadlines.push({ tab, row: rows.nextAudit ?? null, dueOn: nextAudit, message: auditType });
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
      const message = say.trainingExpires(agent.agent ?? "", last.title ?? "");
      return [{ tab: STAFF_TABS.trainings, row: last.row, dueOn: validUntil(last, settings), message }];
    });
}

/** Agents of the desk never trained: due on arrival, of those to come within the notice too. */
function firstTrainingDeadlines({ records, trainings }: AutomaticSources): Deadline[] {
  const { agents, settings } = records;
  return agents
    .filter((agent) => agent.welcomesPublic === "yes" && !hasLeftBy(agent, settings.closedOn))
    .filter((agent) => lastTrainingOn(agent, trainings, settings.closedOn) === null)
    .map((agent) => ({
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
    const message = say.actionToFinish(action.number ?? "", action.action ?? "");
    return [{ tab: STAFF_TABS.actions, row: action.row, dueOn: action.dueOn, message }];
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
    const message = say.complaintToAnswer(reference ?? "", receivedOn);
    return [{ tab: STAFF_TABS.complaints, row, dueOn, message }];
  });
}
