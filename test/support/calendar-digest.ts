// Prints the holidays, deadlines and dates of some years: run in several time zones, the text must not change.
import { addMonths, daySerial, isoDay, weekday } from "../../shared/calendar/day.ts";
import { type HolidayZone, publicHolidays } from "../../shared/calendar/public-holidays.ts";
import { workingCalendar } from "../../shared/calendar/working-days.ts";
import { readDate } from "../../shared/parsing/cell.ts";

const ZONES: readonly HolidayZone[] = ["metropole", "alsaceMoselle", "guyane", "reunion"];
const lines: string[] = [];

for (const zone of ZONES) {
  const calendar = workingCalendar(zone);
  for (let year = 2010; year <= 2035; year += 1) {
    lines.push(`${zone} ${[...publicHolidays(year, zone)].sort((a, b) => a - b).map(isoDay)}`);
    for (let month = 1; month <= 12; month += 1) {
      const start = daySerial(year, month, 1);
      lines.push(`${isoDay(start)} ${weekday(start)} ${isoDay(calendar.workingDayAfter(start, 15))}`);
    }
  }
}
// Around the changes of clocks of each hemisphere.
for (const text of ["29/03/2020", "25/10/2020 02:30", "05/04/2020", "27/09/2020", "2020-09-06"]) {
  const read = readDate(text);
  lines.push(typeof read === "number" ? `${isoDay(read)} ${isoDay(addMonths(read, 1))}` : "unreadable");
}
process.stdout.write(`${lines.join("\n")}\n`);
