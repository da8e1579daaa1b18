// Numbers pasted from a spreadsheet: a column, or a row.

/** One text a field, in order, blanks kept in their places; `null` for a single value. */
export function pastedNumbers(text: string): string[] | null {
  const [first = "", ...others] = text.replace(/[\r\n]+$/, "").split(/\r?\n/);
  const cells = others.length === 0 ? first.split("\t") : [first, ...others];
  return cells.length < 2 ? null : cells.map((cell) => cell.split("\t").at(-1)?.trim() ?? "");
}
