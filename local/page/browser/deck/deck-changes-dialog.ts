// « Voir ce qui change »: the slides that an update changes, each with the words that it replaces; before it, or after.
import { displayText } from "../../../../shared/review/display-text.ts";
import type { ChangedSlide, DeckChanges } from "../../protocol/deck.ts";
import { showModal } from "../dialogs/modal.ts";
import { make } from "../dom.ts";

/** Of one slide, on either side: the rest is counted. */
const MOST_LINES = 8;

/** What the dialog says where the update is to come, and where it was made. */
interface Tense {
  title: string;
  before: string;
  after: string;
  gone: string;
  moved: string;
}

const TO_COME: Tense = {
  title: "Ce qui change dans la revue",
  before: "Aujourd’hui",
  after: "Après",
  gone: "La revue ne l’a plus : la mise à jour la retire.",
  moved: "Sa mise en page change.",
};
const MADE: Tense = {
  title: "Ce qui a changé dans la revue",
  before: "Avant",
  after: "Maintenant",
  gone: "La revue ne l’a plus : la mise à jour l’a retirée.",
  moved: "Sa mise en page a changé.",
};
const KEPT =
  "Ce que vous avez écrit vous-même dans le diaporama n’est pas compté ici : la mise à jour vous demande quoi en faire.";

/** Shows what an update would change; whether it is asked for. */
export function showDeckChanges(changes: DeckChanges): Promise<boolean> {
  const content = changesPart(changes, TO_COME);
  content.append(make("p", { class: "note" }, displayText(KEPT)));
  const buttons = [
    { label: "Fermer", value: false },
    { label: "Mettre à jour la revue", value: true, isMain: true },
  ];
  return showModal(TO_COME.title, content, buttons, false, "wide");
}

/** Shows what the update that was just made changed. */
export async function showMadeChanges(changes: DeckChanges): Promise<void> {
  const buttons = [{ label: "Fermer", value: null, isMain: true }];
  await showModal(MADE.title, changesPart(changes, MADE), buttons, null, "wide");
}

function changesPart({ slides, added }: DeckChanges, tense: Tense): HTMLElement {
  return make(
    "div",
    { class: "deck-changes", role: "group", "aria-label": tense.title, tabindex: "0" },
    ...slides.map((slide) => changedSlide(slide, tense)),
    ...(added.length === 0 ? [] : [part("Nouvelles diapositives", listOf(added))]),
  );
}

function changedSlide(slide: ChangedSlide, tense: Tense): HTMLElement {
  const { number, title, isGone, before, after, hasNewChart } = slide;
  const words = isGone
    ? tense.gone
    : hasNewChart
      ? "Un graphique est redessiné."
      : before.length + after.length === 0
        ? tense.moved
        : "";
  const sides =
    before.length + after.length === 0 ? [] : [side(tense.before, before), side(tense.after, after)];
  return part(
    `Diapositive ${number} : ${title}`,
    ...(words === "" ? [] : [make("p", {}, displayText(words))]),
    make("div", { class: "deck-change" }, ...sides),
  );
}

function part(title: string, ...content: HTMLElement[]): HTMLElement {
  return make("section", {}, make("h3", {}, displayText(title)), ...content);
}

function side(label: string, lines: readonly string[]): HTMLElement {
  const rest = lines.length - MOST_LINES;
  const shown = lines.slice(0, rest === 1 ? lines.length : MOST_LINES);
  const told = rest > 1 ? [...shown, `et ${rest} autres lignes`] : shown;
  return make("div", {}, make("h4", {}, label), told.length === 0 ? make("p", {}, "rien") : listOf(told));
}

function listOf(lines: readonly string[]): HTMLElement {
  return make("ul", {}, ...lines.map((line) => make("li", {}, line)));
}
