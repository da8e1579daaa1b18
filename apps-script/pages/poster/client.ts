// « Affiche des résultats »: the sheet as it will be printed, beside what may still be changed in it.
import { counted } from "../../../shared/french/numbers.ts";
import { capitalised, shown } from "../../../shared/review/story/words.ts";
import type { PosterData, PosterFigure } from "../../poster/poster-data.ts";
import { button, make, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, goTo, saidOf } from "../client/google-script.ts";
import { answersOf, type PosterAnswer } from "./answers.ts";
import { chosenFigures, isNotGood } from "./figures.ts";
import { type PosterWords, posterSheet, webAddress } from "./sheet.ts";

const MOST_ANSWERS = 3;
const MOST_CHANGES = 4;
/** What fits on a line of half a sheet. */
const SHORT_CHANGE = 60;

const said = make("p", { role: "status" });
const overflow = make("li", { class: "ko", hidden: true }, "! Le texte dépasse la page : raccourcissez-le.");

void read();

async function read(): Promise<void> {
  show([make("p", { role: "status" }, "Lecture du classeur…")], []);
  const answer = await ask<PosterData>("lireLAffiche");
  if (!answer.ok) {
    const fault = make("div", { class: "bloc ko", role: "alert" }, make("p", {}, saidOf(answer)));
    show([fault], [make("p"), button("Fermer", closeDialog), button("Réessayer", () => void read(), true)]);
    return;
  }
  draw(answer);
}

function draw(data: PosterData): void {
  const { figures, isStaffs } = chosenFigures(data);
  const words = wordsFields(data);
  const place = make("div", { class: "apercu", tabindex: "0", role: "region", "aria-label": "Aperçu" });
  const renew = (): void => {
    const sheet = posterSheet(data, figures, words.read());
    place.replaceChildren(sheet);
    overflow.hidden = sheet.scrollHeight <= sheet.clientHeight;
  };
  const tools = make(
    "form",
    { class: "outils", input: renew },
    warnings(data, figures, isStaffs),
    ...words.fields,
  );
  const printing = button("Imprimer", () => print(), true);
  show([tools, place], [said, button("Fermer", closeDialog), printing]);
  renew();
  startAt(printing);
}

/** What the sheet would leave unsaid. */
function warnings(data: PosterData, figures: readonly PosterFigure[], isStaffs: boolean): HTMLElement {
  const { missedCount, settings } = data;
  const items = [
    ...(isStaffs || figures.length === 0
      ? []
      : [
          warning(
            "Aucun indicateur n’a de « Mots pour l’affiche » : voici les chiffres proposés, sous leur libellé.",
            "Choisir dans « Indicateurs »",
            "Indicateurs",
            "Mots pour l'affiche",
          ),
        ]),
    ...(missedCount > 0 && !figures.some(isNotGood)
      ? [
          warning(
            `Tout ce qui est montré est bon, alors que ${counted(missedCount, "cible")} ${missedCount > 1 ? "sont manquées" : "est manquée"} : montrez-en une.`,
            "Choisir dans « Indicateurs »",
            "Indicateurs",
            "Mots pour l'affiche",
          ),
        ]
      : []),
    ...(webAddress(settings.formAddress) === null
      ? [
          warning(
            "Sans « Adresse du formulaire », l’affiche n’a pas de code QR.",
            "La noter",
            "Paramètres",
            null,
          ),
        ]
      : []),
    overflow,
  ];
  return make("ul", { class: "avis" }, ...items);
}

function warning(words: string, label: string, tab: string, column: string | null): HTMLElement {
  const target = {
    onglet: tab,
    ligne: null,
    colonne: column,
    cle: column === null ? { colonne: "Clé", valeur: "Adresse du formulaire" } : null,
  };
  const leave = async (): Promise<void> => {
    said.textContent = (await goTo(target)) ?? "";
  };
  return make(
    "li",
    {},
    make("b", { class: "ko" }, "! "),
    `${words} `,
    make("button", { type: "button", class: "lien", click: () => void leave() }, label),
  );
}

/** The fields of what staff may change, as they stand. */
function wordsFields(data: PosterData): { fields: HTMLElement[]; read(): PosterWords } {
  const answers = [...answersOf(data), ...emptyAnswers(MOST_ANSWERS)].slice(0, MOST_ANSWERS);
  const rows = answers.map(({ said: told, done }, index) => ({
    said: area(`Vous nous avez dit ${index + 1}`, told, 2),
    done: area(`Ce que nous faisons ${index + 1}`, done, 2),
  }));
  const changes = area(
    "Ce qui a changé, une ligne chacun",
    shortFirst(data.done.map(({ action }) => capitalised(shown(action)))).join("\n"),
    5,
  );
  const lines = () => changes.value.split("\n").map((line) => line.trim());
  return {
    fields: [
      make(
        "fieldset",
        {},
        make("legend", {}, "Vous nous l’avez dit, nous agissons"),
        ...rows.flatMap((row) => make("div", { class: "paire" }, row.said, row.done)),
      ),
      make("fieldset", {}, make("legend", {}, `Ce qui a changé en ${data.settings.year}`), changes),
    ],
    read: () => ({
      answers: rows.map(
        (row): PosterAnswer => ({ said: row.said.value.trim(), done: row.done.value.trim() }),
      ),
      changes: lines().filter((line) => line !== ""),
    }),
  };
}

function area(name: string, value: string, rows: number): HTMLTextAreaElement {
  return make("textarea", { "aria-label": name, rows: String(rows) }, value);
}

function emptyAnswers(count: number): PosterAnswer[] {
  return Array.from({ length: count }, () => ({ said: "", done: "" }));
}

/** Those that a line holds come first. */
function shortFirst(changes: readonly string[]): string[] {
  const isShort = (change: string): boolean => change.length <= SHORT_CHANGE;
  return [...changes.filter(isShort), ...changes.filter((change) => !isShort(change))].slice(0, MOST_CHANGES);
}
