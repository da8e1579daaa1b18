// Writes changed column widths and hidden columns into `cols`, splitting the spans that they cut.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { childrenOf, numberAttribute } from "../xml/element.ts";
import { withAttributes } from "../xml/open-tag.ts";
import { charactersOfPixels } from "./dimensions.ts";
import type { SheetFrame } from "./sheet-frame.ts";

type Properties = sheets_v4.Schema$DimensionProperties;

/** A `col` element: one span of columns, numbered from 1 with both ends included. */
interface ColumnSpan {
  first: number;
  last: number;
  tag: string;
}

/** Writes the columns whose width or visibility differ. */
export function writeColumns(
  frame: SheetFrame,
  before: readonly (Properties | undefined)[],
  after: readonly (Properties | undefined)[],
): void {
  let spans: ColumnSpan[] = childrenOf(frame.child("cols"), "col").map((element) => ({
    first: numberAttribute(element, "min") ?? 1,
    last: numberAttribute(element, "max") ?? 1,
    tag: frame.source(element),
  }));
  let changed = false;
  for (let column = 0; column < Math.max(before.length, after.length); column++) {
    const [was, is] = [before[column], after[column]];
    if (was?.pixelSize === is?.pixelSize && !was?.hiddenByUser === !is?.hiddenByUser) continue;
    spans = withColumn(spans, column + 1, is);
    changed = true;
  }
  if (!changed) return;
  const ordered = spans.sort((a, b) => a.first - b.first);
  const columns = ordered.map(({ first, last, tag }) =>
    withAttributes(tag, { min: String(first), max: String(last) }),
  );
  frame.replace("cols", `<cols>${columns.join("")}</cols>`);
}

function withColumn(
  spans: readonly ColumnSpan[],
  number: number,
  properties: Properties | undefined,
): ColumnSpan[] {
  const covering = spans.find(({ first, last }) => first <= number && number <= last);
  const others = spans.filter((span) => span !== covering);
  const tag = withAttributes(covering?.tag ?? "<col/>", {
    ...widthAttributes(properties),
    hidden: properties?.hiddenByUser ? "1" : undefined,
  });
  const parts = [{ first: number, last: number, tag }];
  if (covering && covering.first < number) parts.push({ ...covering, last: number - 1 });
  if (covering && covering.last > number) parts.push({ ...covering, first: number + 1 });
  return [...others, ...parts];
}

// The width of a column that nobody set, which the schema still asks for.
const DEFAULT_WIDTH_PIXELS = 100;

function widthAttributes(properties: Properties | undefined): Record<string, string> {
  const pixels = properties?.pixelSize;
  return {
    width: String(charactersOfPixels(pixels || DEFAULT_WIDTH_PIXELS)),
    customWidth: pixels ? "1" : "0",
  };
}
