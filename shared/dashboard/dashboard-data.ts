// The data of `Tableau de bord`'s charts as rows of `Données AAAA`: a row of names, then one row a point or a bar.
import { displayText } from "../review/display-text.ts";
import { numberCell, textCell } from "../sheets/cells.ts";
import { valuePattern } from "../sheets/number-patterns.ts";
import type { ResultRow } from "../sheets/result-tabs.ts";
import type { DashboardChart, ItemChart, MonthChart } from "./chart.ts";
import { SUSPENDED_SERIES } from "./signs.ts";

/** The rows of a chart's block. */
export function dashboardRows(chart: DashboardChart): ResultRow[] {
  const name = textCell(displayText(chart.title));
  const names: ResultRow = {
    boardChart: name,
    boardLabel: textCell(chart.kind === "months" ? "Mois" : "Item"),
    boardValue: name,
    boardTarget: textCell("Cible"),
    boardSuspended: textCell(SUSPENDED_SERIES),
    boardText: textCell("Étiquette"),
  };
  const rows =
    chart.kind === "months"
      ? chart.points.map((point) => monthRow(point, chart.axis.maximum))
      : chart.bars.map(itemRow);
  return [names, ...rows.map((row) => ({ boardChart: name, ...row }))];
}

function monthRow(
  { label, value, target, isSuspended }: MonthChart["points"][number],
  maximum: number,
): ResultRow {
  return {
    boardLabel: textCell(label),
    boardValue: figure(value),
    boardTarget: figure(target),
    boardSuspended: figure(isSuspended ? maximum : null),
  };
}

function itemRow({ label, value, text }: ItemChart["bars"][number]): ResultRow {
  return {
    boardLabel: textCell(displayText(label)),
    boardValue: figure(value),
    boardText: textCell(displayText(text)),
  };
}

/** Without its unit, which the chart's title says. */
function figure(value: number | null) {
  return numberCell(value, valuePattern(value ?? 0, null, 1));
}
