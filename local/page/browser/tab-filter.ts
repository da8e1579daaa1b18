// What a filter leaves in sight of a tab, and in which words it is said.
import { counted } from "../../../shared/french/numbers.ts";
import type { TabModel } from "./grid/tab-model.ts";

/** Values are named up to this many. */
const MOST_NAMED = 3;

/** The values shown, by column, or rows named one by one, and the rows that were looked at. */
export interface TabFilter {
  columns: Map<number, { header: string; values: ReadonlySet<string> }>;
  named: NamedRows | null;
  /** Rows from this one on came later, or are blank: they stay in sight. */
  until: number;
}

/** Rows asked for by their numbers, in the tab's order of rows that counts them so. */
export interface NamedRows {
  rows: ReadonlySet<number>;
  rowVersion: number;
  /** Whose they are: « TEL1, T1 (janv.–mars) ». */
  words: string;
}

/** Drops what the tab, read again, does not answer to any more; whether something is left. */
export function stillFilters(filter: TabFilter, model: TabModel): boolean {
  for (const [column, { header }] of filter.columns)
    if (model.header(column) !== header) filter.columns.delete(column);
  if (filter.named !== null && filter.named.rowVersion !== model.view.rowVersion) filter.named = null;
  return filter.named !== null || filter.columns.size > 0;
}

/** The rows in sight under the headers. */
export function shownRows(model: TabModel, { columns, named, until }: TabFilter): number[] {
  const count = model.view.rowCount - model.frozenCount;
  const rows = Array.from({ length: count }, (_, index) => model.frozenCount + index);
  const isAsked = (row: number): boolean =>
    named?.rows.has(row) !== false &&
    [...columns].every(([column, { values }]) => values.has(model.shown(row, column)));
  return rows.filter((row) => row >= until || isAsked(row));
}

/** « 16 lignes sur 88 : Code est TEL1 ou TEL3. Les autres sont cachées ici, pas supprimées. » */
export function filterSentence(model: TabModel, filter: TabFilter): string {
  const all = model.firstBlankRow - model.frozenCount;
  const shown = shownRows(model, filter).filter((row) => row < model.firstBlankRow).length;
  const lines =
    filter.named === null ? counted(shown, "ligne") : counted(shown, "ligne comptée", "lignes comptées");
  const words = [
    ...(filter.named === null ? [] : [filter.named.words]),
    ...[...filter.columns.values()].map(({ header, values }) => `${header} ${valueWords(values)}`),
  ];
  return `${lines} sur ${all} : ${words.join(", ")}. Les autres sont cachées ici, pas supprimées.`;
}

/** « est TEL1 ou TEL3 ». */
function valueWords(values: ReadonlySet<string>): string {
  const named = [...values].slice(0, MOST_NAMED).map((value) => (value === "" ? "(vide)" : value));
  const rest = values.size - named.length;
  if (named.length === 0) return "n’a aucune des valeurs";
  if (rest > 0) return `est ${named.join(", ")} ou ${counted(rest, "autre valeur", "autres valeurs")}`;
  const last = named.pop() ?? "";
  return named.length === 0 ? `est ${last}` : `est ${named.join(", ")} ou ${last}`;
}
