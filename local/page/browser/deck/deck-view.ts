// The view of the workbook's deck: its panel, drawn again when another deck or version is there, or the way to make one.
import type { DeckView as Deck } from "../../protocol/deck.ts";
import { api, RefusedError } from "../api.ts";
import { button, byId, make, paragraphs } from "../dom.ts";
import { deckPart, showMissing } from "../later-parts.ts";
import { sayFault } from "../state-line.ts";
import type { DeckPanel } from "./deck-panel.ts";

/** What the view asks for. */
interface DeckEvents {
  reviewAsked(): void;
  /** One goes back to the cells. */
  left(): void;
}

/** Shows the deck that the workbook has now. */
export class DeckView {
  readonly #place = byId("deck-view", HTMLElement);
  readonly #events: DeckEvents;
  #marked: readonly number[] = [];
  /** The workbook whose deck was asked for last. */
  #askedId = "";
  /** The deck shown, whose it is, and which one. */
  #deck: { workbookId: string; shown: string; panel: DeckPanel } | null = null;

  constructor(events: DeckEvents) {
    this.#events = events;
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
      const { hasDeck, year } = await api.workbook(workbookId);
      if (!hasDeck) return () => this.#showNone(year);
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

  #showNone(year: number | null): void {
    this.#empty();
    this.#place.replaceChildren(
      make(
        "div",
        { class: "empty" },
        make("h2", {}, year === null ? "Pas encore de revue" : `Pas encore de revue pour ${year}`),
        ...paragraphs(
          "Elle se fait en un clic à partir du classeur, même incomplet : ce qui manque est listé sur la dernière diapositive.",
        ),
        button("Générer la revue", () => this.#events.reviewAsked(), "main"),
        " ",
        button("Retour au classeur", () => this.#events.left()),
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
