// One slide brought up to date: what staff rewrote, moved or deleted stays so, the rest is renewed where it stands.
import { type ChartSource, elementRequests } from "../drawing/element-requests.ts";
import { elementId, slideId, textHash } from "../drawing/object-ids.ts";
import { PAGE_NUMBER_KEY, placeholderStyle, TITLE_KEY } from "../drawing/page-requests.ts";
import { emu, type SlidesRequest } from "../drawing/requests.ts";
import { replacedPlainText, replacedText } from "../drawing/text-requests.ts";
import type { Box, PlacedElement, PlacedPage } from "../placed-page.ts";
import type { ElementRecord, SlideRecord } from "./deck-record.ts";
import type { ElementState, SlideState } from "./deck-state.ts";
import { type ChartData, forgottenElement, type WrittenElement, writtenElements } from "./written.ts";

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

export interface SlideUpdate {
  requests: SlidesRequest[];
  kept: KeptElement[];
  /** Whether anything but a chart's picture and the page's number is written anew. */
  isRemade: boolean;
  record: SlideRecord;
}

/** What the update of a slide rests on. */
export interface SlideUpdateSources {
  charts: ChartSource;
  chartData: ChartData;
  /** Whether staff asked for ours in the place of what they rewrote. */
  takesOurs: (pageKey: string, elementKey: string) => boolean;
}

interface ElementUpdate {
  requests: SlidesRequest[];
  kept: KeptElement | null;
  record: ElementRecord | null;
  isRedrawn: boolean;
  isRemade: boolean;
}

/** Requests that bring a slide that is still there up to date. The notes are another's. */
export function updateSlide(
  page: PlacedPage,
  recorded: SlideRecord,
  state: SlideState,
  sources: SlideUpdateSources,
): SlideUpdate {
  const written = writtenElements(page, sources.chartData);
  const updates = written.map((element) => ({
    key: element.key,
    update: updateElement({ page, element, recorded, state, sources }),
  }));
  const gone = vanishedElements(page, written, recorded, state);
  const requests = [
    ...gone.map(({ objectId }) => ({ deleteObject: { objectId } })),
    ...updates.flatMap(({ update }) => update.requests),
    ...orderRequests(page, updates, gone, state),
  ];
  const renewed = updates.flatMap(({ key, update }) =>
    update.record === null ? [] : [[key, update.record] as const],
  );
  return {
    requests,
    kept: updates.flatMap(({ update }) => update.kept ?? []),
    isRemade:
      gone.length > 0 || updates.some(({ key, update }) => update.isRemade && key !== PAGE_NUMBER_KEY),
    record: {
      elements: { ...remembered(recorded, gone), ...Object.fromEntries(renewed) },
      notes: recorded.notes,
    },
  };
}

interface ElementSources {
  page: PlacedPage;
  element: WrittenElement;
  recorded: SlideRecord;
  state: SlideState;
  sources: SlideUpdateSources;
}

function updateElement({ page, element, recorded, state, sources }: ElementSources): ElementUpdate {
  const actual = state.elements.get(elementId(page.key, element.key));
  const before = recorded.elements[element.key] ?? (actual && forgottenElement(element.record, actual));
  if (before === undefined) return drawn(page, element, sources);
  // Staff deleted it.
  if (actual === undefined) return { ...UNTOUCHED, record: before };
  const isRewritten = textHash(actual.text) !== before.text && actual.text !== element.text;
  const isOutdated = before.content !== element.record.content;
  if (isRewritten && !sources.takesOurs(page.key, element.key)) return kept(page, element, before, actual);
  if (!isOutdated && !isRewritten && before.kept === undefined) return { ...UNTOUCHED, record: before };
  return renewed(page, element, before, actual, sources);
}

const UNTOUCHED = { requests: [], kept: null, record: null, isRedrawn: false, isRemade: false };

/** Staff's own text stays, told with ours. */
function kept(
  page: PlacedPage,
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
      pageKey: page.key,
      elementKey: key,
      kind,
      theirs: actual.text,
      ours: text,
      isOutdated: against !== content,
    },
    record: { ...before, content, kept: { text: theirs, content: against } },
  };
}

function drawn(page: PlacedPage, { drawn: element, record }: WrittenElement, { charts }: SlideUpdateSources) {
  // A placeholder that was not there before can't be made anew: only a new slide has it.
  if (element === null) return UNTOUCHED;
  const requests = elementRequests(drawingOf(page, charts), element);
  return { requests, kept: null, record, isRedrawn: true, isRemade: true };
}

