// What stops the reading, where it is and what mends it.
import type { PanelBlocked } from "../../panel/panel-data.ts";
import { button, make } from "../client/dom.ts";
import { showCell } from "../client/google-script.ts";
import type { Doors } from "./client.ts";

/** The head and one message a fault. */
export function blockedView(faults: PanelBlocked["faults"], doors: Doors): HTMLElement {
  const again = button("Réessayer", () => void doors.renew("Lecture du classeur…", "lireLePanneau"));
  again.classList.add("petit");
  return make(
    "div",
    {},
    make("header", { class: "haut" }, make("h1", {}, "Exercice non lu")),
    ...faults.map((fault) => message(fault, doors)),
    make("p", { class: "rien" }, again),
  );
}

function message({ tab, row, message: words }: PanelBlocked["faults"][number], doors: Doors): HTMLElement {
  const place = tab === "" ? "" : `Onglet « ${tab} »${row === null ? "" : `, ligne ${row}`} : `;
  const go = async (): Promise<void> =>
    doors.tell((await showCell({ onglet: tab, ligne: row, colonne: "Valeur" })) ?? "");
  const acts =
    tab === ""
      ? []
      : row === null
        ? [button("Préparer le classeur", () => doors.open("preparerLeClasseur"))]
        : [button("Aller à la cellule", () => void go())];
  // A fault ends on what to do.
  const [, what = words, remedy = ""] = /^(.*)\s:\s(.*)$/s.exec(words) ?? [];
  for (const act of acts) act.classList.add("petit");
  return make(
    "div",
    { class: "message erreur", role: "alert" },
    make("h2", {}, "! Rien n’a été calculé ni écrit"),
    make("p", {}, place + what + (remedy === "" ? "" : ".")),
    ...(remedy === "" ? [] : [make("p", {}, make("b", {}, "Remède : "), remedy)]),
    ...acts,
  );
}
