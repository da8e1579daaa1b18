// The decks of the open workbooks, each as it is on the disk.
import type { Presentation } from "../../google/slides/model.ts";
import type { StandIn } from "../../google/stand-in.ts";
import { notFound } from "../page-error.ts";
import { chartsOf, type KeptDeck, readDeck, writeDeck } from "./deck-file.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

/** At most one deck a workbook: the last made. */
export class DeckShelf {
  readonly #google: StandIn;
  readonly #decks = new Map<string, KeptDeck>();

  constructor(google: StandIn) {
    this.#google = google;
  }

  /** The workbook's deck. @throws PageError when none was made. */
  of({ deckId }: OpenWorkbook): KeptDeck {
    const deck = deckId === null ? undefined : this.#decks.get(deckId);
    if (deck === undefined) throw notFound("Le diaporama");
    return deck;
  }

  /** Puts the deck that the workbook was left with back into the stand-in. */
  restore(workbook: OpenWorkbook): void {
    const deck = readDeck(workbook.file.places.deck);
    if (deck === undefined) return;
    workbook.deckId = deck.presentation.presentationId;
    this.#decks.set(workbook.deckId, deck);
    this.#google.presentations.put(deck.presentation);
  }

  /** Forgets the workbook's deck: its file is gone. */
  forget({ deckId }: OpenWorkbook): void {
    if (deckId === null) return;
    this.#decks.delete(deckId);
    this.#google.presentations.delete(deckId);
  }

  /** Keeps a presentation as the workbook's deck. @throws WorkbookFileError when it can't be written. */
  keep(workbook: OpenWorkbook, presentation: Presentation): void {
    const deck = { presentation, charts: chartsOf(presentation, this.#google.spreadsheets) };
    writeDeck(workbook.file.places.deck, deck);
    workbook.deckId = presentation.presentationId;
    this.#decks.set(workbook.deckId, deck);
  }
}
