// Where the form announces something else than the workbook counts with: the night's reading of `Paramètres`.
import { choiceNamed, HOLIDAY_ZONES } from "../../shared/workbook/choices.ts";
import { SETTING_DEFINITIONS } from "../../shared/workbook/settings.ts";
import type { Site } from "../site/site.ts";
import type { ComparedSetting, WorkbookSettings } from "../store/facts.ts";

/** One setting, as each says it. */
export interface SettingDifference {
  label: string;
  form: string;
  workbook: string;
  /** The setting's name in `sites.ts`. */
  name: string;
}

/** Nothing where both say the same, or where the workbook has no such tab. */
export function settingDifferences(site: Site, workbook: WorkbookSettings | undefined): SettingDifference[] {
  if (workbook === undefined) return [];
  const { announcedDelayWorkingDays, holidayZone, sheetRetentionMonths } = site;
  const numbers = [
    ["answerDelayWorkingDays", announcedDelayWorkingDays, "announcedDelayWorkingDays"],
    ["personalDataRetentionMonths", sheetRetentionMonths, "sheetRetentionMonths"],
  ] as const;
  const found = numbers.flatMap(([key, form, name]) => {
    const told = workbook[key];
    const isSame = form === undefined || Number(told.replace(",", ".")) === form;
    return isSame ? [] : [difference(key, String(form), told, name)];
  });
  const zone = workbook.holidayZone;
  const isSameZone = choiceNamed(HOLIDAY_ZONES, zone) === choiceNamed(HOLIDAY_ZONES, holidayZone);
  return isSameZone ? found : [...found, difference("holidayZone", holidayZone, zone, "holidayZone")];
}

function difference(key: ComparedSetting, form: string, workbook: string, name: string): SettingDifference {
  return { label: SETTING_DEFINITIONS[key].label, form, workbook, name };
}
