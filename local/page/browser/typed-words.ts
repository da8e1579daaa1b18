// What was typed and could not be written, cell by cell, for whoever types it again.
import { counted } from "../../../shared/french/numbers.ts";
import { cellName } from "../../../shared/reading/a1.ts";
import type { CellEdit } from "../protocol/tab.ts";

/** As many as a person types again. */
const MOST_NAMED = 20;

/** « B5 : « 1 098 » ; C5 : « 1 162 » ; et 3 autres ». */
export function typedWords(edits: readonly CellEdit[]): string {
  const named = edits
    .slice(0, MOST_NAMED)
    .map(([row, column, text]) => `${cellName(row, column)} : « ${text} »`);
  const others = edits.length - named.length;
  return [...named, ...(others > 0 ? [`et ${counted(others, "autre")}`] : [])].join(" ; ");
}
