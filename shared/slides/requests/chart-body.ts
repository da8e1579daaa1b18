// A linked chart, and under it what its colours stand for, in words.

import { displayText } from "../../review/display-text.ts";
import type { ChartKey } from "../../review/review.ts";
import type { PlacedChart } from "../layout/deck-page.ts";
import { BLUE_FRANCE, INK, RED_MARIANNE, type RgbColor, SUSPENDED_GREY } from "../palette.ts";
import {
  addTextBox,
  alignText,
  altText,
  elementProperties,
  fillText,
  type SlideWriter,
  styleText,
} from "./slide-writer.ts";

const KEY_SIZE = 14;
const MARKS: Record<ChartKey["mark"], { sign: string; color: RgbColor }> = {
  line: { sign: "●", color: BLUE_FRANCE },
  column: { sign: "■", color: BLUE_FRANCE },
  target: { sign: "– –", color: RED_MARIANNE },
  suspended: { sign: "■", color: SUSPENDED_GREY },
};

/** Adds the chart `chartId` of the spreadsheet, linked: it follows the workbook. */
export function addChart(
  writer: SlideWriter,
  { box, keysBox, chart }: PlacedChart,
  spreadsheetId: string,
  chartId: number,
): void {
  const objectId = writer.newId();
  writer.requests.push(
    {
      createSheetsChart: {
        objectId,
        spreadsheetId,
        chartId,
        linkingMode: "LINKED",
        elementProperties: elementProperties(writer.slideId, box),
      },
    },
    altText(objectId, displayText(chart.name), displayText(chart.description)),
  );
  addKeys(writer, keysBox, chart.keys);
}

function addKeys(writer: SlideWriter, box: PlacedChart["keysBox"], keys: readonly ChartKey[]): void {
  const keysId = addTextBox(writer, box, "MIDDLE");
  let text = "";
  const signs = keys.map(({ mark, text: words }) => {
    const { sign, color } = MARKS[mark];
    const start = text === "" ? 0 : text.length + SEPARATOR.length;
    text += `${text === "" ? "" : SEPARATOR}${sign} ${displayText(words)}`;
    return { color, span: { start, end: start + sign.length } };
  });
  fillText(writer, keysId, text, { sizePoints: KEY_SIZE, color: INK });
  for (const { color, span } of signs) {
    writer.requests.push(styleText(keysId, { sizePoints: KEY_SIZE, color, isBold: true }, span));
  }
  writer.requests.push(alignText(keysId, "CENTER"));
}

const SEPARATOR = "     ";
