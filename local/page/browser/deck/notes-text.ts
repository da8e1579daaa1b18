// The speaker's notes in letters that can be read from a desk: their size is remembered.
import { make } from "../dom.ts";

const SIZE_KEY = "taille-des-commentaires";
const USUAL_PIXELS = 22;
const SMALLEST_PIXELS = 14;
const LARGEST_PIXELS = 44;
const STEP_PIXELS = 2;

export class NotesText {
  readonly element = make("section", {
    class: "speaker-notes",
    "aria-label": "Commentaires de l’orateur",
    tabindex: "0",
  });
  readonly sizeButtons = [
    make(
      "button",
      { type: "button", "aria-label": "A− : diminuer le texte", onclick: () => this.#resize(-1) },
      "A−",
    ),
    make(
      "button",
      { type: "button", "aria-label": "A+ : agrandir le texte", onclick: () => this.#resize(1) },
      "A+",
    ),
  ];
  #pixels = Number(localStorage.getItem(SIZE_KEY)) || USUAL_PIXELS;

  constructor() {
    this.#resize(0);
  }

  show(notes: string): void {
    const lines = notes === "" ? ["Aucun commentaire pour cette diapositive."] : notes.split("\n");
    this.element.replaceChildren(...lines.map((line) => make("p", {}, line)));
    this.element.scrollTop = 0;
  }

  #resize(steps: number): void {
    const wanted = this.#pixels + steps * STEP_PIXELS;
    this.#pixels = Math.max(SMALLEST_PIXELS, Math.min(LARGEST_PIXELS, wanted));
    this.element.style.fontSize = `${this.#pixels}px`;
    if (steps !== 0) localStorage.setItem(SIZE_KEY, String(this.#pixels));
  }
}
