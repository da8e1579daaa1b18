// An indicator's months as a chart of `Tableau de bord`.

import { TILE_SIGNS } from "../charts/signs.ts";
import { shortMonthName } from "../french/dates.ts";
import { formatNumber, formatValue } from "../french/numbers.ts";
import type { Rate } from "../records/rate.ts";
import { withLabels } from "../review/story/curve-labels.ts";
import { axisOf, isCumulated, pointsOf } from "../review/story/curve-points.ts";
import { chartDescription, UNIT_NAMES } from "../review/story/curves.ts";
import { figureLabel } from "../review/story/essential-figures.ts";
import type { Followed } from "../review/story/monthly-series.ts";
import { targetText, valueText } from "../review/story/rate-text.ts";
import { standingOf } from "../review/story/rates.ts";
import type { Story } from "../review/story/story.ts";
import { comparableCode } from "../workbook/names.ts";
import type { DashboardChart } from "./chart.ts";

/** The chart of an indicator that has readings. */
export function monthChart(followed: Followed, story: Story): DashboardChart {
  const { rate, unit, series } = followed;
  const bare = pointsOf(followed, story).map((point) => ({ ...point, previousYear: null }));
  const axis = axisOf(unit, bare);
  const points = withLabels(bare, axis);
  return {
    key: `months:${comparableCode(rate.code)}`,
    name: `${figureLabel(rate)}, en ${UNIT_NAMES[unit]}`.replace("en sur", "sur").replace(", en nombre", ""),
    subtitle: subtitleOf(
      rate,
      points.some(({ isSuspended }) => isSuspended),
      story,
    ),
    shape: "evolution",
    startsApart: false,
    unit,
    points: points.map((point, index) => ({ ...point, label: shortMonthName(index + 1) })),
    axis,
    description: chartDescription(rate, unit, series, points, story),
    isMissed: standingOf(rate) === "missed",
  };
}

/** `Tirets : cible ≥ 90 % · gris : suspendu · 2020 : 89,9 % ○ non atteinte`. */
function subtitleOf(rate: Rate, isSuspended: boolean, story: Story): string {
  const target = targetText(rate, rate.unit === "percent");
  const value = valueText(rate);
  return [
    target === "" ? "Sans cible" : `Tirets : cible ${target}`,
    ...(isCumulated(rate) ? ["cumul depuis janvier"] : []),
    ...(isSuspended ? ["gris : suspendu"] : []),
    ...(value === "" ? [] : [`${story.year} : ${value}${afterValue(rate, story)}`]),
  ].join(" · ");
}

function afterValue(rate: Rate, { year, isWholeYear }: Story): string {
  const standing = standingOf(rate);
  if (standing === "attained") return ` ${TILE_SIGNS.attained} atteinte`;
  if (standing === "missed") return ` ${TILE_SIGNS.missed} non atteinte`;
  if (!isWholeYear || rate.previousYear === null) return "";
  const previous =
    rate.unit === "percent" ? formatValue(rate.previousYear, rate.unit) : formatNumber(rate.previousYear);
  return `, ${previous} en ${year - 1}`;
}
