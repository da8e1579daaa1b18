// 5. Main reasons of dissatisfaction: each with its figure, staff's words, and the orientation given.

import type { Reasons } from "../../../review/composition.ts";
import { listOf } from "../../../review/usual-compositions.ts";
import { times } from "../../../times.ts";
import type { Paragraph, PlacedElement } from "../../placed-page.ts";
import { shortenedToLines } from "../../text/shorten.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { blockRule, boldBlue, figureColor, paragraph, plain, rule, run, textBox } from "../elements.ts";
import { figureBox, fittingSize } from "../figure-row.ts";
import { CONTENT_WIDTH, columnsWidth, columnX, MARGIN } from "../grid.ts";
import type { HeightOf, PageDraft } from "../page-draft.ts";
import { listRow, placeRows, rowsHeight } from "../row-list.ts";
import { statementDrafts } from "./statement.ts";

type Reason = Reasons["reasons"][number];

const MOST_A_PAGE = 3;
const FIGURE_COLUMNS = 4;
const FIGURE_SIZES = { halves: 60, thirds: 44 } as const;
const NAME_SIZE = 20;
const TEXT_SIZES = [16, 14] as const;
const CAPTION_SIZE = 14;
const TOP_GAP = 13;
const NAME_GAP = 7;
const ORIENTATION_GAP = 6;
const ARROW_WIDTH = 24;

/** A reason measured: its figure on the left, its words on the right. */
interface ReasonLayout {
  source: number;
  height: number;
  place: (y: number) => PlacedElement[];
  notes: readonly string[];
}

export function reasonsDrafts({ reasons, others }: Reasons, heightOf: HeightOf): PageDraft[] {
  const pages = pagesOf(reasons.length);
  const drafts: PageDraft[] = [];
  const tooLong: number[] = [];
  for (const { first, end } of pages) {
    const height = heightOf(drafts.length);
    const layouts = fittingLayouts(reasons, first, end, height);
    if (layouts === null) for (let index = first; index < end; index += 1) tooLong.push(index);
    else drafts.push(reasonsDraft(layouts, first, end, height));
  }
  const rest = [...tooLong.map((index) => wordsOf(reasons[index])), ...others].filter((text) => text !== "");
  return rest.length === 0 ? drafts : withOthers(drafts, rest, heightOf, reasons.length);
}

/** Halves or thirds of a page, as even as may be. */
function pagesOf(count: number): { first: number; end: number }[] {
  const pages = Math.ceil(count / MOST_A_PAGE);
  const starts = times(pages + 1, (page) => Math.round((page * count) / Math.max(1, pages)));
  return starts.slice(0, -1).map((first, page) => ({ first, end: starts[page + 1] ?? count }));
}

/** The reasons of a page at the largest text that holds, each in its equal part; `null` where none holds. */
function fittingLayouts(reasons: Reasons["reasons"], first: number, end: number, height: number) {
  const part = height / Math.max(2, end - first);
  const figureSize = end - first > 2 ? FIGURE_SIZES.thirds : FIGURE_SIZES.halves;
  for (const textSize of TEXT_SIZES) {
    const layouts = reasons
      .slice(first, end)
      .map((reason, index) => reasonLayout(reason, first + index, figureSize, textSize));
    if (layouts.every((layout) => layout.height <= part)) return layouts;
    if (layouts.reduce((sum, layout) => sum + layout.height, 0) <= height) return layouts;
  }
  return null;
}

function reasonsDraft(
  layouts: readonly ReasonLayout[],
  first: number,
  end: number,
  pageHeight: number,
): PageDraft {
  const height = layouts.reduce((sum, layout) => sum + layout.height, 0);
  return {
    first,
    end,
    height,
    filledHeight: layouts.length > 1 ? pageHeight : height,
    notes: layouts.flatMap(({ notes }) => notes),
    place: ({ top, bottom }) => {
      const share = (bottom - top - height) / Math.max(2, layouts.length);
      const part = (bottom - top) / Math.max(2, layouts.length);
      const areEqual = layouts.every((layout) => layout.height <= part);
      let y = top;
      return layouts.flatMap((layout, index) => {
        const place = { x: MARGIN, y, width: CONTENT_WIDTH };
        const key = `reason-${layout.source + 1}-rule`;
        const own = [
          index === 0 ? blockRule(key, place, "blue") : rule(key, place, "dark", "ruleDark"),
          ...layout.place(y),
        ];
        y += areEqual ? part : layout.height + share;
        return own;
      });
    },
  };
}

