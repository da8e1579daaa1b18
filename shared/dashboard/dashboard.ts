// What `Tableau de bord` says of a year: balance, tiles by family, the charts that matter.
import type { ComputedAnalysis } from "../analysis/analysis.ts";
import type { DaySerial } from "../calendar/day.ts";
import type { TileState } from "../charts/signs.ts";
import { formatShortDay } from "../french/dates.ts";
import { counted } from "../french/numbers.ts";
import { groupedBy } from "../grouping.ts";
import { partialFollowUp } from "../review/story/coverage.ts";
import { chosenCurves, followedRates } from "../review/story/curves.ts";
import { isLowBase, standingOf, targetCounts } from "../review/story/rates.ts";
import { type Story, storyOf } from "../review/story/story.ts";
import { shownName } from "../review/story/words.ts";
import { comparableName } from "../workbook/names.ts";
import { dashboardTab } from "../workbook/tabs/results.ts";
import type { DashboardChart } from "./chart.ts";
import { itemChart } from "./item-chart.ts";
import { monthChart } from "./month-chart.ts";
import { type Tile, tileOf } from "./tile.ts";

const MOST_CHARTS = 6;
/** Two points make a line. */
const FEWEST_READINGS = 2;

/** The whole of it, in words and figures; where things stand is for those who draw it. */
export interface Dashboard {
  year: number;
  title: string;
  /** Side by side, each in the colour of its state. */
  balance: readonly { state: TileState; words: string }[];
  /** `arrêté au 31/12/2020, calculé le 05/01/2021`. */
  dates: string;
  /** Partial follow-up, and what the marks mean. */
  legend: string;
  families: readonly { name: string; tiles: readonly Tile[] }[];
  charts: readonly DashboardChart[];
  /** Instead of charts, where there is none. */
  noChart: string;
}

/** The dashboard of an analysed workbook; `computedOn` is the day to be told, `null` where it is always now. */
export function dashboardOf(analysis: ComputedAnalysis, computedOn: DaySerial | null): Dashboard {
  const story = storyOf(analysis);
  const { year, closedOn, settings } = story;
  // In a year without anything, a count of 0 is no result: the others are as `Taux` has them.
  const isEmpty = story.rates.every((rate) => rate.year === null);
  const rates = isEmpty ? story.rates : analysis.rates;
  const families = groupedBy(rates, ({ family }) => comparableName(family));
  const computed = computedOn === null ? "" : `, calculé le ${formatShortDay(computedOn)}`;
  return {
    year,
    title: `${dashboardTab.title} ${year} — ${settings.department}`,
    balance: balanceOf(rates),
    dates: `arrêté au ${formatShortDay(closedOn)}${computed}`,
    legend: legendOf(story, rates),
    families: [...families.values()].map((members) => ({
      name: shownName(members[0]?.family),
      tiles: members.map((rate) => tileOf(rate, year, settings.smallSampleSize)),
    })),
    charts: chartsOf(story),
    noChart: hasReadings(story)
      ? `Pas encore assez de relevés en ${year} pour un graphique.`
      : `Pas encore de relevé en ${year}.`,
  };
}

function balanceOf(rates: ComputedAnalysis["rates"] | Story["rates"]): Dashboard["balance"] {
  const { attained, missed, withoutResult, withoutTarget } = targetCounts(rates);
  const unjudged = rates.filter((rate) => standingOf(rate) === "withoutResult" && rate.year !== null).length;
  const others = [
    `${withoutResult - unjudged} sans valeur`,
    ...(unjudged === 0 ? [] : [`${unjudged} pas encore ${unjudged > 1 ? "jugées" : "jugée"}`]),
    `${withoutTarget} sans cible`,
  ];
  return [
    { state: "attained", words: counted(attained, "cible atteinte") },
    { state: "missed", words: counted(missed, "non atteinte") },
    { state: "none", words: others.join(" · ") },
  ];
}

/** Partial follow-up, and what the star and last year's figure are. */
function legendOf(story: Story, rates: Story["rates"]): string {
  const { settings, year } = story;
  const partial = partialFollowUp(story);
  return [
    ...(partial === null ? [] : [`${partial}.`]),
    ...(rates.some((rate) => isLowBase(rate, settings.smallSampleSize))
      ? [`* effectif faible : moins de ${settings.smallSampleSize} cas.`]
      : []),
    `« ${year - 1} » : valeur de l’an dernier.`,
  ].join(" ");
}

function hasReadings({ facts }: Story): boolean {
  return facts.monthly.some(({ months }) => months.some(({ value }) => value !== null));
}

/** Missed targets first, then what the deck shows, then the rest of the catalogue; at most six. */
function chartsOf(story: Story): DashboardChart[] {
  const followed = followedRates(story, FEWEST_READINGS);
  const missed = followed.filter(({ rate }) => standingOf(rate) === "missed");
  const ordered = [...new Set([...missed, ...chosenCurves(story, followed), ...followed])];
  const items = itemChart(story);
  const curves = ordered.slice(0, MOST_CHARTS).map((one) => monthChart(one, story));
  const first = curves.filter(({ isMissed }) => isMissed);
  const rest = curves.filter(({ isMissed }) => !isMissed);
  return [...first, ...(items === null ? [] : [items]), ...rest].slice(0, MOST_CHARTS);
}
