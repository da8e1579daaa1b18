// `Constats`: the words that staff typed for the review, shown as typed.
import type { WorkbookRecords } from "../parsing/records.ts";
import type { CodeOf, FINDING_HEADINGS, FINDING_KINDS } from "../workbook/choices.ts";
import { displayLines } from "./display-text.ts";
import type { TextGroup, Tone } from "./review.ts";
import { group } from "./slide.ts";

export type FindingHeading = CodeOf<typeof FINDING_HEADINGS>;
export type FindingKind = CodeOf<typeof FINDING_KINDS>;

/** A kind of findings with its heading in the singular and in the plural. */
interface KindWords {
  tone: Tone;
  one: string;
  many: string;
}

const KIND_WORDS: Record<Exclude<FindingKind, "information">, KindWords> = {
  sensitivePoint: { tone: "bad", one: "Point sensible", many: "Points sensibles" },
  improvementLead: { tone: "neutral", one: "Piste de progrès", many: "Pistes de progrès" },
  mainReason: { tone: "neutral", one: "Motif principal", many: "Motifs principaux" },
  weakness: { tone: "bad", one: "Point faible", many: "Points faibles" },
  strength: { tone: "good", one: "Point fort", many: "Points forts" },
};
const KIND_ORDER = ["sensitivePoint", "improvementLead", "mainReason", "weakness", "strength"] as const;

/**
 * The lines of one heading and kind for the review's year, in the sheet's order. A finding without year counts
 * for it, one without kind is an information, one without heading a highlight.
 */
export function findingLines(
  { findings, settings }: Pick<WorkbookRecords, "findings" | "settings">,
  heading: FindingHeading,
  kind: FindingKind,
): string[] {
  return findings
    .filter((finding) => (finding.year ?? settings.year) === settings.year)
    .filter((finding) => (finding.heading ?? "highlights") === heading)
    .filter((finding) => (finding.kind ?? "information") === kind)
    .flatMap(({ text }) => displayLines(text ?? ""));
}

/** Whether staff typed that there is nothing to say. */
export function isNothing(line: string): boolean {
  return /^(aucun|aucune|néant|ras|r\.a\.s\.)[ .]*$/i.test(line);
}

/** All findings of a heading: information first, then each kind under its name; `except` are shown elsewhere. */
export function findingGroups(
  records: Pick<WorkbookRecords, "findings" | "settings">,
  heading: FindingHeading,
  except: readonly FindingKind[] = [],
): TextGroup[] {
  const information = except.includes("information") ? [] : findingLines(records, heading, "information");
  const kinds = KIND_ORDER.filter((kind) => !except.includes(kind)).flatMap((kind) => {
    const lines = findingLines(records, heading, kind);
    const { one, many, tone } = KIND_WORDS[kind];
    return lines.length === 0 ? [] : [group(lines.length > 1 ? many : one, lines, tone)];
  });
  return information.length === 0 ? kinds : [group(null, information), ...kinds];
}
