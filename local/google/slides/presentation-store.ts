// The presentations that the stand-in holds, by id.
import { randomUUID } from "node:crypto";
import { GoogleError } from "../google-error.ts";
import type { Presentation } from "./model.ts";

/** Presentations are replaced whole, never changed in place. */
export class PresentationStore {
  private readonly presentations = new Map<string, Presentation>();
  private readonly makeId: () => string;

  /** `makeId` names new presentations; tests give their own to have the same ids each time. */
  constructor(makeId: () => string = () => randomUUID()) {
    this.makeId = makeId;
  }

  newId(): string {
    return this.makeId();
  }

  /** @throws GoogleError NOT_FOUND as Google words it. */
  get(presentationId: string): Presentation {
    const presentation = this.presentations.get(presentationId);
    if (presentation === undefined) throw new GoogleError("NOT_FOUND", "Requested entity was not found.");
    return presentation;
  }

  /** Keeps a presentation in the place of the one with its id, if any. */
  put(presentation: Presentation): void {
    this.presentations.set(presentation.presentationId, presentation);
  }

  /** Forgets a presentation, if there is one with that id. */
  delete(presentationId: string): void {
    this.presentations.delete(presentationId);
  }

  /** Every presentation, in the order of creation. */
  all(): Presentation[] {
    return [...this.presentations.values()];
  }
}
