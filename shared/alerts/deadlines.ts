// The deadlines near or over at `Arrêté au`.
import { addMonths, addYears, type DaySerial } from "../calendar/day.ts";
import * as say from "../french/deadlines.ts";
import { dayGiven } from "../indicators/automatic/complaints.ts";
import { activeDocuments, isFollowed } from "../indicators/automatic/management.ts";
import { isPresentOn, lastTrainingOn, validUntil } from "../indicators/automatic/people.ts";
import type { AutomaticSources } from "../indicators/automatic-measures.ts";
import type { Tab } from "../workbook/column.ts";
import type { SettingKey } from "../workbook/settings.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import type { Alert } from "./alert.ts";

/** How near its deadline an unanswered complaint is announced. */
const COMPLAINT_NOTICE_WORKING_DAYS = 5;

interface Deadline {
  tab: Tab;
  row: number | null;
  dueOn: DaySerial;
  message: string;
}

/** Alerts of the deadlines within the notice or already over, by date: the overdue come first. */
export function deadlineAlerts(
  sources: AutomaticSources,
  settingRows: Partial<Record<SettingKey, number>>,
): Alert[] {
  const { closedOn, deadlineNoticeDays } = sources.records.settings;
  const announced = [
    ...labelDeadlines(sources, settingRows),
    ...trainingDeadlines(sources),
    ...documentDeadlines(sources),
    ...actionDeadlines(sources),
  ].filter(({ dueOn }) => dueOn <= closedOn + deadlineNoticeDays);
  return [...announced, ...complaintDeadlines(sources)]
    .sort((left, right) => left.dueOn - right.dueOn)
    .map(({ tab, row, dueOn, message }) => ({
      severity: "deadline",
      tab: tab.title,
      row,
      message: say.withTiming(message, dueOn, closedOn),
      dueOn,
    }));
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
      const dueOn = validUntil(last, settings);
      return [{ tab: STAFF_TABS.trainings, row: last.row, dueOn, message: say.trainingExpires }];
    });
}

function documentDeadlines({ records }: AutomaticSources): Deadline[] {
  const { closedOn, documentVerificationMonths } = records.settings;
  return activeDocuments(records.documents).flatMap(({ row, title, verifiedOn }) => {
    const verified = dayGiven(verifiedOn, closedOn);
    if (verified === null) return [];
    const dueOn = addMonths(verified, documentVerificationMonths);
    return [{ tab: STAFF_TABS.documents, row, dueOn, message: say.documentToVerify(title ?? "") }];
  });
}

function actionDeadlines({ records }: AutomaticSources): Deadline[] {
  return records.actions.flatMap((action) => {
    const isDone = dayGiven(action.doneOn, records.settings.closedOn) !== null;
    if (action.dueOn === null || isDone || !isFollowed(action)) return [];
    const message = say.actionToFinish(action.action ?? action.number ?? "");
    return [{ tab: STAFF_TABS.actions, row: action.row, dueOn: action.dueOn, message }];
  });
}

function complaintDeadlines({ records, workingDays }: AutomaticSources): Deadline[] {
  const { closedOn, answerDelayWorkingDays } = records.settings;
  const latest = workingDays.workingDayAfter(closedOn, COMPLAINT_NOTICE_WORKING_DAYS);
  const waiting = records.complaints.filter(
    ({ type, status, answeredOn }) =>
      type === "complaint" && status !== "outOfScope" && dayGiven(answeredOn, closedOn) === null,
  );
  return waiting.flatMap(({ row, reference, receivedOn }) => {
    if (receivedOn === null || receivedOn > closedOn) return [];
    const dueOn = workingDays.workingDayAfter(receivedOn, answerDelayWorkingDays);
    if (dueOn > latest) return [];
    return [{ tab: STAFF_TABS.complaints, row, dueOn, message: say.complaintToAnswer(reference ?? "") }];
  });
}
