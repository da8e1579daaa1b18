// A1 notation: how columns, cells, tabs and ranges are named in Google Sheets and in .xlsx files.

/** A column's letters from its index: 0 is `A`, 26 is `AA`. */
export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A column's index from its letters, of any case: `A` is 0, `aa` is 26. */
export function columnIndexOf(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A cell's name from its indexes: (0, 1) is `B1`. */
export function cellName(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** A tab's title as A1 notation wants it: quoted, inner quotes doubled. */
export function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/** Whole columns from row 2 down: `'Relevés'!B2:D`. */
export function columnsBelowHeader(title: string, firstColumn: number, lastColumn: number): string {
  return `${quotedTitle(title)}!${columnLetters(firstColumn)}2:${columnLetters(lastColumn)}`;
}

/** The header row: `'Relevés'!1:1`. */
export function headerRow(title: string): string {
  return `${quotedTitle(title)}!1:1`;
}
