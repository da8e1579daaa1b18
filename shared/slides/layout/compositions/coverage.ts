// Coverage strips: where nothing has four readings, twelve cells each, full when read.

import type { CoverageStrip, Line } from "../../../review/composition.ts";
import { lineText } from "../../../text/line-text.ts";
import { times } from "../../../times.ts";
import type { Paragraph, PlacedElement, PlacedRectangle } from "../../placed-page.ts";
import { shortenedToWidth } from "../../text/shorten.ts";
import { lineCount, textHeight } from "../../text/wrap-runs.ts";
import { blockRule, boldBlue, groupOf, lineRuns, paragraph, plain, rule, run, textBox } from "../elements.ts";
import { figureBox, figureParagraph, fittingSize } from "../figure-row.ts";
import { CONTENT_RIGHT, CONTENT_WIDTH, columnsWidth, columnX, MARGIN } from "../grid.ts";
import { type HeightOf, leastHeight, type PageDraft } from "../page-draft.ts";
import { centredWord, spacedLine } from "../spaced-line.ts";

type Row = CoverageStrip["rows"][number];

const A_PAGE = 3;
const MOST_PITCH = 118;
const LEAST_PITCH = 81;
const FIGURE_SIZE = 56;
const CELLS_X = columnX(5);
const CELLS_WIDTH = CONTENT_RIGHT - CELLS_X;
const CELL = { width: 30, height: 14, pitch: 36 } as const;
const MONTHS = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"];
const FOOT_SIZE = 14;
const FOOT_GAP = 8;
const NAME_SIZE = 18;
const CAPTION_SIZE = 14;
const MONTH_SIZE = 12;
const LETTER_GAP = 3;
const LEAST_PAD = 6;
const MOST_PAD = 14;

export function coverageDrafts({ rows, foot }: CoverageStrip, heightOf: HeightOf): PageDraft[] {
  const footText = foot.map((line) =>
    plain(line, { sizePoints: FOOT_SIZE, color: "grey" }, { spaceAbovePoints: 2 }),
  );
  const footHeight = foot.length === 0 ? 0 : FOOT_GAP + textHeight(footText, CONTENT_WIDTH);
  const leastPitch = Math.max(LEAST_PITCH, ...rows.map(tightHeight));
  const holding = Math.min(A_PAGE, Math.max(1, Math.floor(leastHeight(heightOf) / leastPitch)));
  const sharedBy = (count: number) => Math.ceil(rows.length / count);
  const holdsFoot = (count: number) => {
    const lastRows = rows.length - sharedBy(count) * (count - 1);
    return lastRows * leastPitch + footHeight <= heightOf(count - 1);
  };
  let pages = Math.max(1, sharedBy(holding));
  // The foot stands under the last rows: it asks for a page more only where they leave it no room.
  while (pages < rows.length && !holdsFoot(pages)) pages += 1;
  const size = sharedBy(pages);
  return times(pages, (page) => {
    const first = page * size;
    const isLast = page === pages - 1;
    const own = rows.slice(first, first + size);
    const footOf = isLast ? { text: footText, height: footHeight } : NO_FOOT;
    return pageDraft(own, first, footOf, leastPitch, heightOf(page));
  });
}

interface Foot {
  text: readonly Paragraph[];
  height: number;
}

const NO_FOOT: Foot = { text: [], height: 0 };

function pageDraft(
  rows: readonly Row[],
  first: number,
  { text: foot, height: footHeight }: Foot,
  leastPitch: number,
  height: number,
): PageDraft {
  const pitch = Math.max(leastPitch, Math.min(MOST_PITCH, (height - footHeight) / Math.max(1, rows.length)));
  const used = pitch * rows.length + footHeight;
  const notes = rows.flatMap(({ name, caption }) => [
    ...(shortName(name) === name ? [] : [name]),
    ...(shortCaption(caption) === caption ? [] : [lineText(caption)]),
  ]);
  return {
    first,
    end: first + rows.length,
    height: Math.min(used, height),
    filledHeight: Math.min(used, height),
    notes,
    place: ({ top }): PlacedElement[] => [
      ...rows.flatMap((row, index) =>
        rowElements(row, `strip-${first + index + 1}`, top + index * pitch, padOf(pitch, leastPitch), index),
      ),
      ...(foot.length === 0
        ? []
        : [
            rule(
              "foot-rule",
              { x: MARGIN, y: top + rows.length * pitch, width: CONTENT_WIDTH },
              "dark",
              "ruleDark",
            ),
            textBox(
              "foot",
              { x: MARGIN, y: top + rows.length * pitch + FOOT_GAP / 2, width: CONTENT_WIDTH },
              foot,
            ),
          ]),
    ],
  };
}

