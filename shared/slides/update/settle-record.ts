// What is remembered of a deck after a batch whose answer never came: the deck itself says whether Google did it.
import { elementId, slideId, textHash } from "../drawing/object-ids.ts";
import type { DeckRecord, ElementRecord, SlideRecord } from "./deck-record.ts";
import type { DeckState, SlideState } from "./deck-state.ts";

/** A slide of the batch: as it was, as the batch was to leave it, and as it stands. */
interface PendingSlide {
  key: string;
  /** `undefined` for a new one. */
  former: SlideRecord | undefined;
  /** `null` for one that was to go. */
  next: SlideRecord | null;
  /** `undefined` when it is not there. */
  state: SlideState | undefined;
}

/** The record without anything pending: our own texts are known as such, whether the batch was done or not. */
export function settledRecord({ pending, ...record }: DeckRecord, { slides }: DeckState): DeckRecord {
  if (pending === undefined) return record;
  const all = Object.entries(pending.slides).map(([key, next]): PendingSlide => {
    const state = slides.find(({ objectId }) => objectId === slideId(key));
    return { key, former: record.slides[key], next, state };
  });
  // A batch is atomic: what proves one of its writings proves all of them.
  const isDone = all.some(isWritten);
  const settled = { ...record.slides };
  for (const slide of all) {
    const found = settledSlide(slide, isDone);
    if (found) settled[slide.key] = found;
    else delete settled[slide.key];
  }
  const footer = isDone ? pending.footer : known(record.footer, pending.footer);
  return { ...record, footer, slides: settled };
}

/** Whether a slide shows what only the batch can have written. */
function isWritten({ key, former, next, state }: PendingSlide): boolean {
  if (former === undefined || next === null) return (state === undefined) === (next === null);
  if (state === undefined) return false;
  const isNew = (actual: string | undefined, wanted: string, before: string | undefined) =>
    wanted !== before && actual !== undefined && textHash(actual) === wanted;
  return (
    isNew(state.notes, next.notes, former.notes) ||
    Object.entries(next.elements).some(([name, { text }]) =>
      isNew(state.elements.get(elementId(key, name))?.text, text, former.elements[name]?.text),
    )
  );
}

function settledSlide(
  { key, former, next, state }: PendingSlide,
  isDone: boolean,
): SlideRecord | null | undefined {
  if (former === undefined || next === null) return state && (former ?? next);
  // Staff deleted it.
  if (state === undefined) return former;
  const standing = (isDone ? next : former).elements;
  const elements = Object.entries(standing).map(([name, element]) => {
    const [before = element, after = element] = [former.elements[name], next.elements[name]];
    const actual = state.elements.get(elementId(key, name));
    const isBefore = before.text !== after.text && textHash(actual?.text ?? "") === before.text;
    return [name, isDone && !isBefore ? after : unsure(before, after)] as const;
  });
  const notes = textHash(state.notes) === next.notes ? next.notes : former.notes;
  return { elements: Object.fromEntries(elements), notes };
}

/** An element of ours as it was; what was to change in it is to be written anew, as it may have been written or not. */
function unsure(before: ElementRecord, after: ElementRecord): ElementRecord {
  return { ...before, content: known(before.content, after.content), kept: after.kept ?? before.kept };
}

/** What is the same before and after a batch; nothing for what may be either. */
function known(before: string, after: string): string {
  return before === after ? before : "";
}
