// What the add-on writes of a page, as the workbook remembers it: texts, contents and places of its elements.

import { shapeOf } from "../drawing/element-requests.ts";
import { textHash } from "../drawing/object-ids.ts";
import { drawnElements, placeholderContents, placeholderStyle } from "../drawing/page-requests.ts";
import { type SlidesRequest, textShape } from "../drawing/requests.ts";
import { tableBox } from "../drawing/table-requests.ts";
import { paragraphsText } from "../drawing/text-target.ts";
import type { Box, PlacedElement, PlacedPage } from "../placed-page.ts";
import type { ElementRecord, SlideRecord } from "./deck-record.ts";
import { type ElementState, tableText } from "./deck-state.ts";

/** An element of ours: a placeholder of its layout, or drawn. */
export interface WrittenElement {
  key: string;
  /** `null` for a placeholder, whose place is the layout's. */
  drawn: PlacedElement | null;
  text: string;
  /** What a placeholder does not inherit. */
  style: readonly SlidesRequest[];
  record: ElementRecord;
}

/** The data of each chart, by the review's key: a chart whose data change is refreshed. */
export type ChartData = Readonly<Record<string, string>>;

/** Every element of a page, in reading order. */
export function writtenElements(page: PlacedPage, chartData: ChartData): WrittenElement[] {
  const placeholders = [...placeholderContents(page)].map(([key, text]) => ({
    key,
    drawn: null,
    text,
    style: placeholderStyle(page, key),
    record: { text: textHash(text), content: textHash(text), place: [] },
  }));
  return [...placeholders, ...drawnElements(page).map((element) => writtenElement(element, chartData))];
}

/** What is remembered of a page just drawn; its notes are still to be written. */
export function slideRecord(page: PlacedPage, chartData: ChartData): SlideRecord {
  const elements = writtenElements(page, chartData).map(({ key, record }) => [key, record] as const);
  return { elements: Object.fromEntries(elements), notes: textHash("") };
}

/** An element of ours that is not remembered, because a failure came before: it is to be renewed. */
export function forgottenElement(record: ElementRecord, { text }: ElementState): ElementRecord {
  return { ...record, text: textHash(text), content: "" };
}

/** An element that is drawn. */
export function writtenElement(element: PlacedElement, chartData: ChartData): WrittenElement {
  const text = elementText(element);
  const data = element.kind === "chart" ? (chartData[element.chartKey] ?? "") : "";
  return {
    key: element.key,
    drawn: element,
    text,
    style: [],
    record: {
      text: textHash(text),
      content: textHash(JSON.stringify(element) + data),
      place: placeOf(element),
      widths: element.kind === "table" ? element.columnWidths.map(tenths) : undefined,
    },
  };
}

/** The text as Slides gives it back. */
function elementText(element: PlacedElement): string {
  if (element.kind === "text") return paragraphsText(element.paragraphs);
  if (element.kind !== "table") return "";
  return tableText(element.rows.flatMap((row) => row.map(({ paragraphs }) => paragraphsText(paragraphs))));
}

/** The box that Slides gives back, in tenths of a point; a group's is where it was not moved. */
function placeOf(element: PlacedElement): number[] {
  if (element.kind === "group") return [0, 0, 0, 0];
  const { x, y, width, height } = boxOf(element);
  return [x, y, width, height].map(tenths);
}

function tenths(points: number): number {
  return Math.round(points * 10);
}

function boxOf(element: Exclude<PlacedElement, { kind: "group" }>): Box {
  if (element.kind === "text") return textShape(element);
  if (element.kind === "rectangle") return shapeOf(element);
  return element.kind === "table" ? tableBox(element) : element.box;
}