function reasonLayout(reason: Reason, source: number, figureSize: number, textSize: number): ReasonLayout {
  const { figure } = reason;
  const x = figure === null ? MARGIN : columnX(1 + FIGURE_COLUMNS);
  const width = MARGIN + CONTENT_WIDTH - x;
  const name =
    reason.name === null
      ? null
      : shortenedToLines(reason.name, { sizePoints: NAME_SIZE, isBold: true }, width, 2);
  const words: Paragraph[] = [
    ...(name === null ? [] : [boldBlue(name, NAME_SIZE)]),
    ...(reason.text === ""
      ? []
      : [plain(reason.text, { sizePoints: textSize }, { spaceAbovePoints: name === null ? 0 : NAME_GAP })]),
  ];
  const wordsHeight = textHeight(words, width);
  const tracks = [
    { key: "arrow", x: 0, width: ARROW_WIDTH },
    { key: "", x: ARROW_WIDTH, width: width - ARROW_WIDTH },
  ];
  const bold = { sizePoints: textSize, isBold: true } as const;
  const orientation =
    reason.orientation === null
      ? []
      : [
          listRow(tracks, source, [
            [plain("→", { ...bold, color: "blue" })],
            [plain(reason.orientation, bold)],
          ]),
        ];
  const gap = words.length === 0 || orientation.length === 0 ? 0 : ORIENTATION_GAP;
  const left = figure === null ? null : figureBoxes(figure, source, figureSize);
  const key = `reason-${source + 1}`;
  return {
    source,
    height: TOP_GAP + Math.max(left?.height ?? 0, wordsHeight + gap + rowsHeight(orientation)) + TOP_GAP,
    notes: name === reason.name || reason.name === null ? [] : [reason.name],
    place: (y) => [
      ...(left?.place(y + TOP_GAP) ?? []),
      ...(words.length === 0 ? [] : [textBox(key, { x, y: y + TOP_GAP, width }, words)]),
      ...placeRows(`${key}-orientation`, tracks, orientation, {
        x,
        y: y + TOP_GAP + wordsHeight + gap,
        width,
      }),
    ],
  };
}

function figureBoxes(figure: NonNullable<Reason["figure"]>, source: number, wanted: number) {
  const width = columnsWidth(FIGURE_COLUMNS);
  const sizePoints = fittingSize([figure], { sizePoints: wanted, width });
  const style = { isBold: true, color: figureColor(figure.tone) } as const;
  const value = paragraph([
    run(figure.value, { ...style, sizePoints }),
    ...(figure.unit === "" ? [] : [run(figure.unit, { ...style, sizePoints: Math.round(sizePoints * 0.4) })]),
  ]);
  const caption =
    figure.caption === "" ? [] : [plain(figure.caption, { sizePoints: CAPTION_SIZE, color: "grey" })];
  const lift = 0.075 * sizePoints;
  const box = figureBox(`reason-${source + 1}-figure`, { x: MARGIN, y: -lift, width }, value, caption);
  return {
    height: box.box.height - lift,
    place: (y: number): PlacedElement[] => [{ ...box, box: { ...box.box, y: y - lift } }],
  };
}

/** A reason as one text, where it takes more than its part of a page. */
function wordsOf(reason: Reason | undefined): string {
  if (reason === undefined) return "";
  const { figure, name, text, orientation } = reason;
  const rate =
    figure === null
      ? null
      : `${figure.value}${figure.unit}${figure.caption === "" ? "" : `, ${figure.caption}`}`;
  const head = [name, rate].filter((part) => part !== null).join(" : ");
  const said = [head, text].filter((part) => part !== "").join(" : ");
  return orientation === null ? said : `${said} → ${orientation}`;
}

/** The other reasons as a list: under the last page's where they hold, else on pages of their own. */
function withOthers(
  drafts: readonly PageDraft[],
  others: readonly string[],
  heightOf: HeightOf,
  count: number,
): PageDraft[] {
  const last = drafts.at(-1);
  const tracks = [{ key: "", x: 0, width: CONTENT_WIDTH }];
  const rows = others.map((text) =>
    listRow(tracks, -1, [[plain(text, { sizePoints: CAPTION_SIZE })]], {
      before: 6,
      after: 6,
      rule: "dark",
      hasRuleFirst: true,
    }),
  );
  const height = rowsHeight(rows);
  if (last !== undefined && last.height + height <= heightOf(drafts.length - 1)) {
    const joined: PageDraft = {
      ...last,
      height: last.height + height,
      filledHeight: last.filledHeight,
      place: ({ top, bottom }) => [
        ...last.place({ top, bottom: bottom - height }),
        ...placeRows("others", tracks, rows, { x: MARGIN, y: bottom - height, width: CONTENT_WIDTH }),
      ],
    };
    return [...drafts.slice(0, -1), joined];
  }
  const list = others.map((text) => ({
    number: null,
    text: [{ text, tone: "neutral" as const, isStrong: false }],
    isHeading: false,
    state: null,
  }));
  const pages = statementDrafts(listOf(list), (page) => heightOf(page + drafts.length));
  return [
    ...drafts,
    ...pages.map((page) => ({ ...page, first: count, end: count, texts: page.end - page.first })),
  ];
}
