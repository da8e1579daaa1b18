// Taking back what was done here, or doing it again: where it is shown, and what is said of it.
import type { UndoneBlock } from "../protocol/events.ts";
import { api } from "./api.ts";
import { say, sayFault } from "./state-line.ts";

type Direction = "undo" | "redo";

const OTHER = {
  undo: { label: "Rétablir (Ctrl+Y)", direction: "redo" },
  redo: { label: "Annuler (Ctrl+Z)", direction: "undo" },
} as const;

/** What shows the cells concerned. */
interface UndoHost {
  /** Whether the workbook still is the one on screen, once the change before it got through. */
  isOpen(): boolean;
  isShown(sheetId: number): boolean;
  showTab(sheetId: number): Promise<void>;
  select(block: UndoneBlock): Promise<void>;
  undo(direction: Direction): void;
}

/** Takes the last step back, or does it again. */
export async function undo(workbookId: string, direction: Direction, host: UndoHost): Promise<void> {
  const { sheetIds, block, message, isRefused } = await api.undo(workbookId, direction);
  if (!host.isOpen()) return;
  const [first] = sheetIds;
  if (first !== undefined && !sheetIds.some(host.isShown)) await host.showTab(first);
  const { label, direction: other } = OTHER[direction];
  if (isRefused) sayFault(message);
  else say(message, ...(first === undefined ? [] : [{ label, run: () => host.undo(other) }]));
  if (block !== null) await host.select(block);
}
