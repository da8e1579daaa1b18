// The speaker's notes as a second batch: their ids can't be chosen, so they are read once in between.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { SlideNotes } from "./deck-requests.ts";
import type { SlidesRequest } from "./requests/slide-writer.ts";

/** The mask of the one reading that gives the notes' ids. */
export const NOTES_FIELDS =
  "slides(objectId,slideProperties(notesPage(notesProperties(speakerNotesObjectId))))";

/**
 * Requests that write the notes. `presentation` is the answer to a reading with `NOTES_FIELDS`.
 * @throws Error when a slide, or its notes' id, is not in it.
 */
export function notesRequests(
  notes: readonly SlideNotes[],
  presentation: Pick<slides_v1.Schema$Presentation, "slides">,
): SlidesRequest[] {
  const ids = new Map(
    (presentation.slides ?? []).map(({ objectId, slideProperties }) => [
      objectId,
      slideProperties?.notesPage?.notesProperties?.speakerNotesObjectId,
    ]),
  );
  return notes
    .filter(({ text }) => text !== "")
    .map(({ slideId, text }) => {
      const objectId = ids.get(slideId);
      if (!objectId) throw new Error(`The speaker notes of ${slideId} have no id in Google's answer.`);
      return { insertText: { objectId, text, insertionIndex: 0 } };
    });
}
