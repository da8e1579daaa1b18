// An update written: one guarded batch, or ever smaller parts where Slides refuses the weight or does not answer in time; then its notes.
import { textHash } from "../../shared/slides/drawing/object-ids.ts";
import {
  type DeckRecord,
  isHalfMade,
  type PendingBatch,
  type SlideRecord,
} from "../../shared/slides/update/deck-record.ts";
import { footerOf, type UpdatePart } from "../../shared/slides/update/plan-update.ts";
import { partsOf } from "../../shared/times.ts";
import { isTooHeavy } from "../google/google-errors.ts";
import { UserError } from "../user-error.ts";
import { rememberDeck } from "../workbook/deck-memory.ts";
import type { DeckIdentity } from "./make-deck.ts";
import { isStillEmpty, type PlannedUpdate } from "./update-deck.ts";
import { writeNotes } from "./write-notes.ts";

const CHANGED_MEANWHILE =
  "La revue a changé pendant la mise à jour. Attendez que personne n’y travaille, puis recommencez.";

/** Reads the deck anew and plans what is left to write, from what is remembered; `null` when it is gone. */
export type Replanning = (record: DeckRecord) => PlannedUpdate | null;

/** At most three calls (the batch, the ids of new notes, the notes), more where Slides takes the update only in parts. */
export function applyUpdate(update: PlannedUpdate, identity: DeckIdentity, replan: Replanning): void {
  const written = writtenWhole(update, replan, update.plan.parts.length);
  const { deck, record, laidOut } = written.opened;
  const { slides, notes } = written.plan;
  const updated = {
    ...record,
    ...identity,
    createdOn: record.createdOn,
    title: record.title,
    footer: footerOf(laidOut.pages),
    revisionId: written.revisionId,
    slides,
  };
  if (notes.length > 0) {
    const annotated = notes.map(({ pageKey }) => pageKey);
    rememberDeck({
      ...updated,
      revisionId: isHalfMade(record) ? null : written.revisionId,
      slides: withFormerNotes(written, record),
      pending: pendingBatch(updated, annotated),
    });
  }
  const annotated = writeNotes(deck, notes);
  rememberDeck({ ...updated, revisionId: annotated ?? written.revisionId });
}

/** What a batch leaves of the pages that it writes. */
function pendingBatch({ footer, slides }: DeckRecord, keys: readonly string[]): PendingBatch {
  return { footer, slides: Object.fromEntries(keys.map((key) => [key, slides[key] ?? null])) };
}

interface WrittenUpdate extends PlannedUpdate {
  revisionId: string | null;
}

/**
 * Writes the slides, `most` a batch, each only if nobody changed the deck since the one before (of a deck just created nobody
 * knows). After a batch that was too heavy, the deck itself says what is left. What is about to be written is remembered beside
 * what was: whether an answer comes or not, our own words are known as ours.
 * @throws Google's error when a single slide is too heavy, UserError when somebody changed the deck meanwhile.
 */
function writtenWhole(update: PlannedUpdate, replan: Replanning, most: number): WrittenUpdate {
  const { opened, plan } = update;
  let { record } = opened;
  let revisionId = isStillEmpty(opened) ? null : opened.state.revisionId;
  for (const parts of partsOf(plan.parts, Math.max(1, most))) {
    const next = withParts(record, update, parts);
    const keys = parts.flatMap(({ pageKey }) => pageKey ?? plan.removed);
    const sent = { ...record, pending: pendingBatch(next, keys) };
    rememberDeck(sent);
    try {
      revisionId = writtenParts(update, parts, revisionId);
    } catch (error) {
      if (!isTooHeavy(error)) throw error;
      return writtenRest(sent, parts, replan, error);
    }
    record = { ...next, revisionId: isHalfMade(record) ? null : revisionId };
  }
  return { opened: { ...opened, record }, plan, revisionId };
}

/** What is left once a batch was too heavy, in smaller ones; as it was, where it was done and only its answer was lost. */
function writtenRest(
  record: DeckRecord,
  parts: readonly UpdatePart[],
  replan: Replanning,
  error: unknown,
): WrittenUpdate {
  const rest = replan(record);
  if (rest === null) throw error;
  const left = new Set(rest.plan.parts.map(({ pageKey }) => pageKey));
  const isDone = !parts.some(({ pageKey }) => left.has(pageKey));
  if (!isDone && parts.length === 1) throw error;
  return writtenWhole(rest, replan, isDone ? parts.length : Math.ceil(parts.length / 2));
}

function writtenParts(
  { opened: { deck } }: PlannedUpdate,
  parts: readonly UpdatePart[],
  revisionId: string | null,
): string | null {
  const requests = parts.flatMap((part) => part.requests);
  try {
    return deck.write(requests, revisionId ?? undefined);
  } catch (error) {
    const isLate = error instanceof Error && error.message.includes("required revision ID");
    throw isLate ? new UserError(CHANGED_MEANWHILE) : error;
  }
}

/** What is remembered once parts are written: their slides, whose notes are still what they were. */
function withParts(record: DeckRecord, update: PlannedUpdate, parts: readonly UpdatePart[]): DeckRecord {
  const written = new Set(parts.map(({ pageKey }) => pageKey));
  const { opened, plan } = update;
  const isOpening = written.has(null);
  const standing = Object.entries(record.slides).filter(([key]) => !isOpening || !plan.removed.includes(key));
  const drawn = Object.entries(withFormerNotes(update, record)).filter(([key]) => written.has(key));
  return {
    ...record,
    footer: isOpening ? footerOf(opened.laidOut.pages) : record.footer,
    slides: Object.fromEntries([...standing, ...drawn]),
  };
}

/** Until the notes are written, what is remembered of them is what they were. */
function withFormerNotes(
  { plan: { slides, notes } }: PlannedUpdate,
  record: DeckRecord,
): Record<string, SlideRecord> {
  const pending = new Set(notes.map(({ pageKey }) => pageKey));
  return Object.fromEntries(
    Object.entries(slides).map(([key, slide]) => {
      const former = record.slides[key]?.notes ?? textHash("");
      return [key, pending.has(key) ? { ...slide, notes: former } : slide];
    }),
  );
}
