// "Bilan des réclamations et suggestions": how many came, beside N-1, and what staff say of it.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import type { ReceivedCounts } from "../../analysis/review-facts.ts";
import { monthName } from "../../french/dates.ts";
import { counted, formatValue, isPlural } from "../../french/numbers.ts";
import type { Rate } from "../../indicators/rate.ts";
import { STAFF_TABS } from "../../workbook/tabs.ts";
import { findingGroups } from "../findings.ts";
import { anomalyNotes } from "../left-out.ts";
import { rateNote, rateOf } from "../rate-words.ts";
import type { KeyFigure, ReviewSlide } from "../review.ts";
import { textSlide } from "../slide.ts";

const NOTED_CODES = ["REC1", "SUG1", "REC5", "REC2", "REC3", "REC4"] as const;

/** The slides of the section. */
export function complaintSlides({ records, rates, facts, alerts }: ComputedAnalysis): ReviewSlide[] {
  const { year } = records.settings;
  const { received } = facts;
  const figures = [
    receivedFigure(received.complaints, "réclamation", rateOf(rates, "REC1"), year),
    receivedFigure(received.suggestions, "suggestion", rateOf(rates, "SUG1"), year),
    receivedFigure(received.praises, "félicitation", rateOf(rates, "REC5"), year),
  ];
  const notes = [
    ...complaintMonths(received, year),
    ...(received.outOfScope === 0
      ? []
      : [
          `Hors périmètre, non comptés : ${counted(received.outOfScope, "message réorienté", "messages réorientés")}.`,
        ]),
    ...NOTED_CODES.flatMap((code) => rateOf(rates, code) ?? []).map(rateNote),
    ...anomalyNotes(alerts, [STAFF_TABS.complaints]),
  ];
  const topic = `Bilan des réclamations et suggestions ${year}`;
  return [
    textSlide({ topic, title: title(received, year), notes }, findingGroups(records, "complaints"), figures),
  ];
}

function title({ complaints, suggestions, praises }: ReceivedCounts, year: number): string {
  const total = complaints + suggestions + praises;
  if (total === 0) return `Aucune réclamation, suggestion ni félicitation reçue en ${year}`;
  const parts = [
    countedOrNone(complaints, "réclamation"),
    countedOrNone(suggestions, "suggestion"),
    countedOrNone(praises, "félicitation"),
  ];
  const [first = "", second, third] = parts;
  const capitalised = first.slice(0, 1).toUpperCase() + first.slice(1);
  return `${capitalised}, ${second} et ${third} en ${year}`;
}

function countedOrNone(count: number, noun: string): string {
  return count === 0 ? `aucune ${noun}` : counted(count, noun);
}

function receivedFigure(count: number, noun: string, rate: Rate | undefined, year: number): KeyFigure {
  const previous = rate?.previousYear ?? null;
  const capitalised = noun.slice(0, 1).toUpperCase() + noun.slice(1);
  return {
    value: formatValue(count, "count"),
    label: isPlural(count) ? `${capitalised}s` : capitalised,
    detail:
      previous === null ? `${year - 1} : non renseigné` : `${year - 1} : ${formatValue(previous, "count")}`,
    tone: "neutral",
  };
}

function complaintMonths(received: ReceivedCounts, year: number): string[] {
  const { firstComplaintMonth: first, lastComplaintMonth: last } = received;
  if (first === null || last === null) return [];
  const when =
    first === last
      ? `en ${monthName(first)} ${year}`
      : `entre ${monthName(first)} et ${monthName(last)} ${year}`;
  return [`Réclamations reçues ${when}.`];
}
