// Empties the shared strings that no cell shows any more: what was erased from a cell must leave the file too.
import type { OpenedSheet, WorkbookFile } from "../opened-workbook.ts";
import type { PartStore } from "../package/part-store.ts";

const SHARED_CELL = /<(?:\w+:)?c\b[^>]*\bt=["']s["'][^>]*>\s*<(?:\w+:)?v\b[^>]*>\s*(\d+)/g;
const ITEM = /<(\w+:)?si\b[^>]*?(?:\/>|>[\s\S]*?<\/\1si>)/g;

/** Empties, in `parts`, the shared strings that the opened tabs showed and no tab shows now; indexes stay. */
export function blankLostStrings(file: WorkbookFile, parts: PartStore): void {
  const table = file.workbook.relationships.find(({ kind }) => kind === "sharedStrings")?.target;
  const xml = table === undefined ? undefined : parts.text(table);
  if (table === undefined || xml === undefined) return;
  const isChanged = ({ entry }: OpenedSheet): boolean =>
    parts.bytes(entry.part) !== file.parts.bytes(entry.part);
  const lost = shownStrings(file.parts, file.sheets.filter(isChanged));
  const subtract = (sheets: readonly OpenedSheet[]): void => {
    for (const index of lost.size === 0 ? [] : shownStrings(parts, sheets)) lost.delete(index);
  };
  subtract(file.sheets.filter(isChanged));
  subtract(file.sheets.filter((sheet) => !isChanged(sheet)));
  if (lost.size === 0) return;
  let index = -1;
  const blanked = xml.replaceAll(ITEM, (item, prefix: string | undefined) => {
    index += 1;
    return lost.has(index) ? `<${prefix ?? ""}si><${prefix ?? ""}t/></${prefix ?? ""}si>` : item;
  });
  parts.setText(table, blanked);
}

function shownStrings(parts: PartStore, sheets: readonly OpenedSheet[]): Set<number> {
  const indexes = new Set<number>();
  for (const { entry } of sheets) {
    for (const [, index] of (parts.text(entry.part) ?? "").matchAll(SHARED_CELL)) indexes.add(Number(index));
  }
  return indexes;
}
