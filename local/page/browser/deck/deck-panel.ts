// The deck on screen: the list of slides, the slide, its notes; full screen, the speaker's view, paper.

import { displayText } from "../../../../shared/review/display-text.ts";
import type { DeckView } from "../../protocol/deck.ts";
import { button, make } from "../dom.ts";
import { DeckChannel, type DeckMessage } from "./deck-channel.ts";
import { slideOfKey, TypedNumber } from "./deck-keys.ts";
import { FittedSlide } from "./fitted-slide.ts";
import { notesEdge } from "./notes-edge.ts";
import { nextShown } from "./shown-slides.ts";
import { SlideDrawing } from "./slide-drawing.ts";
import { fitThumbnails, nameOf, thumbnail } from "./thumbnail.ts";

// The same part of the page: neither is needed before a deck is shown.
export { showDeckChanges, showMadeChanges } from "./deck-changes-dialog.ts";

/** What the panel needs around it. */
export interface DeckPanelOptions {
  workbookId: string;
  /** Where the .pptx is. */
  downloadPath: string;
}

const NO_NOTES = "Aucun commentaire pour cette diapositive.";
const COPY_NOTE = "Le .pptx est une copie à part : ce que vous y changez ne revient pas dans cette page.";

/** Shows a deck in a place of the page. */
export class DeckPanel {
  readonly #place: HTMLElement;
  readonly #workbookId: string;
  readonly #drawing: SlideDrawing;
  readonly #channel: DeckChannel;
  readonly #closing = new AbortController();
  readonly #slidePlace = make("div", { class: "stage-slide" });
  readonly #stageNotes = make("div", { class: "stage-notes", hidden: true });
  readonly #stage = make("div", { class: "stage", tabindex: "0" }, this.#slidePlace, this.#stageNotes);
  readonly #fitted = new FittedSlide(this.#slidePlace);
  readonly #notes = make("div", { class: "notes" });
  readonly #position = make("span", { class: "position", role: "status" });
  readonly #list = make("nav", { class: "thumbnails", "aria-label": "Diapositives" });
  readonly #thumbnails: HTMLElement[];
  readonly #typed = new TypedNumber();
  #index = 0;

  constructor(place: HTMLElement, deck: DeckView, { workbookId, downloadPath }: DeckPanelOptions) {
    this.#place = place;
    this.#workbookId = workbookId;
    this.#drawing = new SlideDrawing(deck);
    this.#channel = new DeckChannel(workbookId, (message) => this.#hear(message));
    this.#thumbnails = this.#drawing.slides.map((_, index) =>
      thumbnail(this.#drawing, index, () => this.#choose(index)),
    );
    this.mark([]);
    const list = this.#list;
    list.append(...this.#thumbnails);
    const notesPlace = make(
      "section",
      { class: "notes-place", "aria-label": "Commentaires de l’orateur", tabindex: "0" },
      make("h2", {}, "Commentaires de l’orateur"),
      this.#notes,
    );
    place.replaceChildren(
      list,
      make(
        "div",
        { class: "slide-view" },
        this.#toolbar(downloadPath),
        this.#stage,
        notesEdge(notesPlace),
        notesPlace,
      ),
    );
    const { signal } = this.#closing;
    document.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    this.#stage.addEventListener("click", () => {
      if (this.#isPresenting) this.#move(nextShown(this.#drawing.skipped, this.#index, 1) ?? this.#index);
    });
    new ResizeObserver(() => fitThumbnails(list)).observe(list);
    this.#channel.tell({ kind: "changed" });
    this.show("");
  }

  /** Shows the slide of a link (`#slide=id.…`), the first for a link to no slide. */
  show(hash: string): void {
    this.#move(this.#drawing.indexOf(hash));
  }

  /** Marks the slides, by number, that an update would change. */
  mark(numbers: readonly number[]): void {
    for (const [index, thumbnail] of this.#thumbnails.entries()) {
      const isMarked = numbers.includes(index + 1);
      const name = nameOf(this.#drawing, index);
      thumbnail
        .querySelector("button")
        ?.setAttribute("aria-label", isMarked ? `${name}, à mettre à jour` : name);
      thumbnail
        .querySelector(".thumbnail-number")
        ?.replaceChildren(String(index + 1), ...(isMarked ? [make("b", { class: "bad" }, "!")] : []));
    }
  }

  /** Another deck takes its place. */
  close(): void {
    this.#closing.abort();
    this.#channel.close();
  }

  get #isPresenting(): boolean {
    return document.fullscreenElement === this.#stage;
  }

