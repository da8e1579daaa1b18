// The bands over the work: one sentence each, while something must be decided or waited for.
import { byId, paragraphs } from "./dom.ts";

/** Shows a sentence in the band of this id. */
export function showBand(id: string, words: string): void {
  const band = byId(id, HTMLElement);
  band.replaceChildren(...paragraphs(words));
  band.hidden = false;
}

/** Puts a band away. */
export function hideBand(id: string): void {
  byId(id, HTMLElement).hidden = true;
}
