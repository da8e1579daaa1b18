// The speaker's notes, once Google has said their ids: they can't be chosen.
import { required } from "../../shared/required.ts";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import type { SlidesRequest } from "../../shared/slides/drawing/requests.ts";
import { deckState, NOTES_FIELDS } from "../../shared/slides/update/deck-state.ts";
import type { PlannedNotes } from "../../shared/slides/update/plan-update.ts";
import { PROGRESS } from "../french.ts";
import type { Deck } from "../google/google-deck.ts";
import { showStep } from "../interface/progress.ts";

/**
 * Writes notes; one call, two when some are of slides just made. Gives the deck's revision after it.
 * @throws Error when Google's answer lacks the notes of a slide.
 */
export function writeNotes(deck: Deck, notes: readonly PlannedNotes[]): string | null {
  if (notes.length === 0) return null;
  showStep(PROGRESS.writingNotes);
  const isNew = notes.some(({ objectId }) => objectId === null);
  const ids = isNew ? notesIds(deck) : new Map<string, string>();
  return deck.write(notes.flatMap((planned) => notesRequests(planned, ids)));
}

function notesIds(deck: Deck): Map<string, string> {
  const { slides } = deckState(deck.read(NOTES_FIELDS));
  return new Map(
    slides.flatMap(({ objectId, notesObjectId }) =>
      notesObjectId === null ? [] : [[objectId, notesObjectId] as const],
    ),
  );
}

function notesRequests(
  { pageKey, text, objectId: known, isFilled }: PlannedNotes,
  ids: ReadonlyMap<string, string>,
): SlidesRequest[] {
  const objectId = required(known ?? ids.get(slideId(pageKey)), `id of the speaker notes of ${pageKey}`);
  return [
    ...(isFilled ? [{ deleteText: { objectId, textRange: { type: "ALL" } } }] : []),
    ...(text === "" ? [] : [{ insertText: { objectId, text, insertionIndex: 0 } }]),
  ];
}
