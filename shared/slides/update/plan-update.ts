// A whole deck brought up to date: which slides stay, go or come, in staff's order, and what is written on each.
import { elementId, slideId, textHash } from "../drawing/object-ids.ts";
import { pageNumberBox, pageRequests } from "../drawing/page-requests.ts";
import type { SlidesRequest } from "../drawing/requests.ts";
import { footerRequests } from "../drawing/theme-requests.ts";
import type { PlacedPage } from "../placed-page.ts";
import type { DeckRecord, SlideRecord } from "./deck-record.ts";
import type { DeckState, SlideState } from "./deck-state.ts";
import type { KeptElement, SlideUpdateSources } from "./update-element.ts";
import { updateSlide } from "./update-slide.ts";
import { slideRecord, writtenElement, writtenElements } from "./written.ts";

/** Notes to write: of a slide that was there, or of one whose notes' id is still to be read. */
export interface PlannedNotes {
  pageKey: string;
  text: string;
  /** `null` for a new slide. */
  objectId: string | null;
  /** What they hold now is deleted first. */
  isFilled: boolean;
}

/** What can be written by itself: one slide, or what goes before all of them. A slide left as it is has none. */
export interface UpdatePart {
  /** `null` for the footer and the slides that go. */
  pageKey: string | null;
  requests: readonly SlidesRequest[];
}

export interface UpdatePlan {
  /** In the order in which they are written: a slide's index counts those inserted before it. */
  parts: UpdatePart[];
  notes: PlannedNotes[];
  kept: KeptElement[];
  /** Page keys: written anew, left whole because staff deleted them, gone from the review, new. */
  remade: string[];
  deletedByStaff: string[];
  removed: string[];
  added: string[];
  /** Page keys that the review no longer has, kept because staff wrote on their slides. */
  outlived: string[];
  /** Page keys where something stays as it was because of the groups that staff made or undid. */
  frozen: string[];
  /** Ids of the slides that staff made. */
  madeByStaff: string[];
  /** The slides' ids as they will stand. */
  order: string[];
  slides: Record<string, SlideRecord>;
}

/** The slides' ids in the order that they will have: staff's, each new page after the nearest that precedes it. */
export function finalOrder(
  pages: readonly Pick<PlacedPage, "key">[],
  record: DeckRecord,
  deck: DeckState,
): string[] {
  const removed = new Set(removedSlides(pages, record, deck).map((key) => slideId(key)));
  const order = deck.slides.map(({ objectId }) => objectId).filter((objectId) => !removed.has(objectId));
  for (const [index, { key }] of pages.entries()) {
    if (record.slides[key] !== undefined || order.includes(slideId(key))) continue;
    const previous = pages
      .slice(0, index)
      .filter((before) => order.includes(slideId(before.key)))
      .at(-1);
    const place = previous === undefined ? 0 : order.indexOf(slideId(previous.key)) + 1;
    order.splice(place, 0, slideId(key));
  }
  return order;
}

/**
 * The requests of an update, and what it keeps. `pages` bear the numbers that `finalOrder` gives them.
 */
export function planUpdate(
  pages: readonly PlacedPage[],
  record: DeckRecord,
  deck: DeckState,
  sources: SlideUpdateSources,
): UpdatePlan {
  const order = finalOrder(pages, record, deck);
  const removed = removedSlides(pages, record, deck);
  const states = statesById(deck);
  const own = new Set([...Object.keys(record.slides), ...pages.map(({ key }) => key)].map(slideId));
  const plan: UpdatePlan = {
    parts: [],
    notes: [],
    kept: [],
    remade: [],
    deletedByStaff: [],
    removed,
    added: [],
    outlived: outlivedPages(pages, record, states).filter((key) => !removed.includes(key)),
    frozen: [],
    madeByStaff: order.filter((objectId) => !own.has(objectId)),
    order,
    slides: Object.fromEntries(Object.entries(record.slides).filter(([key]) => !removed.includes(key))),
  };
  addPart(plan, null, [
    ...footerChange(pages, record),
    ...removed.map((key) => ({ deleteObject: { objectId: slideId(key) } })),
  ]);
  // In the deck's order.
  const inOrder = [...pages].sort(
    (left, right) => order.indexOf(slideId(left.key)) - order.indexOf(slideId(right.key)),
  );
  for (const page of inOrder) planPage(plan, page, { record, states, order, sources });
  for (const key of plan.outlived) planOutlived(plan, key, { record, states, order, sources });
  return plan;
}

function addPart({ parts }: UpdatePlan, pageKey: string | null, requests: readonly SlidesRequest[]): void {
  if (requests.length > 0) parts.push({ pageKey, requests });
}

