// What is told above the fields, with what to do about it.
import { button, make } from "./dom.ts";

/** A note; with a tone, it is told at once. */
export function note(words: string, acts: readonly HTMLElement[], tone = ""): HTMLElement {
  const role = tone === "" ? "status" : "alert";
  return make("div", { class: `bloc ${tone}`, role }, make("p", {}, `${words} `), ...acts);
}

/** Offers back what was begun, and never saved, in a window that was closed. */
export function resumeNote(begun: string, resume: () => void, restart: () => void): HTMLElement {
  return note(`Vous aviez commencé ${begun} : reprendre ?`, [
    button("Reprendre", resume),
    button("Recommencer à vide", restart),
  ]);
}
