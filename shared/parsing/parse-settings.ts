// Reads `Paramètres`: every key's value or default, the faults listed; a bad required key blocks.

import { type DaySerial, daySerial } from "../calendar/day.ts";
import { formatShortDay } from "../french/dates.ts";
import { isBlank, type RawCell, type TabCells } from "../reading/workbook-cells.ts";
import type { Alert } from "../records/alert.ts";
import { anomaliesOf, type ListAnomaly } from "../records/anomalies.ts";
import type { Settings } from "../records/records.ts";
import type { RecordOf } from "../workbook/column.ts";
import { comparableName } from "../workbook/names.ts";
import {
  LARGEST_SETTING,
  SETTING_DEFINITIONS,
  type SettingDefinition,
  type SettingKey,
} from "../workbook/settings.ts";
import { settingsTab } from "../workbook/tabs/settings.ts";
import {
  CellFault,
  type CellReading,
  choiceReader,
  readDate,
  readNumber,
  readPlainNumber,
  readText,
  readYear,
} from "./cell.ts";
import { parseTab } from "./parse-tab.ts";
import {
  badSetting,
  closedBeforeYear,
  missingSetting,
  repeatedSetting,
  unknownSetting,
} from "./setting-words.ts";

/** The settings, and the row of each key that has one. */
export interface ParsedSettings {
  /** `null` when a required key is missing or bad: the faults are among the alerts, as blocking. */
  settings: Settings | null;
  rows: Partial<Record<SettingKey, number>>;
}

/** What every e-mail address looks like; whether it exists, only sending tells. */
const ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

type SettingValues = Record<SettingKey, unknown>;
type SettingRecord = RecordOf<typeof settingsTab>;

/** Words in `Aide` alone are no setting. */
const ENTERED_BY = { enteredBy: ["key", "value"] } as const;

/** Reads `Paramètres`. `today` serves as the default of `Arrêté au`. Faults are added to `alerts`. */
export function parseSettings(cells: TabCells, today: DaySerial, alerts: Alert[]): ParsedSettings {
  const listAnomaly = anomaliesOf(settingsTab, alerts);
  const { records, readKey } = keyReader(cells, alerts);
  const values = Object.fromEntries(settingKeys().map((key) => [key, readKey(key)])) as SettingValues;
  const rows = Object.fromEntries([...records].map(([key, { row }]) => [key, row]));
  const isComplete = values.department !== null && values.year !== null;
  if (!isComplete) return { settings: null, rows };
  const closedOn = closingDay(values, today, records.get("closedOn")?.row ?? null, listAnomaly);
  return { settings: { ...values, closedOn } as Settings, rows };
}

/** One key on its own, for an action that needs no other. */
export interface SettingAlone {
  /** What is typed, or the default. */
  value: unknown;
  isDefault: boolean;
  /** What is typed can't be used, so that the default stands in for it. */
  isFaulty: boolean;
  row: number | null;
}

/** Reads one key of `Paramètres`, whatever the others hold. */
export function parseSettingAlone(key: SettingKey, cells: TabCells): SettingAlone {
  const alerts: Alert[] = [];
  const { records, readKey } = keyReader(cells, alerts);
  const record = records.get(key);
  const value = readKey(key);
  const isFaulty = record !== undefined && alerts.some(({ row }) => row === record.row);
  return { value, isFaulty, isDefault: isFaulty || isBlank(record?.value), row: record?.row ?? null };
}

function keyReader(cells: TabCells, alerts: Alert[]) {
  const listAnomaly = anomaliesOf(settingsTab, alerts);
  const parsed = parseTab(settingsTab, cells, ENTERED_BY, listAnomaly);
  const records = recordsByKey(parsed.records, listAnomaly);
  const readKey = (key: SettingKey): unknown => {
    const record = records.get(key);
    const isUnreadable = record !== undefined && parsed.isUnreadable(record.row, "value");
    return settingValue(SETTING_DEFINITIONS[key], record, isUnreadable, alerts);
  };
  return { records, readKey };
}

