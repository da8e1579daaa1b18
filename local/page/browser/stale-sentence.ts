// Says that what is shown was computed before the last typing, and leads to computing it again.
import { button, make } from "./dom.ts";

/** The sentence, which ends with what to do. */
export function staleSentence(remedy: string, compute: () => void): HTMLElement {
  return make(
    "p",
    { class: "stale" },
    make("span", { "aria-hidden": "true" }, "! "),
    "Résultat calculé avant vos dernières saisies\u00a0: ",
    button(remedy, compute, "inline"),
  );
}
