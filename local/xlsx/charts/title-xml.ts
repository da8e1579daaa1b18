// The title of a chart or of an axis: a line a paragraph, each written in its own way.
import type { ChartTextFormat, ResolvedChart } from "../../google/sheets/chart-data.ts";
import { fontAttributes, runXml } from "./text-xml.ts";

const USUAL_FORMAT: ChartTextFormat = { points: 14, isBold: true };
/** A title at the left: its corner, as parts of the chart's width and height. */
const LEFT_PLACE =
  '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.02"/><c:y val="0.03"/></c:manualLayout></c:layout>';

/** One line of a title. */
interface TitleLine {
  text: string;
  format: ChartTextFormat;
}

/** The title of a chart, its subtitle under it; empty when it has neither. */
export function chartTitleXml({
  title,
  subtitle,
  titleFormat = USUAL_FORMAT,
  subtitleFormat = USUAL_FORMAT,
  isTitleLeft = false,
}: ResolvedChart): string {
  const lines = [
    ...title.split("\n").map((text) => ({ text, format: titleFormat })),
    { text: subtitle, format: subtitleFormat },
  ].filter(({ text }) => text !== "");
  return lines.length === 0 ? "" : titleXml(lines, isTitleLeft);
}

/** A title in rich text. */
export function titleXml(lines: readonly TitleLine[], isLeft = false): string {
  const paragraphs = lines.map(({ text, format }) => {
    const align = isLeft ? ' algn="l"' : "";
    return `<a:p><a:pPr${align}><a:defRPr${fontAttributes(format)}/></a:pPr>${runXml(text, format)}</a:p>`;
  });
  const layout = isLeft ? LEFT_PLACE : "";
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx>${layout}<c:overlay val="0"/></c:title>`;
}
