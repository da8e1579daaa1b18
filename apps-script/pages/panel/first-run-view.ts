// The first run: three fields, then the workbook is prepared.
import type { PanelFirstRun } from "../../panel/panel-data.ts";
import { button, make, startAt } from "../client/dom.ts";
import type { Doors } from "./client.ts";

/** The three fields; `said` tells what goes on. */
export function firstRunView(data: PanelFirstRun, doors: Doors, said: HTMLElement): HTMLElement[] {
  const service = make("input", { id: "service" });
  const year = make("input", { id: "annee", inputmode: "numeric", value: String(data.year) });
  const label = make("input", { id: "label", placeholder: "jj/mm/aaaa" });
  const prepare = (): void => {
    const order = {
      service: service.value.trim(),
      exercice: year.value.trim(),
      labelObtenuLe: label.value.trim(),
    };
    void doors.renew("Préparation du classeur : une dizaine de secondes…", "commencer", order);
  };
  queueMicrotask(() => startAt(service));
  return [
    make(
      "header",
      { class: "haut" },
      make("h1", {}, "Bienvenue"),
      make("p", {}, "Trois étapes, cinq minutes."),
    ),
    field("1. Votre service", "", service, "Tel qu’il paraîtra sur la revue."),
    field("2. L’année suivie", "", year, ""),
    field("3. Label obtenu le", " (facultatif)", label, "Sert à annoncer sa fin."),
    make(
      "div",
      { class: "champ" },
      button("Préparer le classeur", prepare, true),
      make(
        "small",
        {},
        "Crée les onglets, les listes de choix et 27 indicateurs. Vos onglets et ce que vous avez saisi ne sont pas touchés.",
      ),
    ),
    said,
    make(
      "div",
      { class: "message" },
      make("h2", {}, "Ensuite"),
      make(
        "p",
        {},
        "Saisissez un premier mois : quatre minutes, d’après le relevé du standard et de l’accueil.",
      ),
    ),
  ];
}

function field(label: string, note: string, input: HTMLInputElement, help: string): HTMLElement {
  return make(
    "div",
    { class: "champ" },
    make("label", { for: input.id }, label, make("span", {}, note)),
    input,
    ...(help === "" ? [] : [make("small", {}, help)]),
  );
}
