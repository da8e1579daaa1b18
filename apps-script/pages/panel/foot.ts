// The panel's foot: the year's deeds, the filled one being what the year waits for.
import type { PanelYear } from "../../panel/panel-data.ts";
import { button, make } from "../client/dom.ts";
import type { Doors } from "./client.ts";

/** The less frequent deeds. */
const OTHERS = [
  ["Contrôler les données", "controlerLesDonnees"],
  ["Préparer l’audit", "preparerLAudit"],
  ["Affiche des résultats", "afficherLesResultats"],
  ["Compte rendu de réunion", "rendreCompte"],
  ["Reprendre les décisions", "reprendreLesDecisions"],
  ["Clore l’exercice", "cloreLExercice"],
  ["Effacer les données échues", "effacerLesDonneesPersonnelles"],
  ["Aide", "afficherAide"],
] as const;

/** The buttons; those that need the year are off without it, and while something runs. */
export function foot(data: PanelYear | null, doors: Doors, isBusy = false): HTMLElement[] {
  const isOff = data === null || isBusy;
  const isMonthMissing = data?.toDos.some(({ nature }) => nature === "month") === true;
  const reviewLabel = data?.hasDeck === true ? "Revue…" : "Générer la revue";
  const month = keyed(
    button("Saisir un mois", () => doors.open("saisirUnMois"), isMonthMissing),
    "mois",
  );
  const review = keyed(
    button(reviewLabel, () => void doors.review(), !isMonthMissing),
    "revue",
  );
  const complaint = keyed(
    button("Réclamation…", () => doors.open("enregistrerUneReclamation")),
    "reclamation",
  );
  for (const deed of [month, complaint, review]) deed.disabled = isOff;
  return [month, complaint, review, ...others(doors)];
}

function keyed(made: HTMLButtonElement, key: string): HTMLButtonElement {
  made.dataset.cle = key;
  return made;
}

function others(doors: Doors): HTMLElement[] {
  const toggle: HTMLButtonElement = keyed(
    button("Autres…", () => set(menu.hidden === true)),
    "autres",
  );
  const menu = make(
    "ul",
    { class: "menu", hidden: true },
    ...OTHERS.map(([label, functionName]) => {
      const press = (): void => {
        set(false);
        doors.open(functionName);
      };
      return make("li", {}, make("button", { type: "button", class: "lien", click: press }, label));
    }),
  );
  const set = (isOpen: boolean): void => {
    menu.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) menu.querySelector("button")?.focus();
    else toggle.focus();
  };
  toggle.setAttribute("aria-expanded", "false");
  const parts: HTMLElement[] = [toggle, menu];
  for (const part of parts) {
    part.addEventListener("keydown", (event: KeyboardEvent) => {
      if (event.key !== "Escape" || menu.hidden === true) return;
      event.preventDefault();
      set(false);
    });
  }
  return [toggle, menu];
}
