// What an example is: rows to pour into a workbook that the add-on has prepared.
import { type DaySerial, daySerial } from "../../shared/calendar/day.ts";
import type { SettingKey } from "../../shared/workbook/settings.ts";
import type { STAFF_TABS, StaffTabKey } from "../../shared/workbook/tabs.ts";

/** One row by column key; dates are day serials, choices are French labels. */
export type ExampleRow<Key extends StaffTabKey> = Partial<
  Record<keyof (typeof STAFF_TABS)[Key]["columns"], string | number>
>;

/** The values of `Paramètres` by key, and the rows of the other staff tabs. */
export interface ExampleWorkbook {
  settings: Partial<Record<SettingKey, string | number>>;
  rows: { [Key in Exclude<StaffTabKey, "settings">]?: readonly ExampleRow<Key>[] };
}

/** A day typed as the French write it: `day("14/02/2020")`. */
export function day(text: string): DaySerial {
  const [dayOfMonth = "", month = "", year = ""] = text.split("/");
  return daySerial(Number(year), Number(month), Number(dayOfMonth));
}
