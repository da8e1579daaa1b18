// A complaint recorded: its number, its days, and taking it back.
import { formatShortDay } from "../../../shared/french/dates.ts";
import type { RecordedComplaint } from "../../complaint/complaint-data.ts";
import { button, make, show, startAt } from "../client/dom.ts";
import { closeDialog, goTo } from "../client/google-script.ts";
import { takeBackLink } from "./take-back.ts";

/** Shows the end; `announced` is the number that was told before, `again` shows an empty form. */
export function recordedView(recorded: RecordedComplaint, announced: string, again: () => void): void {
  const { reference, undo } = recorded;
  const said = make("p", { role: "status" });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(reference);
      said.textContent = "Numéro copié";
    } catch {
      said.textContent = `Le navigateur refuse de copier : notez ${reference}.`;
    }
  };
  const close = button("Fermer", closeDialog, true);
  const acts = [
    button("Copier le numéro", () => void copy()),
    button("Voir la ligne", () => void seeRow(reference, said)),
    button("En enregistrer une autre", again),
    close,
  ];
  const end = make(
    "div",
    { class: "fin" },
    make("div", { role: "status" }, ...endWords(recorded, announced)),
    make("div", { class: "puces" }, ...acts),
    takeBackLink(undo, said, again),
    said,
  );
  show([end], []);
  startAt(close);
}

function endWords(recorded: RecordedComplaint, announced: string): HTMLElement[] {
  const { reference, type, row, status, check } = recorded;
  const days = [
    ["Accuser réception avant le ", check.acknowledgeBefore],
    ["Répondre avant le ", check.answerBefore],
  ] as const;
  const moved = `Elle porte ${reference} : ${announced.slice(5)} vient d’être pris.`;
  const where = row === null ? "" : `Onglet « Réclamations », ligne ${row}, statut « ${status} ».`;
  return [
    make("h1", { class: "ok" }, `✓ ${type} enregistrée`),
    make("p", { class: "n" }, reference),
    ...(announced === "" || announced === reference ? [] : [make("p", { class: "ko" }, moved)]),
    make("p", {}, where),
    ...days.flatMap(([words, day]) =>
      day === null ? [] : [make("p", {}, words, make("b", {}, formatShortDay(day)))],
    ),
  ];
}

/** Leads to the row of a reference, wherever it stands; `said` tells why not. */
export async function seeRow(reference: string, said: HTMLElement): Promise<void> {
  const [onglet, colonne] = ["Réclamations", "Référence"];
  const target = { onglet, ligne: null, colonne, cle: { colonne, valeur: reference } };
  said.textContent = (await goTo(target)) ?? "";
}