function renewed(
  page: PlacedPage,
  { key, drawn: element, text, record }: WrittenElement,
  before: ElementRecord,
  actual: ElementState,
  { charts }: SlideUpdateSources,
): ElementUpdate {
  const { objectId } = actual;
  if (element === null) {
    const requests = [...replacedPlainText({ objectId }, actual.text, text), ...placeholderStyle(page, key)];
    return { requests, kept: null, record, isRedrawn: false, isRemade: true };
  }
  // Where ours is to stand, it was put by an update whose end was lost.
  const isMoved = hasMoved(before.place, actual.place) && hasMoved(record.place, actual.place);
  const remembered = isMoved ? { ...record, place: before.place } : record;
  const placing = isMoved ? [] : placedAnew(actual, before, record);
  const isStanding = { kept: null, record: remembered, isRedrawn: false };
  if (element.kind === "text") {
    const requests = [...replacedText({ objectId }, actual.text, element.paragraphs), ...placing];
    return { ...isStanding, requests, isRemade: true };
  }
  if (element.kind === "chart" && actual.chartId === charts.chartIds[element.chartKey]) {
    return {
      ...isStanding,
      requests: [{ refreshSheetsChart: { objectId } }, ...placing],
      isRemade: false,
    };
  }
  const requests = redrawn(page, isMoved ? movedTo(element, actual) : element, actual, isMoved, charts);
  return { requests, kept: null, record: remembered, isRedrawn: true, isRemade: true };
}

/** Requests that make an element anew; a group that staff moved is moved once it is made. */
function redrawn(
  page: PlacedPage,
  element: PlacedElement,
  { objectId, transform }: ElementState,
  isMoved: boolean,
  charts: ChartSource,
): SlidesRequest[] {
  const isMovedGroup = element.kind === "group" && isMoved;
  return [
    { deleteObject: { objectId } },
    ...elementRequests(drawingOf(page, charts), element),
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

/** Elements that the page no longer has: those that staff rewrote stay. */
function vanishedElements(
  page: PlacedPage,
  written: readonly WrittenElement[],
  { elements }: SlideRecord,
  state: SlideState,
): { key: string; objectId: string }[] {
  const present = new Set(written.map(({ key }) => key));
  return Object.entries(elements).flatMap(([key, record]) => {
    const actual = state.elements.get(elementId(page.key, key));
    const isVanished = !present.has(key) && actual !== undefined && textHash(actual.text) === record.text;
    return isVanished ? [{ key, objectId: actual.objectId }] : [];
  });
}

function remembered(
  { elements }: SlideRecord,
  gone: readonly { key: string }[],
): Readonly<Record<string, ElementRecord>> {
  const vanished = new Set(gone.map(({ key }) => key));
  return Object.fromEntries(Object.entries(elements).filter(([key]) => !vanished.has(key)));
}

/**
 * What is drawn anew comes in front of all, so last in the reading order: what follows it is brought in front of it,
 * in order, then what staff added.
 */
function orderRequests(
  page: PlacedPage,
  updates: readonly { key: string; update: ElementUpdate }[],
  gone: readonly { objectId: string }[],
  state: SlideState,
): SlidesRequest[] {
  const first = updates.findIndex(({ update }) => update.isRedrawn);
  if (first < 0) return [];
  const known = new Set([
    ...updates.map(({ key }) => elementId(page.key, key)),
    ...gone.map(({ objectId }) => objectId),
  ]);
  const following = updates
    .slice(first)
    .map(({ key, update }) => ({ objectId: elementId(page.key, key), isRedrawn: update.isRedrawn }))
    .filter(({ objectId, isRedrawn }) => isRedrawn || state.elements.has(objectId))
    .map(({ objectId }) => [objectId]);
  const added = [...state.elements.keys()].filter((objectId) => !known.has(objectId));
  const groups = added.length === 0 ? following : [...following, added];
  return groups.map((pageElementObjectIds) => ({
    updatePageElementsZOrder: { pageElementObjectIds, operation: "BRING_TO_FRONT" },
  }));
}

function drawingOf(page: PlacedPage, charts: ChartSource) {
  return { pageId: slideId(page.key), idOf: (key: string) => elementId(page.key, key), charts };
}
