// What a filter leaves in sight of a tab, and in which words it is said.
import { counted } from "../../../shared/french/numbers.ts";
import type { TabModel } from "./grid/tab-model.ts";

/** Values are named up to this many. */
const MOST_NAMED = 3;

/** What is asked of rows: the values shown, by column, or rows named one by one. */
interface Asked {
  columns: Map<number, { header: string; values: ReadonlySet<string> }>;
  named: { identities: ReadonlySet<number>; words: string } | null;
}

/** What was asked, and the rows that it hid: any other is in sight, be it changed, or come later, until it is asked again. */
export interface TabFilter extends Asked {
  hidden: Set<number>;
}

/** Rows asked for by their numbers, in the tab's order of rows that counts them so. */
export interface NamedRows {
  rows: ReadonlySet<number>;
  rowVersion: number;
  /** Whose they are: « TEL1, T1 (janv.–mars) ». */
  words: string;
}

/** Hides the filled rows that are not those asked for. */
export function appliedFilter(model: TabModel, asked: Asked): TabFilter {
  const { columns, named } = asked;
  const hidden = new Set<number>();
  for (let row = model.frozenCount; row < model.firstBlankRow; row += 1) {
    const isAsked =
      named?.identities.has(model.identity(row)) !== false &&
      [...columns].every(([column, { values }]) => values.has(model.shown(row, column)));
    if (!isAsked) hidden.add(model.identity(row));
  }
  return { columns, named, hidden };
}

/** The filter in the tab read again, applied anew without the columns that went; nothing when none is left. */
export function stillFilter(model: TabModel, filter: TabFilter): TabFilter | undefined {
  const kept = [...filter.columns].filter(([column, { header }]) => model.header(column) === header);
  if (kept.length === filter.columns.size) return filter;
  if (kept.length === 0 && filter.named === null) return undefined;
  return appliedFilter(model, { ...filter, columns: new Map(kept) });
}

/** Lets go of hidden rows that were emptied at the tab's end: what comes there is another row. Whether there were any. */
export function releaseEmptied(model: TabModel, { hidden }: TabFilter): boolean {
  const before = hidden.size;
  for (let row = model.firstBlankRow; row < model.view.rowCount; row += 1) hidden.delete(model.identity(row));
  return hidden.size < before;
}

/** The rows in sight under the headers. */
export function shownRows(model: TabModel, { hidden }: TabFilter): number[] {
  const count = model.view.rowCount - model.frozenCount;
  const rows = Array.from({ length: count }, (_, index) => model.frozenCount + index);
  return rows.filter((row) => !hidden.has(model.identity(row)));
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
