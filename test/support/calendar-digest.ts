// Prints the holidays, deadlines and dates of some years, and the analysis of a workbook at a year's end: run in
// several time zones, the text must not change.
import { addMonths, daySerial, isoDay, weekday } from "../../shared/calendar/day.ts";
import { type HolidayZone, publicHolidays } from "../../shared/calendar/public-holidays.ts";
import { workingCalendar } from "../../shared/calendar/working-days.ts";
import { readDate } from "../../shared/parsing/cell.ts";
import { analysed, automatic, day, settings } from "./workbook-cells.ts";

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
// What the last day of a year receives, with a time of day, and its deadlines in the next.
const { rates, alerts } = analysed(
  {
    Paramètres: settings({ "Arrêté au": 44_196 }),
    Indicateurs: automatic("nombre", "REC1"),
    Réclamations: [
      ["Référence", "Reçue le", "Type"],
      ["A", 44_196.999, "Réclamation"],
      ["B", "31/12/2020 23:59", "Réclamation"],
      ["C", "16/12/2020", "Réclamation"],
      ["D", "01/01/2021 00:00", "Réclamation"],
    ],
    Documents: [
      ["Titre", "Vérifié le"],
      ["E", "30/11/2020"],
    ],
  },
  day("2021-02-01"),
);
lines.push(`REC1 ${rates.map(({ year, quarters }) => `${year} ${quarters.join(" ")}`).join()}`);
lines.push(...alerts.map(({ message }) => message));
process.stdout.write(`${lines.join("\n")}\n`);
