// F4: the next cell that can't be read, in this tab, then in those after it.
import { counted } from "../../../shared/french/numbers.ts";
import type { CellPlace } from "../protocol/tab.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import { api } from "./api.ts";
import { tabsInOrder } from "./tab-bar.ts";

/** The fault after a place, or before it, round and round, and what to say there; nothing when no cell is wrong. */
export async function faultBeside(
  workbook: WorkbookView,
  from: CellPlace,
  step: 1 | -1,
): Promise<{ place: CellPlace; words: string } | undefined> {
  const tabs = tabsInOrder(workbook);
  const rank = ({ sheetId, row, column }: CellPlace): number[] => [tabs.indexOf(sheetId), row, column];
  const faults = (await api.faults(workbook.id)).toSorted((one, other) => compared(rank(one), rank(other)));
  const isBeyond = (place: CellPlace): boolean => compared(rank(place), rank(from)) * step > 0;
  const beyond = step === 1 ? faults.findIndex(isBeyond) : faults.findLastIndex(isBeyond);
  const index = beyond >= 0 ? beyond : step === 1 ? 0 : faults.length - 1;
  const place = faults[index];
  return place && { place, words: wordsOf(index, faults.length) };
}

function wordsOf(index: number, count: number): string {
  if (count === 1) return "La seule cellule à corriger.";
  return `${counted(count, "cellule")} à corriger : la ${index === 0 ? "1ʳᵉ" : `${index + 1}ᵉ`}.`;
}

function compared(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
