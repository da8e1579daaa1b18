// Opens the bytes of an .xlsx file as the stand-in's spreadsheet.
import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import type { Sheet, Spreadsheet } from "../google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../google/sheets/new-spreadsheet.ts";
import { readTabCharts } from "./charts/chart-ids.ts";
import type { SheetIdOf } from "./charts/read-series.ts";
import { isFileRule } from "./conditional/file-rules.ts";
import { namesOfFile } from "./names-of-file.ts";
import { applyNotes } from "./notes/read-notes.ts";
import type { OpenedSheet, OpenedWorkbook, WorkbookFile } from "./opened-workbook.ts";
import { notXlsx, openPackage } from "./package/open-package.ts";
import type { PartStore } from "./package/part-store.ts";
import type { CellContext } from "./sheet/cell-builder.ts";
import { type IdentifiedTab, identifyTabs } from "./state/identify-tabs.ts";
import { readState, type WorkbookState } from "./state/state-part.ts";
import { withUntoldContent } from "./state/untold-content.ts";
import { MINIMAL_STYLES } from "./styles/minimal-styles.ts";
import { readStyles } from "./styles/read-styles.ts";
import { readSheet } from "./tab/read-sheet.ts";
import { readSharedStrings } from "./workbook/read-shared-strings.ts";
import { readWorkbookPart } from "./workbook/read-workbook-part.ts";
import { damagedWorkbook, WorkbookFileError } from "./workbook-file-error.ts";

/**
 * Opens a workbook. `fileName` names it in messages and gives its title. Throws a WorkbookFileError, in
 * French, when the bytes are not a readable .xlsx workbook.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string): OpenedWorkbook {
  const parts = openPackage(bytes, fileName);
  try {
    return readWorkbook(parts, bytes, fileName);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw damagedWorkbook(fileName, error);
  }
}

function readWorkbook(parts: PartStore, bytes: Uint8Array, fileName: string): OpenedWorkbook {
  const workbook = readWorkbookPart(parts);
  if (!workbook) throw notXlsx(fileName);
  const partOf = (kind: string): string | undefined => {
    const target = workbook.relationships.find((one) => one.kind === kind)?.target;
    return target === undefined ? undefined : parts.text(target);
  };
  const styles = readStyles(partOf("styles") ?? MINIMAL_STYLES);
  const sharedStrings = readSharedStrings(partOf("sharedStrings") ?? "<sst/>");
  const { usesEpoch1904 } = workbook;
  const context: CellContext = {
    sharedStrings,
    formats: styles.formats,
    differentialFormats: styles.differentialFormats,
    usesEpoch1904,
  };
  const state = readState(parts, workbook.name);
  const worksheets = workbook.tabs.filter((tab) => tab.kind === "worksheet");
  const tabs = identifyTabs(worksheets, state);
  const sheetIdOf: SheetIdOf = (title) => tabs.find(({ entry }) => entry.title === title)?.sheetId;
  const opening: Opening = { parts, context, sheetIdOf, chartIds: new Set() };
  const sheets = tabs.map((tab, index) => openSheet(tab, index, opening));
  if (workbook.tabs.length === 0) throw notXlsx(fileName);
  const file: WorkbookFile = { bytes, parts, workbook, styles, sheets };
  return { spreadsheet: spreadsheetOf(file, fileName, state), file };
}

/** What the tabs of one workbook share while they are read. */
interface Opening {
  parts: PartStore;
  context: CellContext;
  sheetIdOf: SheetIdOf;
  chartIds: Set<number>;
}

function openSheet(tab: IdentifiedTab, index: number, opening: Opening): OpenedSheet {
  const { parts, context, sheetIdOf, chartIds } = opening;
  const { entry, sheetId, kept } = tab;
  const xml = parts.text(entry.part);
  if (xml === undefined) throw new Error(`The part ${entry.part} is missing.`);
  const identity = {
    sheetId,
    title: entry.title,
    index,
    hidden: entry.hidden,
    ...(kept && { rowCount: kept.rowCount, columnCount: kept.columnCount }),
  };
  const { sheet, layout } = readSheet(xml, identity, context, (rows) => applyNotes(parts, entry.part, rows));
  sheet.protectedRanges = kept?.protectedRanges ?? [];
  // The file's own rules, and those that it has no place for.
  const others = (kept?.conditionalFormats ?? []).filter((rule) => !isFileRule(rule));
  sheet.conditionalFormats = [...sheet.conditionalFormats, ...others];
  const sizes = { columns: sheet.columnMetadata, rows: sheet.rowMetadata };
  const { charts, chartParts } = readTabCharts(parts, entry.part, sheetId, sizes, sheetIdOf, chartIds);
  sheet.charts = charts;
  return { entry, layout, snapshot: sheet, chartParts };
}

function spreadsheetOf(file: WorkbookFile, fileName: string, state: WorkbookState | undefined): Spreadsheet {
  const spreadsheet = newSpreadsheet(
    state?.spreadsheetId ?? spreadsheetIdOf(fileName),
    {
      locale: state?.locale ?? "fr_FR",
      timeZone: state?.timeZone ?? "Europe/Paris",
      title: basename(fileName, extname(fileName)),
    },
    file.sheets.length > 0 ? file.sheets.map(({ snapshot }) => snapshot) : [blankTab(file)],
  );
  const { namedRanges = [], developerMetadata = [] } = state ?? {};
  return {
    ...spreadsheet,
    namedRanges,
    developerMetadata: withUntoldContent(file, developerMetadata),
    ...(file.workbook.definedNames.length > 0 && { definedNames: namesOfFile(file) }),
  };
}

/** Google's model has no workbook without a grid: one of charts only gets a blank tab, saved once it is used. */
function blankTab({ workbook }: WorkbookFile): Sheet {
  const titles = new Set(workbook.tabs.map(({ title }) => title.toLowerCase()));
  let number = 1;
  while (titles.has(`feuille ${number}`)) number += 1;
  return newSheet({ sheetId: 0, title: `Feuille ${number}` });
}

/** An id of Google's length for a file that keeps none yet, or none any more: the same at each opening. */
export function spreadsheetIdOf(fileName: string): string {
  return createHash("sha256").update(basename(fileName)).digest("base64url").padEnd(44, "0");
}
