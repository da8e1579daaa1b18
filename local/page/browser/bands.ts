// The bands over the work: one sentence each, while something must be decided or waited for.
import { displayText } from "../../../shared/review/display-text.ts";
import { byId, make } from "./dom.ts";

/** What a band says: what happened in bold, then what to know of it. */
export function bandWords(lead: string, rest: string): HTMLElement {
  const words = displayText(`${lead}${rest}`);
  const { length } = displayText(lead);
  return make("p", {}, make("b", {}, words.slice(0, length)), words.slice(length));
}

/** Shows the band of this id, with what it says and its buttons. */
export function showBand(id: string, ...content: readonly HTMLElement[]): void {
  const band = byId(id, HTMLElement);
  band.replaceChildren(...content);
  band.hidden = false;
}

/** Puts a band away. */
export function hideBand(id: string): void {
  byId(id, HTMLElement).hidden = true;
}
