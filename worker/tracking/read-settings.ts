// What the workbook's `Paramètres` say of what the form announces too: read once a night, compared when it is shown.
import { columnLetters, quotedTitle } from "../../shared/reading/a1.ts";
import { findColumns } from "../../shared/reading/headers.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import { SETTING_DEFINITIONS } from "../../shared/workbook/settings.ts";
import { settingsTab } from "../../shared/workbook/tabs/settings.ts";
import type { SheetsClient } from "../delivery/sheets-client.ts";
import type { ComparedSetting, WorkbookSettings } from "../store/facts.ts";

/**
 * Reads them; a key that is not there, or has no value, stands for its default. Nothing when the workbook has no such tab.
 * @throws GoogleCallError when a call fails.
 */
export async function readWorkbookSettings(client: SheetsClient): Promise<WorkbookSettings | undefined> {
  const search = await client.readState();
  if (search.kind !== "found") return undefined;
  const { headers, title } = search.state;
  const { positions } = findColumns(settingsTab, headers);
  const [key, value] = [positions.get("key"), positions.get("value")];
  if (key === undefined || value === undefined) return undefined;
  const rangeOf = (position: number) =>
    `${quotedTitle(title)}!${columnLetters(position)}1:${columnLetters(position)}`;
  const [keys = [], values = []] = await client.readColumns([key, value].map(rangeOf));
  const written = new Map(
    keys.map((name, row) => [comparableName(String(name ?? "")), String(values[row] ?? "").trim()]),
  );
  const settingOf = (name: ComparedSetting): string => {
    const { label, defaultValue } = SETTING_DEFINITIONS[name];
    return written.get(comparableName(label)) || String(defaultValue);
  };
  return {
    answerDelayWorkingDays: settingOf("answerDelayWorkingDays"),
    holidayZone: settingOf("holidayZone"),
    personalDataRetentionMonths: settingOf("personalDataRetentionMonths"),
  };
}
