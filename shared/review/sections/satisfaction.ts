// "Bilan des enquêtes de satisfaction": who answered, each item against the threshold, what people complain of.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import type { SatisfactionCampaign, SatisfactionItem } from "../../analysis/review-facts.ts";
import { calendarDay } from "../../calendar/day.ts";
import { formatDay, monthName } from "../../french/dates.ts";
import { counted, formatNumber, formatValue } from "../../french/numbers.ts";
import { STAFF_TABS } from "../../workbook/tabs.ts";
import { findingGroups, findingLines } from "../findings.ts";
import { anomalyNotes } from "../left-out.ts";
import { rateNote, rateOf, SMALL_SAMPLE } from "../rate-words.ts";
import type { ReviewChart, ReviewSlide } from "../review.ts";
import { chartSlide, group, textSlide } from "../slide.ts";
import { inEqualParts } from "./equal-parts.ts";

/** More columns would have no room for their names, often long. */
const ITEMS_PER_CHART = 5;
/** What three lines under a column can hold. */
const LONGEST_NAME = 60;
/** More months than that leave the topic's line. */
const NAMED_MONTHS = 3;

/** A campaign's item with a rate. */
interface RatedItem extends SatisfactionItem {
  ratePercent: number;
}

/** The slides of the section. */
export function satisfactionSlides(analysis: ComputedAnalysis): ReviewSlide[] {
  const { records, facts } = analysis;
  const { year } = records.settings;
  const typed = findingGroups(records, "satisfaction", ["mainReason"]);
  const reasons = reasonSlides(analysis);
  if (facts.campaigns.length === 0) {
    const title = `Aucune enquête de satisfaction close en ${year}`;
    const said = typed.length > 0 ? typed : [group(null, [`${title} dans l’onglet « Satisfaction ».`])];
    return [textSlide({ topic: topicOf([], year), title, notes: sectionNotes(analysis) }, said), ...reasons];
  }
  const charts = facts.campaigns.flatMap((campaign, index) => itemSlides(analysis, campaign, index));
  return [respondentsSlide(analysis), ...charts, ...reasons];
}

function topicOf(campaigns: readonly SatisfactionCampaign[], year: number): string {
  const all = [...new Set(campaigns.map(({ end }) => monthName(calendarDay(end).month)))];
  const months = all.length > NAMED_MONTHS ? "" : all.join(", ");
  return `Bilan des enquêtes de satisfaction (${months === "" ? "" : `${months} `}${year})`;
}

function respondentsSlide(analysis: ComputedAnalysis): ReviewSlide {
  const { records, facts } = analysis;
  const { satisfactionThresholdPercent: threshold, year } = records.settings;
  const people = facts.campaigns.reduce((sum, { respondents }) => sum + respondents, 0);
  const items = facts.campaigns.flatMap(judgedItems);
  const above = items.filter(({ ratePercent }) => ratePercent >= threshold).length;
  const overall = rateOf(analysis.rates, "SAT1")?.year ?? onlyRate(facts.campaigns);
  const opening = people === 1 ? "1 personne interrogée" : `${formatNumber(people)} personnes interrogées`;
  return textSlide(
    {
      topic: topicOf(facts.campaigns, year),
      title:
        overall === null ? opening : `${opening}, satisfaction globale de ${formatValue(overall, "percent")}`,
      remark:
        people < SMALL_SAMPLE ? `Effectif faible : moins de ${SMALL_SAMPLE} personnes interrogées.` : null,
      notes: [...facts.campaigns.map(campaignNote), ...sectionNotes(analysis)],
    },
    findingGroups(records, "satisfaction", ["mainReason"]),
    [
      {
        value: formatNumber(people),
        label: people === 1 ? "Personne interrogée" : "Personnes interrogées",
        detail: null,
        tone: "neutral",
      },
      {
        value: formatValue(overall, "percent"),
        label: "Satisfaction globale",
        detail: null,
        tone: "neutral",
      },
      {
        value: `${above} sur ${items.length}`,
        label: `Items à ${formatNumber(threshold)} % ou plus`,
        detail: null,
        tone: "neutral",
      },
    ],
  );
}

function onlyRate(campaigns: readonly SatisfactionCampaign[]): number | null {
  const [campaign, ...others] = campaigns;
  return campaign === undefined || others.length > 0 ? null : campaign.ratePercent;
}

function judgedItems({ items }: SatisfactionCampaign): RatedItem[] {
  return items.flatMap(({ ratePercent, ...item }) =>
    ratePercent === null || item.isOverall ? [] : [{ ...item, ratePercent }],
  );
}

