// "Bilan des réclamations et suggestions": how many came, how, when, and how they were answered.

import { calendarDay } from "../../calendar/day.ts";
import { digitsOf, inDigits, masculine, type Noun } from "../../french/letters.ts";
import { formatNumber } from "../../french/numbers.ts";
import type { Block, Figure, Figures, Line, Table, TablePanel, TableRow } from "../composition.ts";
import type { ReviewSlide } from "../review-slide.ts";
import { cell, figureColumn, strongCell, tableRow, textCell, textColumn } from "./cells.ts";
import { delaysSlide } from "./complaint-delays.ts";
import {
  answeredInTime,
  byChannel,
  byQuarter,
  type ComplaintFacts,
  channelLabel,
  complaintFacts,
  type FollowedComplaint,
} from "./complaint-facts.ts";
import { complaintSlideParts } from "./complaint-slide.ts";
import {
  complaintSteps,
  complaintsTitle,
  otherLines,
  PRAISE,
  receivedFigures,
  SUGGESTION,
} from "./complaint-words.ts";
import { fullDay } from "./dates.ts";
import { findingsWith } from "./findings.ts";
import { complaintsKey } from "./keys.ts";
import { findingBlocks, informationBlocks, statementsSlide, tonedLines } from "./placed-findings.ts";
import { previousSentence } from "./rate-text.ts";
import { slideOf, toRetainTitle } from "./slide.ts";
import { rateOfCode, type Story } from "./story.ts";
import { line, NO_BREAK_SPACE, run } from "./words.ts";

const TOLD_STEP_BY_STEP = 1;
const TOLD_ONE_BY_ONE = 5;

/** The slides of the section; empty when no message of the year is known and staff say nothing. */
export function complaintSlides(story: Story): ReviewSlide[] {
  const facts = complaintFacts(story);
  if (facts.messages === 0) {
    const texts = findingsWith(
      story.findings,
      "complaints",
      "weakness",
      "strength",
      "mainReason",
      "information",
    );
    const slide = statementsSlide(story, complaintsKey, 3, texts);
    return slide === null ? [] : [slide];
  }
  if (facts.complaints.length <= TOLD_STEP_BY_STEP) return [fewSlide(facts, story)];
  if (facts.complaints.length <= TOLD_ONE_BY_ONE) return listedSlides(facts, story);
  return [channelsSlide(facts, story), delaysSlide(facts, story)];
}

function fewSlide(facts: ComplaintFacts, story: Story): ReviewSlide {
  const { figures, texts } = receivedFigures(facts, story);
  const composition: Figures = {
    kind: "figures",
    figures,
    blocks: [
      ...facts.complaints.map((complaint): Block => stepsBlock(complaint, story)),
      ...otherBlocks(facts, story),
      ...tonedBlocks(story),
      ...informationBlocks(texts, story),
    ],
  };
  return slideOf(story, {
    key: complaintsKey,
    title: complaintsTitle(facts, story),
    composition,
    nextTitle: toRetainTitle("Réclamations et suggestions"),
    pagesName: "Réclamations",
    ...complaintSlideParts(story),
  });
}

function stepsBlock(complaint: FollowedComplaint, story: Story): Block {
  return {
    heading: "La réclamation pas à pas",
    count: null,
    tone: "blue",
    isBulleted: true,
    lines: complaintSteps(complaint, story).map((text) => line(text)),
  };
}

/** Points fort and faible of the section. */
function tonedBlocks(story: Story): Block[] {
  return findingBlocks(story, "complaints").filter(({ tone }) => tone !== "blue");
}

/** Out of scope, opinions of the answers: a block when there are any. */
function otherBlocks(facts: ComplaintFacts, story: Story): Block[] {
  const lines = otherLines(facts, story);
  return lines.length === 0 ? [] : [{ heading: null, count: null, tone: "blue", isBulleted: false, lines }];
}

