// The third step, and the way back: what changes, what follows, what stays.

import type { CellContent } from "../../../shared/changes/row-change.ts";
import { keptFigures } from "../../../shared/closing/closing-figure.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import { counted, isPlural } from "../../../shared/french/numbers.ts";
import { capitalised } from "../../../shared/review/story/words.ts";
import type { ClosingYear } from "../../closing/closing-data.ts";
import { make } from "../client/dom.ts";
import { columns } from "./parts.ts";

/** What closing does, before it is done. */
export function openingView({ facts, figures, hasDeck, enteredClosedOn }: ClosingYear): HTMLElement[] {
  const { year, toDos, readings, received, checkpoints } = facts;
  const rows = keptFigures(figures).length;
  const messages = received.complaints + received.suggestions + received.praises;
  const waiting = toDos.find(({ nature }) => nature === "actionsToValidate")?.nombre ?? 0;
  const follows = [...some(waiting, "action à valider"), "documents", "agents", "formations"];
  const stays = [
    ...some(readings, "relevé"),
    ...some(messages, "message reçu"),
    "enquêtes, réunions et constats",
  ];
  return [
    make("h1", {}, `Ouvrir ${year + 1} dans ce même classeur`),
    make("p", {}, "Même adresse, même partage, même formulaire public : rien à réinstaller."),
    columns([
      [
        "Ce qui change",
        [
          `« Historique » : ${counted(rows, "ligne")} de plus`,
          `« Paramètres » : Exercice ${year} → ${year + 1}${enteredClosedOn === null ? "" : ", « Arrêté au » vidé"}`,
          `« Taux », « Alertes », « Tableau de bord » : recalculés pour ${year + 1}`,
        ],
      ],
      [
        `Ce qui suit en ${year + 1}`,
        [
          capitalised(follows.join(", ")),
          ...some(figures.length, "indicateur et sa cible", "indicateurs et leurs cibles"),
          ...some(checkpoints, "point de contrôle, à revérifier", "points de contrôle, à revérifier"),
        ],
      ],
      [
        "Ce qui reste tel quel",
        [
          `${capitalised(stays.join(", "))} de ${year}`,
          ...(hasDeck ? [`La revue ${year} : ses graphiques gardent les données de ${year}`] : []),
          "Vos onglets et vos colonnes",
        ],
      ],
    ]),
    make(
      "p",
      { class: "bloc ok" },
      make("b", {}, "✓ Rien n’est supprimé."),
      ` Les lignes de ${year} restent dans leurs onglets ; elles ne comptent simplement plus en ${year + 1}.`,
    ),
    make(
      "p",
      { class: "bloc" },
      make("b", {}, "Pour revenir :"),
      ` menu Qualité, « Clore l’exercice », « Rouvrir ${year} ». ${wayBack(rows, year, enteredClosedOn)}`,
    ),
  ];
}

/** What reopening does, before it is done. */
export function reopeningView({
  year,
  rows,
  closedOn,
}: NonNullable<ClosingYear["reopening"]>): HTMLElement[] {
  return [
    make("h1", {}, `Rouvrir ${year}`),
    make("p", {}, wayBack(rows, year, closedOn)),
    make(
      "p",
      { class: "bloc ok" },
      make("b", {}, "✓ Rien d’autre ne change."),
      ` Ce que vous avez saisi en ${year + 1} reste dans ses onglets.`,
    ),
  ];
}

function wayBack(rows: number, year: number, closedOn: CellContent): string {
  const lines =
    rows === 0
      ? ""
      : isPlural(rows)
        ? `Les ${counted(rows, "ligne ajoutée")} sont retirées si vous ne les avez pas modifiées, `
        : "La ligne ajoutée est retirée si vous ne l’avez pas modifiée, ";
  const closeDay = typeof closedOn === "number" ? formatShortDay(closedOn) : closedOn;
  const day = closeDay === null ? "« Arrêté au » redevient vide" : `« Arrêté au » redevient le ${closeDay}`;
  return `${lines}Exercice redevient ${year}, ${day}.`;
}

function some(count: number, one: string, many?: string): string[] {
  return count === 0 ? [] : [counted(count, one, many)];
}
