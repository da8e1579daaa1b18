// The year's to-do list, from the analysis: the same rules as the alerts, as data.

import type { Deadline } from "../alerts/deadline.ts";
import type { ComputedAnalysis } from "../analysis/analysis.ts";
import { type DaySerial, isoDay } from "../calendar/day.ts";
import { isLastOfStep, stepOfMonth } from "../calendar/steps.ts";
import { type WorkingCalendar, workingCalendar } from "../calendar/working-days.ts";
import { dayGiven } from "../indicators/automatic/complaints.ts";
import {
  askedIndicators,
  type IndicatorRecord,
  type MonthField,
  monthFields,
} from "../month-entry/month-fields.ts";
import { acknowledgementDelay } from "../records/complaint-delay.ts";
import type { Settings, WorkbookRecords } from "../records/records.ts";
import { times } from "../times.ts";
import type { Tab } from "../workbook/column.ts";
import { comparableCode } from "../workbook/names.ts";
import { rowName } from "../workbook/row-name.ts";
import { RESULT_TABS, STAFF_TABS } from "../workbook/tabs.ts";
import type { ToDo } from "./to-do.ts";

const MONTHS_PER_YEAR = 12;
type Complaint = WorkbookRecords["complaints"][number];

/** What is to be done: months to enter, complaints, then the rest, the overdue first; what has no day comes last. */
export function toDoList({ records, rates, alerts, deadlines }: ComputedAnalysis): ToDo[] {
  const { settings } = records;
  const days = workingCalendar(settings.holidayZone);
  const others = deadlines
    .filter(({ nature }) => nature !== "complaint")
    .map((deadline) => ({
      ...deadlineToDo(deadline, settings.closedOn),
      ...(deadline.nature === "document" ? { verifieLe: verifiedOn(deadline, records) } : {}),
    }));
  const anomalies = alerts.filter(({ severity }) => severity === "anomaly").length;
  return [
    ...monthsToEnter(records, rates),
    ...complaintsToHandle(records, deadlines, days),
    ...(anomalies === 0 ? [] : [{ ...toDo("anomalies", RESULT_TABS.alerts), nombre: anomalies }]),
    ...others.filter(({ enRetard }) => enRetard),
    ...others.filter(({ enRetard }) => !enRetard),
    ...actionsToValidate(records),
    // Missing readings are told as months.
    ...alerts
      .filter(({ severity, tab }) => severity === "information" && tab !== STAFF_TABS.readings.title)
      .map(({ tab, message }) => ({ ...toDo("information", { title: tab }), nom: message })),
  ];
}

function toDo(nature: ToDo["nature"], { title }: Pick<Tab, "title">): ToDo {
  return { nature, nom: "", echeance: null, enRetard: false, onglet: title, cle: null };
}

function verifiedOn({ row }: Deadline, { documents }: WorkbookRecords): DaySerial | null {
  return documents.find((document) => document.row === row)?.verifiedOn ?? null;
}

function deadlineToDo({ nature, name, tab, dueOn }: Deadline, closedOn: DaySerial): ToDo {
  return {
    ...toDo(nature, tab),
    nom: name,
    echeance: dueOn === null ? null : isoDay(dueOn),
    enRetard: dueOn === null || dueOn < closedOn,
    cle: rowName(tab, name),
  };
}

/** One to-do a month that lacks readings, at the end of their step. */
function monthsToEnter({ indicators }: WorkbookRecords, rates: ComputedAnalysis["rates"]): ToDo[] {
  const coverage = new Map(rates.map((rate) => [comparableCode(rate.code), rate.coverage]));
  return times(MONTHS_PER_YEAR, (index) => index + 1).flatMap((month) => {
    const asked = askedIndicators(indicators, month);
    const lacking = asked.filter(({ code }) => {
      const known = coverage.get(comparableCode(code ?? ""));
      if (known === undefined || known === null || !isLastOfStep(known.periodicity, month)) return false;
      return known.missingSteps.includes(stepOfMonth(known.periodicity, month));
    });
    if (lacking.length === 0) return [];
    const mois = {
      mois: month,
      nombres: numbersToType(asked, lacking),
      indicateurs: lacking.length,
      saisis: asked.length - lacking.length,
    };
    return [{ ...toDo("month", STAFF_TABS.readings), enRetard: true, mois }];
  });
}

/** How many numbers a month lacks: same words, same number, so those of an indicator that is typed are known. */
function numbersToType(asked: readonly IndicatorRecord[], lacking: readonly IndicatorRecord[]): number {
  const codes = new Set(lacking.map(({ code }) => comparableCode(code ?? "")));
  const isOpen = ({ uses }: MonthField): boolean => uses.every(({ code }) => codes.has(comparableCode(code)));
  const count = monthFields(asked).filter(isOpen).length;
  // All of them known, the readings are still to be written.
  return count > 0 ? count : monthFields(lacking).length;
}

/** Answers due or soon due, and acknowledgements whose delay is over. */
function complaintsToHandle(
  { complaints, settings }: WorkbookRecords,
  deadlines: readonly Deadline[],
  days: WorkingCalendar,
): ToDo[] {
  const dueByRow = new Map(
    deadlines.flatMap(({ nature, row, dueOn }) => (nature === "complaint" ? [[row, dueOn] as const] : [])),
  );
  return complaints
    .flatMap((complaint): ToDo[] => {
      const dueOn = dueByRow.get(complaint.row) ?? null;
      const lateSince = acknowledgementLateSince(complaint, settings);
      if (dueOn === null && lateSince === null) return [];
      const { closedOn } = settings;
      const name = complaint.reference ?? "";
      return [
        {
          ...toDo("complaint", STAFF_TABS.complaints),
          nom: name,
          echeance: dueOn === null ? null : isoDay(dueOn),
          enRetard: lateSince !== null || (dueOn !== null && dueOn < closedOn),
          cle: rowName(STAFF_TABS.complaints, name),
          reclamation: {
            joursOuvres: dueOn === null ? 0 : days.workingDaysBetween(closedOn, dueOn),
            accuseEnRetard: lateSince === null ? null : isoDay(lateSince),
          },
        },
      ];
    })
    .sort((left, right) => ((left.echeance ?? "9") < (right.echeance ?? "9") ? -1 : 1));
}

const NOT_TO_ACKNOWLEDGE: ReadonlySet<unknown> = new Set(["outOfScope", "closed"]);

/** The last day of an acknowledgement that was not given in time, nor an answer; `null` otherwise. */
function acknowledgementLateSince(complaint: Complaint, settings: Settings): DaySerial | null {
  const { type, status, channel, receivedOn, acknowledgedOn, answeredOn } = complaint;
  const { closedOn } = settings;
  const isGiven = dayGiven(acknowledgedOn, closedOn) !== null || dayGiven(answeredOn, closedOn) !== null;
  if (type !== "complaint" || receivedOn === null || isGiven || NOT_TO_ACKNOWLEDGE.has(status)) return null;
  const deadline = receivedOn + acknowledgementDelay(settings, channel);
  return closedOn > deadline ? deadline : null;
}

function actionsToValidate({ actions }: WorkbookRecords): ToDo[] {
  const waiting = actions.filter(({ status }) => status === "toValidate");
  if (waiting.length === 0) return [];
  const [first] = waiting;
  const years = new Set(waiting.map(({ year }) => year));
  return [
    {
      ...toDo("actionsToValidate", STAFF_TABS.actions),
      nombre: waiting.length,
      exercice: years.size === 1 ? (first?.year ?? null) : null,
      cle: rowName(STAFF_TABS.actions, first?.action ?? ""),
    },
  ];
}
