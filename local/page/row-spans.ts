// Rows of a tab that are changed together: spans one under the other, and how they are named.

/** Rows that follow each other: the first one, from 0, and how many. */
export interface RowSpan {
  at: number;
  count: number;
}

/** Spans are named up to this many. */
const MOST_NAMED = 4;

/** The spans that rows in ascending order make. */
export function spansOf(rows: readonly number[]): RowSpan[] {
  const spans: RowSpan[] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last !== undefined && row === last.at + last.count) last.count += 1;
    else spans.push({ at: row, count: 1 });
  }
  return spans;
}

export function rowCountOf(spans: readonly RowSpan[]): number {
  return spans.reduce((total, { count }) => total + count, 0);
}

/** « la ligne 3 », « les lignes 3 à 5 », « les lignes 3, 5 et 8 à 9 », « 12 lignes entre 3 et 40 ». */
export function rowsNamed(spans: readonly RowSpan[]): string {
  if (rowCountOf(spans) === 1) return `la ligne ${numbersOf(spans)}`;
  return spans.length > MOST_NAMED ? manyNamed(spans) : `les lignes ${numbersOf(spans)}`;
}

/** The same as a title: « Ligne 3 », « Lignes 3 à 5 ». */
export function rowsTitle(spans: readonly RowSpan[]): string {
  if (rowCountOf(spans) === 1) return `Ligne ${numbersOf(spans)}`;
  return spans.length > MOST_NAMED ? manyNamed(spans) : `Lignes ${numbersOf(spans)}`;
}

/** The same after « de »: « des lignes 3 à 5 ». */
export function ofRows(spans: readonly RowSpan[]): string {
  if (rowCountOf(spans) === 1) return `de la ligne ${numbersOf(spans)}`;
  return spans.length > MOST_NAMED ? `de ${manyNamed(spans)}` : `des lignes ${numbersOf(spans)}`;
}

function manyNamed(spans: readonly RowSpan[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  return `${rowCountOf(spans)} lignes entre ${(first?.at ?? 0) + 1} et ${(last?.at ?? 0) + (last?.count ?? 0)}`;
}

function numbersOf(spans: readonly RowSpan[]): string {
  const names = spans.map(({ at, count }) => (count === 1 ? `${at + 1}` : `${at + 1} à ${at + count}`));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} et ${last}`;
}
