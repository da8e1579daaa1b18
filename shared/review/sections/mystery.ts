// "Bilan des enquêtes mystères": the score of each criterion, then weak and strong points, channel by channel.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import type { MysteryCriterion, MysteryResults } from "../../analysis/review-facts.ts";
import { formatDay } from "../../french/dates.ts";
import { counted, formatNumber, formatRate, formatTarget, formatValue } from "../../french/numbers.ts";
import type { Rate } from "../../indicators/rate.ts";
import { STAFF_TABS } from "../../workbook/tabs.ts";
import { type FindingHeading, findingGroups, findingLines } from "../findings.ts";
import { anomalyNotes } from "../left-out.ts";
import { comparisonWithTarget, rateNote, rateOf, SMALL_SAMPLE } from "../rate-words.ts";
import type { ChartKey, ReviewChart, ReviewSlide } from "../review.ts";
import { chartSlide, group, textSlide } from "../slide.ts";

interface ChannelWords {
  name: string;
  one: string;
  none: string;
  code: string | null;
  heading: FindingHeading | null;
}

const CHANNELS: Record<MysteryResults["channel"], ChannelWords> = {
  call: {
    name: "Appels mystères",
    one: "appel",
    none: "Aucun appel mystère",
    code: "MYS1",
    heading: "mysteryCalls",
  },
  email: {
    name: "Courriels mystères",
    one: "courriel",
    none: "Aucun courriel mystère",
    code: "MYS2",
    heading: "mysteryEmails",
  },
  visit: {
    name: "Visites mystères",
    one: "visite",
    none: "Aucune visite mystère",
    code: null,
    heading: null,
  },
  letter: {
    name: "Courriers mystères",
    one: "courrier",
    none: "Aucun courrier mystère",
    code: null,
    heading: null,
  },
};
/** Channels that the review speaks of even without survey. */
const EXPECTED = ["call", "email"] as const;

/** The slides of the section. */
export function mysterySlides(analysis: ComputedAnalysis): ReviewSlide[] {
  const { records, facts } = analysis;
  const { year } = records.settings;
  const isSpokenOf = ({ channel, surveys }: MysteryResults) =>
    surveys > 0 || wordsOn(analysis, channel).length + informationOn(analysis, channel).length > 0;
  const spoken = facts.mystery.filter(isSpokenOf);
  if (spoken.length === 0) {
    const title = `Aucune enquête mystère en ${year}`;
    const absence = `Ni appel ni courriel mystère en ${year} : à prévoir en ${year + 1}.`;
    return [
      textSlide({ topic: "Bilan des enquêtes mystères", title, notes: leftOut(analysis) }, [
        group(null, [absence]),
      ]),
    ];
  }
  const absent = EXPECTED.filter((channel) => spoken.every((results) => results.channel !== channel));
  const remark =
    absent.length === 0 ? null : absent.map((channel) => `${CHANNELS[channel].none} en ${year}.`).join(" ");
  return spoken.flatMap((results, index) => channelSlides(analysis, results, index === 0 ? remark : null));
}

function wordsOn({ records }: ComputedAnalysis, channel: MysteryResults["channel"]) {
  const { heading } = CHANNELS[channel];
  return heading === null ? [] : findingGroups(records, heading, ["information"]);
}

function informationOn({ records }: ComputedAnalysis, channel: MysteryResults["channel"]): string[] {
  const { heading } = CHANNELS[channel];
  return heading === null ? [] : findingLines(records, heading, "information");
}

function channelSlides(
  analysis: ComputedAnalysis,
  results: MysteryResults,
  remark: string | null,
): ReviewSlide[] {
  const { name, none } = CHANNELS[results.channel];
  const { year } = analysis.records.settings;
  const words = wordsOn(analysis, results.channel);
  const topic = `Bilan des enquêtes mystères : ${name.toLowerCase()}`;
  const rate = rateOfChannel(analysis, results);
  const notes = [
    surveyNote(results, year),
    ...(rate === undefined ? [] : [rateNote(rate)]),
    ...leftOut(analysis),
  ];
  const information = informationOn(analysis, results.channel);
  if (results.scored === 0) {
    const title = results.surveys === 0 ? `${none} en ${year}` : `${name} : aucun critère noté en ${year}`;
    const typed = [...(information.length === 0 ? [] : [group(null, information)]), ...words];
    const said = typed.length > 0 ? typed : [group(null, ["Aucun critère n’a été noté Oui ou Non."])];
    return [textSlide({ topic, title, remark, notes }, said)];
  }
  const slide = chartSlide(
    {
      topic,
      title: scoreMessage(results, rate),
      remark: remarkOf(results, information, remark),
      notes: [...notes, ...results.criteria.map(criterionNote)],
    },
    criteriaChart(results, rate),
  );
  if (words.length === 0) return [slide];
  return [
    slide,
    textSlide({ topic, title: pointsMessage(analysis, results), notes: [surveyNote(results, year)] }, words),
  ];
}

