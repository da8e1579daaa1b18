// The year on one strip: its months across, what was read, met, surveyed and taught under them.

import { calendarDay, daysInMonth } from "../../../calendar/day.ts";
import { shortMonthName } from "../../../french/dates.ts";
import type { Highlights, StripRow } from "../../../review/composition.ts";
import { textWidth } from "../../../text/glyph-widths.ts";
import { times } from "../../../times.ts";
import type { ColorName, PlacedElement } from "../../placed-page.ts";
import { shortenedToWidth } from "../../text/shorten.ts";
import { blockRule, columnBox, paragraph, plain, rectangle, rule, run, textBox } from "../elements.ts";
import { CONTENT_RIGHT, CONTENT_WIDTH, MARGIN } from "../grid.ts";
import { centredWord, spacedLine } from "../spaced-line.ts";

const HEAD_HEIGHT = 20;
const ROW_HEIGHT = 21;
const LABEL_WIDTH = 124;
const MONTHS_X = MARGIN + LABEL_WIDTH;
const MONTHS_WIDTH = CONTENT_RIGHT - MONTHS_X;
const MONTH_WIDTH = MONTHS_WIDTH / 12;
const MONTHS = times(12, (index) => shortMonthName(index + 1));
const LABEL_SIZE = 12;
const TEXT_SIZE = 11;
const BAR_HEIGHT = 11;
const LEAST_BAR_WIDTH = 6;
const DISC = "●";
const SPACE = "\u00a0";
const TEXT_GAP = 4;
const DISC_WIDTH = textWidth(DISC, TEXT_SIZE, false);
const SPAN_COLORS: Record<StripRow["spans"][number]["tone"], ColorName> = {
  blue: "blue",
  secondary: "ruleLight",
};

export function stripHeight(rows: readonly StripRow[]): number {
  return HEAD_HEIGHT + rows.length * ROW_HEIGHT;
}

/** The strip's elements from a height down. */
export function yearStrip(
  year: number,
  rows: NonNullable<Highlights["strip"]>,
  top: number,
): PlacedElement[] {
  const rowTop = (index: number) => top + HEAD_HEIGHT + index * ROW_HEIGHT;
  const labels = rows.map(({ label }, index) => ({
    y: rowTop(index) + (ROW_HEIGHT - LABEL_SIZE * 1.15) / 2,
    paragraphs: [
      plain(shortenedToWidth(label, LABEL_SIZE, false, LABEL_WIDTH - TEXT_GAP), { sizePoints: LABEL_SIZE }),
    ],
  }));
  return [
    ...monthLine(year, top + 2),
    blockRule("strip-rule", { x: MARGIN, y: top + HEAD_HEIGHT, width: CONTENT_WIDTH }, "blue"),
    ...columnBox("strip-rows", MARGIN, LABEL_WIDTH - TEXT_GAP, labels),
    ...rows.flatMap((row, index) => [
      rule(
        `strip-rule-${index + 1}`,
        { x: MARGIN, y: rowTop(index + 1), width: CONTENT_WIDTH },
        "light",
        "ruleLight",
      ),
      ...rowElements(row, `strip-${index + 1}`, rowTop(index), year),
    ]),
  ];
}

/** The year, and each month in its middle. */
function monthLine(year: number, y: number): PlacedElement[] {
  const style = { sizePoints: LABEL_SIZE, isBold: true, color: "blue" } as const;
  const months = MONTHS.map((month, index) =>
    centredWord(MONTHS_X + (index + 0.5) * MONTH_WIDTH, run(month, style)),
  );
  const line = spacedLine([{ x: MARGIN, run: run(`L’année ${year}`, style) }, ...months], MARGIN);
  return [textBox("strip-months", { x: MARGIN, y, width: CONTENT_WIDTH }, [line])];
}

