// One element of a slide brought up to date: what staff rewrote, moved or deleted stays so, the rest is renewed where it stands.
import { type ChartSource, elementRequests } from "../drawing/element-requests.ts";
import { elementId, slideId, textHash } from "../drawing/object-ids.ts";
import { TITLE_KEY } from "../drawing/page-requests.ts";
import { emu, type SlidesRequest } from "../drawing/requests.ts";
import { replacedPlainText, replacedText } from "../drawing/text-requests.ts";
import type { Box, PlacedElement, PlacedTable } from "../placed-page.ts";
import type { ElementRecord, SlideRecord } from "./deck-record.ts";
import type { ElementState, SlideState } from "./deck-state.ts";
import { type ChartData, forgottenElement, type WrittenElement } from "./written.ts";

/** Moved by less than that, in tenths of a point, an element stands where it was drawn: Slides rounds. */
const PLACE_TOLERANCE = 15;

/** A text or table that staff rewrote, and that stays theirs. */
export interface KeptElement {
  pageKey: string;
  elementKey: string;
  kind: "title" | "text" | "table" | "notes";
  theirs: string;
  ours: string;
  /** Whether our own has changed since staff wrote theirs: theirs may say what is no longer true. */
  isOutdated: boolean;
}

/** What the update of a slide rests on. */
export interface SlideUpdateSources {
  charts: ChartSource;
  chartData: ChartData;
  /** Whether staff asked for ours in the place of what they rewrote. */
  takesOurs: (pageKey: string, elementKey: string) => boolean;
}

export interface ElementUpdate {
  requests: SlidesRequest[];
  kept: KeptElement | null;
  record: ElementRecord | null;
  isRedrawn: boolean;
  isRemade: boolean;
  /** Whether it stays as it was because of the groups that staff made or undid. */
  isFrozen: boolean;
}

/** An element as the review has it now, as it was written last, and the slide as it stands. */
interface ElementSources {
  pageKey: string;
  element: WrittenElement;
  recorded: SlideRecord;
  state: SlideState;
  sources: SlideUpdateSources;
}

/** Requests that bring an element up to date, and what is remembered of it. */
export function updateElement({ pageKey, element, recorded, state, sources }: ElementSources): ElementUpdate {
  const actual = state.elements.get(elementId(pageKey, element.key));
  const before = recorded.elements[element.key] ?? (actual && forgottenElement(element.record, actual));
  if (before === undefined) return drawn(pageKey, element, sources);
  if (actual === undefined) {
    // Staff deleted it, or undid the group that it was.
    const parts = element.drawn?.kind === "group" ? element.drawn.children : [];
    const isUndone = parts.some(({ key }) => state.elements.has(elementId(pageKey, key)));
    const isFrozen = isUndone && before.content !== element.record.content;
    return { ...UNTOUCHED, record: before, isFrozen };
  }
  const isRewritten = textHash(actual.text) !== before.text && actual.text !== element.text;
  const isOutdated = before.content !== element.record.content;
  if (isRewritten && !sources.takesOurs(pageKey, element.key)) return kept(pageKey, element, before, actual);
  if (!isOutdated && !isRewritten && before.kept === undefined) return { ...UNTOUCHED, record: before };
  return renewed(pageKey, element, before, actual, sources);
}

const UNTOUCHED = {
  requests: [],
  kept: null,
  record: null,
  isRedrawn: false,
  isRemade: false,
  isFrozen: false,
};

/** Staff's own text stays, told with ours. */
function kept(
  pageKey: string,
  { key, drawn: element, text, record: { content } }: WrittenElement,
  before: ElementRecord,
  actual: ElementState,
): ElementUpdate {
  const theirs = textHash(actual.text);
  // Written since the last update, theirs was written against what that update showed.
  const against = before.kept?.text === theirs ? before.kept.content : before.content;
  const kind = element?.kind === "table" ? "table" : key === TITLE_KEY ? "title" : "text";
  return {
    ...UNTOUCHED,
    kept: {
      pageKey,
      elementKey: key,
      kind,
      theirs: actual.text,
      ours: text,
      isOutdated: against !== content,
    },
    record: { ...before, content, kept: { text: theirs, content: against } },
  };
}

function drawn(pageKey: string, { drawn: element, record }: WrittenElement, { charts }: SlideUpdateSources) {
  // A placeholder that was not there before can't be made anew: only a new slide has it.
  if (element === null) return UNTOUCHED;
  const requests = elementRequests(drawingOf(pageKey, charts), element);
  return { ...UNTOUCHED, requests, record, isRedrawn: true, isRemade: true };
}

