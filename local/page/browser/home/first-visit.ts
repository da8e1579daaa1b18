// The first page: what the product does, shown with the example's own slides, and how to begin.
import { displayText } from "../../../../shared/review/display-text.ts";
import { button, make } from "../dom.ts";
import { type BeginningEvents, beginning, folderFoot } from "./beginning.ts";

/** Steps show when the work is not done by then. */
const PATIENCE_MILLISECONDS = 400;

const SLIDES = [
  ["cibles-manquees", "Diapositive des cibles manquées, avec ce qui a manqué."],
  ["satisfaction", "Diapositive de la satisfaction, item par item."],
  ["courbes", "Diapositive des courbes de l’année."],
] as const;

const WORDS = [
  ["1. Saisir", "17 nombres par mois et les réclamations, dans un classeur."],
  ["2. Suivre", "Ce qui manque, ce qui presse, les cibles atteintes ou non."],
  ["3. Présenter", "Diaporama, affiche, compte rendu : en un clic."],
] as const;

interface FirstVisitEvents extends BeginningEvents {
  reviewAsked(): void;
  left(): void;
}

/** The page, its filled button, and how it is told the steps of the review that it asked for. */
export function firstVisit(
  folder: string,
  events: FirstVisitEvents,
): { element: HTMLElement; main: HTMLElement; addStep(words: string): void } {
  const main = button(displayText("Générer la revue de l’exemple"), () => ask(), "main large-button");
  const look = button(displayText("Regarder d’abord son classeur"), events.left, "inline");
  const offer = make(
    "div",
    {},
    make("div", { class: "home-actions" }, main, look),
    make(
      "p",
      { class: "note" },
      "19 diapositives, quelques secondes. Une partie des chiffres est illustrative.",
    ),
  );
  const steps = new Steps();
  const ask = (): void => {
    main.disabled = true;
    setTimeout(() => offer.isConnected && offer.replaceWith(steps.element), PATIENCE_MILLISECONDS);
    events.reviewAsked();
  };
  const example = make(
    "section",
    { class: "home-example", "aria-labelledby": "home-example" },
    make("h3", { id: "home-example" }, displayText("Voir l’exemple : Aix-en-Provence, 2020")),
    pictures(),
    offer,
  );
  const own = beginning({ title: "Commencer avec mon service", opening: "J’ai déjà un classeur" }, events);
  const element = make(
    "div",
    { class: "home" },
    make("h2", {}, displayText("La revue qualité de l’année, à partir d’un seul classeur")),
    make(
      "p",
      { class: "home-lead" },
      displayText(
        "Pour le référent qualité d’une préfecture ou d’une sous-préfecture. Commencez par regarder : l’exemple est complet.",
      ),
    ),
    make("div", { class: "home-columns" }, example, own),
    make(
      "div",
      { class: "home-words" },
      ...WORDS.map(([title, words]) => make("p", {}, make("b", {}, title), displayText(words))),
    ),
    folderFoot(folder),
  );
  return { element, main, addStep: (words) => steps.add(words) };
}

function pictures(): HTMLElement {
  const picture = (name: string, alt: string): HTMLElement =>
    make("img", { src: `/images/${name}.png`, alt: displayText(alt), width: "720", height: "406" });
  return make(
    "div",
    { class: "home-pictures" },
    picture(
      "essentiel",
      "Diapositive « L’essentiel de 2020 » : les chiffres de l’année, ce qui progresse, ce qui manque, ce qui est à décider.",
    ),
    make("div", {}, ...SLIDES.map(([name, alt]) => picture(name, alt))),
  );
}

/** What is done, and what is being done. */
class Steps {
  readonly #list = make("ul", {});
  readonly element = make(
    "div",
    { class: "home-steps", role: "status" },
    make("b", {}, displayText("La revue de l’exemple se prépare…")),
    this.#list,
  );

  add(words: string): void {
    for (const line of this.#list.children) line.className = "done";
    this.#list.append(make("li", {}, displayText(words)));
  }
}
