// Says of a row of « Paramètres » why its setting can't be used, in the words of the alerts.
import { daySerial } from "../../../shared/calendar/day.ts";
import { parseSettings } from "../../../shared/parsing/parse-settings.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import type { Alert } from "../../../shared/records/alert.ts";

/** Its only use is a default that no row of one setting tells. */
const ANY_DAY = daySerial(2020, 1, 1);
/** Where the alerts count the first row under the headers. */
const FIRST_ROW = 2;

/** What is wrong with a setting: with its name, that none has, or with its value; nothing when it is read. */
export function settingFault(
  key: RawCell,
  value: RawCell,
): { of: "key" | "value"; words: string } | undefined {
  const alerts: Alert[] = [];
  const { rows } = parseSettings({ key: [key], value: [value], help: [""] }, ANY_DAY, alerts);
  const words = alerts.find(({ row }) => row === FIRST_ROW)?.message;
  if (words === undefined) return undefined;
  return { of: Object.keys(rows).length === 0 ? "key" : "value", words };
}
