// The speaker's view: the slide on screen, the next one, the notes, the clock; it and the page follow each other.
import type { DeckView } from "../../protocol/deck.ts";
import { button, make } from "../dom.ts";
import { showAllSlides } from "./all-slides.ts";
import { DeckChannel, type DeckMessage } from "./deck-channel.ts";
import { slideOfKey, TypedNumber } from "./deck-keys.ts";
import { FittedSlide } from "./fitted-slide.ts";
import { NotesText } from "./notes-text.ts";
import { nextShown } from "./shown-slides.ts";
import { SlideDrawing } from "./slide-drawing.ts";
import { Stopwatch } from "./stopwatch.ts";

/** Shows the view in a place, from the deck that `read` answers. */
export class SpeakerView {
  readonly #place: HTMLElement;
  readonly #read: () => Promise<DeckView>;
  readonly #channel: DeckChannel;
  readonly #stopwatch = new Stopwatch();
  readonly #notes = new NotesText();
  readonly #position = make("span", { class: "speaker-position", role: "status" });
  readonly #currentPlace = make("div", { class: "speaker-slide" });
  readonly #nextPlace = make("div", { class: "speaker-slide" });
  readonly #current = new FittedSlide(this.#currentPlace);
  readonly #next = new FittedSlide(this.#nextPlace);
  readonly #nextTitle = make("figcaption", {});
  readonly #black = button("Écran noir (B)", () => this.#blank());
  readonly #progress = make("progress", { "aria-label": "Diapositives montrées", value: "0" });
  #drawing: SlideDrawing | null = null;
  readonly #typed = new TypedNumber();
  #index = 0;

  constructor(place: HTMLElement, workbookId: string, read: () => Promise<DeckView>) {
    this.#place = place;
    this.#read = read;
    this.#channel = new DeckChannel(workbookId, (message) => void this.#hear(message));
  }

  /** Reads the deck, draws the view and asks the page where it is. */
  async open(): Promise<void> {
    await this.#readDeck();
    this.#black.setAttribute("aria-pressed", "false");
    this.#place.replaceChildren(this.#header(), this.#slides(), this.#notes.element, this.#footer());
    document.addEventListener("keydown", (event) => this.#onKey(event));
    this.#draw(0);
    this.#channel.tell({ kind: "hello" });
  }

  async #readDeck(): Promise<void> {
    this.#drawing = new SlideDrawing(await this.#read());
  }

  #header(): HTMLElement {
    return make(
      "header",
      {},
      make("h1", { class: "unseen" }, "Vue de l’orateur"),
      this.#stopwatch.clock,
      this.#stopwatch.elapsed,
      make("span", { class: "spring" }),
      this.#position,
      button("Remettre à zéro", () => this.#stopwatch.reset()),
    );
  }

  #slides(): HTMLElement {
    return make(
      "div",
      { class: "speaker-slides" },
      make("figure", {}, make("figcaption", {}, "À l’écran"), this.#currentPlace),
      make("figure", { class: "speaker-next" }, this.#nextPlace, this.#nextTitle),
    );
  }

  #footer(): HTMLElement {
    return make(
      "footer",
      {},
      button("‹ Précédente", () => this.#step(-1)),
      button("Suivante ›", () => this.#step(1), "main"),
      button("Toutes…", () => this.#showAll()),
      this.#black,
      make("span", { class: "spring" }),
      ...this.#notes.sizeButtons,
      this.#progress,
      button("Terminer (Échap)", () => this.#end()),
    );
  }

  /** Goes on, or back, past the slides that are skipped. */
  #step(step: 1 | -1): void {
    this.#move(nextShown(this.#drawing?.skipped ?? [], this.#index, step) ?? this.#index);
  }

  /** Goes to a slide: the time counts from the first move. */
  #move(wanted: number): void {
    this.#stopwatch.start();
    this.#draw(wanted);
    this.#channel.tell({ kind: "shown", index: this.#index });
  }

  #draw(wanted: number): void {
    const drawing = this.#drawing;
    if (drawing === null) return;
    const count = drawing.slides.length;
    this.#index = Math.max(0, Math.min(count - 1, wanted));
    const next = nextShown(drawing.skipped, this.#index, 1);
    this.#current.show(drawing.draw(this.#index));
    this.#next.show(next === undefined ? undefined : drawing.draw(next));
    this.#nextTitle.replaceChildren(
      make("span", {}, next === undefined ? "Dernière diapositive" : `Ensuite, ${next + 1}`),
      make("b", {}, next === undefined ? "" : drawing.titleOf(next)),
    );
    this.#notes.show(drawing.notesOf(this.#index));
    this.#position.textContent = `${this.#index + 1} sur ${count}`;
    document.title = `Vue de l’orateur – ${this.#index + 1} sur ${count} – Revue Qualité`;
    this.#progress.max = count;
    this.#progress.value = this.#index + 1;
  }

  async #hear(message: DeckMessage): Promise<void> {
    if (message.kind === "shown") {
      if (message.index !== this.#index) this.#stopwatch.start();
      this.#draw(message.index);
    } else if (message.kind === "changed") {
      await this.#readDeck();
      this.#draw(this.#index);
    }
  }

  #showAll(): void {
    if (this.#drawing !== null) showAllSlides(this.#drawing, this.#index, (index) => this.#move(index));
  }

  #blank(): void {
    const isBlank = this.#black.getAttribute("aria-pressed") !== "true";
    this.#black.setAttribute("aria-pressed", String(isBlank));
    this.#channel.tell({ kind: "blank", isBlank });
  }

  #end(): void {
    this.#channel.tell({ kind: "end" });
    window.close();
  }

  #onKey(event: KeyboardEvent): void {
    const { target: origin, key } = event;
    if (document.querySelector("dialog[open]") !== null) return;
    if (key === "Escape") this.#end();
    const isTheirs = origin instanceof Element && origin.closest(".speaker-notes") !== null;
    if (isTheirs || (key === " " && origin instanceof HTMLButtonElement)) return;
    const skipped = this.#drawing?.skipped ?? [];
    const target = this.#typed.slideOf(event, skipped.length) ?? slideOfKey(event, this.#index, skipped);
    if (target !== undefined) {
      event.preventDefault();
      this.#move(target);
    } else if (key.toLowerCase() === "b" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#blank();
    }
  }
}
