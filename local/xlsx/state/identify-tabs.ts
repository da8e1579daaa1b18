// Gives the tabs of a file the ids that they had here before, and new ones to the others.
import type { TabEntry } from "../workbook/read-workbook-part.ts";
import type { WorkbookState } from "./state-part.ts";

type KeptTab = WorkbookState["sheets"][number];

/** A tab with its id, and what was kept of it. */
export interface IdentifiedTab {
  entry: TabEntry;
  sheetId: number;
  kept: KeptTab | undefined;
}

/**
 * Recognises tabs by title, or by the file's own number when the title is gone: Excel keeps that number
 * through a renaming, LibreOffice numbers tabs anew. A tab never seen takes the file's number as its id.
 */
export function identifyTabs(
  entries: readonly TabEntry[],
  state: WorkbookState | undefined,
): IdentifiedTab[] {
  const titles = new Set(entries.map((entry) => entry.title));
  const kept = state?.sheets ?? [];
  const found = entries.map(
    (entry) =>
      kept.find((tab) => tab.title === entry.title) ??
      kept.find((tab) => tab.fileSheetId === entry.fileSheetId && !titles.has(tab.title)),
  );
  const used = new Set(found.flatMap((tab) => (tab ? [tab.sheetId] : [])));
  return entries.map((entry, index) => {
    const known = found[index];
    const sheetId = known?.sheetId ?? freeId(entry.fileSheetId, used);
    used.add(sheetId);
    return { entry, sheetId, kept: known };
  });
}

function freeId(preferred: number, used: ReadonlySet<number>): number {
  let id = preferred;
  while (used.has(id)) id += 1;
  return id;
}
