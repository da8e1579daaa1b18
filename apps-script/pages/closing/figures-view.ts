// The second step: the results that the next year will be compared with, by family.
import { type ClosingFigure, keptFigures } from "../../../shared/closing/closing-figure.ts";
import { counted, formatNumber, formatValue, isPlural, NO_VALUE } from "../../../shared/french/numbers.ts";
import type { ClosingYear } from "../../closing/closing-data.ts";
import { make } from "../client/dom.ts";

/** What is kept, in words then in figures. */
export function figuresView({ facts: { year }, figures }: ClosingYear): HTMLElement[] {
  const kept = keptFigures(figures);
  const became = isPlural(kept.length) ? "deviennent" : "devient";
  const title = `${counted(kept.length, "résultat")} de ${year} ${became} le N-1 de ${year + 1}`;
  const columns = ["Code", "Indicateur", `${year}, gardé`, `${year - 1}, déjà là`, "Effectif"];
  const heads = columns.map((words, index) =>
    make("th", { scope: "col", ...(index < 2 ? {} : { class: "n" }) }, words),
  );
  const remarks = remarksOf(kept);
  const families = [...new Set(figures.map(({ family }) => family))];
  const bodies = families.map((family) => {
    const head = make("tr", {}, make("th", { colspan: "5", scope: "rowgroup" }, family));
    const rows = figures
      .filter((figure) => figure.family === family)
      .map((figure) => figureRow(figure, remarks.length > 1));
    return make("tbody", {}, head, ...rows);
  });
  const table = make("table", {}, make("thead", {}, make("tr", {}, ...heads)), ...bodies);
  return [make("h1", {}, title), make("p", {}, explanation(figures, remarks)), ...unreadNote(kept), table];
}

function remarksOf(kept: readonly ClosingFigure[]): string[] {
  return [...new Set(kept.flatMap(({ remark }) => remark ?? []))];
}

function explanation(figures: readonly ClosingFigure[], remarks: readonly string[]): string {
  const [remark] = remarks;
  const some =
    remark === undefined
      ? ""
      : remarks.length === 1
        ? `, avec la remarque « ${remark} »`
        : ", avec une remarque où le suivi est partiel";
  const standing = figures.filter((figure) => figure.standing !== null).length;
  const without = figures.filter((figure) => figure.standing === null && figure.year === null).length;
  const plural = isPlural(without);
  return [
    `Ils s’ajoutent à « Historique », en pleine précision${some}.`,
    ...(standing === 0 ? [] : [`${counted(standing, "ligne")} déjà là : rien n’y change.`]),
    ...(without === 0
      ? []
      : [`${counted(without, "indicateur")} sans valeur n’y ${plural ? "sont" : "est"} pas.`]),
  ].join(" ");
}

/** A percentage of 1 or less can't be told there from a part, 0,9516 for 95,16 %. */
function unreadNote(kept: readonly ClosingFigure[]): HTMLElement[] {
  const unread = kept.filter(({ isReadBack }) => !isReadBack);
  if (unread.length === 0) return [];
  const named = unread.map(({ code, year, unit }) => `${code} (${formatValue(year, unit)})`).join(", ");
  const words = `! ${named} : gardé, mais sous 1 % « Historique » ne peut pas être relu ; « Alertes » le dira, et il n’y aura pas de N-1.`;
  return [make("p", { class: "bloc ko" }, words)];
}

function figureRow(figure: ClosingFigure, hasRemark: boolean): HTMLElement {
  const { code, label, unit, previousYear, sampleSize, remark } = figure;
  const small = hasRemark && remark !== null ? [make("small", {}, remark)] : [];
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
