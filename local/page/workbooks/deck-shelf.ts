// The decks of the open workbooks, each as it is on the disk.
import { namedPresentations, readRecord } from "../../../shared/slides/update/deck-record.ts";
import type { Presentation } from "../../google/slides/model.ts";
import type { StandIn } from "../../google/stand-in.ts";
import { formerDeckPath, formerDeckPaths } from "../folder/file-places.ts";
import { notFound } from "../page-error.ts";
import { chartsOf, type KeptDeck, readDeck, writeDeck } from "./deck-file.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

/** The decks of a workbook: that of each year, and the one made last, by its id. */
interface Shelf {
  decks: Map<string, KeptDeck>;
  lastId: string | null;
}

/** A workbook shows the deck of its year, else the one that was made last. */
export class DeckShelf {
  readonly #google: StandIn;
  readonly #shelves = new Map<OpenWorkbook, Shelf>();

  constructor(google: StandIn) {
    this.#google = google;
  }

  /** The deck that the workbook shows. @throws PageError when none was made. */
  of(workbook: OpenWorkbook): KeptDeck {
    const { deckId } = workbook;
    const deck = deckId === null ? undefined : this.#shelf(workbook).decks.get(deckId);
    if (deck === undefined) throw notFound("Le diaporama");
    return deck;
  }

  /** The ids of all decks of a workbook. */
  idsOf(workbook: OpenWorkbook): string[] {
    return [...this.#shelf(workbook).decks.keys()];
  }

  /** The workbook that a presentation is a deck of. */
  ownerOf({ presentationId }: Presentation): OpenWorkbook | undefined {
    return [...this.#shelves.keys()].find((workbook) => this.#shelf(workbook).decks.has(presentationId));
  }

  /** Puts the decks that the workbook was left with back into the stand-in; one that no year names stays on the disk. */
  restore(workbook: OpenWorkbook): void {
    const { places } = workbook.file;
    const named = new Set(namedPresentations(workbook.properties.all()));
    for (const path of formerDeckPaths(places)) {
      const deck = readDeck(path);
      if (deck !== undefined && named.has(deck.presentation.presentationId)) this.#put(workbook, deck);
    }
    const last = readDeck(places.deck);
    if (last === undefined) return;
    this.#put(workbook, last);
    const { presentationId } = last.presentation;
    this.#shelf(workbook).lastId = presentationId;
    workbook.deckId = presentationId;
  }

  /** Shows the deck of a year, where the workbook has one. */
  turnTo(workbook: OpenWorkbook, year: number): void {
    const { decks, lastId } = this.#shelf(workbook);
    const id = readRecord(year, workbook.properties.all())?.presentationId;
    workbook.deckId = id !== undefined && decks.has(id) ? id : lastId;
  }

  /** Forgets the workbook's decks: their files are gone. */
  forget(workbook: OpenWorkbook): void {
    for (const id of this.idsOf(workbook)) this.#google.presentations.delete(id);
    this.#shelves.delete(workbook);
  }

  /** Keeps a presentation as the workbook's deck. @throws WorkbookFileError when it can't be written. */
  keep(workbook: OpenWorkbook, presentation: Presentation): void {
    const deck = { presentation, charts: chartsOf(presentation, this.#google.spreadsheets) };
    const { presentationId } = presentation;
    const { places } = workbook.file;
    const shelf = this.#shelf(workbook);
    const isNew = !shelf.decks.has(presentationId);
    if (!isNew && shelf.lastId !== presentationId) writeDeck(formerDeckPath(places, presentationId), deck);
    else {
      this.#setLastAside(workbook, presentationId);
      writeDeck(places.deck, deck);
      shelf.lastId = presentationId;
    }
    shelf.decks.set(presentationId, deck);
    // A change of another year's deck does not bring that one in sight.
    if (isNew) workbook.deckId = presentationId;
  }

  /** Before another takes its place: a kill in between leaves it twice. */
  #setLastAside(workbook: OpenWorkbook, newId: string): void {
    const { decks, lastId } = this.#shelf(workbook);
    const last = lastId === null || lastId === newId ? undefined : decks.get(lastId);
    if (last !== undefined)
      writeDeck(formerDeckPath(workbook.file.places, last.presentation.presentationId), last);
  }

  #put(workbook: OpenWorkbook, deck: KeptDeck): void {
    this.#shelf(workbook).decks.set(deck.presentation.presentationId, deck);
    this.#google.presentations.put(deck.presentation);
  }

  #shelf(workbook: OpenWorkbook): Shelf {
    const known = this.#shelves.get(workbook);
    if (known !== undefined) return known;
    const shelf: Shelf = { decks: new Map(), lastId: null };
    this.#shelves.set(workbook, shelf);
    return shelf;
  }
}
