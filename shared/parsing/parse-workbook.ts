// Reads every staff tab into typed records, in the contract's order, and lists what is wrong.
import type { Alert } from "../alerts/alert.ts";
import { anomaliesOf } from "../alerts/anomalies.ts";
import type { DaySerial } from "../calendar/day.ts";
import type { WorkbookCells } from "../reading/workbook-cells.ts";
import type { RecordOf } from "../workbook/column.ts";
import { comparableCode } from "../workbook/names.ts";
import type { SettingKey } from "../workbook/settings.ts";
import { STAFF_TABS, type StaffTabKey } from "../workbook/tabs.ts";
import { checkHistory, checkIndicators, repeatedIndicatorFault } from "./check-indicators.ts";
import { checkDuplicates, readingFault } from "./check-readings.ts";
import {
  agentFault,
  checkActions,
  checkComplaints,
  checkTrainings,
  satisfactionFault,
  suspensionFault,
} from "./check-rows.ts";
import { parseSettings } from "./parse-settings.ts";
import { type ParsedTab, parseTab, type RowNeeds } from "./parse-tab.ts";
import type { Settings, Suspension, WorkbookRecords } from "./records.ts";
import { suspendedMonths } from "./suspended-months.ts";

/** A workbook read; `records` is `null` when a fault makes any computation meaningless. */
export interface ParsedWorkbook {
  records: WorkbookRecords | null;
  /** The row of each key of `Paramètres`. */
  settingRows: Partial<Record<SettingKey, number>>;
  alerts: Alert[];
}

type RowFault<Key extends StaffTabKey> = (record: RecordOf<(typeof STAFF_TABS)[Key]>) => string | null;
type KeyOf<Key extends StaffTabKey> = Extract<keyof (typeof STAFF_TABS)[Key]["columns"], string>;

/** What each tab's rows need in order to be counted (the contract's list). */
const NEEDS = {
  settings: {},
  suspensions: { present: ["start", "end"] },
  indicators: { present: ["code"], expected: ["unit", "calculation"] },
  readings: {
    present: ["month", "code"],
    readable: ["numerator", "denominator", "value"],
    enteredBy: ["numerator", "denominator", "value"],
  },
  history: { present: ["year", "code"] },
  complaints: { present: ["receivedOn", "type"] },
  opinions: {},
  satisfaction: {
    present: ["campaign", "end"],
    readable: ["verySatisfied", "satisfied", "unsatisfied", "veryUnsatisfied", "notApplicable"],
  },
  mystery: { present: ["date", "channel"] },
  agents: { present: ["agent"] },
  trainings: { present: ["date"] },
  actions: { present: ["status"] },
  documents: {},
  meetings: { present: ["date", "type"] },
  checkpoints: { present: ["point"] },
  findings: { present: ["heading", "text"] },
} as const satisfies { [Key in StaffTabKey]: RowNeeds<KeyOf<Key>> };

/** Reads the whole workbook. `today` serves as the default of `Arrêté au`. */
export function parseWorkbook(cells: WorkbookCells, today: DaySerial): ParsedWorkbook {
  const alerts: Alert[] = [];
  const { settings, rows: settingRows } = parseSettings(cells.settings, today, alerts);
  if (settings === null) {
    return { records: null, settingRows, alerts: alerts.filter(({ severity }) => severity === "blocking") };
  }
  return { records: parseTabs(cells, settings, alerts), settingRows, alerts };
}

function parseTabs(cells: WorkbookCells, settings: Settings, alerts: Alert[]): WorkbookRecords {
  const list = (key: StaffTabKey) => anomaliesOf(STAFF_TABS[key], alerts);
  const parse = <Key extends StaffTabKey>(
    key: Key,
    fault?: RowFault<Key>,
  ): ParsedTab<(typeof STAFF_TABS)[Key]> => {
    const needs: RowNeeds<string> = NEEDS[key];
    return parseTab(STAFF_TABS[key], cells[key], needs, list(key), fault);
  };
  const suspensions = parse("suspensions", (record) => suspensionFault(toSuspension(record))).records.map(
    toSuspension,
  );
  const indicators = checkIndicators(
    parse("indicators", repeatedIndicatorFault()).records,
    list("indicators"),
  );
  const context = {
    indicators: new Map(indicators.map((indicator) => [comparableCode(indicator.code ?? ""), indicator])),
    year: settings.year,
    suspendedMonths: suspendedMonths(suspensions, settings.year),
  };
  const readings = parse("readings", (record) => readingFault(record, context)).records;
  const trainings = parse("trainings").records;
  checkTrainings(trainings, cells.agents.agent ?? [], list("trainings"));
  const actions = parse("actions");
  checkActions(actions, list("actions"));
  return {
    settings,
    suspensions,
    indicators,
    readings: checkDuplicates(readings, context, list("readings")),
    history: checkHistory(parse("history"), indicators, list("history")),
    complaints: checkComplaints(parse("complaints"), list("complaints")),
    opinions: parse("opinions").records,
    satisfaction: parse("satisfaction", satisfactionFault).records,
    mystery: parse("mystery").records,
    agents: parse("agents", agentFault).records,
    trainings,
    actions: actions.records,
    documents: parse("documents").records,
    meetings: parse("meetings").records,
    checkpoints: parse("checkpoints").records,
    findings: parse("findings").records,
  };
}

/** Both days are there: the tab's rows need them. */
function toSuspension({ row, start, end, reason }: RecordOf<(typeof STAFF_TABS)["suspensions"]>): Suspension {
  return { row, start: start ?? 0, end: end ?? 0, reason };
}
