// One slide brought up to date, element by element, in the reading order of its page.
import { elementId, textHash } from "../drawing/object-ids.ts";
import { PAGE_NUMBER_KEY } from "../drawing/page-requests.ts";
import type { SlidesRequest } from "../drawing/requests.ts";
import type { ElementRecord, SlideRecord } from "./deck-record.ts";
import type { SlideState } from "./deck-state.ts";
import {
  type ElementUpdate,
  type KeptElement,
  type SlideUpdateSources,
  updateElement,
} from "./update-element.ts";
import type { WrittenElement } from "./written.ts";

export interface SlideUpdate {
  requests: SlidesRequest[];
  kept: KeptElement[];
  /** Whether anything but a chart's picture and the page's number is written anew. */
  isRemade: boolean;
  /** Whether something stays as it was because of the groups that staff made or undid. */
  isFrozen: boolean;
  record: SlideRecord;
}

/**
 * Requests that bring a slide that is still there up to date. The notes are another's. `written` is all that the page has,
 * unless the review no longer has that page: then the rest stays as it is.
 */
export function updateSlide(
  pageKey: string,
  written: readonly WrittenElement[],
  recorded: SlideRecord,
  state: SlideState,
  sources: SlideUpdateSources,
  isWholePage = true,
): SlideUpdate {
  const updates = written.map((element) => ({
    key: element.key,
    update: updateElement({ pageKey, element, recorded, state, sources }),
  }));
  const gone = isWholePage ? vanishedElements(pageKey, written, recorded, state) : [];
  const requests = [
    ...gone.map(({ objectId }) => ({ deleteObject: { objectId } })),
    ...updates.flatMap(({ update }) => update.requests),
    ...orderRequests(pageKey, updates, gone, state),
  ];
  const renewed = updates.flatMap(({ key, update }) =>
    update.record === null ? [] : [[key, update.record] as const],
  );
  return {
    requests,
    kept: updates.flatMap(({ update }) => update.kept ?? []),
    isRemade:
      gone.length > 0 || updates.some(({ key, update }) => update.isRemade && key !== PAGE_NUMBER_KEY),
    isFrozen: updates.some(({ update }) => update.isFrozen),
    record: {
      elements: { ...remembered(recorded, gone), ...Object.fromEntries(renewed) },
      notes: recorded.notes,
    },
  };
}

/** Elements that the page no longer has: those that staff rewrote stay. */
function vanishedElements(
  pageKey: string,
  written: readonly WrittenElement[],
  { elements }: SlideRecord,
  state: SlideState,
): { key: string; objectId: string }[] {
  const present = new Set(written.map(({ key }) => key));
  return Object.entries(elements).flatMap(([key, record]) => {
    const actual = state.elements.get(elementId(pageKey, key));
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
  pageKey: string,
  updates: readonly { key: string; update: ElementUpdate }[],
  gone: readonly { objectId: string }[],
  state: SlideState,
): SlidesRequest[] {
  const first = updates.findIndex(({ update }) => update.isRedrawn);
  if (first < 0) return [];
  const known = new Set([
    ...updates.map(({ key }) => elementId(pageKey, key)),
    ...gone.map(({ objectId }) => objectId),
  ]);
  const following = updates
    .slice(first)
    .map(({ key, update }) => ({ objectId: elementId(pageKey, key), isRedrawn: update.isRedrawn }))
    .filter(({ objectId, isRedrawn }) => isRedrawn || state.elements.get(objectId)?.isGrouped === false)
    .map(({ objectId }) => [objectId]);
  const added = [...state.elements.values()].flatMap(({ objectId, isGrouped }) =>
    isGrouped || known.has(objectId) ? [] : [objectId],
  );
  const groups = added.length === 0 ? following : [...following, added];
  return groups.map((pageElementObjectIds) => ({
    updatePageElementsZOrder: { pageElementObjectIds, operation: "BRING_TO_FRONT" },
  }));
}