/** From two to five: one row each, and staff's words under them. */
function listedSlides(facts: ComplaintFacts, story: Story): ReviewSlide[] {
  const { figures, texts } = receivedFigures(facts, story);
  const composition: Table = {
    kind: "table",
    columns: [textColumn("Reçue"), textColumn("Canal", "rest"), textColumn("Accusé"), textColumn("Réponse")],
    rows: facts.complaints.map((complaint) => complaintRow(complaint, story)),
    panel: complaintsPanel(facts, figures, null, story),
    filling: "equalPages",
    rowsAPage: 9,
    minimumRowHeight: null,
    foot: [
      ...otherLines(facts, story),
      ...tonedLines(story, "complaints"),
      ...texts.map((text) => line(text)),
    ],
    description: `Réclamations ${story.when} : réception, canal, accusé et réponse de chacune.`,
  };
  return [
    slideOf(story, {
      key: complaintsKey,
      title: complaintsTitle(facts, story),
      composition,
      nextTitle: toRetainTitle("Réclamations et suggestions"),
      ...complaintSlideParts(story),
    }),
  ];
}

function complaintRow(complaint: FollowedComplaint, { settings }: Story): TableRow {
  const { receivedOn, channel, acknowledgedOn, acknowledgementDelayDays, answerWorkingDays } = complaint;
  const acknowledgedAfter = acknowledgedOn === null ? null : acknowledgedOn - receivedOn;
  return tableRow([
    strongCell(fullDay(receivedOn)),
    textCell(channelLabel(channel)),
    delayCell(acknowledgedAfter, acknowledgementDelayDays, masculine("jour")),
    delayCell(answerWorkingDays, settings.answerDelayWorkingDays, {
      one: "jour ouvré",
      many: "jours ouvrés",
      gender: "m",
    }),
  ]);
}

/** `en 3 jours`, orange beyond the delay; a dash when nothing was noted. */
function delayCell(taken: number | null, delay: number, unit: Noun) {
  if (taken === null) return cell(line("—", "secondary"));
  const text = `en ${digitsOf(taken, unit)}`;
  return taken > delay ? cell(line(`${text}, hors délai`, "bad", true)) : textCell(text);
}

function complaintsPanel(
  facts: ComplaintFacts,
  [complaints]: readonly Figure[],
  chart: TablePanel["chart"],
  story: Story,
): TablePanel {
  return {
    figure: {
      value: inDigits(facts.complaints.length),
      unit: "",
      word: facts.complaints.length > 1 ? "réclamations reçues" : "réclamation reçue",
    },
    squares: null,
    captions: [
      ...(complaints?.captions ?? []),
      kindLine(SUGGESTION, facts.suggestions.length, "SUG1", story),
      kindLine(PRAISE, facts.praises.length, "REC5", story),
    ],
    chart,
    chartHeading: chart === null ? null : "Par trimestre",
  };
}

/** `19 suggestions, 41 en 2023`. */
function kindLine(noun: Noun, count: number, code: string, story: Story): Line {
  const rate = rateOfCode(story, code);
  const previous = rate === undefined ? [] : previousSentence(rate, story);
  return previous.length === 0
    ? [run(digitsOf(count, noun))]
    : [run(`${digitsOf(count, noun)}, `), ...previous];
}

/** More than five: by channel and quarter. */
function channelsSlide(facts: ComplaintFacts, story: Story): ReviewSlide {
  const { figures } = receivedFigures(facts, story);
  const quarters = byQuarter(facts.complaints);
  const before = previousByChannel(story);
  const channels = byChannel(facts.complaints);
  const composition: Table = {
    kind: "table",
    columns: [
      textColumn("Canal", "rest"),
      ...quarters.map((_, index) => figureColumn(`T${index + 1}`)),
      figureColumn(String(story.year)),
      ...(before === null ? [] : [figureColumn(String(story.year - 1))]),
      figureColumn("Dans le délai"),
    ],
    rows: [
      ...channels.map(({ label, quarters: counts, complaints }) =>
        channelRow(
          label,
          counts,
          complaints,
          before === null ? null : (before.get(label) ?? 0),
          story,
          false,
        ),
      ),
      channelRow(
        "Total",
        quarters,
        facts.complaints,
        before === null ? null : [...before.values()].reduce((sum, count) => sum + count, 0),
        story,
        true,
      ),
    ],
    panel: complaintsPanel(facts, figures, quartersChart(quarters, story), story),
    filling: "equalPages",
    rowsAPage: 9,
    minimumRowHeight: null,
    foot: delayFoot(story),
    description: `Réclamations ${story.when} par canal et par trimestre, et réponses dans le délai.`,
  };
  return slideOf(story, {
    key: complaintsKey,
    title: complaintsTitle(facts, story),
    composition,
    ...complaintSlideParts(story),
  });
}