function renewed(
  pageKey: string,
  { drawn: element, text, style, record }: WrittenElement,
  before: ElementRecord,
  actual: ElementState,
  { charts }: SlideUpdateSources,
): ElementUpdate {
  const { objectId } = actual;
  if (element === null) {
    const requests = [...replacedPlainText({ objectId }, actual.text, text), ...style];
    return { ...UNTOUCHED, requests, record, isRemade: true };
  }
  // Where ours is to stand, it was put by an update whose end was lost.
  const isMoved =
    actual.isGrouped || (hasMoved(before.place, actual.place) && hasMoved(record.place, actual.place));
  const remembered = isMoved ? { ...record, place: before.place } : record;
  const placing = isMoved ? [] : placedAnew(actual, before, record);
  const isStanding = { ...UNTOUCHED, record: remembered };
  if (element.kind === "text") {
    const requests = [...replacedText({ objectId }, actual.text, element.paragraphs), ...placing];
    return { ...isStanding, requests, isRemade: true };
  }
  if (element.kind === "chart" && actual.chartId === charts.chartIds[element.chartKey]) {
    return { ...isStanding, requests: [{ refreshSheetsChart: { objectId } }, ...placing] };
  }
  if (actual.isGrouped) return { ...UNTOUCHED, record: before, isFrozen: true };
  const table = element.kind === "table" ? widened(element, before, actual) : null;
  const there = table ?? element;
  const requests = redrawn(pageKey, isMoved ? movedTo(there, actual) : there, actual, isMoved, charts);
  // Staff's widths go on being known as theirs.
  const kept = table ? { ...remembered, widths: before.widths } : remembered;
  return { ...isStanding, record: kept, requests, isRedrawn: true, isRemade: true };
}

/** A table with the widths that staff gave its columns; `null` where they gave none, or to other columns. */
function widened(
  table: PlacedTable,
  { widths = [] }: ElementRecord,
  actual: ElementState,
): PlacedTable | null {
  const isTheirs = hasMoved(widths, actual.widths) && table.columnWidths.length === actual.widths.length;
  return isTheirs ? { ...table, columnWidths: actual.widths.map((tenths) => tenths / 10) } : null;
}

/** Requests that make an element anew; a group that staff moved is moved once it is made. */
function redrawn(
  pageKey: string,
  element: PlacedElement,
  { objectId, transform }: ElementState,
  isMoved: boolean,
  charts: ChartSource,
): SlidesRequest[] {
  const isMovedGroup = element.kind === "group" && isMoved;
  return [
    { deleteObject: { objectId } },
    ...elementRequests(drawingOf(pageKey, charts), element),
    ...(isMovedGroup ? [{ updatePageElementTransform: { objectId, applyMode: "ABSOLUTE", transform } }] : []),
  ];
}

/** Whether staff moved or resized an element since it was drawn. Placeholders have no place of their own. */
function hasMoved(before: readonly number[], actual: readonly number[]): boolean {
  return before.some((length, index) => Math.abs(length - (actual[index] ?? 0)) > PLACE_TOLERANCE);
}

/** Where our own place changed, an element that staff left alone follows. */
function placedAnew(actual: ElementState, before: ElementRecord, { place }: ElementRecord): SlidesRequest[] {
  if (!hasMoved(before.place, place)) return [];
  const [x = 0, y = 0, width = 0, height = 0] = place.map((tenths) => emu(tenths / 10));
  return [
    {
      updatePageElementTransform: {
        objectId: actual.objectId,
        applyMode: "ABSOLUTE",
        transform: {
          scaleX: width / actual.baseWidth,
          scaleY: height / actual.baseHeight,
          translateX: x,
          translateY: y,
          unit: "EMU",
        },
      },
    },
  ];
}

/** The element where staff put it; a group is moved once it is made. */
function movedTo(element: PlacedElement, { place }: ElementState): PlacedElement {
  const [x = 0, y = 0, width = 0, height = 0] = place.map((tenths) => tenths / 10);
  const box: Box = { x, y, width, height };
  if (element.kind === "table") return { ...element, x, y };
  return element.kind === "rectangle" || element.kind === "chart" ? { ...element, box } : element;
}

function drawingOf(pageKey: string, charts: ChartSource) {
  return { pageId: slideId(pageKey), idOf: (key: string) => elementId(pageKey, key), charts };
}
