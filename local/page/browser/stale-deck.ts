// The workbook changed since its deck was made: said in a band over the deck, and on the button that shows it.
import type { WorkbookView } from "../protocol.ts";
import { button, byId, make, paragraphs } from "./dom.ts";

/** Fills the band, which stays empty while the deck is as the workbook says, and marks the button. */
export function tellStaleDeck({ isStale }: WorkbookView, updateAsked: () => void): void {
  const update = button("Mettre à jour la revue", updateAsked, "main small-button");
  byId("deck-stale", HTMLElement).replaceChildren(
    ...(isStale.deck ? [...paragraphs(staleWords(isStale.tabs)), update] : []),
  );
  document.body.classList.toggle("stale-deck", isStale.deck);
  const mark = make("span", { class: "bad", role: "img", "aria-label": "à mettre à jour" }, "!");
  byId("show-deck", HTMLElement).replaceChildren("Diaporama", ...(isStale.deck ? [" ", mark] : []));
}

/** « Le classeur a changé depuis cette revue : Relevés, Documents. » */
function staleWords(tabs: readonly string[]): string {
  return `Le classeur a changé depuis cette revue${tabs.length === 0 ? "" : ` : ${tabs.join(", ")}`}.`;
}
