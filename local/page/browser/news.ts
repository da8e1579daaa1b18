// The blue band: something that ended well, what can be done next, and how to put it away.
import { button, byId } from "./dom.ts";

/** Shows what happened, with one thing to do where there is one. */
export function showNews(words: readonly HTMLElement[], action?: { label: string; run(): void }): void {
  const band = byId("news", HTMLElement);
  const close = button("✕", hideNews, "quiet");
  close.setAttribute("aria-label", "Fermer ce message");
  const todo = action === undefined ? [] : [button(action.label, action.run, "small-button")];
  band.replaceChildren(...words, ...todo, close);
  band.hidden = false;
}

/** Puts it away. */
export function hideNews(): void {
  byId("news", HTMLElement).hidden = true;
}
