// The workbook changed since its deck was made: said in a band over the deck, on the button that shows it, on its slides.
import { counted } from "../../../shared/french/numbers.ts";
import type { DeckChanges } from "../protocol/deck.ts";
import type { Staleness, WorkbookView } from "../protocol/workbook.ts";
import { api } from "./api.ts";
import { bandWords } from "./bands.ts";
import { button, byId, make } from "./dom.ts";
import { momentOf } from "./file-state.ts";
import { deckPart } from "./later-parts.ts";
import { showNews } from "./news.ts";
import { isDeckShown } from "./page-views.ts";

/** Nothing was typed for that long: the review is laid out anew to be compared. */
const REST_MILLISECONDS = 2_000;
/** More are counted: they are marked in the list. */
const MOST_NUMBERS = 10;

export interface StaleDeckEvents {
  updateAsked(): void;
  /** The slides that an update would change, by number, are to be marked. */
  marked(numbers: readonly number[]): void;
}

/** What is said of the deck of the workbook that is open. */
export class StaleDeck {
  readonly #events: StaleDeckEvents;
  #workbook: WorkbookView | null = null;
  /** What an update would change, as it was last told of this workbook. */
  #changes: DeckChanges | null = null;
  #timer: number | undefined;

  constructor(events: StaleDeckEvents) {
    this.#events = events;
  }

  /** The workbook as it is now. */
  tell(workbook: WorkbookView): void {
    const isSame = workbook.id === this.#workbook?.id;
    this.#workbook = workbook;
    this.#draw(workbook, null);
    // What was marked stays so until more is known: something else was typed.
    if (!isSame || !workbook.isStale.deck) this.#events.marked([]);
    if (!isSame) this.#changes = null;
    this.lookAtRest();
  }

  /** The deck is being shown: what an update would change is asked for, and said once it is known. */
  look(): void {
    this.#lookAfter(0);
  }

  /** Something was typed, here or in another window. */
  lookAtRest(): void {
    this.#lookAfter(REST_MILLISECONDS);
  }

  /** A review just ended: said over the deck, with what changed in it where that is known. */
  tellEnded(heading: string, sentence: string): void {
    const changes = this.#changes;
    this.#changes = null;
    if (!isDeckShown()) return;
    const words = bandWords(`✓ ${heading}`, ` (${momentOf(new Date())}). ${sentence}`);
    const show = hasAny(changes)
      ? { label: "Voir ce qui a changé", run: () => void this.#showMade(changes) }
      : undefined;
    showNews([words], show);
  }

  #lookAfter(milliseconds: number): void {
    window.clearTimeout(this.#timer);
    if (isDeckShown()) this.#timer = window.setTimeout(() => void this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    const workbook = this.#workbook;
    if (workbook?.isStale.deck !== true) return;
    // Without an answer, the sentence stops before.
    const changes = await api.deckChanges(workbook.id).catch(() => null);
    if (workbook !== this.#workbook) return;
    this.#changes = changes;
    this.#draw(workbook, changes);
    this.#events.marked(changes?.slides.map(({ number }) => number) ?? []);
  }

  #draw({ isStale }: WorkbookView, changes: DeckChanges | null): void {
    const update = button("Mettre à jour la revue", this.#events.updateAsked, "main small-button");
    const touched = changes === null ? "" : ` ${touchedWords(changes)}`;
    const words = bandWords("Le classeur a changé depuis cette revue", `${staleWords(isStale)}${touched}`);
    const show = button("Voir ce qui change", () => void this.#show(changes), "small-button");
    byId("deck-stale", HTMLElement).replaceChildren(
      ...(isStale.deck ? [words, ...(hasAny(changes) ? [show] : []), update] : []),
    );
    document.body.classList.toggle("stale-deck", isStale.deck);
    const mark = make("span", { class: "bad", role: "img", "aria-label": "à mettre à jour" }, "!");
    byId("show-deck", HTMLElement).replaceChildren("Diaporama", ...(isStale.deck ? [" ", mark] : []));
  }

  async #show(changes: DeckChanges | null): Promise<void> {
    // The deck is in sight: its part of the page is there.
    const { showDeckChanges } = await deckPart();
    if (changes !== null && (await showDeckChanges(changes))) this.#events.updateAsked();
  }

  async #showMade(changes: DeckChanges): Promise<void> {
    const { showMadeChanges } = await deckPart();
    await showMadeChanges(changes);
  }
}

function hasAny(changes: DeckChanges | null): changes is DeckChanges {
  return changes !== null && changes.slides.length + changes.added.length > 0;
}

/** « (10 h 15) : Relevés, 2 lignes ; Plan d’actions, 1 ligne. » */
function staleWords({ madeAt, tabs }: Staleness): string {
  const since = madeAt === null ? "" : ` (${momentOf(new Date(madeAt))})`;
  const words = tabs.map(
    ({ title, rowCount }) => `${title}, ${rowCount === 0 ? "lignes déplacées" : counted(rowCount, "ligne")}`,
  );
  return `${since}${words.length === 0 ? "" : ` : ${words.join(" ; ")}`}.`;
}

/** « Diapositives touchées : 3, 7, 8 et 17. » */
function touchedWords({ slides, added }: DeckChanges): string {
  const numbers = slides.map(({ number }) => String(number));
  const touched =
    numbers.length === 0
      ? added.length === 0
        ? "Aucune diapositive n’en est touchée."
        : ""
      : numbers.length === 1
        ? `Diapositive touchée : ${numbers[0]}.`
        : numbers.length > MOST_NUMBERS
          ? `${numbers.length} diapositives touchées, marquées « ! ».`
          : `Diapositives touchées : ${new Intl.ListFormat("fr").format(numbers)}.`;
  const coming = added.length === 0 ? "" : `Une mise à jour en ajoute ${counted(added.length, "nouvelle")}.`;
  return [touched, coming].filter((words) => words !== "").join(" ");
}
