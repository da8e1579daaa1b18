// A slide shown whole in a place, as large as the place allows.
import { make } from "../dom.ts";

export const SLIDE_WIDTH = 960;
const SLIDE_HEIGHT = 540;

/** Shows one slide at a time in an element, and follows the element's size. */
export class FittedSlide {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
    new ResizeObserver(() => this.#fit()).observe(place);
  }

  /** Shows a slide in place of the former one; nothing shows an empty place. */
  show(slide: HTMLElement | undefined): void {
    this.#place.replaceChildren(slide ?? make("div"));
    this.#fit();
  }

  #fit(): void {
    const slide = this.#place.firstElementChild;
    if (!(slide instanceof HTMLElement)) return;
    const { clientWidth, clientHeight } = this.#place;
    const scale = Math.min(clientWidth / SLIDE_WIDTH, clientHeight / SLIDE_HEIGHT);
    const left = (clientWidth - SLIDE_WIDTH * scale) / 2;
    const top = (clientHeight - SLIDE_HEIGHT * scale) / 2;
    slide.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }
}
