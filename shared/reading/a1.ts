// A1 notation: how columns, cells, tabs and ranges are named in Google Sheets and in .xlsx files.

/** A column's letters from its index: 0 is `A`, 26 is `AA`. */
export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The index of the column that a text begins with, of any case: `A` is 0, `aa` is 26, `B12` is 1; -1 without letters. */
export function columnIndexOf(text: string): number {
  let index = 0;
  for (let position = 0; position < text.length; position += 1) {
    // Capitals and small letters differ by one bit.
    const code = text.charCodeAt(position) & 0xdf;
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return index - 1;
}

/** A cell's name from its indexes: (0, 1) is `B1`. */
export function cellName(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** A block's name from its first and last cells, both inside: `B2:C9`, or `B2` for one cell. */
export function blockName(
  first: { row: number; column: number },
  last: { row: number; column: number },
): string {
  const [start, end] = [cellName(first.row, first.column), cellName(last.row, last.column)];
  return start === end ? start : `${start}:${end}`;
}

/** A tab's title as A1 notation wants it: quoted, inner quotes doubled. */
export function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/** A tab's title from what stands between its quotes. */
export function unquotedTitle(quoted: string): string {
  return quoted.replaceAll("''", "'");
}

/** Whole columns from row 2 down: `'Relevés'!B2:D`. */
export function columnsBelowHeader(title: string, firstColumn: number, lastColumn: number): string {
  return `${quotedTitle(title)}!${columnLetters(firstColumn)}2:${columnLetters(lastColumn)}`;
}

/** The header row: `'Relevés'!1:1`. */
export function headerRow(title: string): string {
  return `${quotedTitle(title)}!1:1`;
}
