// The points of the review as the minutes go through them: what their slides say, what staff wrote on them.
import { type FindingHeading, isNothing, ownFindings } from "../../../shared/review/story/findings.ts";
import { SECTION_NUMBERS, type SectionNumber, sectionName } from "../../../shared/review/story/sections.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import type { MinutesData } from "../../minutes/minutes-data.ts";

/** A point of the review. */
export interface MinutesPoint {
  name: string;
  /** The titles of its slides. */
  figures: string[];
  missed: readonly string[];
  remarks: string[];
}

const HEADINGS: Readonly<Record<SectionNumber, readonly FindingHeading[]>> = {
  1: ["highlights"],
  2: ["indicators"],
  3: ["complaints"],
  4: ["satisfaction"],
  5: ["mysteryCalls", "mysteryEmails"],
  6: ["trainings"],
  7: ["actions", "reminders"],
};
/** Shorter words are no point's name. */
const SHORTEST_NAME = 5;

/** The seven points, in their order. */
export function pointsOf({ settings, slides, missed, findings }: MinutesData): MinutesPoint[] {
  return SECTION_NUMBERS.map((number) => ({
    name: sectionName(number, settings.year),
    figures: slides.filter(({ section }) => section === number).map(({ title }) => title),
    missed: number === 2 ? missed : [],
    remarks: ownFindings(findings, HEADINGS[number])
      .map(({ text }) => text)
      .filter((text) => !isNothing(text)),
  }));
}

/** `Indicateurs : …` goes to its point; the rest stays together. */
export function placedRemarks(remarks: readonly string[], points: readonly MinutesPoint[]) {
  const placed = new Map<MinutesPoint, string[]>();
  const others: string[] = [];
  for (const remark of remarks) {
    const [head = "", ...rest] = remark.split(/\s*:\s*/u);
    const name = comparableName(head);
    const point =
      rest.length > 0 && name.length >= SHORTEST_NAME
        ? points.find((one) => comparableName(one.name).includes(name))
        : undefined;
    if (point === undefined) others.push(remark);
    else placed.set(point, [...(placed.get(point) ?? []), remark.replace(/^[^:]*:\s*/u, "")]);
  }
  return { placed, others };
}
