// What the elements of one page are written with: its part, its numbers, its placeholders.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { ResolvedChart } from "../google/sheets/chart-data.ts";
import { escapeAttribute } from "../office/xml-text.ts";
import type { DeckPackage } from "./package/deck-package.ts";
import type { Placeholders } from "./placeholders.ts";

/** Finds a linked chart with its data. @throws when it no longer exists. */
export type ChartResolver = (spreadsheetId: string, chartId: number) => ResolvedChart;

export interface PageContext {
  /** The part's path. */
  part: string;
  deck: DeckPackage;
  placeholders: Placeholders;
  resolveChart: ChartResolver;
  /** The page's next number: each of its objects has one, and PowerPoint wants each once. */
  nextNumber(): number;
}

/** Numbers from 2: the page itself has the first. */
export function numbersOfPage(): () => number {
  let last = 1;
  return () => {
    last += 1;
    return last;
  };
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** An element's number, name and alternative text; `isDecoration` tells screen readers to pass over it. */
export function nameXml(
  { nextNumber }: PageContext,
  { objectId, title, description }: slides_v1.Schema$PageElement,
  isDecoration = false,
): string {
  const alternative = [
    description ? ` descr="${escapeAttribute(description)}"` : "",
    title ? ` title="${escapeAttribute(title)}"` : "",
  ].join("");
  const start = `<p:cNvPr id="${nextNumber()}" name="${escapeAttribute(objectId ?? "")}"${alternative}`;
  return isDecoration && alternative === "" ? `${start}>${DECORATIVE}</p:cNvPr>` : `${start}/>`;
}
