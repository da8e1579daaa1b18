// What stops the reading, where it is and what mends it.
import type { PanelBlocked } from "../../panel/panel-data.ts";
import { button, make } from "../client/dom.ts";
import { showCell } from "../client/google-script.ts";
import type { Doors } from "./client.ts";

/** A fault of the workbook, or of the call that was to read it: that one names its remedy. */
type Fault = PanelBlocked["faults"][number] & { remedy?: string };

/** The head and one message a fault. */
export function blockedView(faults: readonly Fault[], doors: Doors): HTMLElement {
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

function message({ tab, row, message: words, remedy: known }: Fault, doors: Doors): HTMLElement {
  const place = tab === "" ? "" : `Onglet « ${tab} »${row === null ? "" : `, ligne ${row}`} : `;
  const go = async (): Promise<void> =>
    doors.tell((await showCell({ onglet: tab, ligne: row, colonne: "Valeur" })) ?? "");
  const acts =
    tab === ""
      ? []
      : row === null
        ? [button("Préparer le classeur", () => doors.open("preparerLeClasseur"))]
        : [button("Aller à la cellule", () => void go())];
  // A fault of the workbook ends on what to do.
  const [, what = words, remedy = ""] =
    known === undefined ? (/^(.*)\s:\s(.*)$/s.exec(words) ?? []) : ["", words, known];
  for (const act of acts) act.classList.add("petit");
  return make(
    "div",
    { class: "message erreur", role: "alert" },
    make("h2", {}, "! Rien n’a été calculé ni écrit"),
    make("p", {}, place + what + (remedy === "" || what.endsWith(".") ? "" : ".")),
    ...(remedy === "" ? [] : [make("p", {}, make("b", {}, "Remède : "), remedy)]),
    ...acts,
  );
}
