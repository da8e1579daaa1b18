// From the analysis of a workbook to its review: every slide in order (deck spec §12).

import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import { lineText } from "../../text/line-text.ts";
import type { PageOf, Review, ReviewSlide } from "../review-slide.ts";
import { actionSlides } from "./actions.ts";
import { agendaSlide } from "./agenda.ts";
import { causesByCode } from "./causes.ts";
import { complaintSlides } from "./complaints.ts";
import { coverSlide } from "./cover.ts";
import { coverageSlides, hasFewReadings } from "./coverage-strip.ts";
import { curveSlides } from "./curves.ts";
import { deadlineSlides } from "./deadlines.ts";
import { decisionSlides } from "./decisions.ts";
import { essentialSlide } from "./essential.ts";
import { type Findings, ownFindings } from "./findings.ts";
import { highlightSlides } from "./highlights.ts";
import { indicatorSlides } from "./indicator-table.ts";
import { labelSlides } from "./label.ts";
import { missedSlides } from "./missed.ts";
import { missingSlides } from "./missing.ts";
import { mysterySlides } from "./mystery.ts";
import { statementLine, statementsSlide } from "./placed-findings.ts";
import { pointSlides } from "./points.ts";
import { reminderSlides } from "./reminders.ts";
import { satisfactionSlides } from "./satisfaction.ts";
import type { SectionNumber } from "./sections.ts";
import { type Story, storyOf } from "./story.ts";
import { trainingSlides } from "./trainings.ts";
import { shown } from "./words.ts";

/**
 * Prepares the review of an analysed workbook. What it gives builds the review with the pages of a previous layout, so
 * that slides can refer to each other: build it once with `() => null`, lay it out, and build it again with the pages
 * found. Slides that name no page are the same objects each time.
 */
export function reviewBuilder(analysis: ComputedAnalysis): (pageOf: PageOf) => Review {
  const story = storyOf(analysis);
  const sections = sectionSlides(story);
  const sectionKeys = new Map(
    sections.map(([number, slides]) => [number, slides.map(({ key }) => key)] as const),
  );
  const deadlines = deadlineSlides(story);
  const cover = coverSlide(story);
  const others = [
    ...sections.flatMap(([, slides]) => slides),
    ...deadlines,
    ...missingSlides(story, deadlines.length > 0),
  ];
  return (pageOf) => {
    const numbered = { ...story, pageOf };
    return {
      service: shown(story.settings.department),
      labelName: shown(story.settings.labelName),
      year: story.year,
      closedOn: story.closedOn,
      slides: [cover, agendaSlide(numbered, sectionKeys), essentialSlide(numbered), ...others],
    };
  };
}

function sectionSlides(story: Story): readonly [SectionNumber, ReviewSlide[]][] {
  return [
    [1, [...labelSlides(story), ...highlightSlides(story), ...pointSlides(story)]],
    [2, indicatorSectionSlides(story)],
    [3, complaintSlides(story)],
    [4, satisfactionSlides(story)],
    [5, mysterySlides(story)],
    [6, trainingSlides(story)],
    [7, [...actionSlides(story), ...decisionSlides(story), ...reminderSlides(story)]],
  ];
}

/** Missed targets, tables and curves; strips of months where too few were read. */
function indicatorSectionSlides(story: Story): ReviewSlide[] {
  const statements = indicatorStatements(story);
  const lines = statements.map((one) => statementLine(one, story));
  if (hasFewReadings(story)) {
    const texts = lines.map(lineText);
    return [...missedSlides(story), ...coverageSlides(story, texts)];
  }
  const tables = indicatorSlides(story, lines);
  const rest = tables.length > 0 ? null : statementsSlide(story, "indicator-statements", 2, statements);
  return [...missedSlides(story), ...tables, ...curveSlides(story), ...(rest === null ? [] : [rest])];
}

/** Staff's words on the indicators, but those that tell in the table why a target was missed. */
function indicatorStatements(story: Story): Findings {
  const causes = new Set(causesByCode(story).values());
  return ownFindings(story.findings, "indicators").filter((finding) => !causes.has(finding));
}
