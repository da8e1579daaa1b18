// A text body as Google's textElements: a marker for each paragraph, then its runs.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { bulletGlyph } from "../bullets.ts";
import type { TextBody } from "../model.ts";
import { paragraphSpans, runsIn, type TextSpan, textLength } from "../text-body.ts";

/** The text as Slides answers it; undefined when there is none. */
export function renderedText(body: TextBody): slides_v1.Schema$TextContent | undefined {
  if (textLength(body) === 0) return undefined;
  const textElements = paragraphSpans(body).flatMap((span, index) => renderedParagraph(body, span, index));
  const lists = renderedLists(body);
  return lists === undefined ? { textElements } : { textElements, lists };
}

/** The text of a theme's placeholder: its lone newline bears the style that slides inherit. */
export function renderedThemeText(body: TextBody): slides_v1.Schema$TextContent {
  return {
    textElements: paragraphSpans(body).flatMap((span, index) => renderedParagraph(body, span, index)),
  };
}

function renderedParagraph(body: TextBody, span: TextSpan, index: number): slides_v1.Schema$TextElement[] {
  const runs: slides_v1.Schema$TextElement[] = [];
  let position = span.start;
  for (const { content, style } of runsIn(body, span)) {
    const end = position + content.length;
    runs.push({ ...bounds(position, end), textRun: { content, style } });
    position = end;
  }
  return [
    { ...bounds(span.start, span.end), paragraphMarker: renderedMarker(body, index, runs[0]) },
    ...runs,
  ];
}

function renderedMarker(
  body: TextBody,
  index: number,
  firstRun: slides_v1.Schema$TextElement | undefined,
): slides_v1.Schema$ParagraphMarker {
  const paragraph = body.paragraphs[index];
  if (paragraph?.bullet === undefined) return { style: paragraph?.style ?? {} };
  const { listId, nestingLevel } = paragraph.bullet;
  const ordinal = ordinalInList(body, index);
  return {
    style: paragraph.style,
    bullet: {
      listId,
      ...(nestingLevel === 0 ? {} : { nestingLevel }),
      glyph: bulletGlyph(body.lists[listId] ?? "", nestingLevel, ordinal),
      bulletStyle: firstRun?.textRun?.style ?? {},
    },
  };
}

/** The paragraph's number, from 1, among those of its list and level since the level began. */
function ordinalInList(body: TextBody, index: number): number {
  const bullet = body.paragraphs[index]?.bullet;
  if (bullet === undefined) return 1;
  let ordinal = 1;
  for (const before of body.paragraphs.slice(0, index).reverse()) {
    if (before.bullet?.listId !== bullet.listId) continue;
    if (before.bullet.nestingLevel < bullet.nestingLevel) break;
    if (before.bullet.nestingLevel === bullet.nestingLevel) ordinal += 1;
  }
  return ordinal;
}

function renderedLists(body: TextBody): Record<string, slides_v1.Schema$List> | undefined {
  const used = new Set(
    body.paragraphs.map((paragraph) => paragraph.bullet?.listId).filter((id) => id !== undefined),
  );
  if (used.size === 0) return undefined;
  return Object.fromEntries(
    [...used].map((listId) => [listId, { listId, nestingLevel: { 0: { bulletStyle: {} } } }]),
  );
}

function bounds(start: number, end: number): { startIndex?: number; endIndex: number } {
  return start === 0 ? { endIndex: end } : { startIndex: start, endIndex: end };
}
