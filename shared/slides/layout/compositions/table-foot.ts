// What stands under a table: its foot on the last page of the body, the notes of starred rows on their own page.
import type { Line, Table } from "../../../review/composition.ts";
import type { Paragraph } from "../../placed-page.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { lineRuns, paragraph, plain } from "../elements.ts";
import type { MeasuredRow } from "./table-measure.ts";

const NOTE_SIZE = 11;
const TEXT_SIZE = 14;
const LINE_GAP = 3;
/** Points between a table and what stands under it. */
export const FOOT_GAP = 7;

/** The feet of a table's pages. */
export interface TableFeet {
  /** What stands under these rows of a page, counted from 0; `isLast` is the table's last one. */
  under: (rows: readonly MeasuredRow[], page: number, isLast: boolean) => readonly Paragraph[];
  /** Points that it takes, its gap included. */
  height: (rows: readonly MeasuredRow[], page: number, isLast: boolean) => number;
  /** The most that stands under a row alone, in points. */
  highest: number;
}

/** The feet of a table in a width; the body ends with the page `lastBodyPage`, where there is one. */
export function tableFeet(table: Table, width: number, lastBodyPage: number): TableFeet {
  const under: TableFeet["under"] = (rows, page, isLast) => {
    const hasFoot = page === lastBodyPage || (isLast && page < lastBodyPage);
    return footParagraphs(hasFoot ? table.foot : [], rowNotes(rows));
  };
  const heightOf = (paragraphs: readonly Paragraph[]) =>
    paragraphs.length === 0 ? 0 : FOOT_GAP + textHeight(paragraphs, width);
  const alone = table.rows.map(({ note }) =>
    heightOf(footParagraphs(table.foot, note === null ? [] : [note])),
  );
  return {
    under,
    height: (rows, page, isLast) => heightOf(under(rows, page, isLast)),
    highest: Math.max(0, ...alone),
  };
}

/** Each row's note once, in the order of the rows. */
function rowNotes(rows: readonly MeasuredRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ row }) => row.note ?? []))];
}

/** Staff's words in their size, then what is said of the rows on one line as far as it goes, then the service's notes. */
export function footParagraphs(foot: Table["foot"], notes: readonly string[]): readonly Paragraph[] {
  const isNote = (line: Line) => line.every(({ tone }) => tone === "secondary");
  const paragraphs = [
    ...foot
      .filter((line) => !isNote(line))
      .map((line) => paragraph(lineRuns(line, { sizePoints: TEXT_SIZE }))),
    ...(notes.length === 0 ? [] : [plain(notes.join(" · "), { sizePoints: NOTE_SIZE, color: "grey" })]),
    ...foot.filter(isNote).map((line) => paragraph(lineRuns(line, { sizePoints: NOTE_SIZE }))),
  ];
  return paragraphs.map((one, index) => (index === 0 ? one : { ...one, spaceAbovePoints: LINE_GAP }));
}
