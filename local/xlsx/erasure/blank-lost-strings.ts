// Empties the shared strings that no cell shows any more: what was erased from a cell must leave the file too.
import type { OpenedSheet, WorkbookFile } from "../opened-workbook.ts";
import type { PartStore } from "../package/part-store.ts";

const SHARED_CELL = /<(?:\w+:)?c\b[^>]*\bt=["']s["'][^>]*>\s*<(?:\w+:)?v\b[^>]*>\s*(\d+)/g;
const ITEM = /<(\w+:)?si\b[^>]*?(?:\/>|>[\s\S]*?<\/\1si>)/g;

/** Empties, in `parts`, the shared strings that the opened tabs showed and no tab shows now; indexes stay. */
export function blankLostStrings(file: WorkbookFile, parts: PartStore): void {
  const isChanged = ({ entry }: OpenedSheet): boolean =>
    parts.bytes(entry.part) !== file.parts.bytes(entry.part);
  const partsOf = (sheets: readonly OpenedSheet[]): string[] => sheets.map(({ entry }) => entry.part);
  const lost = shownStrings(file.parts, partsOf(file.sheets.filter(isChanged)));
  const subtract = (sheets: readonly OpenedSheet[]): void => {
    for (const index of lost.size === 0 ? [] : shownStrings(parts, partsOf(sheets))) lost.delete(index);
  };
  subtract(file.sheets.filter(isChanged));
  subtract(file.sheets.filter((sheet) => !isChanged(sheet)));
  blankStrings(file, parts, lost);
}

/** Empties shared strings by their indexes, which stay. */
export function blankStrings({ workbook }: WorkbookFile, parts: PartStore, lost: ReadonlySet<number>): void {
  const table = workbook.relationships.find(({ kind }) => kind === "sharedStrings")?.target;
  const xml = table === undefined ? undefined : parts.text(table);
  if (table === undefined || xml === undefined || lost.size === 0) return;
  let index = -1;
  const blanked = xml.replaceAll(ITEM, (item, prefix: string | undefined) => {
    index += 1;
    return lost.has(index) ? `<${prefix ?? ""}si><${prefix ?? ""}t/></${prefix ?? ""}si>` : item;
  });
  parts.setText(table, blanked);
}

/** The indexes of the shared strings that worksheets show. */
export function shownStrings(parts: PartStore, sheetParts: readonly string[]): Set<number> {
  const indexes = new Set<number>();
  for (const part of sheetParts) {
    for (const [, index] of (parts.text(part) ?? "").matchAll(SHARED_CELL)) indexes.add(Number(index));
  }
  return indexes;
}
