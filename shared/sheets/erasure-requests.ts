// Clears the personal cells of rows and dates `Effacé le`, one block of neighbouring rows at a time.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { DaySerial } from "../calendar/day.ts";
import { personalColumns } from "../erasure/personal-columns.ts";
import { neighbours } from "../reading/plan.ts";
import { required } from "../required.ts";
import { dayCell, WRITTEN_FIELDS } from "./cells.ts";

type Request = sheets_v4.Schema$Request;

/** Where a cell may hold somebody's words: its value or formula, its note, the address that it links to. */
const ERASED_FIELDS = "userEnteredValue,note,userEnteredFormat.textFormat.link";

interface RowBlock {
  startRowIndex: number;
  endRowIndex: number;
}

/**
 * Erases rows, given by their numbers from 1. `positions` must hold `Effacé le` and every personal column, but for
 * those that may be missing. The day is written with its format, unless a typed column of a table gives it its own.
 */
export function erasureRequests(
  sheetId: number,
  positions: ReadonlyMap<string, number>,
  rows: readonly number[],
  { today, isFormatted }: { today: DaySerial; isFormatted: boolean },
): Request[] {
  const personal = personalColumns()
    .filter(({ key, mayBeMissing }) => !mayBeMissing || positions.has(key))
    .map(({ key }): [string, number] => [key, indexOf(positions, key)]);
  const runs = neighbours(personal.sort(([, left], [, right]) => left - right));
  const erasedOn = indexOf(positions, "erasedOn");
  return rowBlocks(rows).flatMap((block): Request[] => [
    ...runs.map(({ first, keys }) => erasing({ sheetId, ...block }, first, keys.length)),
    {
      repeatCell: {
        range: { sheetId, ...block, startColumnIndex: erasedOn, endColumnIndex: erasedOn + 1 },
        cell: dayCell(today),
        fields: isFormatted ? WRITTEN_FIELDS : "userEnteredValue",
      },
    },
  ]);
}

/** Empties the `Commentaire` of rows of `Avis`, given by their numbers from 1. */
export function commentRequests(
  sheetId: number,
  positions: ReadonlyMap<string, number>,
  rows: readonly number[],
): Request[] {
  const comment = indexOf(positions, "comment");
  return rowBlocks(rows).map((block) => erasing({ sheetId, ...block }, comment, 1));
}

function erasing(rows: sheets_v4.Schema$GridRange, first: number, width: number): Request {
  const range = { ...rows, startColumnIndex: first, endColumnIndex: first + width };
  return { updateCells: { range, fields: ERASED_FIELDS } };
}

function indexOf(positions: ReadonlyMap<string, number>, key: string): number {
  return required(positions.get(key), `position of the column ${key}`);
}

function rowBlocks(rows: readonly number[]): RowBlock[] {
  const blocks: RowBlock[] = [];
  for (const row of [...rows].sort((left, right) => left - right)) {
    const last = blocks.at(-1);
    if (last?.endRowIndex === row - 1) last.endRowIndex = row;
    else blocks.push({ startRowIndex: row - 1, endRowIndex: row });
  }
  return blocks;
}
