// A deck as it stands in Google: what of ours is still there, where, with which text, and what staff added.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { required } from "../../required.ts";
import { EMU_PER_POINT, inEmu } from "../../units/lengths.ts";
import { isOwnId } from "../drawing/object-ids.ts";

type PageElement = slides_v1.Schema$PageElement;

const TEXT_FIELDS = "text(textElements(textRun(content)))";
const CONTENT_FIELDS = `objectId,size,transform,shape(${TEXT_FIELDS}),table(tableColumns(columnWidth),tableRows(tableCells(${TEXT_FIELDS}))),sheetsChart(chartId)`;
/** Staff's groups may hold ours, or groups that do. */
const ELEMENT_FIELDS = [1, 2].reduce(
  (fields) => `${CONTENT_FIELDS},elementGroup(children(${fields}))`,
  CONTENT_FIELDS,
);

/** The mask of the one reading that an update needs. */
export const STATE_FIELDS = `revisionId,title,slides(objectId,pageElements(${ELEMENT_FIELDS}),slideProperties(notesPage(notesProperties(speakerNotesObjectId),pageElements(objectId,shape(${TEXT_FIELDS})))))`;

/** The mask of the reading that only gives the notes' ids. */
export const NOTES_FIELDS =
  "revisionId,slides(objectId,slideProperties(notesPage(notesProperties(speakerNotesObjectId))))";

export interface ElementState {
  objectId: string;
  kind: "text" | "table" | "chart" | "group" | "other";
  /** In a group that staff made: its place is its group's, and nothing can be drawn in its stead. */
  isGrouped: boolean;
  /** Cells and lines joined; empty for what has no text. */
  text: string;
  /** Its box in tenths of a point: x, y, width, height. A group's is its displacement, with no size. */
  place: readonly number[];
  transform: slides_v1.Schema$AffineTransform;
  /** Its size before the transform, in EMU. */
  baseWidth: number;
  baseHeight: number;
  chartId: number | null;
  /** A table's columns, in tenths of a point. */
  widths: readonly number[];
}

export interface SlideState {
  objectId: string;
  elements: ReadonlyMap<string, ElementState>;
  notesObjectId: string | null;
  notes: string;
}

export interface DeckState {
  revisionId: string;
  /** In the deck's order. */
  slides: readonly SlideState[];
}

/** Reads an answer to `STATE_FIELDS`. @throws Error when Google's answer lacks an id that it always gives. */
export function deckState(presentation: slides_v1.Schema$Presentation): DeckState {
  const revisionId = required(presentation.revisionId, "revision of Google's answer");
  return { revisionId, slides: (presentation.slides ?? []).map(slideState) };
}

function slideState({ objectId: id, pageElements, slideProperties }: slides_v1.Schema$Page): SlideState {
  const objectId = required(id, "id of a slide of Google's answer");
  const notesPage = slideProperties?.notesPage;
  const notesObjectId = notesPage?.notesProperties?.speakerNotesObjectId ?? null;
  const notes = notesPage?.pageElements?.find((element) => element.objectId === notesObjectId);
  return {
    objectId,
    elements: new Map(
      (pageElements ?? [])
        .flatMap((element) => elementStates(element, false))
        .map((state) => [state.objectId, state]),
    ),
    notesObjectId,
    notes: textOf(notes?.shape?.text),
  };
}

/** An element, and those that staff grouped in it; what we grouped is one. */
function elementStates(element: PageElement, isGrouped: boolean): ElementState[] {
  const { objectId, size, transform = {}, elementGroup, table } = element;
  if (!objectId) return [];
  const children = isOwnId(objectId) ? [] : (elementGroup?.children ?? []);
  const baseWidth = inEmu(size?.width);
  const baseHeight = inEmu(size?.height);
  const tenths = (emu: number) => Math.round(emu / EMU_PER_TENTH);
  const own = {
    objectId,
    isGrouped,
    ...contentOf(element),
    place: [
      tenths(transform.translateX ?? 0),
      tenths(transform.translateY ?? 0),
      tenths(baseWidth * (transform.scaleX ?? 0)),
      tenths(baseHeight * (transform.scaleY ?? 0)),
    ],
    transform,
    baseWidth,
    baseHeight,
    chartId: element.sheetsChart?.chartId ?? null,
    widths: (table?.tableColumns ?? []).map(({ columnWidth }) => tenths(inEmu(columnWidth))),
  };
  return [own, ...children.flatMap((child) => elementStates(child, true))];
}

const EMU_PER_TENTH = EMU_PER_POINT / 10;

function contentOf(element: PageElement): Pick<ElementState, "kind" | "text"> {
  if (element.shape !== undefined) return { kind: "text", text: textOf(element.shape.text) };
  if (element.table !== undefined) {
    const cells = (element.table.tableRows ?? []).flatMap(({ tableCells }) => tableCells ?? []);
    return { kind: "table", text: tableText(cells.map(({ text }) => textOf(text))) };
  }
  if (element.sheetsChart !== undefined) return { kind: "chart", text: "" };
  return { kind: element.elementGroup === undefined ? "other" : "group", text: "" };
}

/** The text of a table's cells as one: those that are empty, or hidden by a merge, say nothing. */
export function tableText(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== "").join("\n");
}

function textOf(text: slides_v1.Schema$TextContent | undefined): string {
  return (text?.textElements ?? [])
    .map(({ textRun }) => textRun?.content ?? "")
    .join("")
    .replace(/\n$/, "");
}
