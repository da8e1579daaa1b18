// Requests that insert, delete and replace text.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import type { Element, Page, TextBody } from "../model.ts";
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

/** Replaces text on the given pages, on all slides and notes without any; answers how many times. */
export function replaceAllText(
  context: RequestContext,
  request: slides_v1.Schema$ReplaceAllTextRequest,
): slides_v1.Schema$Response {
  const { text, matchCase, searchByRegex } = request.containsText ?? {};
  if (searchByRegex) throw notBuilt("replaceAllText by regular expression");
  if (!text) throw invalidArgument("The text to find must not be empty.");
  let occurrencesChanged = 0;
  for (const body of pagesMeant(context, request.pageObjectIds).flatMap(bodiesOf)) {
    occurrencesChanged += replaceIn(body, text, request.replaceText ?? "", matchCase ?? false);
  }
  return { replaceAllText: occurrencesChanged === 0 ? {} : { occurrencesChanged } };
}

/** Slides takes out control characters and private-use ones; tabs, newlines and vertical tabs stay. */
function withoutStripped(text: string): string {
  return [...text].filter((character) => !isStripped(character.charCodeAt(0))).join("");
}

function isStripped(code: number): boolean {
  return code <= 0x08 || (code >= 0x0c && code <= 0x1f) || (code >= 0xe000 && code <= 0xf8ff);
}

function pagesMeant(context: RequestContext, pageIds: readonly string[] | null | undefined): Page[] {
  const { slides } = context.document.presentation;
  if (pageIds === undefined || pageIds === null || pageIds.length === 0) {
    return slides.flatMap((slide): Page[] => [slide, slide.notes]);
  }
  return pageIds.map((pageId) => {
    const page = context.document.page(pageId);
    if (page !== context.document.presentation.notesMaster) return page;
    throw invalidArgument(`The page (${pageId}) is a notes master, whose text is not replaced.`);
  });
}

function bodiesOf(page: Page): TextBody[] {
  return page.elements.flatMap(bodiesIn);
}

function bodiesIn(element: Element): TextBody[] {
  if (element.kind === "shape") return [element.text];
  if (element.kind === "group") return element.children.flatMap(bodiesIn);
  if (element.kind !== "table") return [];
  return element.rows.flatMap((row) => row.cells.filter((cell) => !cell.hidden).map((cell) => cell.text));
}

/** Replaces from the last to the first, each in the style of the text that it replaces. */
function replaceIn(body: TextBody, text: string, replacement: string, matchCase: boolean): number {
  const places = placesOf(contentOf(body), text, matchCase).reverse();
  for (const start of places) {
    if (replacement !== "") insertAt(body, start + text.length, replacement);
    deleteSpan(body, { start, end: start + text.length });
  }
  return places.length;
}

function placesOf(content: string, text: string, matchCase: boolean): number[] {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(escaped, matchCase ? "g" : "gi");
  return [...content.slice(0, -1).matchAll(pattern)].map((match) => match.index);
}
