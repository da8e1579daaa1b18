// What was typed before the program stopped, and the rows that it was typed in: as they are once it is back.
import { cellName } from "../../../shared/reading/a1.ts";
import type { CellEdit, TabView } from "../protocol/tab.ts";
import { api, RefusedError } from "./api.ts";

/**
 * Reads a tab again, where what was typed can still be written.
 * @throws RefusedError where a row no longer says what it said, with what was typed: it may be another row by now.
 */
export async function stillThere(
  workbookId: string,
  before: TabView,
  edits: readonly CellEdit[],
): Promise<TabView> {
  const now = await api.tab(workbookId, before.sheetId);
  for (const row of new Set(edits.map(([one]) => one))) {
    const typed = new Set(edits.filter(([one]) => one === row).map(([, column]) => column));
    const texts = now.rows[row]?.texts ?? [];
    // A blank cell may have been filled by what was typed just before.
    const isSame = (text: string, column: number): boolean =>
      text === "" || typed.has(column) || text === texts[column];
    if (before.rows[row]?.texts.every(isSame) === false) throw new RefusedError(notWritten(before, edits));
  }
  return now;
}

function notWritten({ title }: TabView, edits: readonly CellEdit[]): string {
  const typed = edits.map(([row, column, text]) => `${cellName(row, column)} : « ${text} »`);
  return `Pendant l’arrêt du programme, ce qui est autour a changé dans « ${title} ». Tapez de nouveau, à sa place : ${typed.join(" ; ")}.`;
}
