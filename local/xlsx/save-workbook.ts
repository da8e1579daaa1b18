// Saves a spreadsheet into the file it was opened from: only what changed is written again.
import type { Spreadsheet } from "../google/sheets/model.ts";
import { refreshCaches } from "./charts/refresh-caches.ts";
import { blankLostStrings } from "./erasure/blank-lost-strings.ts";
import { clearCopies } from "./erasure/clear-copies.ts";
import { writtenNames } from "./names-of-file.ts";
import type { OpenedSheet, OpenedWorkbook, WorkbookFile } from "./opened-workbook.ts";
import { declareContentType } from "./package/content-types.ts";
import { STYLES_TYPE } from "./package/office-types.ts";
import type { PartStore } from "./package/part-store.ts";
import { addRelationship } from "./package/relationships.ts";
import { removeOwnedPart } from "./package/remove-part.ts";
import { stateOf } from "./state/state-of.ts";
import { writeState } from "./state/state-part.ts";
import { StyleWriter } from "./styles/style-writer.ts";
import { addTab, type SavedTab, saveTab } from "./tab/save-tab.ts";
import { writeWorkbookPart } from "./workbook/write-workbook-part.ts";
import { takenTitle } from "./workbook-file-error.ts";

/**
 * The bytes of the file with the changes that `spreadsheet` (a later version of the opened one) brings.
 * Parts that nothing changes keep their content; without any change the file's own bytes come back. A tab
 * that the opened workbook had and `spreadsheet` has not is taken away.
 */
export function saveWorkbook(
  { file, spreadsheet: opened }: OpenedWorkbook,
  spreadsheet: Spreadsheet,
): Uint8Array {
  if (spreadsheet === opened) return file.bytes;
  const parts = file.parts.copy();
  writeSpreadsheet(file, parts, spreadsheet);
  return parts.isSameAs(file.parts) ? file.bytes : parts.toZip();
}

/** Writes the spreadsheet into `parts`, a copy of those of the file. */
export function writeSpreadsheet(file: WorkbookFile, parts: PartStore, spreadsheet: Spreadsheet): void {
  const styles = new StyleWriter(file.styles);
  const save = { file, parts, spreadsheet, styles };
  const known = new Map(file.sheets.map((sheet) => [sheet.snapshot.properties.sheetId, sheet]));
  const saved = spreadsheet.sheets.map((sheet): SavedTab => {
    const place = known.get(sheet.properties.sheetId) ?? addTab(save, sheet);
    known.delete(sheet.properties.sheetId);
    return saveTab(save, sheet, place);
  });
  refuseTakenTitles(file, saved);
  const removed = [...known.values()];
  for (const { entry } of removed) removeOwnedPart(parts, file.workbook.name, entry.relationshipId);
  blankLostStrings(file, parts);
  writeStyles(file, parts, styles);
  refreshCharts(file, parts, spreadsheet, saved);
  dropCalculationChain(file, parts, saved, removed);
  writeWorkbook(file, parts, { saved, removed, names: writtenNames(file, spreadsheet) });
  clearCopies(file, parts, spreadsheet);
  writeState(parts, file.workbook.name, stateOf(spreadsheet, saved));
}

/** Sheets of other kinds are kept and not read: a tab that takes the title of one would break the file. */
function refuseTakenTitles({ workbook }: WorkbookFile, saved: readonly SavedTab[]): void {
  const others = workbook.tabs.filter(({ kind }) => kind !== "worksheet");
  const taken = new Set(others.map(({ title }) => title.toLowerCase()));
  const fault = saved.find(({ listed }) => taken.has(listed.title.toLowerCase()));
  if (fault !== undefined) throw takenTitle(fault.listed.title);
}

/** What the workbook part has to say once the tabs are saved. */
interface WorkbookParts {
  saved: readonly SavedTab[];
  removed: readonly OpenedSheet[];
  /** The formulas of the file's names, in its order. */
  names: readonly string[];
}

function writeWorkbook(file: WorkbookFile, parts: PartStore, { saved, removed, names }: WorkbookParts): void {
  const xml = parts.text(file.workbook.name) ?? "";
  const hasFormulas =
    saved.some((tab) => tab.writesFormula) || file.sheets.some((sheet) => sheet.layout.hasFormulas);
  const written = writeWorkbookPart(xml, {
    tabs: saved.map((tab) => tab.listed),
    removedTabs: new Set(removed.map(({ entry }) => entry.relationshipId)),
    names,
    recalculates: hasFormulas && saved.some((tab) => tab.changesCells),
  });
  if (written !== xml) parts.setText(file.workbook.name, written);
}

/** Charts that were not drawn again still show the values of before. */
function refreshCharts(
  file: WorkbookFile,
  parts: PartStore,
  spreadsheet: Spreadsheet,
  saved: readonly SavedTab[],
): void {
  const changed = new Set(saved.filter((tab) => tab.changesCells).map((tab) => tab.listed.title));
  if (changed.size === 0) return;
  for (const part of file.sheets.flatMap((sheet) => [...sheet.chartParts.values()])) {
    const isAsOpened = parts.has(part) && parts.bytes(part) === file.parts.bytes(part);
    const xml = isAsOpened ? parts.text(part) : undefined;
    const refreshed = xml && refreshCaches(xml, spreadsheet, changed);
    if (refreshed && refreshed !== xml) parts.setText(part, refreshed);
  }
}

function writeStyles(file: WorkbookFile, parts: PartStore, styles: StyleWriter): void {
  const xml = styles.finish();
  if (xml === undefined) return;
  const target = file.workbook.relationships.find((one) => one.kind === "styles")?.target;
  parts.setText(target ?? "xl/styles.xml", xml);
  if (target !== undefined) return;
  declareContentType(parts, "xl/styles.xml", STYLES_TYPE);
  addRelationship(parts, file.workbook.name, "styles", "xl/styles.xml");
}

/**
 * The chain lists the cells with formulas in the order of computation: one that lists a cell without a
 * formula makes Excel repair the file, and a missing one is rebuilt in silence.
 */
function dropCalculationChain(
  file: WorkbookFile,
  parts: PartStore,
  saved: readonly SavedTab[],
  removed: readonly OpenedSheet[],
): void {
  if (removed.length === 0 && !saved.some((tab) => tab.removesFormula)) return;
  const chain = file.workbook.relationships.find((one) => one.kind === "calcChain");
  if (chain) removeOwnedPart(parts, file.workbook.name, chain.id);
}