function delayFoot(story: Story): Line[] {
  const target = rateOfCode(story, "REC3")?.target ?? null;
  if (target === null) return [];
  return [line(`○ moins de ${formatNumber(target)}${NO_BREAK_SPACE}% répondues dans le délai`, "secondary")];
}

function channelRow(
  label: string,
  quarters: readonly number[],
  complaints: readonly FollowedComplaint[],
  previous: number | null,
  story: Story,
  isTotal: boolean,
): TableRow {
  const { inTime, judged } = answeredInTime(complaints, story);
  const target = rateOfCode(story, "REC3")?.target ?? null;
  const isUnder = target !== null && judged > 0 && (100 * inTime) / judged < target - 1e-6;
  const share =
    judged === 0 ? "—" : `${inDigits(inTime)}${NO_BREAK_SPACE}sur${NO_BREAK_SPACE}${inDigits(judged)}`;
  const word = (text: string) => cell(line(text, "neutral", isTotal));
  return {
    cells: [
      word(label),
      ...quarters.map((count, index) => word(isBegun(index, story) ? inDigits(count) : "—")),
      strongCell(inDigits(complaints.length)),
      ...(previous === null ? [] : [word(inDigits(previous))]),
      isUnder ? cell([run(share, "bad", true), run(`${NO_BREAK_SPACE}○`, "bad", true)]) : word(share),
    ],
    group: null,
    isTotal,
    sizePoints: 12,
  };
}

/** A quarter that has not begun has no count, not 0. */
function isBegun(index: number, { closedOn, year }: Story): boolean {
  const { year: closedYear, month } = calendarDay(closedOn);
  return closedYear > year || index * 3 + 1 <= month;
}

/** Last year's complaints by channel, when its rows are there and add up to N-1; `null` otherwise. */
function previousByChannel(story: Story): Map<string, number> | null {
  const { records, year, isWholeYear } = story;
  const known = rateOfCode(story, "REC1")?.previousYear ?? null;
  if (!isWholeYear || known === null) return null;
  const rows = records.complaints.filter(
    ({ type, status, receivedOn }) =>
      type === "complaint" &&
      status !== "outOfScope" &&
      status !== "junk" &&
      receivedOn !== null &&
      calendarDay(receivedOn).year === year - 1,
  );
  if (rows.length === 0 || rows.length !== known) return null;
  const counts = new Map<string, number>();
  for (const { channel } of rows)
    counts.set(channelLabel(channel), (counts.get(channelLabel(channel)) ?? 0) + 1);
  return counts;
}

function quartersChart(quarters: readonly number[], story: Story): NonNullable<TablePanel["chart"]> {
  const highest = quarters.reduce((most, count) => Math.max(most, count), 0);
  const told = quarters
    .map((count, index) => ({ count, index }))
    .filter(({ index }) => isBegun(index, story));
  return {
    key: "complaints:quarters",
    name: "Réclamations par trimestre",
    shape: "columns",
    unit: "count",
    points: quarters.map((count, index) => ({
      label: `T${index + 1}`,
      value: isBegun(index, story) ? count : null,
      target: null,
      previousYear: null,
      isSuspended: false,
      labelPlace: "above",
    })),
    axis: { minimum: 0, maximum: (Math.floor(highest / 10) + 1) * 10 },
    description: `Réclamations par trimestre en ${story.year} : ${told.map(({ count, index }) => `${count} au T${index + 1}`).join(", ")}.`,
  };
}
