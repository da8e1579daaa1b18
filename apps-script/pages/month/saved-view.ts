// The end of a saving: what was written, what somebody else changed meanwhile, and taking it back.
import { counted, formatTyped } from "../../../shared/french/numbers.ts";
import type { MonthField } from "../../../shared/month-entry/month-fields.ts";
import type { MonthConflict, SavedMonth } from "../../month/month-data.ts";
import { button, link, make } from "../client/dom.ts";

/** By the index of its field: the same number in several rows is asked about once. */
export function askedConflicts(
  conflicts: readonly MonthConflict[],
  fields: readonly MonthField[],
): Map<number, MonthConflict> {
  const indexOf = ({ figure }: MonthConflict): number =>
    fields.findIndex(({ uses }) =>
      uses.some(({ code, part }) => code === figure.code && part === figure.part),
    );
  return new Map(conflicts.map((conflict) => [indexOf(conflict), conflict]));
}

/** What is asked; `answer` tells whether the number typed is written all the same. */
export function conflictsView(
  asked: ReadonlyMap<number, MonthConflict>,
  hasOthers: boolean,
  answer: (index: number, isTaken: boolean) => void,
): HTMLElement {
  const words = `! ${counted(asked.size, "nombre a changé", "nombres ont changé")} dans le classeur pendant votre saisie`;
  const lines = [...asked].map(([index, { figure, found, reason }]) => {
    const { label, before, after } = figure;
    const [read, now, typed] = [shown(before), shown(found), shown(after)];
    const told =
      reason === "" ? `vous avez lu ${read}, le classeur dit ${now}, vous écrivez ${typed}` : reason;
    const keep = button(`Garder ${now}`, () => answer(index, false));
    const force = button(`Écrire ${typed}`, () => answer(index, true));
    return make("p", {}, `${label} : ${told}. `, keep, ...(reason === "" ? [force] : []));
  });
  const rest = hasOthers ? [make("p", {}, "Vos autres nombres sont enregistrés.")] : [];
  return make("div", { class: "bloc ko", role: "alert" }, make("h2", {}, words), ...lines, ...rest);
}

/** What was saved; `targets` is what the month's rates say. */
export function savedView(
  title: string,
  { sentences }: SavedMonth,
  targets: string,
  undo: () => void,
): HTMLElement {
  const [rows = "", ...others] = sentences;
  return make(
    "div",
    { class: "bloc ok", role: "status" },
    make("h2", {}, `✓ ${title} est enregistré`),
    ...[rows, targets, ...others].map((words) => make("p", {}, words)),
    link("Annuler cet enregistrement", undo),
    " (possible jusqu’à la fermeture de cette fenêtre)",
  );
}

function shown(content: string | number | null): string {
  return typeof content === "number" ? formatTyped(content) : (content ?? "rien");
}
