// Whether a row holds the very cells that it held: one that was changed and changed back does.
import type { Row } from "../../google/sheets/model.ts";

export function isSameRow(row: Row | undefined, other: Row | undefined): boolean {
  const length = Math.max(row?.length ?? 0, other?.length ?? 0);
  return Array.from({ length }).every((_, column) => row?.[column] === other?.[column]);
}
