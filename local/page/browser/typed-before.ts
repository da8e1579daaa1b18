// What was typed and may not find its place any more: written where it was meant to be, or named to whoever typed it.
import type { CellEdit, TabView, Typed } from "../protocol/tab.ts";
import { api, RefusedError } from "./api.ts";
import { isStillThere } from "./still-there.ts";
import { typedWords } from "./typed-words.ts";

/** What was typed, and where. */
export interface TypedBefore {
  workbookId: string;
  /** The tab as it was shown then. */
  before: TabView;
  edits: readonly CellEdit[];
  /** What else was typed in it lately, as `row:column`. */
  ownCells: ReadonlySet<string>;
}

/**
 * Reads again the tab that it was typed in.
 * @throws RefusedError with what was typed where it can no longer be written there, or the tab is gone; and where the
 * program has stopped again.
 */
export async function readForTyped({ workbookId, before, edits, ownCells }: TypedBefore): Promise<TabView> {
  const notWritten = new RefusedError(
    `Pendant l’arrêt du programme, « ${before.title} » a changé là où vous tapiez. Tapez de nouveau, à sa place : ${typedWords(edits)}.`,
  );
  const now = await api.tab(workbookId, before.sheetId).catch((error: unknown) => {
    throw error instanceof RefusedError && error.obstacle === undefined ? notWritten : error;
  });
  if (isStillThere(before, now, edits, ownCells)) return now;
  throw notWritten;
}

/**
 * Sends what was typed in cells; the tab as it was shown says where they are.
 * @throws RefusedError with what was typed where the server refuses it: its row, its tab or its workbook is gone.
 */
export async function sendTyped(workbookId: string, shown: TabView, edits: CellEdit[]): Promise<Typed> {
  try {
    return await api.edit(workbookId, shown, edits);
  } catch (error) {
    if (!(error instanceof RefusedError) || error.obstacle !== undefined) throw error;
    throw new RefusedError(
      `${error.message} Ce que vous tapiez n’est pas enregistré : ${typedWords(edits)}.`,
    );
  }
}
