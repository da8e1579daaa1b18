// The sheet of the poster: six figures, what citizens said, what changed, how to say more.

import { daySerial } from "../../../shared/calendar/day.ts";
import { formatDay, formatMonths } from "../../../shared/french/dates.ts";
import { suspendedMonths } from "../../../shared/parsing/suspended-months.ts";
import type { PosterData, PosterFigure } from "../../poster/poster-data.ts";
import { make } from "../client/dom.ts";
import type { PosterAnswer } from "./answers.ts";
import { figureWords, verdictWords } from "./figures.ts";
import { qrCode } from "./qr-code.ts";

/** What staff may change before printing. */
export interface PosterWords {
  answers: readonly PosterAnswer[];
  changes: readonly string[];
}

/** The A4 sheet. */
export function posterSheet(
  data: PosterData,
  figures: readonly PosterFigure[],
  { answers, changes }: PosterWords,
): HTMLElement {
  const { department, year } = data.settings;
  const isWholeYear = data.settings.closedOn >= daySerial(year, 12, 31);
  const told = answers.filter(({ said, done }) => said !== "" && done !== "");
  return make(
    "article",
    { class: "feuille", "aria-label": "Aperçu de l’affiche" },
    make("div", { class: "bande" }),
    make(
      "header",
      {},
      make("p", {}, department),
      make("h1", {}, `Nos résultats ${year}`),
      make("p", {}, underTitle(data, isWholeYear)),
    ),
    figures.length === 0
      ? make("p", { class: "vide" }, `Pas encore de résultat en ${year}.`)
      : make("ul", { class: "six" }, ...figures.map((figure) => figureItem(figure, year, isWholeYear))),
    ...(told.length === 0 ? [] : [answersPart(told)]),
    ...(changes.length === 0 ? [] : [changesPart(changes, year)]),
    contactPart(data),
    make("footer", {}, footWords(data)),
  );
}

function underTitle({ settings: { year, closedOn }, suspensions }: PosterData, isWholeYear: boolean): string {
  const when = isWholeYear ? `Année ${year}.` : `Du 1er janvier au ${formatDay(closedOn)}.`;
  const months = [...suspendedMonths(suspensions, year)].sort((left, right) => left - right);
  return months.length === 0 ? when : `${when} Mesures suspendues : ${formatMonths(months)}.`;
}

function figureItem(figure: PosterFigure, year: number, isWholeYear: boolean): HTMLElement {
  const { value, unit } = figureWords(figure);
  const { strong, text } = verdictWords(figure, year, isWholeYear);
  return make(
    "li",
    {},
    make("b", {}, value, make("small", {}, unit)),
    make("span", {}, figure.words === "" ? figure.label : figure.words),
    make("em", {}, ...(strong === "" ? [] : [make("strong", {}, strong)]), text),
  );
}

function answersPart(answers: readonly PosterAnswer[]): HTMLElement {
  const heads = ["Vous nous avez dit", "Ce que nous faisons"].map((words) =>
    make("th", { scope: "col" }, words),
  );
  return make(
    "section",
    { class: "dit" },
    make("h2", {}, "Vous nous l’avez dit, nous agissons"),
    make(
      "table",
      {},
      make("thead", {}, make("tr", {}, ...heads)),
      make(
        "tbody",
        {},
        ...answers.map(({ said, done }) => make("tr", {}, make("td", {}, said), make("td", {}, done))),
      ),
    ),
  );
}

function changesPart(changes: readonly string[], year: number): HTMLElement {
  return make(
    "section",
    { class: "change" },
    make("h2", {}, `Ce qui a changé en ${year}`),
    make("ul", {}, ...changes.map((change) => make("li", {}, change))),
  );
}

function contactPart({ settings: { formAddress } }: PosterData): HTMLElement {
  const address = webAddress(formAddress);
  const words =
    address === null
      ? [make("p", {}, "À l’accueil, par courrier, par téléphone.")]
      : [
          make("p", {}, make("b", {}, address.replace(/^https?:\/\/|\/$/g, ""))),
          make("p", {}, "Visez le code avec votre téléphone : sans compte ni inscription."),
          make("p", {}, "Ou dites-le à l’accueil, par téléphone, par courrier : nous le notons."),
        ];
  return make(
    "section",
    { class: address === null ? "nous sans" : "nous" },
    ...(address === null ? [] : [qrCode(address)]),
    make("div", {}, make("h2", {}, "Une remarque, une idée, un merci ?"), ...words),
  );
}

/** `ecoute.exemple.fr/aix` as a browser takes it; `null` for what is no address. */
export function webAddress(typed: string | null): string | null {
  const text = (typed ?? "").trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) && /^\S+\.\S+$/.test(text) ? address : null;
}

function footWords({ settings, isLabelled, isSample }: PosterData): string {
  const { closedOn, labelName, labelObtainedOn } = settings;
  return [
    `Chiffres arrêtés au ${formatDay(closedOn)}.`,
    ...(isLabelled && labelObtainedOn !== null
      ? [`Label ${labelName} obtenu le ${formatDay(labelObtainedOn)}.`]
      : []),
    ...(isSample ? ["Données d’exemple."] : []),
  ].join(" ");
}
