// Requests that insert and delete text.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument } from "../../google-error.ts";
import { contentOf, deleteText as deleteSpan, insertText as insertAt, textLength } from "../text-body.ts";
import type { RequestContext } from "./context.ts";
import { isInsidePair, spanOf, targetText } from "./text-target.ts";

/** Inserts text, 0 being the start. @throws GoogleError when the index is beyond the text. */
export function insertText(
  context: RequestContext,
  request: slides_v1.Schema$InsertTextRequest,
): slides_v1.Schema$Response {
  const body = targetText(context, request);
  const text = withoutStripped(request.text ?? "");
  const index = request.insertionIndex ?? 0;
  const length = textLength(body);
  if (index < 0) throw invalidArgument(`The insertion index (${index}) should not be negative.`);
  if (index > length) {
    throw invalidArgument(
      `The insertion index (${index}) should not be greater than the existing text length (${length}).`,
    );
  }
  if (text === "") return {};
  insertAt(body, isInsidePair(contentOf(body), index) ? index + 1 : index, text);
  return {};
}

/** Deletes a range, never the last newline. @throws GoogleError for an empty range or one beyond the text. */
export function deleteText(
  context: RequestContext,
  request: slides_v1.Schema$DeleteTextRequest,
): slides_v1.Schema$Response {
  const body = targetText(context, request);
  deleteSpan(body, spanOf(body, request.textRange));
  return {};
}

/** Slides takes out control characters and private-use ones; tabs, newlines and vertical tabs stay. */
function withoutStripped(text: string): string {
  return [...text].filter((character) => !isStripped(character.charCodeAt(0))).join("");
}

function isStripped(code: number): boolean {
  return code <= 0x08 || (code >= 0x0c && code <= 0x1f) || (code >= 0xe000 && code <= 0xf8ff);
}
