// What changed between two versions of a spreadsheet, as plain JSON that gives the later one again.
import type { Cell, Row, Sheet, Spreadsheet } from "../../google/sheets/model.ts";

/** All of a spreadsheet but its tabs. */
type Head = Omit<Spreadsheet, "sheets">;
/** All of a tab but its cells. */
type Frame = Omit<Sheet, "rows">;
/**
 * A cell by its place in the list of cells, from 1, and the value that it has instead of the listed one's; 0 is blank.
 * Journals of before have a value in each listed cell.
 */
type PatchedCell = number | readonly [place: number, value: Cell["value"]];
/** `null` is a blank row. */
type PatchedRow = PatchedCell[] | null;

/** Sets parts of a spreadsheet, whatever they were: applied twice, it gives the same. */
export interface SpreadsheetPatch {
  head?: Head;
  /** The ids of the tabs, in order. */
  order: number[];
  sheets: SheetPatch[];
}

interface SheetPatch {
  sheetId: number;
  frame?: Frame;
  height: number;
  /** What cells have besides their values, each different set once. */
  cells: Omit<Cell, "value">[];
  rows: [index: number, row: PatchedRow][];
}

/** The patch that turns `before` (nothing: a new spreadsheet) into `after`. Versions share what did not change. */
export function patchBetween(before: Spreadsheet | undefined, after: Spreadsheet): SpreadsheetPatch {
  const { sheets, ...head } = after;
  const old = new Map(before?.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  const { sheets: _sheets, ...oldHead } = before ?? { sheets: [] };
  return {
    ...(sameFields(oldHead, head) ? {} : { head }),
    order: sheets.map(({ properties }) => properties.sheetId),
    sheets: sheets.flatMap((sheet) => {
      const patch = sheetPatch(old.get(sheet.properties.sheetId), sheet);
      return patch === undefined ? [] : [patch];
    }),
  };
}

/** The spreadsheet with the patch. @throws Error when the patch is for another spreadsheet. */
export function patched(before: Spreadsheet, patch: SpreadsheetPatch): Spreadsheet {
  const old = new Map(before.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  for (const one of patch.sheets) old.set(one.sheetId, patchedSheet(old.get(one.sheetId), one));
  const sheets = patch.order.map((sheetId) => {
    const sheet = old.get(sheetId);
    if (sheet === undefined)
      throw new Error(`The journal names a tab (${sheetId}) that it does not describe.`);
    return sheet;
  });
  return { ...before, ...patch.head, sheets };
}

/** The indexes of the rows that differ between two versions of a tab. */
export function changedRows(before: Sheet | undefined, after: Sheet): number[] {
  const old = before?.rows ?? [];
  if (old === after.rows) return [];
  const indexes: number[] = [];
  const length = Math.max(old.length, after.rows.length);
  for (let index = 0; index < length; index += 1) if (old[index] !== after.rows[index]) indexes.push(index);
  return indexes;
}

/** Whether two versions of a tab differ in something else than cells. */
export function hasSameFrame(before: Sheet | undefined, after: Sheet): boolean {
  if (before === undefined) return false;
  const { rows: _before, ...frameBefore } = before;
  const { rows: _after, ...frameAfter } = after;
  return sameFields(frameBefore, frameAfter);
}

function sheetPatch(before: Sheet | undefined, after: Sheet): SheetPatch | undefined {
  const isSameFrame = hasSameFrame(before, after);
  const indexes = changedRows(before, after);
  if (isSameFrame && indexes.length === 0) return undefined;
  const { rows, ...frame } = after;
  const cells = new CellList();
  return {
    sheetId: after.properties.sheetId,
    ...(isSameFrame ? {} : { frame }),
    height: rows.length,
    rows: indexes.filter((index) => index < rows.length).map((index) => [index, cells.row(rows[index])]),
    cells: cells.list,
  };
}

/** Rows that share formats and choices would else fill the journal; values seldom come twice. */
class CellList {
  readonly list: Omit<Cell, "value">[] = [];
  readonly #places = new Map<string, number>();
  readonly #jsons = new Map<object, string>();

  row(row: Row | undefined): PatchedRow {
    return row === undefined ? null : Array.from(row, (cell) => (cell === undefined ? 0 : this.#cell(cell)));
  }

  #cell(cell: Cell): PatchedCell {
    const place = this.#place(cell);
    return cell.value === undefined ? place : [place, cell.value];
  }

  #place(cell: Cell): number {
    let key = "";
    for (const [name, part] of Object.entries(cell))
      if (name !== "value") key += `${name} ${this.#partText(part)}\n`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const { value: _value, ...rest } = cell;
    this.list.push(rest);
    this.#places.set(key, this.list.length);
    return this.list.length;
  }

  /** Versions share formats and choices: each is written once. */
  #partText(part: unknown): string {
    if (typeof part !== "object" || part === null) return JSON.stringify(part);
    const text = this.#jsons.get(part) ?? JSON.stringify(part);
    this.#jsons.set(part, text);
    return text;
  }
}

function patchedSheet(before: Sheet | undefined, patch: SheetPatch): Sheet {
  const frame = patch.frame ?? before;
  if (frame === undefined)
    throw new Error(`The journal changes a tab (${patch.sheetId}) that it does not describe.`);
  const rows = before?.rows.slice(0, patch.height) ?? [];
  while (rows.length < patch.height) rows.push(undefined);
  for (const [index, row] of patch.rows) {
    rows[index] = row?.map((cell) => patchedCell(patch.cells, cell));
  }
  return { ...frame, rows };
}

function patchedCell(cells: readonly Cell[], cell: PatchedCell): Cell | undefined {
  if (typeof cell === "number") return cells[cell - 1];
  const [place, value] = cell;
  return { ...cells[place - 1], ...(value === undefined ? {} : { value }) };
}

function sameFields(before: object, after: object): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].every((name) => Reflect.get(before, name) === Reflect.get(after, name));
}
