// What *Préparer le classeur* does, on the stand-in for Google, to a workbook shown in docs/contract.md.
import { ALERT_SEVERITIES } from "../../../shared/workbook/choices.ts";
import { spreadsheet } from "../../shared/sheets/prepared-spreadsheet.ts";
import type { ExampleTable } from "./document.ts";
import { typedCell, typedText } from "./notation.ts";

/** `Préparer | Created | Columns added | Alertes`, by tab, for a workbook that was never prepared. */
export function prepared({ rows }: ExampleTable, inputs: readonly ExampleTable[]): string[][] {
  const titles = inputs.map(({ name }) => typedText(name));
  const workbook = spreadsheet([...titles, "Divers"]);
  for (const [index, { headers, rows: given }] of inputs.entries()) {
    const values = [headers.map(typedText), ...given.map(([, ...cells]) => cells.map(typedCell))];
    workbook.write(`'${titles[index]}'!A1`, values);
  }
  const { createdTabs, addedColumns, alerts } = workbook.prepare();
  return rows.map(([title = ""]) => [
    title,
    createdTabs.includes(title) ? "yes" : "no",
    addedColumns.flatMap(({ tab, header }) => (tab === title ? [header] : [])).join(" · "),
    alerts
      .flatMap(({ tab, severity }) => (tab === title ? [ALERT_SEVERITIES.labels[severity]] : []))
      .join(" "),
  ]);
}
