// The only door to Google Slides: a deck created or opened, read and written, each call counted.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { required } from "../../shared/required.ts";
import { missingService } from "../user-error.ts";
import type { CallLog } from "./call-log.ts";

/** A deck. Every method is one call. */
export interface Deck {
  readonly id: string;
  /** A masked reading, or all of it. */
  read(fields?: string): slides_v1.Schema$Presentation;
  /**
   * One atomic batch, refused when the deck is no longer at `requiredRevisionId`; gives the revision after it.
   * No call without request.
   */
  write(requests: readonly slides_v1.Schema$Request[], requiredRevisionId?: string): string | null;
}

/** Where people open a deck, at a slide when one is named. */
export function deckAddress(id: string, slideId?: string): string {
  const place = slideId === undefined ? "" : `#slide=id.${slideId}`;
  return `https://docs.google.com/presentation/d/${id}/edit${place}`;
}

/** Creates an empty deck in the user's Drive, and gives it as Google made it. */
export function createDeck(
  title: string,
  calls: CallLog,
): { deck: Deck; presentation: slides_v1.Schema$Presentation } {
  const presentation = asAnswer(calls.write("presentations.create", () => presentations().create({ title })));
  const id = required(presentation.presentationId, "id of the presentation that Google created");
  return { deck: openDeck(id, calls), presentation };
}

/** A deck made before. Nothing is asked of Google yet. */
export function openDeck(id: string, calls: CallLog): Deck {
  return {
    id,
    read: (fields) =>
      calls.read("presentations.get", () =>
        asAnswer(fields === undefined ? presentations().get(id) : presentations().get(id, { fields })),
      ),
    write: (requests, requiredRevisionId) => {
      if (requests.length === 0) return requiredRevisionId ?? null;
      const body = asBody(requests, requiredRevisionId);
      const answer = calls.write("presentations.batchUpdate", () => presentations().batchUpdate(body, id));
      return answer.writeControl?.requiredRevisionId ?? null;
    },
  };
}

function presentations(): GoogleAppsScript.Slides.Collection.PresentationsCollection {
  // Not even declared when the manifest was changed by hand.
  const service = typeof Slides === "undefined" ? undefined : Slides.Presentations;
  if (service === undefined) throw missingService("Slides");
  return service;
}

// The two typings describe the same JSON; googleapis' also allows null, which neither we nor Google send.
function asAnswer(presentation: GoogleAppsScript.Slides.Schema.Presentation) {
  return presentation as slides_v1.Schema$Presentation;
}

function asBody(requests: readonly slides_v1.Schema$Request[], requiredRevisionId?: string) {
  const writeControl = requiredRevisionId === undefined ? {} : { writeControl: { requiredRevisionId } };
  return { requests, ...writeControl } as GoogleAppsScript.Slides.Schema.BatchUpdatePresentationRequest;
}