  /** The slides that keys pass over: outside the presentation, none. */
  get #passed(): boolean[] {
    const { skipped } = this.#drawing;
    return this.#isPresenting ? skipped : skipped.map(() => false);
  }

  #toolbar(downloadPath: string): HTMLElement {
    const present = button("Présenter", () => this.#presentAll(), "main small-button present");
    present.append(make("span", { class: "wide" }, " (F5)"));
    return make(
      "div",
      { class: "deck-bar" },
      stepButton("‹", "Précédente", "Diapositive précédente", () => this.#move(this.#index - 1)),
      this.#position,
      stepButton("›", "Suivante", "Diapositive suivante", () => this.#move(this.#index + 1)),
      make("p", { class: "copy-note", id: "copy-note" }, displayText(COPY_NOTE)),
      present,
      button("Vue de l’orateur", () => this.#openSpeakerView(), "small-button wide"),
      button("Imprimer ou PDF", () => window.print(), "small-button wide"),
      make(
        "a",
        { class: "button small-button", href: downloadPath, download: true, "aria-describedby": "copy-note" },
        "Télécharger",
        make("span", { class: "wide" }, " le .pptx"),
      ),
    );
  }

  /** Shows a slide, and says so to the other windows. */
  #move(wanted: number): void {
    this.#draw(wanted);
    this.#channel.tell({ kind: "shown", index: this.#index });
  }

  #draw(wanted: number): void {
    const count = this.#drawing.slides.length;
    this.#index = Math.max(0, Math.min(count - 1, wanted));
    this.#fitted.show(this.#drawing.draw(this.#index));
    this.#stage.setAttribute("aria-label", `Diapositive ${this.#index + 1} sur ${count}`);
    this.#position.textContent = `${this.#index + 1} sur ${count}`;
    const notes = this.#drawing.notesOf(this.#index);
    const lines = notes === "" ? [NO_NOTES] : notes.split("\n");
    for (const place of [this.#notes, this.#stageNotes]) {
      place.replaceChildren(...lines.map((line) => make("p", {}, line)));
    }
    for (const [index, thumbnail] of this.#thumbnails.entries()) {
      const opener = thumbnail.querySelector("button");
      if (index === this.#index) opener?.setAttribute("aria-current", "true");
      else opener?.removeAttribute("aria-current");
    }
    // Where the list is not as long as its slides: elsewhere it is the page that would scroll, and the slide leave.
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = this.#list;
    if (scrollHeight > clientHeight || scrollWidth > clientWidth)
      this.#thumbnails[this.#index]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Shows the slide of a thumbnail, which may be far under it on a telephone. */
  #choose(index: number): void {
    this.#move(index);
    this.#stage.scrollIntoView({ block: "nearest" });
  }

  #hear(message: DeckMessage): void {
    switch (message.kind) {
      case "hello":
        this.#channel.tell({ kind: "shown", index: this.#index });
        break;
      case "shown":
        this.#draw(message.index);
        break;
      case "blank":
        this.#stage.classList.toggle("blank", message.isBlank);
        break;
      case "end":
        this.#stage.classList.remove("blank");
        if (this.#isPresenting) void document.exitFullscreen();
        break;
      case "changed":
        break;
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#place.hidden || document.querySelector("dialog[open]") !== null) return;
    if (event.key === "F5" && !event.ctrlKey) {
      event.preventDefault();
      if (event.shiftKey) void this.#present();
      else this.#presentAll();
      return;
    }
    const { target: origin } = event;
    if (!this.#takesKeysFrom(origin)) return;
    // The space bar presses the button that has the focus.
    if (event.key === " " && origin !== this.#stage && origin !== document.body) return;
    const count = this.#drawing.slides.length;
    const target = this.#typed.slideOf(event, count) ?? slideOfKey(event, this.#index, this.#passed);
    if (target !== undefined) {
      event.preventDefault();
      this.#move(target);
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey) this.#onLetter(event.key.toLowerCase());
  }

  /** Its own, those of nobody, and those of the button that shows it; the notes scroll with theirs. */
  #takesKeysFrom(origin: EventTarget | null): boolean {
    if (!(origin instanceof Element)) return false;
    if (origin.closest(".notes-place, .notes-edge") !== null) return false;
    return origin === document.body || this.#place.contains(origin) || origin.id === "show-deck";
  }

  #onLetter(letter: string): void {
    if (letter === "f") void this.#present();
    if (!this.#isPresenting) return;
    if (letter === "n") this.#stageNotes.hidden = !this.#stageNotes.hidden;
    if (letter === "b") this.#stage.classList.toggle("blank");
  }

  /** From the first slide, as F5 does elsewhere. */
  #presentAll(): void {
    this.#move(nextShown(this.#drawing.skipped, -1, 1) ?? 0);
    void this.#present();
  }

  async #present(): Promise<void> {
    await this.#stage.requestFullscreen();
    this.#stage.focus();
  }

  #openSpeakerView(): void {
    const address = `/orateur?classeur=${encodeURIComponent(this.#workbookId)}`;
    window.open(address, `orateur-${this.#workbookId}`, "popup,width=1200,height=720");
  }
}

function stepButton(arrow: string, word: string, name: string, onClick: () => void): HTMLElement {
  const parts = [make("span", { class: "wide" }, word), make("span", { "aria-hidden": "true" }, arrow)];
  const ordered = arrow === "‹" ? parts.toReversed() : parts;
  return make(
    "button",
    { type: "button", class: "small-button", "aria-label": name, onclick: onClick },
    ...ordered,
  );
}
