// The text of a shape or cell as styled runs and paragraphs: reading, inserting, deleting, styling.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { Paragraph, StyledText, TextBody } from "./model.ts";

/** A range of UTF-16 code units, its end excluded. */
export interface TextSpan {
  start: number;
  end: number;
}

/** A body with nothing in it but the newline that ends every text. */
export function emptyText(): TextBody {
  return {
    runs: [{ content: "\n", style: {} }],
    paragraphs: [{ style: { direction: "LEFT_TO_RIGHT" } }],
    lists: {},
  };
}

/** The whole text, its last newline included. */
export function contentOf(body: TextBody): string {
  return body.runs.map((run) => run.content).join("");
}

/** The number of code units before the newline that ends the text. */
export function textLength(body: TextBody): number {
  return body.runs.reduce((total, run) => total + run.content.length, -1);
}

/** Inserts text in the style found there; new paragraphs copy the one that they split. `index` lies in the text. */
export function insertText(body: TextBody, index: number, text: string): void {
  const content = contentOf(body);
  const style = styleAt(body, atParagraphStart(content, index) ? index : index - 1);
  const paragraphIndex = newlineCount(content.slice(0, index));
  const paragraph = body.paragraphs[paragraphIndex];
  const added = Array.from({ length: newlineCount(text) }, () => structuredClone(paragraph));
  body.paragraphs.splice(paragraphIndex, 0, ...added.filter((item) => item !== undefined));
  const [before, after] = splitRuns(body.runs, index);
  body.runs = merged([...before, { content: text, style: structuredClone(style) }, ...after]);
}

/** Deletes a range that leaves the last newline. Paragraphs that run together keep the style of the first. */
export function deleteText(body: TextBody, { start, end }: TextSpan): void {
  const content = contentOf(body);
  const firstParagraph = newlineCount(content.slice(0, start));
  const removed = newlineCount(content.slice(start, end));
  body.paragraphs.splice(firstParagraph + 1, removed);
  const [before] = splitRuns(body.runs, start);
  const [, after] = splitRuns(body.runs, end);
  body.runs = merged([...before, ...after]);
}

/** Changes the style of a range's text. */
export function restyle(
  body: TextBody,
  { start, end }: TextSpan,
  change: (style: slides_v1.Schema$TextStyle) => slides_v1.Schema$TextStyle,
): void {
  const [before, rest] = splitRuns(body.runs, start);
  const [inside, after] = splitRuns(rest, end - start);
  const changed = inside.map((run) => ({ content: run.content, style: change(run.style) }));
  body.runs = merged([...before, ...changed, ...after]);
}

/** The paragraphs that a range touches, with where each begins and ends (its newline included). */
export function paragraphsIn(body: TextBody, { start, end }: TextSpan): (TextSpan & { index: number })[] {
  return paragraphSpans(body)
    .map((span, index) => ({ ...span, index }))
    .filter((span) => span.start < Math.max(end, start + 1) && span.end > start);
}

/** Where each paragraph begins and ends, its newline included. */
export function paragraphSpans(body: TextBody): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (const line of contentOf(body).slice(0, -1).split("\n")) {
    const end = start + line.length + 1;
    spans.push({ start, end });
    start = end;
  }
  return spans;
}

/** The runs of a range, cut to it. */
export function runsIn(body: TextBody, { start, end }: TextSpan): StyledText[] {
  return splitRuns(splitRuns(body.runs, start)[1], end - start)[0];
}

/** Puts `appended` after the text of `body`, as new paragraphs. */
export function appendBody(body: TextBody, appended: TextBody): void {
  const addedParagraphs: Paragraph[] = structuredClone(appended.paragraphs);
  body.runs = merged([...body.runs, ...structuredClone(appended.runs)]);
  body.paragraphs.push(...addedParagraphs);
  Object.assign(body.lists, appended.lists);
}

function atParagraphStart(content: string, index: number): boolean {
  return index === 0 || content[index - 1] === "\n";
}

function styleAt(body: TextBody, index: number): slides_v1.Schema$TextStyle {
  let position = 0;
  for (const run of body.runs) {
    position += run.content.length;
    if (index < position) return run.style;
  }
  return {};
}

function splitRuns(runs: readonly StyledText[], index: number): [StyledText[], StyledText[]] {
  const before: StyledText[] = [];
  const after: StyledText[] = [];
  let position = 0;
  for (const run of runs) {
    const cut = Math.min(Math.max(index - position, 0), run.content.length);
    if (cut > 0) before.push({ content: run.content.slice(0, cut), style: run.style });
    if (cut < run.content.length) after.push({ content: run.content.slice(cut), style: run.style });
    position += run.content.length;
  }
  return [before, after];
}

/** Joins neighbours of one style, as Google's text runs are maximal. */
function merged(runs: readonly StyledText[]): StyledText[] {
  const result: StyledText[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && sameStyle(last.style, run.style)) {
      result[result.length - 1] = { content: last.content + run.content, style: last.style };
    } else result.push(run);
  }
  return result;
}

function sameStyle(one: slides_v1.Schema$TextStyle, other: slides_v1.Schema$TextStyle): boolean {
  return one === other || sortedJson(one) === sortedJson(other);
}

function sortedJson(value: slides_v1.Schema$TextStyle): string {
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function newlineCount(text: string): number {
  return text.split("\n").length - 1;
}
