// The second step: the results that the next year will be compared with, by family.
import { type ClosingFigure, isUnreadable, keptFigures } from "../../../shared/closing/closing-figure.ts";
import { counted, formatNumber, formatValue, isPlural, NO_VALUE } from "../../../shared/french/numbers.ts";
import type { ClosingYear } from "../../closing/closing-data.ts";
import { make } from "../client/dom.ts";

/** What is kept, in words then in figures. */
export function figuresView({ facts: { year }, figures }: ClosingYear): HTMLElement[] {
  const kept = keptFigures(figures);
  const [title, added] = titleWords(kept.length, year);
  const columns = ["Code", "Indicateur", `${year}, gardé`, `${year - 1}, déjà là`, "Effectif"];
  const heads = columns.map((words, index) =>
    make("th", { scope: "col", ...(index < 2 ? {} : { class: "n" }) }, words),
  );
  const shared = sharedRemark(kept);
  const families = [...new Set(figures.map(({ family }) => family))];
  const bodies = families.map((family) => {
    const head = make("tr", {}, make("th", { colspan: "5", scope: "rowgroup" }, family));
    const rows = figures
      .filter((figure) => figure.family === family)
      .map((figure) => figureRow(figure, shared === null));
    return make("tbody", {}, head, ...rows);
  });
  const table = make("table", {}, make("thead", {}, make("tr", {}, ...heads)), ...bodies);
  return [
    make("h1", {}, title),
    make("p", {}, explanation(added, figures, shared)),
    ...unreadNote(kept),
    table,
  ];
}

function titleWords(count: number, year: number): [title: string, added: string] {
  if (count === 0) return [`Aucun résultat de ${year} à ajouter`, ""];
  const results = `${counted(count, "résultat")} de ${year}`;
  return isPlural(count)
    ? [`${results} deviennent le N-1 de ${year + 1}`, "Ils s’ajoutent"]
    : [`${results} devient le N-1 de ${year + 1}`, "Il s’ajoute"];
}

/** The remark that several figures have and no other is; `null` when each is told beside its own. */
function sharedRemark(kept: readonly ClosingFigure[]): string | null {
  const [first = null, ...others] = kept.flatMap(({ remark }) => remark ?? []);
  return others.length > 0 && others.every((remark) => remark === first) ? first : null;
}

function explanation(added: string, figures: readonly ClosingFigure[], shared: string | null): string {
  const some = shared === null ? "" : `, avec la remarque « ${shared} »`;
  const standing = figures.filter((figure) => figure.standing !== null).length;
  const without = figures.filter((figure) => figure.standing === null && figure.year === null).length;
  const plural = isPlural(without);
  return [
    ...(added === "" ? [] : [`${added} à « Historique », en pleine précision${some}.`]),
    ...(standing === 0 ? [] : [`${counted(standing, "ligne")} déjà là : rien n’y change.`]),
    ...(without === 0
      ? []
      : [`${counted(without, "indicateur")} sans valeur n’y ${plural ? "sont" : "est"} pas.`]),
  ].join(" ");
}

function unreadNote(kept: readonly ClosingFigure[]): HTMLElement[] {
  const unread = kept.filter(isUnreadable);
  if (unread.length === 0) return [];
  const named = unread.map(({ code, year, unit }) => `${code} (${formatValue(year, unit)})`).join(", ");
  const words = `! ${named} : gardé, mais « Historique » ne peut pas relire un taux de 1 % ou moins : pas de N-1.`;
  return [make("p", { class: "bloc ko" }, words)];
}

function figureRow(figure: ClosingFigure, hasRemark: boolean): HTMLElement {
  const { code, label, unit, year, previousYear, sampleSize, remark } = figure;
  const small = hasRemark && remark !== null && year !== null ? [make("small", {}, remark)] : [];
  return make(
    "tr",
    {},
    make("td", {}, code),
    make("td", {}, label, ...small),
    make("td", { class: "n" }, keptWords(figure)),
    make("td", { class: "n" }, formatValue(previousYear, unit)),
    make("td", { class: "n" }, sampleSize === null ? NO_VALUE : formatNumber(sampleSize)),
  );
}

function keptWords({ year, unit, standing }: ClosingFigure): HTMLElement {
  if (standing === null) {
    return year === null
      ? make("span", { class: "neutre" }, "pas de valeur")
      : make("b", {}, formatValue(year, unit));
  }
  const { value } = standing;
  if (value === null) return make("span", { class: "neutre" }, "déjà là, sans valeur");
  return make("span", {}, `déjà là : ${typeof value === "number" ? formatValue(value, unit) : value}`);
}