function settingKeys(): SettingKey[] {
  return Object.keys(SETTING_DEFINITIONS) as SettingKey[];
}

function recordsByKey(
  records: readonly SettingRecord[],
  listAnomaly: ListAnomaly,
): Map<SettingKey, SettingRecord> {
  const keys = new Map(settingKeys().map((key) => [comparableName(SETTING_DEFINITIONS[key].label), key]));
  const found = new Map<SettingKey, SettingRecord>();
  for (const record of records) {
    const key = keys.get(comparableName(record.key ?? ""));
    if (key === undefined) listAnomaly(record.row, unknownSetting(record.key ?? ""));
    else if (found.has(key)) listAnomaly(record.row, repeatedSetting(SETTING_DEFINITIONS[key]));
    else found.set(key, record);
  }
  return found;
}

function settingValue(
  definition: SettingDefinition,
  record: SettingRecord | undefined,
  isUnreadable: boolean,
  alerts: Alert[],
): unknown {
  const cell = record?.value;
  const reading = isBlank(cell) ? null : readSetting(definition, cell);
  if (reading !== null && !(reading instanceof CellFault)) return reading;
  if (reading instanceof CellFault || definition.isRequired) {
    alerts.push({
      severity: definition.isRequired ? "blocking" : "anomaly",
      tab: settingsTab.title,
      row: record?.row ?? null,
      message:
        reading === null ? missingSetting(definition, isUnreadable) : badSetting(definition, reading.shown),
      dueOn: null,
    });
  }
  return definition.defaultValue === undefined ? null : readSetting(definition, definition.defaultValue);
}

function readSetting(definition: SettingDefinition, cell: RawCell): CellReading<unknown> {
  switch (definition.kind) {
    case "text":
      return readText(cell);
    case "addresses":
      return readAddresses(cell);
    case "year":
      return readYear(cell);
    case "date":
      return readDate(cell);
    case "textOrDate":
      return readTextOrDate(cell);
    case "choice":
      return choiceReader(definition.choices ?? { labels: {} })(cell);
    case "positiveNumber":
      return readNumberWhere(
        readPlainNumber(cell),
        cell,
        (value) => Number.isInteger(value) && value > 0 && value <= LARGEST_SETTING,
      );
    case "percent":
      return readNumberWhere(readNumber(cell), cell, (value) => value > 1 && value <= 100);
  }
}

/** A text stands unless it is a day that can't be: `30/02/2021`, `12`; a year alone is a text. */
function readTextOrDate(cell: RawCell): CellReading<string | number> {
  const date = readDate(cell);
  if (!(date instanceof CellFault)) return date;
  const isText = date.code === "notADate" || !(readYear(cell) instanceof CellFault);
  return isText ? readText(cell) : date;
}

/** E-mail addresses between commas, semicolons or blanks, kept as typed. */
function readAddresses(cell: RawCell): CellReading<string> {
  const text = readText(cell);
  const isEach = text
    .split(/[,;\s]+/)
    .filter((part) => part !== "")
    .every((part) => ADDRESS.test(part));
  return isEach ? text : new CellFault("notAddresses", text);
}

function readNumberWhere(
  value: CellReading<number>,
  cell: RawCell,
  isFit: (value: number) => boolean,
): CellReading<number> {
  if (typeof value !== "number" || isFit(value)) return value;
  return new CellFault("notANumber", readText(cell));
}

function closingDay(
  values: SettingValues,
  today: DaySerial,
  row: number | null,
  listAnomaly: ListAnomaly,
): DaySerial {
  const year = Number(values.year);
  const firstDay = daySerial(year, 1, 1);
  const byDefault = Math.min(Math.max(today, firstDay), daySerial(year + 1, 1, 31));
  const typed = values.closedOn;
  if (typeof typed !== "number") return byDefault;
  if (typed >= firstDay) return typed;
  listAnomaly(row, closedBeforeYear(formatShortDay(typed), year));
  return byDefault;
}
