// The blue band: something that ended well, what can be done next, and how to put it away.
import { button, byId, paragraphs } from "./dom.ts";

/** Shows a sentence with one thing to do. */
export function showNews(words: string, label: string, run: () => void): void {
  const band = byId("news", HTMLElement);
  const close = button("✕", hideNews, "quiet");
  close.setAttribute("aria-label", "Fermer ce message");
  band.replaceChildren(...paragraphs(words), button(label, run, "small-button"), close);
  band.hidden = false;
}

/** Puts it away. */
export function hideNews(): void {
  byId("news", HTMLElement).hidden = true;
}
