// What a reader sees on a deck: the texts of each slide in the order they are read, and its notes.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";

type Element = slides_v1.Schema$PageElement;

/** The texts of each slide, a string an element or cell, in reading order. */
export function slideTexts(presentation: slides_v1.Schema$Presentation): string[][] {
  return (presentation.slides ?? []).map(({ pageElements }) => (pageElements ?? []).flatMap(textsOf));
}

/** The speaker notes of each slide. */
export function slideNotes(presentation: slides_v1.Schema$Presentation): string[] {
  return (presentation.slides ?? []).map(({ slideProperties }) => {
    const notes = slideProperties?.notesPage;
    const id = notes?.notesProperties?.speakerNotesObjectId;
    const body = notes?.pageElements?.find(({ objectId }) => objectId === id);
    return body?.shape?.text === undefined ? "" : contentOf(body.shape.text);
  });
}

/** Plain letters and figures, so that typography doesn't matter: `Total : 1` is `total 1`. */
export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9%+]+/g, " ")
    .trim();
}

function textsOf({ shape, table }: Element): string[] {
  if (shape?.text !== undefined) return [contentOf(shape.text)];
  const cells = (table?.tableRows ?? []).flatMap(({ tableCells }) => tableCells ?? []);
  return cells.map(({ text }) => contentOf(text ?? {}));
}

function contentOf({ textElements }: slides_v1.Schema$TextContent): string {
  return (textElements ?? [])
    .map(({ textRun }) => textRun?.content ?? "")
    .join("")
    .replace(/\n$/, "");
}
