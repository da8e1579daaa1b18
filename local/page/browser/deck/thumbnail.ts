// A slide in small, with its number beside it and a button over it.
import { make } from "../dom.ts";
import { SLIDE_WIDTH } from "./fitted-slide.ts";
import type { SlideDrawing } from "./slide-drawing.ts";

/** The slide of an index; `chosen` is run when it is pressed. */
export function thumbnail(drawing: SlideDrawing, index: number, chosen: () => void): HTMLElement {
  const opener = make("button", { type: "button", onclick: chosen, "aria-label": nameOf(drawing, index) });
  const small = make("div", { class: "small", inert: true, "aria-hidden": "true" }, drawing.draw(index));
  const number = make("span", { class: "thumbnail-number", "aria-hidden": "true" }, String(index + 1));
  return make(
    "div",
    { class: drawing.skipped[index] ? "thumbnail skipped" : "thumbnail" },
    number,
    make("div", { class: "thumbnail-slide" }, small, opener),
  );
}

/** « 7. Cinq cibles manquées sur vingt », and whether presenting skips it. */
export function nameOf(drawing: SlideDrawing, index: number): string {
  const name = `${index + 1}. ${drawing.titleOf(index)}`;
  return drawing.skipped[index] ? `${name}, ignorée quand on présente` : name;
}

/** Draws the slides of a list as wide as it has room for. */
export function fitThumbnails(list: HTMLElement): void {
  const width = list.querySelector(".thumbnail-slide")?.clientWidth ?? SLIDE_WIDTH;
  list.style.setProperty("--thumbnail-scale", String(width / SLIDE_WIDTH));
}
