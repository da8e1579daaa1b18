// The view of the workbook's deck: its panel, drawn again when another deck or version is there, or the way to make one.
import { api } from "../api.ts";
import { byId, make } from "../dom.ts";
import { DeckPanel } from "./deck-panel.ts";

/** Shows the deck that the workbook has now. */
export class DeckView {
  readonly #place = byId("deck-view", HTMLElement);
  readonly #reviewAsked: () => void;
  /** The deck shown, and which one it is. */
  #deck: { shown: string; panel: DeckPanel } | null = null;
  #marked: readonly number[] = [];

  constructor(reviewAsked: () => void) {
    this.#reviewAsked = reviewAsked;
  }

  /** @param hash the slide of a link (`#slide=id.…`), or nothing. */
  async open(workbookId: string, hash: string): Promise<void> {
    const { hasDeck } = await api.workbook(workbookId);
    if (!hasDeck) return this.#showNone();
    const deck = await api.deck(workbookId);
    const { presentationId, revisionId } = deck.presentation;
    const shown = `${presentationId} ${revisionId}`;
    if (this.#deck?.shown !== shown) {
      this.#deck?.panel.close();
      const panel = new DeckPanel(this.#place, deck, { workbookId, downloadPath: api.deckPath(workbookId) });
      this.#deck = { shown, panel };
      panel.mark(this.#marked);
    }
    if (hash !== "") this.#deck.panel.show(hash);
  }

  /** Marks the slides, by number, that an update would change. */
  mark(numbers: readonly number[]): void {
    this.#marked = numbers;
    this.#deck?.panel.mark(numbers);
  }

  #showNone(): void {
    this.#deck?.panel.close();
    this.#deck = null;
    this.#place.replaceChildren(
      make(
        "div",
        { class: "empty" },
        make("h2", {}, "Pas encore de diaporama"),
        make("p", {}, "Le menu Qualité le crée à partir du classeur, en quelques secondes."),
        make("button", { type: "button", class: "main", onclick: this.#reviewAsked }, "Générer la revue"),
      ),
    );
  }
}
