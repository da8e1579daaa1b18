// Complaints by channel and quarter, for a year that has many.

import { calendarDay } from "../../calendar/day.ts";
import { inDigits } from "../../french/letters.ts";
import { formatTyped } from "../../french/numbers.ts";
import { countsBy } from "../../grouping.ts";
import { sumOf } from "../../sum.ts";
import type { Line, TablePanel, TableRow } from "../composition.ts";
import type { ReviewSlide } from "../review-slide.ts";
import { tableOf } from "../usual-compositions.ts";
import { cell, figureColumn, strongCell, textColumn } from "./cells.ts";
import {
  answeredInTime,
  byChannel,
  byQuarter,
  type ComplaintFacts,
  channelLabel,
  type FollowedComplaint,
} from "./complaint-facts.ts";
import { complaintsPanel } from "./complaint-panel.ts";
import { complaintSlideParts } from "./complaint-slide.ts";
import { complaintsTitle, receivedFigures } from "./complaint-words.ts";
import { complaintsKey } from "./keys.ts";
import { slideOf } from "./slide.ts";
import { rateOfCode, type Story } from "./story.ts";
import { line, NO_BREAK_SPACE, run } from "./words.ts";

/** More than five: by channel and quarter. */
export function channelsSlide(facts: ComplaintFacts, story: Story): ReviewSlide {
  const { figures } = receivedFigures(facts, story);
  const quarters = byQuarter(facts.complaints);
  const before = previousByChannel(story);
  const channels = byChannel(facts.complaints);
  const composition = tableOf({
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
        before === null ? null : sumOf([...before.values()]),
        story,
        true,
      ),
    ],
    panel: complaintsPanel(facts, figures, quartersChart(quarters, story), story),
    foot: channels.some(({ complaints }) => isUnderTarget(complaints, story)) ? delayFoot(story) : [],
    description: `Réclamations ${story.when} par canal et par trimestre, et réponses dans le délai.`,
  });
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
  return [line(`○ moins de ${formatTyped(target)}${NO_BREAK_SPACE}% répondues dans le délai`, "secondary")];
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
  const share =
    judged === 0 ? "—" : `${inDigits(inTime)}${NO_BREAK_SPACE}sur${NO_BREAK_SPACE}${inDigits(judged)}`;
  const word = (text: string) => cell(line(text, "neutral", isTotal));
  return {
    cells: [
      word(label),
      ...quarters.map((count, index) => word(isBegun(index, story) ? inDigits(count) : "—")),
      strongCell(inDigits(complaints.length)),
      ...(previous === null ? [] : [word(inDigits(previous))]),
      isUnderTarget(complaints, story)
        ? cell([run(share, "bad", true), run(`${NO_BREAK_SPACE}○`, "bad", true)])
        : word(share),
    ],
    group: null,
    isTotal,
    sizePoints: 12,
    note: null,
  };
}

function isUnderTarget(complaints: readonly FollowedComplaint[], story: Story): boolean {
  const { inTime, judged } = answeredInTime(complaints, story);
  const target = rateOfCode(story, "REC3")?.target ?? null;
  return target !== null && judged > 0 && (100 * inTime) / judged < target - 1e-6;
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
  return countsBy(rows, ({ channel }) => channelLabel(channel));
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
    startsApart: false,
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
