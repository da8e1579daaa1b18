// The ends: a year closed, with what comes next, or reopened, with what stayed.
import { counted } from "../../../shared/french/numbers.ts";
import type { ClosedData, ClosingYear, ReopenedData } from "../../closing/closing-data.ts";
import { make } from "../client/dom.ts";
import { columns } from "./parts.ts";

/** A year closed; `reopen` is the way back. */
export function closedView(
  { facts, hasDeck }: ClosingYear,
  { rows }: ClosedData,
  reopen: HTMLButtonElement,
): HTMLElement[] {
  const { year, firstMonthNumbers, meetings, toDos } = facts;
  const waiting = toDos.find(({ nature }) => nature === "actionsToValidate")?.nombre ?? 0;
  const asked = firstMonthNumbers === 0 ? "" : ` (${counted(firstMonthNumbers, "nombre")})`;
  return [
    make("h1", {}, `${year} est clos, ${year + 1} est ouvert`),
    make("p", {}, `${moment()} : ${addedWords(rows)}.`),
    columns([
      [
        "À faire maintenant",
        [
          `Saisir janvier ${year + 1}${asked}`,
          ...(meetings.usersCommittee === 0 ? ["Réunir le CLU"] : []),
          ...(waiting === 0 ? [] : [`Décider : ${counted(waiting, "action à valider")}`]),
        ],
      ],
      ["À transmettre", hasDeck ? [`La revue ${year} à l’intranet`] : []],
      ["Si c’était trop tôt", [reopen]],
    ]),
  ];
}

function addedWords(rows: readonly number[]): string {
  const [first] = rows;
  if (first === undefined) return "aucune ligne à ajouter à « Historique »";
  const last = rows.at(-1) ?? first;
  const where = first === last ? `ligne ${first}` : `lignes ${first} à ${last}`;
  return `${counted(rows.length, "ligne ajoutée")} à « Historique » (${where})`;
}

/** A year reopened. */
export function reopenedView(year: number, { removed, kept, closedOn }: ReopenedData): HTMLElement[] {
  const taken = `${counted(removed, "ligne retirée")} de « Historique »`;
  const notes = [
    ...(kept.length === 0
      ? []
      : [
          `Changé depuis la clôture, donc laissé dans « Historique » : ${kept.join(", ")}. À garder ou à ôter vous-même.`,
        ]),
    ...(closedOn === null ? [] : ["« Arrêté au » avait été rempli depuis : il reste tel quel. Vérifiez-le."]),
  ];
  return [
    make("h1", {}, `${year} est rouvert`),
    make(
      "p",
      {},
      `${moment()} : ${taken}. « Taux », « Alertes » et « Tableau de bord » sont recalculés pour ${year}.`,
    ),
    ...notes.map((note) => make("p", { class: "bloc ko" }, make("b", {}, "! "), note)),
  ];
}

/** `Le 5 février 2021 à 10 h 20`, by the clock of who reads. */
function moment(): string {
  const now = new Date();
  const day = now.toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric" });
  return `Le ${day} à ${now.getHours()} h ${String(now.getMinutes()).padStart(2, "0")}`;
}
