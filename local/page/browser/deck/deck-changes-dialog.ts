// « Voir ce qui change »: the slides that an update would change, each with the words that it would replace.
import { displayText } from "../../../../shared/review/display-text.ts";
import type { ChangedSlide, DeckChanges } from "../../protocol.ts";
import { showModal } from "../dialogs/modal.ts";
import { make } from "../dom.ts";

const TITLE = "Ce qui change dans la revue";
/** Of one slide, on either side: the rest is counted. */
const MOST_LINES = 8;

/** Shows the changes; whether the update is asked for. */
export function showDeckChanges({ slides, added }: DeckChanges): Promise<boolean> {
  const kept =
    "Ce que vous avez écrit vous-même dans le diaporama n’est pas compté ici : la mise à jour vous demande quoi en faire.";
  const content = make(
    "div",
    { class: "deck-changes", role: "group", "aria-label": TITLE, tabindex: "0" },
    ...slides.map(changedSlide),
    ...(added.length === 0 ? [] : [part("Nouvelles diapositives", listOf(added))]),
    make("p", { class: "note" }, displayText(kept)),
  );
  const buttons = [
    { label: "Fermer", value: false },
    { label: "Mettre à jour la revue", value: true, isMain: true },
  ];
  return showModal(TITLE, content, buttons, false, "wide");
}

function changedSlide({ number, title, isGone, before, after, hasNewChart }: ChangedSlide): HTMLElement {
  const words = isGone
    ? "La revue ne l’a plus : la mise à jour la retire."
    : hasNewChart
      ? "Un graphique est redessiné."
      : before.length + after.length === 0
        ? "Sa mise en page change."
        : "";
  const sides = before.length + after.length === 0 ? [] : [side("Aujourd’hui", before), side("Après", after)];
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
