// The deck on screen: the list of slides, the slide, its notes, full screen and printing.
import type { DeckView } from "../../protocol.ts";
import { button, make } from "../dom.ts";
import { SlideDrawing } from "./slide-drawing.ts";

const SLIDE_WIDTH = 960;
const SLIDE_HEIGHT = 540;

/** What the panel needs around it. */
export interface DeckPanelOptions {
  /** Where the .pptx is. */
  downloadPath: string;
}

/** Shows a deck in a place of the page. */
export class DeckPanel {
  readonly #drawing: SlideDrawing;
  readonly #stage = make("div", { class: "stage", tabindex: "0" });
  readonly #notes = make("div", { class: "notes" });
  readonly #position = make("span", { class: "position", role: "status" });
  readonly #thumbnails: HTMLElement[];
  #index = 0;

  constructor(place: HTMLElement, deck: DeckView, { downloadPath }: DeckPanelOptions) {
    this.#drawing = new SlideDrawing(deck);
    this.#thumbnails = this.#drawing.slides.map((_, index) => this.#thumbnail(index));
    const list = make("nav", { class: "thumbnails", "aria-label": "Diapositives" }, ...this.#thumbnails);
    const view = make(
      "div",
      { class: "slide-view" },
      this.#toolbar(downloadPath),
      this.#stage,
      make(
        "section",
        { class: "notes-place", "aria-label": "Commentaires de l’orateur", tabindex: "0" },
        this.#notes,
      ),
    );
    place.replaceChildren(list, view);
    for (const part of [list, view]) part.addEventListener("keydown", (event) => this.#onKey(event));
    this.#stage.addEventListener(
      "click",
      () => document.fullscreenElement === this.#stage && this.#show(this.#index + 1),
    );
    new ResizeObserver(() => this.#fit()).observe(this.#stage);
    new ResizeObserver(() => fitThumbnails(list)).observe(list);
    this.#show(0);
  }

  #toolbar(downloadPath: string): HTMLElement {
    return make(
      "div",
      { class: "deck-bar" },
      button("‹ Précédente", () => this.#show(this.#index - 1)),
      this.#position,
      button("Suivante ›", () => this.#show(this.#index + 1)),
      make("span", { class: "spring" }),
      button("Plein écran", () => this.#present()),
      button("Imprimer ou PDF", () => window.print()),
      make("a", { class: "button main", href: downloadPath, download: true }, "Télécharger le .pptx"),
    );
  }

  #thumbnail(index: number): HTMLElement {
    const number = make("span", { class: "thumbnail-number" }, String(index + 1));
    const opener = make(
      "button",
      { type: "button", "aria-label": `${index + 1}. ${this.#drawing.titleOf(index)}` },
      number,
    );
    opener.addEventListener("click", () => this.#show(index));
    const small = make(
      "div",
      { class: "small", inert: true, "aria-hidden": "true" },
      this.#drawing.draw(index),
    );
    return make("div", { class: "thumbnail" }, small, opener);
  }

  #show(wanted: number): void {
    const count = this.#drawing.slides.length;
    this.#index = Math.max(0, Math.min(count - 1, wanted));
    this.#stage.replaceChildren(this.#drawing.draw(this.#index));
    this.#stage.setAttribute("aria-label", `Diapositive ${this.#index + 1} sur ${count}`);
    this.#position.textContent = `${this.#index + 1} / ${count}`;
    const notes = this.#drawing.notesOf(this.#index);
    const lines = notes === "" ? ["Aucun commentaire pour cette diapositive."] : notes.split("\n");
    this.#notes.replaceChildren(...lines.map((line) => make("p", {}, line)));
    for (const [index, thumbnail] of this.#thumbnails.entries()) {
      const opener = thumbnail.querySelector("button");
      if (index === this.#index) opener?.setAttribute("aria-current", "true");
      else opener?.removeAttribute("aria-current");
    }
    this.#thumbnails[this.#index]?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#fit();
  }

  #fit(): void {
    const slide = this.#stage.firstElementChild;
    if (!(slide instanceof HTMLElement)) return;
    const { clientWidth, clientHeight } = this.#stage;
    const scale = Math.min(clientWidth / SLIDE_WIDTH, clientHeight / SLIDE_HEIGHT);
    const left = (clientWidth - SLIDE_WIDTH * scale) / 2;
    const top = (clientHeight - SLIDE_HEIGHT * scale) / 2;
    slide.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }

  #onKey(event: KeyboardEvent): void {
    const { key, target: origin } = event;
    // The notes scroll with the arrows, and the space bar presses the button that has the focus.
    const isTheirs = origin instanceof Element && origin.closest(".notes-place") !== null;
    if (isTheirs || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === " " && origin !== this.#stage) return;
    const last = this.#drawing.slides.length - 1;
    const targets: Record<string, number> = {
      ArrowRight: this.#index + 1,
      ArrowDown: this.#index + 1,
      PageDown: this.#index + 1,
      " ": this.#index + 1,
      ArrowLeft: this.#index - 1,
      ArrowUp: this.#index - 1,
      PageUp: this.#index - 1,
      Home: 0,
      End: last,
    };
    const target = targets[key];
    if (key === "f") void this.#present();
    if (target === undefined) return;
    event.preventDefault();
    this.#show(target);
  }

  async #present(): Promise<void> {
    await this.#stage.requestFullscreen();
    this.#stage.focus();
  }
}

/** The small slides are also those that are printed: their scale is the list's, which paper leaves out. */
function fitThumbnails(list: HTMLElement): void {
  const width = list.querySelector(".thumbnail")?.clientWidth ?? SLIDE_WIDTH;
  list.style.setProperty("--thumbnail-scale", String(width / SLIDE_WIDTH));
}
