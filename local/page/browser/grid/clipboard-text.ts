// Cells as the clipboard carries them between spreadsheets: tabs and line ends, quotes around what holds them.

/** The clipboard's text for rows of cells. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quotedCell).join("\t")).join("\n");
}

function quotedCell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The cells of a clipboard's text. A quote opens a cell that holds tabs or line ends only when it closes before a
 * tab or a line end: `"Bonjour", dit-il` is a plain text.
 */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position <= text.length) {
    const { cell, end } = cellFrom(text, position);
    row.push(cell);
    const separator = text[end];
    if (separator !== "\t") {
      rows.push(row);
      row = [];
    }
    position = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  // The line end after the last row is not a row.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}

function cellFrom(text: string, start: number): { cell: string; end: number } {
  QUOTED.lastIndex = start;
  const quoted = text[start] === '"' ? QUOTED.exec(text)?.[1] : undefined;
  if (quoted !== undefined)
    return {
      cell: quoted.replaceAll('""', '"').replaceAll(/\r\n?/g, "\n"),
      end: start + quoted.length + 2,
    };
  PLAIN.lastIndex = start;
  const cell = PLAIN.exec(text)?.[0] ?? "";
  return { cell, end: start + cell.length };
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const PLAIN = /[^\t\r\n]*/y;
