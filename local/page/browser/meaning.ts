// What a cell means, in words: the column, the row it is of, and what it gives.
import { formatChange, formatTarget, formatValue } from "../../../shared/french/numbers.ts";
import { readNumber } from "../../../shared/parsing/cell.ts";
import { comparableCode } from "../../../shared/workbook/names.ts";
import { STAFF_TABS, TABS } from "../../../shared/workbook/tabs.ts";
import type { IndicatorView } from "../protocol/tab.ts";
import type { TabModel } from "./grid/tab-model.ts";

/** A cell in words: what it is, in bold, then what more can be said of it. */
export interface Meaning {
  subject: string;
  more: string;
}

/** The meaning of a cell under the headers, or of a header. */
export function meaningOf(model: TabModel, row: number, column: number): Meaning {
  const known = readingMeaning(model, row, column) ?? settingMeaning(model, row, column);
  if (known !== undefined) return known;
  const reason = model.emptyReason(row, column);
  const kind = model.columnKind(column);
  const label = model.indicator(row, column)?.label;
  const help = model.traits(row, column)?.note ?? model.view.columnHelps[column] ?? "";
  if (label !== undefined) return { subject: label, more: "· un code de l’onglet Indicateurs." };
  if (kind === "") return { subject: "", more: help };
  const subject = model.header(column);
  if (reason !== null) return { subject, more: `· calculé. Pourquoi ce taux est vide : ${lowered(reason)}` };
  const detail = rateDetail(model, row, column);
  // « juil.–sept. » has its full stop.
  const stop = kind.endsWith(".") ? "" : ".";
  return { subject, more: detail === "" ? `· ${kind}${stop} ${help}` : `· calculé : ${detail}` };
}

/** « 8 482 ÷ 9 435. Cible ≥ 90 %, manquée de 0,1 point. »: how the year's value of `Taux` was obtained, and what it is worth. */
function rateDetail(model: TabModel, row: number, column: number): string {
  const year = model.view.rateColumns?.values.at(-1);
  if (column !== year || row < model.frozenCount) return "";
  const detail = model.text(row, columnOf(model, TABS.rates.columns.detail.header));
  return detail === "" ? "" : `${detail}.${targetSentence(model, row, column)}`;
}

/** The target of a computed row, and whether its value attains it. */
function targetSentence(model: TabModel, row: number, column: number): string {
  const indicator = model.view.indicators[comparableCode(model.code(row, column))];
  const target = readNumber(model.input(row, columnOf(model, TABS.rates.columns.target.header)));
  if (indicator === undefined || typeof target !== "number") return "";
  const aim = ` Cible ${formatTarget(target, indicator.direction, indicator.unit)}`;
  const value = readNumber(model.input(row, column));
  const attained = model.text(row, model.view.rateColumns?.attained ?? -1);
  if (typeof value !== "number" || !/Oui|Non/.test(attained)) return `${aim}.`;
  if (attained.includes("Oui")) return `${aim}, atteinte.`;
  const gap = formatChange(Math.abs(value - target), indicator.unit).replace("+", "");
  return `${aim}, manquée de ${/^0(?!,)/.test(gap) ? "peu" : gap}.`;
}

/** A number of `Relevés`: of what, of which month, and the rate that it gives with the other one. */
function readingMeaning(model: TabModel, row: number, column: number): Meaning | undefined {
  const { title, columns } = STAFF_TABS.readings;
  if (model.view.title !== title || row < model.frozenCount) return undefined;
  const at = (key: keyof typeof columns): number => columnOf(model, columns[key].header);
  const indicator = model.indicator(row, at("code"));
  const isTotal = column === at("denominator");
  if (indicator === undefined || (column !== at("numerator") && !isTotal)) return undefined;
  const month = model.text(row, at("month"));
  const words = isTotal ? indicator.total : indicator.counted;
  const subject = words === "" ? `${model.header(column)}, ${indicator.label}` : capitalised(words);
  const rate = rateSentence(indicator, model, row, at("numerator"), at("denominator"));
  return { subject, more: `· ${month} · ${model.columnKind(column)}. ${rate}` };
}

/** A setting's value: of which setting, and what that one changes. */
function settingMeaning(model: TabModel, row: number, column: number): Meaning | undefined {
  const { title, columns } = STAFF_TABS.settings;
  const isValue = column === columnOf(model, columns.value.header) && row >= model.frozenCount;
  if (model.view.title !== title || !isValue) return undefined;
  const subject = model.text(row, columnOf(model, columns.key.header));
  const help = model.text(row, columnOf(model, columns.help.header));
  return subject === "" || help === "" ? undefined : { subject, more: `· ${help}` };
}

function rateSentence(
  indicator: IndicatorView,
  model: TabModel,
  row: number,
  numerator: number,
  denominator: number,
): string {
  const [part, whole] = [numerator, denominator].map((column) => readNumber(model.text(row, column)));
  const { calculation, unit, total } = indicator;
  if (typeof part !== "number" || typeof whole !== "number" || whole === 0) return "";
  if (calculation !== "ratio" && calculation !== "average") return "";
  const value = calculation === "ratio" ? (100 * part) / whole : part / whole;
  const target = formatTarget(indicator.target, indicator.direction, unit);
  const aim = target === "" || indicator.target === null ? "" : ` (cible ${target})`;
  const counts = `${model.shown(row, numerator)} sur ${model.shown(row, denominator)}`;
  return `${[counts, total.toLowerCase()].join(" ").trim()} : ${formatValue(value, unit)}${aim}.`;
}

function columnOf(model: TabModel, header: string): number {
  return model.view.rows[0]?.texts.indexOf(header) ?? -1;
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
