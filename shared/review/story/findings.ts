// Staff's words of the year (`Constats`), each with the place that its section gives it (deck spec §1.6).
import type { WorkbookRecords } from "../../records/records.ts";
import type { CodeOf, FINDING_HEADINGS, FINDING_KINDS, LEAD_STATES } from "../../workbook/choices.ts";
import { displayLines } from "../display-text.ts";
import { capitalised, shown } from "./words.ts";

export type FindingHeading = CodeOf<typeof FINDING_HEADINGS>;
export type FindingKind = CodeOf<typeof FINDING_KINDS>;

/** One statement as typed, a line each. */
export interface Finding {
  heading: FindingHeading;
  kind: FindingKind;
  /** As shown: first letter in capitals, French spaces, nothing else changed. */
  text: string;
  state: CodeOf<typeof LEAD_STATES> | null;
}

/** The statements of the year in the tab's order. */
export type Findings = readonly Finding[];

/** `aucun`, `néant`, `RAS` alone, or with what there is none of; "Aucun accueil le samedi" is a statement. */
const NOTHING =
  /^(?:(?:pas (?:de |d[’']))?(?:aucune?s?|n[ée]ant|r\.?a\.?s\.?|rien|points?|pistes?))([\s\u00a0].*)?[\s\u00a0.!]*$/iu;
const OF_NOTHING =
  /^\s*(?:points?|pistes?|sensibles?|constat|remarque|motif|à signaler|de progrès|en \d{4}|[.!])/iu;
const STARTS_WITH_NONE = /^(?:aucun|n[ée]ant|r\.?a\.?s|rien|pas d)/iu;

/** The year's statements; one without year counts for it, without kind it is an information. */
export function findingsOf(records: WorkbookRecords["findings"], year: number): Findings {
  return records
    .filter((record) => (record.year ?? year) === year)
    .flatMap(({ heading, kind, text, state }) =>
      displayLines(text ?? "").flatMap((typed) => {
        const words = shown(typed);
        if (words === "") return [];
        return [
          {
            heading: heading ?? "highlights",
            kind: kind ?? "information",
            text: capitalised(words),
            state: state ?? null,
          },
        ];
      }),
    );
}

/** The statements of one heading and kind. */
export function findingsWith(
  findings: Findings,
  heading: FindingHeading | readonly FindingHeading[],
  ...kinds: readonly FindingKind[]
): Findings {
  return findings.filter(
    (finding) =>
      (typeof heading === "string" ? finding.heading === heading : heading.includes(finding.heading)) &&
      kinds.includes(finding.kind),
  );
}

/** Their texts. */
export function findingTexts(...wanted: Parameters<typeof findingsWith>): string[] {
  return findingsWith(...wanted).map(({ text }) => text);
}

/** Whether staff wrote that there is nothing to tell: `aucun`, `néant`, `RAS`, `pas de point sensible`. */
export function isNothing(text: string): boolean {
  const of = NOTHING.exec(text)?.[1];
  if (!STARTS_WITH_NONE.test(text) || !NOTHING.test(text)) return false;
  return of === undefined || OF_NOTHING.test(of);
}

/** A statement that introduces those after it. */
function isIntroduction(text: string): boolean {
  return /:\s*$/u.test(text);
}

/** Without the colon that introduced what now stands under it. */
function withoutColon(text: string): string {
  return text.replace(/[\s\u00a0]*:\s*$/u, "");
}

/** `Pour 2021 : ` as typed, where a text begins with it; else nothing. */
export function nextYearHead(text: string, nextYear: number): string {
  return new RegExp(`^Pour\\s+${nextYear}\\s*:\\s*(?=\\S)`, "u").exec(text)?.[0] ?? "";
}

/** A text whose head says already for which year it is. */
export function withoutNextYear(text: string, nextYear: number): string {
  return capitalised(text.slice(nextYearHead(text, nextYear).length));
}

/** A list of statements under its heads. */
export interface StatementGroup {
  head: string | null;
  texts: string[];
}

/**
 * Statements in groups: one that ends with a colon heads those after it; `Pour 2021 : …` is the head `Pour 2021`
 * and its first item.
 */
export function groupedStatements(texts: readonly string[], nextYear: number): StatementGroup[] {
  const groups: StatementGroup[] = [];
  const current = (): StatementGroup => {
    const last = groups.at(-1);
    if (last !== undefined) return last;
    const first = { head: null, texts: [] };
    groups.push(first);
    return first;
  };
  texts.forEach((text, index) => {
    if (isIntroduction(text) && index < texts.length - 1) {
      groups.push({ head: withoutColon(text), texts: [] });
    } else if (nextYearHead(text, nextYear) !== "") {
      const head = `Pour ${nextYear}`;
      const item = withoutNextYear(text, nextYear);
      if (groups.at(-1)?.head === head) current().texts.push(item);
      else groups.push({ head, texts: [item] });
    } else current().texts.push(text);
  });
  return groups;
}

/** What a section tells itself: points sensibles and pistes all go to the first one. */
export function ownFindings(
  findings: Findings,
  headings: FindingHeading | readonly FindingHeading[],
): Findings {
  return findingsWith(findings, headings, "weakness", "strength", "mainReason", "information");
}
