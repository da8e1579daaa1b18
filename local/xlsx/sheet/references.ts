// References to blocks of cells in A1 notation, as indexes that count from 0.

import { blockName, columnIndexOf, quotedTitle, unquotedTitle } from "../../../shared/reading/a1.ts";

/** A block of cells; ends are excluded, as in Google's GridRange. */
export interface CellBlock {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export const MAXIMUM_ROWS = 1_048_576;
export const MAXIMUM_COLUMNS = 16_384;

/** Reads `B2`, `$B$2:C9`, `B:C` or `2:9` (without a tab's name); undefined when it is none of these. */
export function parseBlock(reference: string): CellBlock | undefined {
  const clean = reference.replaceAll("$", "");
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?(?::([A-Za-z]{1,3})?(\d{1,7})?)?$/.exec(clean);
  if (!match || clean === "") return undefined;
  const [, startLetters, startNumber, letters = startLetters, number = startNumber] = match;
  if (!clean.includes(":") && (startLetters === undefined || startNumber === undefined)) return undefined;
  return {
    startRow: startNumber === undefined ? 0 : Number(startNumber) - 1,
    endRow: number === undefined ? MAXIMUM_ROWS : Number(number),
    startColumn: startLetters === undefined ? 0 : columnIndexOf(startLetters),
    endColumn: letters === undefined ? MAXIMUM_COLUMNS : columnIndexOf(letters) + 1,
  };
}

/** Reads the blank-separated blocks of a `sqref` attribute; what can't be read is left out. */
export function parseBlocks(references: string): CellBlock[] {
  return references
    .trim()
    .split(/\s+/)
    .flatMap((reference) => parseBlock(reference) ?? []);
}

/** A block as `B2:C9`, or `B2` for one cell. */
export function blockReference({ startRow, endRow, startColumn, endColumn }: CellBlock): string {
  return blockName({ row: startRow, column: startColumn }, { row: endRow - 1, column: endColumn - 1 });
}

/** A block as `$B$2:$C$9` behind its tab's name, as formulas of charts and names refer to it. */
export function absoluteReference(title: string, block: CellBlock): string {
  return `${quotedTitle(title)}!${blockReference(block).replaceAll(/[A-Z]+|\d+/g, "$$$&")}`;
}

/** Reads `'Tab'!$B$2:$C$9`; undefined for any other formula. */
export function parseAbsoluteReference(formula: string): { title: string; block: CellBlock } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!(),:]+))!([$A-Za-z0-9:]+)$/.exec(formula.trim());
  const block = match?.[3] === undefined ? undefined : parseBlock(match[3]);
  if (!match || !block) return undefined;
  return { title: match[1] === undefined ? (match[2] ?? "") : unquotedTitle(match[1]), block };
}