function remarkOf(
  { scored }: MysteryResults,
  information: readonly string[],
  absence: string | null,
): string | null {
  const small = scored < SMALL_SAMPLE ? [`Effectif faible : moins de ${SMALL_SAMPLE} enquêtes notées.`] : [];
  const sentences = [...information.map(asSentence), ...small, ...(absence === null ? [] : [absence])];
  return sentences.length === 0 ? null : sentences.join(" ");
}

function asSentence(line: string): string {
  return /[.!?…:;]$/u.test(line) ? line : `${line}.`;
}

function rateOfChannel({ rates }: ComputedAnalysis, { channel }: MysteryResults): Rate | undefined {
  const { code } = CHANNELS[channel];
  return code === null ? undefined : rateOf(rates, code);
}

function scoreMessage(results: MysteryResults, rate: Rate | undefined): string {
  const { name, one } = CHANNELS[results.channel];
  const score =
    rate === undefined || rate.year === null ? formatValue(results.meanOutOf10, "outOf10") : formatRate(rate);
  const comparison = rate === undefined ? null : comparisonWithTarget(rate);
  const over = `${name} : ${score} sur ${counted(results.scored, one)}`;
  return comparison === null ? over : `${over}, ${comparison}`;
}

function pointsMessage({ records }: ComputedAnalysis, { channel }: MysteryResults): string {
  const { name, heading } = CHANNELS[channel];
  const count = (kind: "weakness" | "strength") =>
    records.findings.filter(
      (finding) =>
        finding.heading === heading &&
        finding.kind === kind &&
        (finding.year ?? records.settings.year) === records.settings.year,
    ).length;
  const weak = count("weakness");
  const strong = count("strength");
  if (weak + strong === 0) return `${name} : ce qu’il faut en retenir`;
  const parts = [
    ...(weak === 0 ? [] : [counted(weak, "point faible", "points faibles")]),
    ...(strong === 0 ? [] : [counted(strong, "point fort", "points forts")]),
  ];
  return `${name} : ${parts.join(", ")}`;
}

function criteriaChart(results: MysteryResults, rate: Rate | undefined): ReviewChart {
  const { name } = CHANNELS[results.channel];
  const target = rate?.target ?? null;
  const keys: ChartKey[] = [
    { mark: "column", text: "Note par critère, sur 10" },
    ...(target === null || rate === undefined
      ? []
      : [{ mark: "target", text: `Cible : ${formatTarget(target, rate.direction, "outOf10")}` } as const]),
  ];
  return {
    key: `mystery:${results.channel}`,
    name,
    shape: "comparison",
    unit: "outOf10",
    points: results.criteria.map((criterion) => ({
      period: "Exercice",
      label: criterion.label,
      value: scoreOf(criterion),
      target,
      isSuspended: false,
    })),
    keys,
    description: `Note sur 10 de chaque critère des ${name.toLowerCase()}.`,
  };
}

function scoreOf({ yes, no }: MysteryCriterion): number | null {
  return yes + no === 0 ? null : (10 * yes) / (yes + no);
}

function criterionNote(criterion: MysteryCriterion): string {
  const { label, yes, no } = criterion;
  return `${label} : ${formatNumber(yes)} Oui sur ${formatNumber(yes + no)} (${formatValue(scoreOf(criterion), "outOf10")}).`;
}

function surveyNote(results: MysteryResults, year: number): string {
  const { name, one, none } = CHANNELS[results.channel];
  const { surveys, scored, firstOn, lastOn } = results;
  if (firstOn === null || lastOn === null) return `${none} en ${year}.`;
  const when =
    firstOn === lastOn ? `le ${formatDay(firstOn)}` : `du ${formatDay(firstOn)} au ${formatDay(lastOn)}`;
  return `${name} : ${counted(surveys, one)} ${when}, dont ${formatNumber(scored)} avec au moins un critère noté.`;
}

function leftOut({ alerts }: ComputedAnalysis): string[] {
  return anomalyNotes(alerts, [STAFF_TABS.mystery]);
}
