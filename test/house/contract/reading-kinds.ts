// What one cell, one name, one header row or one place of docs/contract.md is read as.
import { localeAlerts, timeZoneAlerts } from "../../../shared/alerts/place.ts";
import { isoDay } from "../../../shared/calendar/day.ts";
import { CellFault, cellReader } from "../../../shared/parsing/cell.ts";
import { doubtfulTexts, withShownDates } from "../../../shared/reading/shown-dates.ts";
import { headerAlerts } from "../../../shared/reading/structure-alerts.ts";
import { ALERT_SEVERITIES } from "../../../shared/workbook/choices.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import { zoneNamed } from "../../../shared/workbook/place.ts";
import { overviewOf, workbookCells } from "../../support/workbook-cells.ts";
import { columnOf, tabTitled } from "./described.ts";
import type { ExampleTable } from "./document.ts";
import { typedCell, typedText, written } from "./notation.ts";

/** `Typed | Tab | Column | Read as`: one cell, by its column. */
export function cellsRead({ rows }: ExampleTable): string[][] {
  return rows.map(([typed = "", tab = "", header = ""]) => {
    const column = columnOf(tab, header);
    const value = cellReader(column)(typedCell(typed));
    return [typed, tab, header, readAs(value, column.kind)];
  });
}

function readAs(value: unknown, kind: string): string {
  if (value instanceof CellFault) return "Anomalie";
  if (value === null) return "(empty)";
  if (typeof value === "number" && (kind === "date" || kind === "month")) return isoDay(value);
  return written(typeof value === "number" ? value : String(value));
}

/** `Written | Compared with | Same`: two spellings of a name. */
export function namesCompared({ rows }: ExampleTable): string[][] {
  return rows.map(([one = "", other = ""]) => {
    const isSame = comparableName(typedText(one)) === comparableName(typedText(other));
    return [one, other, isSame ? "yes" : "no"];
  });
}

/** `Headers of | As they stand | Alertes | Message`: what row 1 of a tab is told of. */
export function headersRead({ rows }: ExampleTable): string[][] {
  return rows.map(([title = "", standing = ""]) => {
    const alerts = headerAlerts(tabTitled(title), { headers: standing.split(" · ").map(typedText) });
    return [
      title,
      standing,
      alerts.map(({ severity }) => ALERT_SEVERITIES.labels[severity]).join(" "),
      written(alerts.map(({ message }) => message).join(" ")),
    ];
  });
}

/** `Number | Format | Read as`: a number in `Campagne`, a column of text. */
export function shownNumbers({ rows }: ExampleTable): string[][] {
  const sheets = overviewOf({ Satisfaction: [["Campagne"]] });
  return rows.map(([number = "", pattern = ""]) => {
    const cells = workbookCells({ Satisfaction: [["Campagne"], [typedCell(number)]] });
    const numberFormat = { type: "DATE", pattern: typedText(pattern) };
    const rowData = [{ values: [{ effectiveFormat: { numberFormat } }] }];
    const answer = { sheets: [{ properties: { sheetId: 0 }, data: [{ startColumn: 0, rowData }] }] };
    const { satisfaction } = withShownDates(cells, doubtfulTexts(sheets, cells), answer);
    return [number, pattern, written(String(satisfaction.campaign?.[0]))];
  });
}

/** `Locale | Time zone | Zone | Alertes`: what a workbook's place is told of. */
export function placesRead({ rows }: ExampleTable): string[][] {
  return rows.map(([locale = "", timeZone = "", zone = ""]) => {
    const place = { locale: typedText(locale), timeZone: typedText(timeZone) };
    const alerts = [...localeAlerts(place), ...timeZoneAlerts(place, zoneNamed(zone))];
    const severities = alerts.map(({ severity }) => ALERT_SEVERITIES.labels[severity]);
    return [locale, timeZone, zone, severities.join(" ")];
  });
}
