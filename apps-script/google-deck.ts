// The only door to Google Slides: a deck created, filled and annotated, each call counted.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { CallLog } from "./call-log.ts";
import { missingService } from "./user-error.ts";

/** A new deck. Every method is one call. */
export interface Deck {
  readonly id: string;
  /** Where people open it. */
  readonly url: string;
  /** A masked reading. */
  read(fields: string): slides_v1.Schema$Presentation;
  /** One atomic batch. No call without request. */
  write(requests: readonly slides_v1.Schema$Request[]): void;
}

/** Creates an empty deck in the user's Drive. */
export function createDeck(title: string, calls: CallLog): Deck {
  const { presentationId: id } = calls.write("presentations.create", () => presentations().create({ title }));
  if (id === undefined) throw new Error("Google created a presentation without an id");
  return {
    id,
    url: `https://docs.google.com/presentation/d/${id}/edit`,
    read: (fields) => calls.read("presentations.get", () => asAnswer(presentations().get(id, { fields }))),
    write: (requests) => {
      if (requests.length === 0) return;
      calls.write("presentations.batchUpdate", () => presentations().batchUpdate(asBody(requests), id));
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

function asBody(requests: readonly slides_v1.Schema$Request[]) {
  return { requests } as GoogleAppsScript.Slides.Schema.BatchUpdatePresentationRequest;
}
