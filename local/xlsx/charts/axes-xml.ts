// The axes of a chart, and the texts along them.
import type { ChartAxis } from "../../google/sheets/chart-data.ts";
import { escapeAttribute } from "../../office/xml-text.ts";
import { textFormatXml } from "./text-xml.ts";
import { titleXml } from "./title-xml.ts";

/** The numbers that tie the axes together within a chart part. */
export const AXIS_IDS = {
  primary: { category: 500_001, value: 500_002 },
  secondary: { category: 500_003, value: 500_004 },
};

const AXIS_TITLE = { points: 10, isBold: true };
const GREY_LINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>';
const NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
const GRID_LINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E5E5E5"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** Where a pair of axes stands. */
export interface AxisPair {
  ids: { category: number; value: number };
  category: ChartAxis;
  value: ChartAxis;
  /** Bars that lie: categories go down the left side, the first on top. */
  isHorizontal: boolean;
  isSecondary: boolean;
  /** No figure stands along the value axis: each mark bears its own. */
  hasNoFigures: boolean;
  /** The number format along the value axis; absent, that of the source cells. */
  valuePattern?: string;
  /** From one line of the grid to the next; absent, what the program chooses. */
  valueStep?: number;
}

/** A category axis and its value axis. */
export function axesXml(pair: AxisPair): string {
  return categoryAxis(pair) + valueAxis(pair);
}

function categoryAxis({ ids, category, isHorizontal, isSecondary }: AxisPair): string {
  return [
    `<c:catAx><c:axId val="${ids.category}"/>`,
    `<c:scaling><c:orientation val="${isHorizontal ? "maxMin" : "minMax"}"/></c:scaling>`,
    `<c:delete val="${isSecondary ? 1 : 0}"/><c:axPos val="${isHorizontal ? "l" : "b"}"/>`,
    axisTitle(category),
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="low"/>${GREY_LINE}${labelText(category, isHorizontal)}<c:crossAx val="${ids.value}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>',
    // Bars that lie are told by their names: none is skipped.
    isHorizontal ? '<c:tickLblSkip val="1"/>' : "",
    '<c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join("");
}

function valueAxis(pair: AxisPair): string {
  const { ids, value, isHorizontal, isSecondary, hasNoFigures, valuePattern, valueStep } = pair;
  const maximum = value.maximum === undefined ? "" : `<c:max val="${value.maximum}"/>`;
  const minimum = value.minimum === undefined ? "" : `<c:min val="${value.minimum}"/>`;
  const side = isHorizontal ? "b" : isSecondary ? "r" : "l";
  const crosses = isHorizontal || isSecondary ? "max" : "autoZero";
  return [
    `<c:valAx><c:axId val="${ids.value}"/>`,
    `<c:scaling><c:orientation val="minMax"/>${maximum}${minimum}</c:scaling>`,
    `<c:delete val="${hasNoFigures ? 1 : 0}"/><c:axPos val="${side}"/>${isSecondary ? "" : GRID_LINES}`,
    axisTitle(value),
    `<c:numFmt formatCode="${escapeAttribute(valuePattern ?? "General")}" sourceLinked="${valuePattern === undefined ? 1 : 0}"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/>${NO_LINE}${labelText(value)}<c:crossAx val="${ids.category}"/><c:crosses val="${crosses}"/>`,
    '<c:crossBetween val="between"/>',
    valueStep === undefined ? "" : `<c:majorUnit val="${valueStep}"/>`,
    "</c:valAx>",
  ].join("");
}

function axisTitle(axis: ChartAxis): string {
  return axis.title ? titleXml([{ text: axis.title, format: AXIS_TITLE }]) : "";
}

function labelText({ textFormat }: ChartAxis, isUpright = false): string {
  return textFormat === undefined ? "" : textFormatXml(textFormat, isUpright);
}
