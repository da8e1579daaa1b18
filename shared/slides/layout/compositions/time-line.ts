// The line of time itself: elapsed and to come, marks, and labels that don't run into each other.
import type { Timeline } from "../../../review/composition.ts";
import { textWidth } from "../../../text/glyph-widths.ts";
import type { Paragraph, PlacedElement, PlacedRectangle } from "../../placed-page.ts";
import { shortenedToWidth } from "../../text/shorten.ts";
import { boldBlue, plain, rectangle, textBox } from "../elements.ts";
import { CONTENT_RIGHT, CONTENT_WIDTH, MARGIN } from "../grid.ts";

type Mark = Timeline["marks"][number];

const LINE_Y = 51;
const LINE_HEIGHT = 6;
const MARK = { width: 6, height: 18 } as const;
const ABOVE = { y: 4, dateSize: 18 } as const;
const UNDER = { y: 68, dateSize: 12, pitch: 34 } as const;
const CAPTION_SIZE = 12;
const LABEL_SPACE = 8;
const MOST_LABEL_WIDTH = 210;

interface PlacedLabel {
  mark: Mark;
  caption: string;
  /** 0 is above the line, 1 and more under it. */
  level: number;
  x: number;
  width: number;
  align: Paragraph["align"];
}

/** The line and its labels, from the content's top; labels' captions that were shortened, whole, are notes. */
export function timeLine(marks: readonly Mark[]) {
  const scale = timeScale(marks);
  const labels = placeLabels(marks, scale);
  const deepest = Math.max(0, ...labels.map(({ level }) => level));
  const height = marks.length === 0 ? 0 : deepest === 0 ? LINE_Y + 20 : UNDER.y + deepest * UNDER.pitch - 4;
  return {
    height,
    notes: labels.flatMap(({ mark, caption }) => (caption === mark.caption ? [] : [mark.caption])),
    place: (top: number): PlacedElement[] =>
      marks.length === 0
        ? []
        : [
            ...bars(marks, scale, top),
            ...labels.map((label) => labelBox(label, markKey(label.mark, marks), top)),
          ],
  };
}

type Scale = (day: number) => number;

/** A day's place on the page, linear in time from the first to the last day. */
function timeScale(marks: readonly Mark[]): Scale {
  const first = Math.min(...marks.map(({ start }) => start));
  const last = Math.max(...marks.map(({ end }) => end));
  const days = Math.max(1, last - first);
  return (day) => MARGIN + ((day - first) / days) * CONTENT_WIDTH;
}

function bars(marks: readonly Mark[], scale: Scale, top: number): PlacedRectangle[] {
  const closed = marks.find(({ role }) => role === "closed");
  const y = top + LINE_Y;
  const line = { x: MARGIN, y, width: CONTENT_WIDTH, height: LINE_HEIGHT };
  const description = [...marks]
    .sort((one, other) => one.start - other.start)
    .map(({ date, caption }) => `${date} : ${caption}`)
    .join(" ; ");
  const elapsed = closed === undefined ? 0 : scale(closed.end) - MARGIN;
  return [
    { ...rectangle("time-line", line, "paleBlue"), description },
    ...(elapsed > 0 ? [rectangle("time-line-elapsed", { ...line, width: elapsed }, "blue")] : []),
    ...marks.map((mark) => markBar(mark, markKey(mark, marks), scale, y)),
  ];
}

function markBar({ role, start, end }: Mark, key: string, scale: Scale, lineY: number): PlacedRectangle {
  const isAudit = role === "audit";
  const y = lineY + (LINE_HEIGHT - MARK.height) / 2;
  const width =
    isAudit && end > start
      ? Math.min(CONTENT_WIDTH, Math.max(MARK.width, scale(end + 1) - scale(start)))
      : MARK.width;
  const middle = end > start && !isAudit ? scale(end) : scale(start);
  const left = end > start && isAudit ? middle : middle - width / 2;
  const x = Math.min(Math.max(left, MARGIN), CONTENT_RIGHT - width);
  return rectangle(`mark-${key}`, { x, y, width, height: MARK.height }, isAudit ? "red" : "blue");
}

/** The closing date stands under the line; a label closer than 8 points to the one before goes under too. */
function placeLabels(marks: readonly Mark[], scale: Scale): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const inTime = [...marks].sort((one, other) => one.start + one.end - other.start - other.end);
  for (const mark of inTime) {
    let level = mark.role === "closed" ? 1 : 0;
    let label = labelAt(mark, level, scale);
    while (placed.some((other) => other.level === level && isTooClose(other, label))) {
      level += 1;
      label = labelAt(mark, level, scale);
    }
    placed.push(label);
  }
  return placed;
}

function labelAt(mark: Mark, level: number, scale: Scale): PlacedLabel {
  const dateSize = level === 0 ? ABOVE.dateSize : UNDER.dateSize;
  const caption = shortenedToWidth(mark.caption, CAPTION_SIZE, false, MOST_LABEL_WIDTH);
  const natural = Math.max(textWidth(mark.date, dateSize, true), textWidth(caption, CAPTION_SIZE, false)) + 1;
  const width = Math.min(natural, CONTENT_WIDTH);
  const middle = (scale(mark.start) + scale(mark.end)) / 2;
  const x = Math.min(Math.max(middle - width / 2, MARGIN), CONTENT_RIGHT - width);
  const align = x === MARGIN ? "start" : x === CONTENT_RIGHT - width ? "end" : "center";
  return { mark, caption, level, x, width, align };
}

function isTooClose(one: PlacedLabel, other: PlacedLabel): boolean {
  return one.x < other.x + other.width + LABEL_SPACE && other.x < one.x + one.width + LABEL_SPACE;
}

function labelBox(
  { mark, caption, level, x, width, align }: PlacedLabel,
  key: string,
  top: number,
): PlacedElement {
  const dateSize = level === 0 ? ABOVE.dateSize : UNDER.dateSize;
  const y = top + (level === 0 ? ABOVE.y : UNDER.y + (level - 1) * UNDER.pitch);
  return textBox(`date-${key}`, { x, y, width }, [
    boldBlue(mark.date, dateSize, { align }),
    plain(caption, { sizePoints: CAPTION_SIZE, color: "grey" }, { align }),
  ]);
}

/** A mark by its role, numbered where several have it. */
function markKey(mark: Mark, marks: readonly Mark[]): string {
  const number = marks.filter(({ role }) => role === mark.role).indexOf(mark);
  return number > 0 ? `${mark.role}-${number + 1}` : mark.role;
}
