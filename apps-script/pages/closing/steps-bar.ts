// The three steps above the page: which are done, which one is shown.
import { make } from "../client/dom.ts";

/** The bar; beyond the third step all is done. */
export function stepsBar(current: number, year: number): HTMLElement {
  const steps = [
    ["Ce qui manque", "avant de clore"],
    ["Les chiffres gardés", "dans « Historique »"],
    [`Ouvrir ${year + 1}`, "et comment revenir"],
  ] as const;
  const items = steps.map(([title, detail], index) => {
    const isDone = index + 1 < current;
    const isCurrent = index + 1 === current;
    return make(
      "li",
      { class: isDone ? "fait" : isCurrent ? "ici" : "", ...(isCurrent ? { "aria-current": "step" } : {}) },
      make("b", {}, `${isDone ? "✓ " : ""}${index + 1}. ${title}`),
      make("span", {}, detail),
    );
  });
  return make("ol", { class: "pas", "aria-label": "Étapes" }, ...items);
}
