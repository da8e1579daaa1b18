// The year's satisfaction surveys: items over all surveys and modes, and each survey apart.
import type { DaySerial } from "../../calendar/day.ts";
import { calendarDay } from "../../calendar/day.ts";
import { percentage } from "../../indicators/measure.ts";
import type { WorkbookRecords } from "../../records/records.ts";
import { sumOf } from "../../sum.ts";
import { comparableName } from "../../workbook/names.ts";
import { oncePerStory } from "./once.ts";
import { isOfYear, type Story } from "./story.ts";
import { shown } from "./words.ts";

type SatisfactionRecord = WorkbookRecords["satisfaction"][number];

/** As the indicators compute it: sums may stand a hair under a threshold that exact figures reach. */
const ROUNDING_NOISE = 1e-6;
const OVERALL_ITEM = "satisfaction globale";

/** An item over one or several surveys. `ratePercent` is `null` without any expressed answer. */
export interface ItemResult {
  item: string;
  isOverall: boolean;
  verySatisfied: number;
  satisfied: number;
  expressed: number;
  ratePercent: number | null;
  /** The same item in last year's rows. */
  previousPercent: number | null;
}

/** One survey in one mode, or in both. */
export interface SurveyColumn {
  name: string;
  mode: string | null;
  end: DaySerial;
  start: DaySerial | null;
  respondents: number;
  items: readonly ItemResult[];
}

export interface SatisfactionFacts {
  /** Items over all surveys and modes, `Satisfaction globale` left out, lowest rate first. */
  items: readonly ItemResult[];
  overall: ItemResult | null;
  surveys: readonly SurveyColumn[];
  respondents: number;
}

/** The surveys that ended in the year. */
export const satisfactionFacts = oncePerStory(gatherSatisfactionFacts);

function gatherSatisfactionFacts(story: Story): SatisfactionFacts {
  const { records, year, facts, isWholeYear } = story;
  const ofYear = records.satisfaction.filter(({ end }) => isOfYear(story, end));
  const before = isWholeYear
    ? records.satisfaction.filter(({ end }) => end !== null && calendarDay(end).year === year - 1)
    : [];
  const pooled = pooledItems(
    ofYear,
    new Map(pooledItems(before).map((item) => [comparableName(item.item), item])),
  );
  const rated = pooled.filter(({ ratePercent }) => ratePercent !== null);
  const surveys = facts.campaigns
    .map((campaign): SurveyColumn => {
      const rows = ofYear.filter(
        (row) =>
          comparableName(row.campaign ?? "") === comparableName(campaign.name) &&
          comparableName(row.mode ?? "") === comparableName(campaign.mode ?? ""),
      );
      return {
        name: shown(campaign.name),
        mode: campaign.mode === null ? null : shown(campaign.mode),
        start: campaign.start,
        end: campaign.end,
        respondents: campaign.respondents,
        items: pooledItems(rows),
      };
    })
    .sort((left, right) => left.end - right.end);
  return {
    items: rated
      .filter(({ isOverall }) => !isOverall)
      .sort((left, right) => (left.ratePercent ?? 0) - (right.ratePercent ?? 0)),
    overall: rated.find(({ isOverall }) => isOverall) ?? null,
    surveys,
    respondents: sumOf(surveys.map(({ respondents }) => respondents)),
  };
}

/** By item, the satisfied of all rows over their expressed answers. */
function pooledItems(
  rows: readonly SatisfactionRecord[],
  previous: ReadonlyMap<string, ItemResult> = new Map(),
): ItemResult[] {
  const items = new Map<string, ItemResult>();
  for (const row of rows) {
    const item = shown(row.item);
    const key = comparableName(item);
    const known = items.get(key) ?? emptyItem(item, previous.get(key)?.ratePercent ?? null);
    const satisfied = (row.verySatisfied ?? 0) + (row.satisfied ?? 0);
    const total: ItemResult = {
      ...known,
      verySatisfied: known.verySatisfied + (row.verySatisfied ?? 0),
      satisfied: known.satisfied + satisfied,
      expressed: known.expressed + satisfied + (row.unsatisfied ?? 0) + (row.veryUnsatisfied ?? 0),
    };
    items.set(key, { ...total, ratePercent: percentage(total.satisfied, total.expressed) });
  }
  return [...items.values()].filter(({ item }) => item !== "");
}

function emptyItem(item: string, previousPercent: number | null): ItemResult {
  const isOverall = comparableName(item) === OVERALL_ITEM;
  return {
    item,
    isOverall,
    verySatisfied: 0,
    satisfied: 0,
    expressed: 0,
    ratePercent: null,
    previousPercent,
  };
}

/** Whether an item is under the threshold, by its exact rate. */
export function isUnder(
  { ratePercent }: Pick<ItemResult, "ratePercent">,
  { settings }: Pick<Story, "settings">,
): boolean {
  return ratePercent !== null && ratePercent < settings.satisfactionThresholdPercent - ROUNDING_NOISE;
}