function itemSlides(
  analysis: ComputedAnalysis,
  campaign: SatisfactionCampaign,
  index: number,
): ReviewSlide[] {
  const { satisfactionThresholdPercent: threshold, year } = analysis.records.settings;
  const items = judgedItems(campaign);
  const above = items.filter(({ ratePercent }) => ratePercent >= threshold).length;
  const message = `${itemsMessage(above, items.length)} ${formatNumber(threshold)} % de satisfaits`;
  const title = analysis.facts.campaigns.length > 1 ? `${campaign.name} : ${message}` : sentence(message);
  const parts = inEqualParts(items, ITEMS_PER_CHART);
  return parts.map((part, partIndex) => {
    const place = partIndex === 0 ? "" : ` (suite ${partIndex + 1}/${parts.length})`;
    return chartSlide(
      {
        topic: topicOf(analysis.facts.campaigns, year),
        title: title + place,
        shortTitle: sentence(message) + place,
        notes: part.map(itemNote),
      },
      itemChart(campaign, part, threshold, `satisfaction:${index + 1}:${partIndex + 1}`),
    );
  });
}

function itemsMessage(above: number, all: number): string {
  if (all === 1) return above === 1 ? "le seul item atteint" : "le seul item n’atteint pas";
  if (above === all) return `les ${all} items atteignent`;
  if (above === 0) return `aucun des ${all} items n’atteint`;
  return `${above} item${above > 1 ? "s" : ""} sur ${all} ${above > 1 ? "atteignent" : "atteint"}`;
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function itemChart(
  campaign: SatisfactionCampaign,
  items: readonly RatedItem[],
  threshold: number,
  key: string,
): ReviewChart {
  const limit = `${formatNumber(threshold)} %`;
  const isAnyBelow = items.some(({ ratePercent }) => ratePercent < threshold);
  return {
    key,
    name: campaign.mode === null ? campaign.name : `${campaign.name} (${campaign.mode})`,
    shape: "comparison",
    unit: "percent",
    points: items.map(({ item, ratePercent }) => ({
      period: formatDay(campaign.end),
      label: (ratePercent < threshold ? "▼ " : "") + columnName(item),
      value: ratePercent,
      target: threshold,
      isSuspended: false,
    })),
    keys: [
      {
        mark: "column",
        text: `Satisfaits et très satisfaits, en %${isAnyBelow ? " (▼ sous le seuil)" : ""}`,
      },
      { mark: "target", text: `Seuil : ${limit}` },
    ],
    description: `Part de personnes satisfaites par item (${campaign.name}), face au seuil de ${limit}.`,
  };
}

/** An item's name under its column; a very long one ends with an ellipsis there, and is whole in the notes. */
function columnName(item: string): string {
  const characters = [...item];
  return characters.length <= LONGEST_NAME
    ? item
    : `${characters
        .slice(0, LONGEST_NAME - 1)
        .join("")
        .trimEnd()}…`;
}

function reasonSlides({ records, facts }: ComputedAnalysis): ReviewSlide[] {
  const reasons = findingLines(records, "satisfaction", "mainReason");
  if (reasons.length === 0) return [];
  const { year } = records.settings;
  const title =
    reasons.length === 1
      ? "Une réclamation principale et son orientation"
      : `${reasons.length} réclamations principales et leurs orientations`;
  const heading = reasons.length === 1 ? "Principale réclamation" : "Principales réclamations";
  return [textSlide({ topic: topicOf(facts.campaigns, year), title }, [group(heading, reasons)])];
}

function campaignNote(campaign: SatisfactionCampaign): string {
  const { name, mode, respondents, start, end, ratePercent } = campaign;
  const period =
    start === null ? `close le ${formatDay(end)}` : `du ${formatDay(start)} au ${formatDay(end)}`;
  const means = mode === null ? "" : ` (${mode})`;
  return `${name}${means}, ${period} : ${counted(respondents, "répondant")}, ${formatValue(ratePercent, "percent")} de satisfaits.`;
}

function itemNote({ item, satisfied, expressed, ratePercent }: RatedItem): string {
  return `${item} : ${formatNumber(satisfied)} ÷ ${formatNumber(expressed)} avis exprimés = ${formatValue(ratePercent, "percent")}.`;
}

function sectionNotes({ rates, alerts }: ComputedAnalysis): string[] {
  const noted = ["SAT1", "SAT2", "SAT3"].flatMap((code) => rateOf(rates, code) ?? []);
  return [...noted.map(rateNote), ...anomalyNotes(alerts, [STAFF_TABS.satisfaction])];
}
