// The end of a saving: what was written, what somebody else changed meanwhile, and taking it back.
import { formatTyped } from "../../../shared/french/numbers.ts";
import type { FigureChange } from "../../../shared/month-entry/month-changes.ts";
import type { MonthConflict, SavedMonth } from "../../month/month-data.ts";
import { button, make } from "../client/dom.ts";

/** What the end leads to. */
export interface SavedHost {
  undo(): void;
  /** The workbook's number stays. */
  again(): void;
  /** A number is written all the same. */
  force(figure: FigureChange): void;
}

/** What was saved; `targets` is what the month's rates say. */
export function savedView(
  title: string,
  { sentences, conflicts }: SavedMonth,
  targets: string,
  host: SavedHost,
) {
  const [rows = "", ...others] = sentences;
  const end = make(
    "div",
    { class: "bloc ok", role: "status" },
    make("h2", {}, `✓ ${title} est enregistré`),
    ...[rows, targets, ...others].map((words) => make("p", {}, words)),
    make("button", { type: "button", class: "lien", click: host.undo }, "Annuler cet enregistrement"),
    " (possible jusqu’à la fermeture de cette fenêtre)",
  );
  if (conflicts.length === 0) return [end];
  const words =
    "Ce que le classeur contient a changé pendant votre saisie. Vos autres nombres sont enregistrés.";
  const asked = conflicts.map((conflict) => conflictLine(conflict, host));
  return [make("div", { class: "bloc ko", role: "alert" }, make("h2", {}, `! ${words}`), ...asked), end];
}

function conflictLine({ figure, found, reason }: MonthConflict, host: SavedHost): HTMLElement {
  const { label, before, after } = figure;
  if (reason !== "") return make("p", {}, `${label} : ${reason}.`);
  return make(
    "p",
    {},
    `${label} : vous avez lu ${shown(before)}, le classeur dit ${shown(found)}, vous écrivez ${shown(after)}. `,
    button(`Garder ${shown(found)}`, host.again),
    button(`Écrire ${shown(after)}`, () => host.force({ ...figure, before: found })),
  );
}

function shown(content: string | number | null): string {
  return typeof content === "number" ? formatTyped(content) : (content ?? "rien");
}
