// 1. The cover: the service, what was obtained and closed, on the State's blue. Its title is drawn with the page.
import type { Cover } from "../../../review/composition.ts";
import { textWidth } from "../../../text/glyph-widths.ts";
import type { PlacedElement } from "../../placed-page.ts";
import { shortenedToLines } from "../../text/shorten.ts";
import { plain, rectangle, rule, textBox } from "../elements.ts";
import { CONTENT_WIDTH, columnsWidth, columnX, MARGIN } from "../grid.ts";
import type { PageDraft } from "../page-draft.ts";

const SERVICE_Y = 34;
const SERVICE_SIZES = { oneLine: 20, twoLines: 16 } as const;
const DASH = { width: 43, height: 4, y: 66, gap: 8 } as const;
const COLUMNS_Y = 330;
const COLUMN_COLUMNS = 4;
const VALUE_LINES = 2;
const COVER_HEIGHT = 288;

export function coverDrafts(cover: Cover): PageDraft[] {
  const sizePoints =
    textWidth(cover.service, SERVICE_SIZES.oneLine, true) <= CONTENT_WIDTH
      ? SERVICE_SIZES.oneLine
      : SERVICE_SIZES.twoLines;
  const service = shortenedToLines(cover.service, { sizePoints, isBold: true }, CONTENT_WIDTH, 2);
  const place = { x: MARGIN, y: SERVICE_Y, width: CONTENT_WIDTH };
  const text = textBox("service", place, [plain(service, { sizePoints, isBold: true, color: "white" })]);
  const dashY = Math.max(DASH.y, text.box.y + text.box.height + DASH.gap);
  const dash = rectangle("dash", { x: MARGIN, y: dashY, width: DASH.width, height: DASH.height }, "red");
  const columns = cover.columns.map((column, index) => columnElements(column, index));
  return [
    {
      first: 0,
      end: 1,
      height: COVER_HEIGHT,
      filledHeight: COVER_HEIGHT,
      notes: [
        ...(service === cover.service ? [] : [cover.service]),
        ...columns.flatMap(({ notes }) => notes),
      ],
      place: () => [text, dash, ...columns.flatMap(({ elements }) => elements)],
    },
  ];
}

function columnElements({ caption, value, detail }: Cover["columns"][number], index: number) {
  const x = columnX(1 + COLUMN_COLUMNS * index);
  const width = columnsWidth(COLUMN_COLUMNS);
  const short = (text: string, sizePoints: number, isBold: boolean, lines: number) =>
    shortenedToLines(text, { sizePoints, isBold }, width, lines);
  const shortValue = short(value, 16, true, VALUE_LINES);
  const shortDetail = detail === null ? null : short(detail, 12, false, 1);
  const paragraphs = [
    plain(short(caption, 12, false, 1), { sizePoints: 12, color: "coverCaption" }),
    plain(shortValue, { sizePoints: 16, isBold: true, color: "white" }, { spaceAbovePoints: 1 }),
    ...(shortDetail === null
      ? []
      : [plain(shortDetail, { sizePoints: 12, color: "coverCaption" }, { spaceAbovePoints: 1 })]),
  ];
  const key = `column-${index + 1}`;
  const elements: PlacedElement[] = [
    rule(`${key}-rule`, { x, y: COLUMNS_Y, width }, "light", "white"),
    textBox(key, { x, y: COLUMNS_Y + 7, width }, paragraphs),
  ];
  const notes = [
    ...(shortValue === value ? [] : [value]),
    ...(detail === null || shortDetail === detail ? [] : [detail]),
  ];
  return { elements, notes };
}
