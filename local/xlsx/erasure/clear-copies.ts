// Erasing personal cells clears every place of the file that repeats them and that is made again from the cells.
import type { Spreadsheet } from "../../google/sheets/model.ts";
import type { WorkbookFile } from "../opened-workbook.ts";
import type { PartStore } from "../package/part-store.ts";
import { type PartUse, partUses } from "../package/parts-by-kind.ts";
import { removeOwnedPart } from "../package/remove-part.ts";
import { readSharedStrings } from "../workbook/read-shared-strings.ts";
import { childrenOf, descend, parseXml } from "../xml/element.ts";
import { blankStrings, shownStrings } from "./blank-lost-strings.ts";
import { clearCachedTexts } from "./clear-cached-texts.ts";
import { clearPivotCaches } from "./clear-pivot-caches.ts";
import { clearWorksheets } from "./clear-worksheets.ts";
import { type ErasedCells, erasedCells } from "./erased-cells.ts";
import { TextSearch } from "./text-search.ts";

/** Clears, in `parts`, the copies of the personal texts that `spreadsheet` holds no more; nothing when none went. */
export function clearCopies(file: WorkbookFile, parts: PartStore, spreadsheet: Spreadsheet): void {
  const erased = erasedCells(file.sheets, spreadsheet);
  if (erased.tabs.length === 0) return;
  const search = new TextSearch(erased);
  const uses = partUses(parts);
  const isOfTab = tabNames(file, parts, uses, erased);
  clearPivotCaches(parts, uses, erased, search, isOfTab);
  clearWorksheets(parts, uses, stringsOf(file, file.parts), erased, search);
  clearSharedStrings(file, parts, uses, search);
  clearCachedTexts(parts, uses, search);
  dropPastPictures(parts, uses, search);
}

function stringsOf({ workbook }: WorkbookFile, parts: PartStore): string[] {
  const table = workbook.relationships.find(({ kind }) => kind === "sharedStrings")?.target;
  return readSharedStrings((table === undefined ? undefined : parts.text(table)) ?? "<sst/>");
}

/** Shared strings that no cell shows: other programs leave some behind, and pivot tables' cells were just emptied. */
function clearSharedStrings(
  file: WorkbookFile,
  parts: PartStore,
  uses: readonly PartUse[],
  search: TextSearch,
): void {
  const sheets = uses.filter(({ kind }) => kind === "worksheet").map(({ target }) => target);
  const shown = shownStrings(parts, sheets);
  const copies = stringsOf(file, parts).flatMap((text, index) =>
    !shown.has(index) && search.isCopy(text) ? [index] : [],
  );
  blankStrings(file, parts, new Set(copies));
}

/** The small picture of the first tab, and the changes that a shared workbook remembers, show what was. */
function dropPastPictures(parts: PartStore, uses: readonly PartUse[], search: TextSearch): void {
  for (const { owner, id, kind } of uses) if (kind === "thumbnail") removeOwnedPart(parts, owner, id);
  const logs = uses.filter(({ kind }) => kind === "revisionLog");
  if (!logs.some(({ target }) => search.mayBeIn(parts.text(target) ?? ""))) return;
  for (const { owner, id, kind } of uses) if (kind === "revisionHeaders") removeOwnedPart(parts, owner, id);
}

/** Tells whether a name is that of an erased tab, of a table on it, or of cells of it. */
function tabNames(
  file: WorkbookFile,
  parts: PartStore,
  uses: readonly PartUse[],
  { tabs }: ErasedCells,
): (name: string) => boolean {
  const owners = new Set(tabs.map(({ part }) => part));
  const titles = tabs.map(({ title }) => title.toLowerCase());
  const tables = uses
    .filter(({ kind, owner }) => kind === "table" && owners.has(owner))
    .flatMap(({ target }) => {
      const { attributes } = parseXml(parts.text(target) ?? "<none/>");
      return [attributes.name ?? "", attributes.displayName ?? ""];
    });
  const workbook = parseXml(parts.text(file.workbook.name) ?? "<none/>");
  const ranges = childrenOf(descend(workbook, "definedNames"), "definedName")
    .filter(({ text }) => titles.some((title) => text.toLowerCase().replaceAll("''", "'").includes(title)))
    .map(({ attributes }) => attributes.name ?? "");
  const names = new Set([...titles, ...tables, ...ranges].map((name) => name.toLowerCase()));
  names.delete("");
  return (name) => names.has(name.toLowerCase());
}