function rowElements(row: Row, key: string, top: number, pad: number, index: number): PlacedElement[] {
  const width = columnsWidth(4);
  const figure = { ...row.figure, tone: "blue" as const };
  const sizePoints = fittingSize([figure], { sizePoints: FIGURE_SIZE, width });
  const textY = top + pad;
  const name = nameText(row);
  const cellsY = textY + textHeight(name, CELLS_WIDTH) + pad / 2 + 2;
  const place = { x: MARGIN, y: top, width: CONTENT_WIDTH };
  return [
    index === 0 ? blockRule(`${key}-rule`, place, "blue") : rule(`${key}-rule`, place, "dark", "ruleDark"),
    figureBox(`${key}-figure`, { x: MARGIN, y: textY - 2, width }, figureParagraph(figure, sizePoints), []),
    textBox(key, { x: CELLS_X, y: textY, width: CELLS_WIDTH }, name),
    ...groupOf(`${key}-months`, monthsDescription(row), [
      ...row.months.map((state, month) => monthCell(`${key}-month-${month + 1}`, state, month, cellsY)),
      textBox(`${key}-letters`, { x: CELLS_X, y: cellsY + CELL.height + LETTER_GAP, width: CELLS_WIDTH }, [
        letterLine(row),
      ]),
    ]),
  ];
}

function nameText({ name, caption }: Row): readonly Paragraph[] {
  return [boldBlue(shortName(name), NAME_SIZE), captionText(shortCaption(caption))];
}

function captionText(caption: Line): Paragraph {
  return paragraph(lineRuns(caption, { sizePoints: CAPTION_SIZE }), { spaceAbovePoints: 2 });
}

/** The space above a row's name, more where the page has room. */
function padOf(pitch: number, leastPitch: number): number {
  return Math.min(MOST_PAD, (pitch - leastPitch) / 2 + LEAST_PAD);
}

/** What a row takes with the least space: some scripts' lines are higher than ours. */
function tightHeight(row: Row): number {
  const letter = textHeight([plain("M", { sizePoints: MONTH_SIZE, isBold: true })], CELL.width);
  const name = textHeight(nameText(row), CELLS_WIDTH);
  return LEAST_PAD + name + LEAST_PAD / 2 + 2 + CELL.height + LETTER_GAP + letter;
}

function monthCell(key: string, state: Row["months"][number], month: number, y: number): PlacedRectangle {
  const isRead = state === "read";
  return {
    kind: "rectangle",
    key,
    box: { x: CELLS_X + month * CELL.pitch, y, width: CELL.width, height: CELL.height },
    fill: isRead ? "blue" : state === "suspended" ? "ruleLight" : null,
    outline: isRead ? "blue" : "ruleDark",
    description: "",
  };
}

/** The months' letters, each under the middle of its cell. */
function letterLine({ months }: Row): Paragraph {
  const letters = months.map((state, month) => {
    const isRead = state === "read";
    const style = { sizePoints: MONTH_SIZE, isBold: isRead, color: isRead ? "blue" : "grey" } as const;
    return centredWord(CELLS_X + month * CELL.pitch + CELL.width / 2, run(MONTHS[month] ?? "", style));
  });
  return spacedLine(letters, CELLS_X);
}

function monthsDescription({ name, months }: Row): string {
  const count = (state: Row["months"][number]) => months.filter((own) => own === state).length;
  const suspended = count("suspended");
  const paused = suspended === 0 ? "" : `, ${suspended} suspendus`;
  return `${name} : ${count("read")} mois relevés sur ${months.length}${paused}.`;
}

function shortName(name: string): string {
  return shortenedToWidth(name, NAME_SIZE, true, CELLS_WIDTH);
}

/** A caption too wide for its place loses its colours with its end. */
function shortCaption(caption: Line): Line {
  if (lineCount([captionText(caption)], CELLS_WIDTH) === 1) return caption;
  const text = shortenedToWidth(lineText(caption), CAPTION_SIZE, false, CELLS_WIDTH);
  return [{ text, tone: "secondary", isStrong: false }];
}
