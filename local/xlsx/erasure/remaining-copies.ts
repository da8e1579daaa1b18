// What a file still holds of texts erased from its cells, place by place, in French: only a person can clear it.

import { unzipSync } from "fflate";
import { columnIndexOf } from "../../../shared/reading/a1.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { openPackage } from "../package/open-package.ts";
import type { PartStore } from "../package/part-store.ts";
import { partUses } from "../package/parts-by-kind.ts";
import { cutSheetXml } from "../sheet/sheet-xml.ts";
import { readSharedStrings } from "../workbook/read-shared-strings.ts";
import { readWorkbookPart, type TabEntry } from "../workbook/read-workbook-part.ts";
import { partPlace, UNREADABLE_PLACES } from "./copy-places.ts";
import { contractTab, erasedCells } from "./erased-cells.ts";
import { shownCells } from "./sheet-cells.ts";
import { TextSearch } from "./text-search.ts";

const MOST_CELLS_NAMED = 5;

/** Finds the texts that were erased between two versions of a spreadsheet; nothing when none was. */
export function searchOfErased(before: Spreadsheet, after: Spreadsheet): TextSearch | undefined {
  const erased = erasedCells(
    before.sheets.map((snapshot) => ({ snapshot })),
    after,
  );
  return erased.tabs.length === 0 ? undefined : new TextSearch(erased);
}

/**
 * The places of `bytes`, the file that `spreadsheet` was saved in, where an erased text still is or may be. Nothing
 * when none was erased.
 */
export function remainingCopies(before: Spreadsheet, spreadsheet: Spreadsheet, bytes: Uint8Array): string[] {
  const search = searchOfErased(before, spreadsheet);
  if (search === undefined) return [];
  const parts = openPackage(bytes, "classeur.xlsx");
  const tabs = readWorkbookPart(parts)?.tabs ?? [];
  const uses = new Map(partUses(parts).map((use) => [use.target, use]));
  const sheets = tabs.filter(({ kind }) => kind === "worksheet");
  const places = sheets.flatMap((tab) => sheetPlaces(parts, tab, spreadsheet, search));
  for (const name of parts.names()) {
    if (sheets.some(({ part }) => part === name)) continue;
    const place = partPlace(name, uses.get(name), tabs);
    if (UNREADABLE_PLACES.test(name)) places.push(`${place} (ne peut pas être relu)`);
    else if (place !== undefined && holdsCopy(name, parts.bytes(name), search)) places.push(place);
  }
  return [...new Set(places)];
}

function sheetPlaces(
  parts: PartStore,
  { part, title }: TabEntry,
  spreadsheet: Spreadsheet,
  search: TextSearch,
): string[] {
  const { head, rows, tail } = cutSheetXml(parts.text(part) ?? "<sheetData/>");
  const strings = sharedStrings(parts);
  const skipped = staffColumns(title, spreadsheet);
  const cells = shownCells(rows, strings)
    .filter(({ reference, text, formula }) => {
      const isStaff = skipped === "all" || skipped.has(columnIndexOf(reference));
      return !isStaff && (search.tells(text) || search.tells(formula));
    })
    .map(({ reference }) => reference);
  const others = cells.length - MOST_CELLS_NAMED;
  const named = cells.slice(0, MOST_CELLS_NAMED).join(", ") + (others > 0 ? ` et ${others} de plus` : "");
  const isPlural = cells.length > 1;
  return [
    ...(cells.length === 0 ? [] : [`onglet « ${title} », cellule${isPlural ? "s" : ""} ${named}`]),
    ...(search.tellsInXml(head + tail)
      ? [`onglet « ${title} », listes de choix, mises en forme, liens ou en-têtes d’impression`]
      : []),
  ];
}

/** Columns that name the service's own people, and the contract's tabs that hold nobody else. */
function staffColumns(title: string, { sheets }: Spreadsheet): ReadonlySet<number> | "all" {
  const sheet = sheets.find(({ properties }) => properties.title === title);
  const tab = sheet && contractTab(sheet);
  if (sheet === undefined || tab === undefined) {
    const name = comparableName(title);
    const isContract = Object.values(TABS).some((one) => comparableName(one.title) === name);
    return isContract ? "all" : new Set();
  }
  const headers = Array.from(sheet.rows[0] ?? [], (cell) => comparableName(String(cell?.value ?? "")));
  const agents = Object.entries(tab.columns).filter(([key]) => key === "agent");
  return new Set(agents.map(([, { header }]) => headers.indexOf(comparableName(header))));
}

function sharedStrings(parts: PartStore): string[] {
  const table = partUses(parts).find(({ kind }) => kind === "sharedStrings")?.target;
  return readSharedStrings((table === undefined ? undefined : parts.text(table)) ?? "<sst/>");
}

/** Whether a part, or a package by its bytes, holds an erased text. */
export function holdsCopy(name: string, bytes: Uint8Array | undefined, search: TextSearch): boolean {
  if (bytes === undefined) return false;
  if (/\.(xml|rels|vml)$/i.test(name)) {
    const xml = new TextDecoder(
      bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8",
    ).decode(bytes);
    return search.tellsInXml(xml);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const inner = Object.entries(unzipSync(bytes));
    return inner.some(([innerName, content]) => holdsCopy(innerName, content, search));
  }
  return search.tellsInBytes(bytes);
}
