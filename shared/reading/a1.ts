// A1 notation: how ranges are named in calls to Google Sheets.

/** A column's letters from its index: 0 is `A`, 26 is `AA`. */
export function columnLetters(columnIndex: number): string {
  const letters: string[] = [];
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters.unshift(String.fromCharCode(65 + ((rest - 1) % 26)));
  }
  return letters.join("");
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
