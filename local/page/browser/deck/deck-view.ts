// The view of the workbook's deck: its panel, drawn again when another deck or version is there, or the way to make one.
import type { DeckView as Deck } from "../../protocol.ts";
import { api, RefusedError } from "../api.ts";
import { byId, make } from "../dom.ts";
import { deckPart, showMissing } from "../later-parts.ts";
import { sayFault } from "../state-line.ts";
import type { DeckPanel } from "./deck-panel.ts";

/** Shows the deck that the workbook has now. */
export class DeckView {
  readonly #place = byId("deck-view", HTMLElement);
  readonly #reviewAsked: () => void;
  #marked: readonly number[] = [];
  /** The workbook whose deck was asked for last. */
  #askedId = "";
  /** The deck shown, whose it is, and which one. */
  #deck: { workbookId: string; shown: string; panel: DeckPanel } | null = null;

  constructor(reviewAsked: () => void) {
    this.#reviewAsked = reviewAsked;
  }

  /** @param hash the slide of a link (`#slide=id.…`), or nothing. */
  async open(workbookId: string, hash: string): Promise<void> {
    this.#askedId = workbookId;
    const show = await this.#read(workbookId, hash);
    // Another workbook's may have been asked for meanwhile.
    if (workbookId === this.#askedId) show();
  }

  /** What is answered shows what was read, at once. */
  async #read(workbookId: string, hash: string): Promise<() => void> {
    try {
      const { hasDeck } = await api.workbook(workbookId);
      if (!hasDeck) return () => this.#showNone();
      const [deck, { DeckPanel }] = await Promise.all([api.deck(workbookId), deckPart()]);
      return () => this.#showDeck(workbookId, deck, hash, DeckPanel);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return () => this.#showFault(workbookId, hash, error.message);
    }
  }

  #showDeck(workbookId: string, deck: Deck, hash: string, Panel: typeof DeckPanel): void {
    const { presentationId, revisionId } = deck.presentation;
    const shown = `${workbookId} ${presentationId} ${revisionId}`;
    if (this.#deck?.shown !== shown) {
      this.#deck?.panel.close();
      const panel = new Panel(this.#place, deck, { workbookId, downloadPath: api.deckPath(workbookId) });
      this.#deck = { workbookId, shown, panel };
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
    this.#empty();
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

  /** The deck that the page has already stays, even once the program has ended. */
  #showFault(workbookId: string, hash: string, reason: string): void {
    if (this.#deck?.workbookId === workbookId) sayFault(reason);
    else {
      this.#empty();
      const again = (): void => void this.open(workbookId, hash);
      showMissing(this.#place, "Le diaporama n’a pas pu être affiché", reason, again);
    }
  }

  #empty(): void {
    this.#deck?.panel.close();
    this.#deck = null;
  }
}
