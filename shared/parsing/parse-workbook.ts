// Reads every staff tab into typed records, in the order of the tabs, and lists what is wrong.

import type { DaySerial } from "../calendar/day.ts";
import type { WorkbookCells } from "../reading/workbook-cells.ts";
import type { Alert } from "../records/alert.ts";
import { anomaliesOf } from "../records/anomalies.ts";
import type { Settings, Suspension, WorkbookRecords } from "../records/records.ts";
import type { RecordOf } from "../workbook/column.ts";
import { comparableCode } from "../workbook/names.ts";
import type { SettingKey } from "../workbook/settings.ts";
import { READING_PARTS } from "../workbook/tabs/indicators.ts";
import { STAFF_TABS, type StaffTabKey } from "../workbook/tabs.ts";
import { checkComplaints, isJunk } from "./check-complaints.ts";
import { checkHistory, checkIndicators, repeatedIndicatorFault } from "./check-indicators.ts";
import { checkDuplicates, otherYearOf, readingFault } from "./check-readings.ts";
import { agentFault, checkActions, checkTrainings, suspensionFault } from "./check-rows.ts";
import { ANSWER_KEYS, checkSatisfaction, satisfactionFault } from "./check-satisfaction.ts";
import { type LeftAside, unclosedYears } from "./left-aside.ts";
import { parseSettings } from "./parse-settings.ts";
import { type ParsedTab, parseTab, type RowNeeds, type RowRules } from "./parse-tab.ts";
import { rowNamer } from "./row-names.ts";
import { suspendedMonths } from "./suspended-months.ts";

/** A workbook read; `parsed` is `null` when a fault makes any computation meaningless. */
export interface ParsedWorkbook {
  parsed: ParsedTabs | null;
  /** The row of each key of `Paramètres`. */
  settingRows: Partial<Record<SettingKey, number>>;
  alerts: Alert[];
}

/** What counts, and what is right but counts nowhere yet. */
interface ParsedTabs {
  records: WorkbookRecords;
  leftAside: LeftAside;
}

type KeyOf<Key extends StaffTabKey> = Extract<keyof (typeof STAFF_TABS)[Key]["columns"], string>;

/** What each tab's rows need in order to be counted (docs/contract.md, What can't be read is listed). */
const NEEDS = {
  settings: {},
  suspensions: { present: ["start", "end"] },
  indicators: { present: ["code"], expected: ["unit", "calculation"] },
  readings: {
    present: ["month", "code"],
    readable: READING_PARTS,
    enteredBy: READING_PARTS,
  },
  history: { present: ["year", "code"] },
  complaints: { present: ["receivedOn", "type"] },
  opinions: {},
  satisfaction: {
    present: ["campaign", "end"],
    readable: ANSWER_KEYS,
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
    return { parsed: null, settingRows, alerts: alerts.filter(({ severity }) => severity === "blocking") };
  }
  return { parsed: parseTabs(cells, settings, alerts), settingRows, alerts };
}

function parseTabs(cells: WorkbookCells, settings: Settings, alerts: Alert[]): ParsedTabs {
  const list = (key: StaffTabKey) => anomaliesOf(STAFF_TABS[key], alerts, rowNamer(key, cells));
  const parse = <Key extends StaffTabKey>(
    key: Key,
    rules?: RowRules<(typeof STAFF_TABS)[Key]>,
  ): ParsedTab<(typeof STAFF_TABS)[Key]> => {
    const needs: RowNeeds<string> = NEEDS[key];
    return parseTab(STAFF_TABS[key], cells[key], needs, list(key), rules);
  };
  const suspensions = parse("suspensions", {
    fault: (record) => suspensionFault(toSuspension(record)),
  }).records.map(toSuspension);
  const indicators = checkIndicators(
    parse("indicators", { fault: repeatedIndicatorFault() }).records,
    cells.indicators.target ?? [],
    list("indicators"),
  );
  const context = {
    indicators: new Map(indicators.map((indicator) => [comparableCode(indicator.code ?? ""), indicator])),
    year: settings.year,
    suspendedMonths: suspendedMonths(suspensions, settings.year),
    valueCells: cells.readings.value ?? [],
  };
  const readings = parse("readings", {
    isPassedOver: (record) => otherYearOf(record, settings.year) !== null,
    fault: (record) => readingFault(record, context),
  });
  const { complaints, doubtful } = checkComplaints(
    parse("complaints", { isPassedOver: isJunk }),
    list("complaints"),
  );
  const trainings = parse("trainings").records;
  checkTrainings(trainings, cells.agents.agent ?? [], list("trainings"));
  const actions = parse("actions");
  checkActions(actions, list("actions"));
  const records: WorkbookRecords = {
    settings,
    suspensions,
    indicators,
    readings: checkDuplicates(readings.records, context, list("readings")),
    history: checkHistory(parse("history").records, cells.history.value ?? [], indicators, list("history")),
    complaints,
    opinions: parse("opinions").records,
    satisfaction: checkSatisfaction(
      parse("satisfaction", { fault: satisfactionFault }).records,
      list("satisfaction"),
    ),
    mystery: parse("mystery").records,
    agents: parse("agents", { fault: agentFault }).records,
    trainings,
    actions: actions.records,
    documents: parse("documents").records,
    meetings: parse("meetings").records,
    checkpoints: parse("checkpoints").records,
    findings: parse("findings").records,
  };
  const leftAside: LeftAside = {
    doubtful,
    unclosedYears: unclosedYears(readings.passedOver, cells.history.year ?? [], settings.year),
  };
  return { records, leftAside };
}

/** Both days are there: the tab's rows need them. */
function toSuspension({ row, start, end, reason }: RecordOf<(typeof STAFF_TABS)["suspensions"]>): Suspension {
  return { row, start: start ?? 0, end: end ?? 0, reason };
}