/** A row's spans, then its words and marks on what room is left. */
function rowElements(row: StripRow, key: string, top: number, year: number): PlacedElement[] {
  const spans = row.spans.map(({ start, end, tone }, index) => {
    const x = dayX(start, year);
    const width = Math.max(LEAST_BAR_WIDTH, dayX(end + 1, year) - x);
    const y = top + (ROW_HEIGHT - BAR_HEIGHT) / 2;
    const box = { x: Math.min(x, CONTENT_RIGHT - width), y, width, height: BAR_HEIGHT };
    return rectangle(`${key}-span-${index + 1}`, box, SPAN_COLORS[tone]);
  });
  const discs = row.marks.map(({ day }) => {
    const middle = dayX(day, year) + MONTH_WIDTH / 60;
    const from = Math.min(Math.max(middle - DISC_WIDTH / 2, MONTHS_X), CONTENT_RIGHT - DISC_WIDTH);
    return { from, to: from + DISC_WIDTH };
  });
  const extents = spans.map(({ box }) => ({ from: box.x, to: box.x + box.width }));
  const taken: Taken = { spans: extents, words: discs };
  const spanTexts = row.spans.flatMap(({ text, tone }, index) => {
    const extent = extents[index];
    if (text === null || extent === undefined) return [];
    return spanText(`${key}-text-${index + 1}`, text, tone === "secondary", extent, taken, top);
  });
  const marks = row.marks.flatMap(({ text }, index) => {
    const disc = discs[index];
    return disc === undefined ? [] : [markText(`${key}-mark-${index + 1}`, text, disc, taken, top)];
  });
  return [...spans, ...spanTexts, ...marks];
}

interface Extent {
  from: number;
  to: number;
}

/** What a row's line already holds, or will: words and discs may stand on a span, not on each other. */
interface Taken {
  spans: readonly Extent[];
  words: Extent[];
}

/** A span's words: inside a grey one, else on the side with room, else inside in white, dropped without. */
function spanText(
  key: string,
  text: string,
  isGrey: boolean,
  span: Extent,
  taken: Taken,
  top: number,
): PlacedElement[] {
  const width = textWidth(text, TEXT_SIZE, false) + 1;
  const inside = (span.from + span.to - width) / 2;
  const held = inside >= span.from && isFree(inside, width, taken.words) ? inside : null;
  const side = isGrey && held !== null ? null : freeSide(span, width, taken);
  const x = side ?? held;
  if (x === null) return [];
  taken.words.push({ from: x, to: x + width });
  const color = isGrey || side !== null ? "ink" : "white";
  return [textBox(key, { x, y: textY(top), width }, [plain(text, { sizePoints: TEXT_SIZE, color })])];
}

/** A disc on its day, with its words on the side with room; alone without. */
function markText(key: string, text: string | null, disc: Extent, taken: Taken, top: number): PlacedElement {
  const sign = run(DISC, { sizePoints: TEXT_SIZE, color: "blue" });
  const words = text === null ? null : run(text, { sizePoints: TEXT_SIZE });
  const width = text === null ? 0 : textWidth(`${text}${SPACE}`, TEXT_SIZE, false) + 1;
  const x = words === null ? null : freeSide(disc, width, taken);
  if (words === null || x === null) {
    return textBox(key, { x: disc.from, y: textY(top), width: DISC_WIDTH + 1 }, [paragraph([sign])]);
  }
  taken.words.push({ from: x, to: x + width });
  const isLeft = x < disc.from;
  const space = run(SPACE, { sizePoints: TEXT_SIZE });
  const runs = isLeft ? [words, space, sign] : [sign, space, words];
  const place = { x: isLeft ? x : disc.from, y: textY(top), width: width + DISC_WIDTH + TEXT_GAP };
  return textBox(key, isLeft ? { ...place, x: disc.to + 1 - place.width } : place, [
    paragraph(runs, { align: isLeft ? "end" : "start" }),
  ]);
}

/** Where words of that width stand beside something, left first; `null` where neither side has room. */
function freeSide(beside: Extent, width: number, { spans, words }: Taken): number | null {
  const sides = [beside.from - TEXT_GAP - width, beside.to + TEXT_GAP];
  const inSight = sides.filter((from) => from >= MONTHS_X && from + width <= CONTENT_RIGHT);
  return inSight.find((from) => isFree(from, width, [...spans, ...words])) ?? null;
}

function isFree(from: number, width: number, taken: readonly Extent[]): boolean {
  return taken.every((other) => other.to <= from + 1 || other.from >= from + width - 1);
}

function textY(top: number): number {
  return top + (ROW_HEIGHT - TEXT_SIZE * 1.15) / 2;
}

/** Where a day of the year starts, months having all the same width; other years' days are at the ends. */
function dayX(serial: number, ofYear: number): number {
  const { year, month, day } = calendarDay(serial);
  const months = (year - ofYear) * 12 + month - 1 + (day - 1) / daysInMonth(year, month);
  return MONTHS_X + Math.min(Math.max(months, 0), 12) * MONTH_WIDTH;
}
