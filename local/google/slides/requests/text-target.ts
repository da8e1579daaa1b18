// The text that a request means (a shape's or a cell's), and the range of it.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument } from "../../google-error.ts";
import type { TextBody } from "../model.ts";
import { contentOf, type TextSpan, textLength } from "../text-body.ts";
import type { RequestContext } from "./context.ts";
import { cellAt } from "./table-target.ts";

interface TextRequest {
  objectId?: string | null;
  cellLocation?: slides_v1.Schema$TableCellLocation;
}

/** @throws GoogleError INVALID_ARGUMENT when the object or cell doesn't exist or can't hold text. */
export function targetText(context: RequestContext, { objectId, cellLocation }: TextRequest): TextBody {
  const { element } = context.document.element(objectId);
  if (element.kind === "table") {
    if (cellLocation === undefined) {
      throw invalidArgument(`The object (${objectId}) is a table: the cell location must be specified.`);
    }
    return cellAt(element, cellLocation).text;
  }
  if (element.kind !== "shape" || cannotHoldText(element.placeholder?.type)) {
    throw invalidArgument(`The object (${objectId}) does not allow text editing.`);
  }
  if (cellLocation !== undefined) {
    throw invalidArgument(
      `The cell location must not be specified: the object (${objectId}) is not a table.`,
    );
  }
  return element.text;
}

/**
 * The span of a range, without the newline that ends the text. Half surrogate pairs are taken whole.
 * @throws GoogleError INVALID_ARGUMENT when it is empty, inverted or beyond the text.
 */
export function spanOf(body: TextBody, range: slides_v1.Schema$Range | undefined): TextSpan {
  const length = textLength(body);
  const { start, end } = writtenSpan(range, length);
  if (end > length) {
    throw invalidArgument(
      `The end index (${end}) should not be greater than the existing text length (${length}).`,
    );
  }
  if (start >= end) throw invalidArgument(`The startIndex ${start} must be less than the endIndex ${end}`);
  const content = contentOf(body);
  return {
    start: isInsidePair(content, start) ? start - 1 : start,
    end: isInsidePair(content, end) ? end + 1 : end,
  };
}

/** Whether a cut at `index` would part a surrogate pair. */
export function isInsidePair(content: string, index: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(content.slice(index)) && /[\uD800-\uDBFF]$/.test(content.slice(0, index));
}

function writtenSpan(range: slides_v1.Schema$Range | undefined, length: number): TextSpan {
  switch (range?.type) {
    case "ALL":
      if (range.startIndex !== undefined || range.endIndex !== undefined) {
        throw invalidArgument("The startIndex and endIndex must not be specified for a range of type ALL.");
      }
      return { start: 0, end: length };
    case "FROM_START_INDEX":
      if (range.endIndex !== undefined) {
        throw invalidArgument("The endIndex must not be specified for a range of type FROM_START_INDEX.");
      }
      return { start: startIndex(range), end: length };
    case "FIXED_RANGE":
      if (range.endIndex === undefined) {
        throw invalidArgument("The endIndex must be specified for a range of type FIXED_RANGE.");
      }
      return { start: startIndex(range), end: range.endIndex ?? 0 };
    default:
      throw invalidArgument("The range type must be specified.");
  }
}

function startIndex(range: slides_v1.Schema$Range): number {
  if (range.startIndex === undefined) {
    throw invalidArgument(`The startIndex must be specified for a range of type ${range.type}.`);
  }
  const start = range.startIndex ?? 0;
  if (start < 0) throw invalidArgument(`The start index (${start}) should not be negative.`);
  return start;
}

function cannotHoldText(placeholderType: string | null | undefined): boolean {
  return placeholderType === "SLIDE_IMAGE";
}