interface PagePlanning {
  record: DeckRecord;
  states: ReadonlyMap<string, SlideState>;
  order: readonly string[];
  sources: SlideUpdateSources;
}

function planPage(plan: UpdatePlan, page: PlacedPage, planning: PagePlanning): void {
  const { record, states, order, sources } = planning;
  const { key, notes } = page;
  const state = states.get(slideId(key));
  // A slide that is not remembered, because a failure came before, is renewed element by element.
  const recorded = record.slides[key] ?? (state && { elements: {}, notes: textHash(state.notes) });
  if (recorded === undefined) {
    addPart(plan, key, pageRequests(page, sources.charts, order.indexOf(slideId(key))));
    plan.added.push(key);
    plan.slides[key] = { ...slideRecord(page, sources.chartData), notes: textHash(notes) };
    if (notes !== "") plan.notes.push({ pageKey: key, text: notes, objectId: null, isFilled: false });
    return;
  }
  if (state === undefined) {
    plan.deletedByStaff.push(key);
    return;
  }
  const update = updateSlide(key, writtenElements(page, sources.chartData), recorded, state, sources);
  addPart(plan, key, update.requests);
  plan.kept.push(...update.kept);
  if (update.isRemade) plan.remade.push(key);
  if (update.isFrozen) plan.frozen.push(key);
  plan.slides[key] = { ...update.record, notes: planNotes(plan, page, recorded, state, sources) };
}

/** A slide that the review no longer has, and that staff keep: only its number follows the deck. */
function planOutlived(plan: UpdatePlan, key: string, { record, states, order, sources }: PagePlanning): void {
  const [recorded, state] = [record.slides[key], states.get(slideId(key))];
  if (recorded === undefined || state === undefined) return;
  const written = [writtenElement(pageNumberBox(order.indexOf(slideId(key)) + 1), {})];
  const update = updateSlide(key, written, recorded, state, sources, false);
  addPart(plan, key, update.requests);
  plan.slides[key] = update.record;
}

/** Plans a slide's notes, and gives the hash to remember. */
function planNotes(
  plan: UpdatePlan,
  { key, notes }: PlacedPage,
  recorded: SlideRecord,
  state: SlideState,
  { takesOurs }: SlideUpdateSources,
): string {
  const ours = textHash(notes);
  if (state.notes === notes) return ours;
  const isRewritten = textHash(state.notes) !== recorded.notes;
  if (isRewritten && !takesOurs(key, "notes")) {
    plan.kept.push({
      pageKey: key,
      elementKey: "notes",
      kind: "notes",
      theirs: state.notes,
      ours: notes,
      isOutdated: ours !== recorded.notes,
    });
    return recorded.notes;
  }
  plan.notes.push({
    pageKey: key,
    text: notes,
    objectId: state.notesObjectId,
    isFilled: state.notes !== "",
  });
  return ours;
}

/** Pages that the review no longer has, and that staff left as they were: those go. */
function removedSlides(
  pages: readonly Pick<PlacedPage, "key">[],
  record: DeckRecord,
  deck: DeckState,
): string[] {
  const states = statesById(deck);
  return outlivedPages(pages, record, states).filter((key) => {
    const [recorded, state] = [record.slides[key], states.get(slideId(key))];
    return recorded !== undefined && state !== undefined && isUntouched(key, recorded, state);
  });
}

/** Pages that the review no longer has, whose slides are still there. */
function outlivedPages(
  pages: readonly Pick<PlacedPage, "key">[],
  { slides }: DeckRecord,
  states: ReadonlyMap<string, SlideState>,
): string[] {
  const wanted = new Set(pages.map(({ key }) => key));
  return Object.keys(slides).filter((key) => !wanted.has(key) && states.has(slideId(key)));
}

function statesById({ slides }: DeckState): Map<string, SlideState> {
  return new Map(slides.map((state) => [state.objectId, state]));
}

/** Whether a slide holds our own elements only, with our own words. */
function isUntouched(key: string, recorded: SlideRecord, state: SlideState): boolean {
  if (textHash(state.notes) !== recorded.notes) return false;
  const records = new Map(
    Object.entries(recorded.elements).map(([elementKey, record]) => [elementId(key, elementKey), record]),
  );
  return [...state.elements.values()].every(
    ({ objectId, text }) => textHash(text) === records.get(objectId)?.text,
  );
}

function footerChange(pages: readonly PlacedPage[], record: DeckRecord): SlidesRequest[] {
  const footer = footerOf(pages);
  return footer === record.footer ? [] : footerRequests(footer);
}

/** What the master's footer says: the same on every page but the cover. */
export function footerOf(pages: readonly PlacedPage[]): string {
  return pages.find(({ footer }) => footer !== null)?.footer ?? "";
}
