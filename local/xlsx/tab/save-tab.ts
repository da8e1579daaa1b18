// Saves one tab: the worksheet part it has, or a new one.
import type { Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { newSheet } from "../../google/sheets/new-spreadsheet.ts";
import { saveCharts } from "../charts/save-charts.ts";
import { writeNotes } from "../notes/write-notes.ts";
import type { OpenedSheet, WorkbookFile } from "../opened-workbook.ts";
import { declareContentType } from "../package/content-types.ts";
import { WORKSHEET_TYPE } from "../package/office-types.ts";
import type { PartStore } from "../package/part-store.ts";
import { addRelationship } from "../package/relationships.ts";
import { dropLinks } from "../sheet/drop-links.ts";
import { EMPTY_WORKSHEET } from "../sheet/empty-worksheet.ts";
import { emptyLayout } from "../sheet/sheet-layout.ts";
import type { StyleWriter } from "../styles/style-writer.ts";
import type { ListedTab } from "../workbook/write-workbook-part.ts";
import { type SavedSheet, saveSheet } from "./save-sheet.ts";

/** A save in progress; `parts` is changed as it goes. */
export interface Save {
  file: WorkbookFile;
  parts: PartStore;
  spreadsheet: Spreadsheet;
  styles: StyleWriter;
}

/** A tab once saved: how the workbook lists it, and what changed in it. */
export interface SavedTab extends Omit<SavedSheet, "xml"> {
  sheet: Sheet;
  listed: ListedTab;
}

/** Writes what changed in a tab into its part. */
export function saveTab(
  { file, parts, spreadsheet, styles }: Save,
  sheet: Sheet,
  place: OpenedSheet,
): SavedTab {
  const { entry, layout, snapshot: before } = place;
  const { usesEpoch1904 } = file.workbook;
  const tab = { before, after: sheet, layout };
  const source = parts.text(entry.part) ?? EMPTY_WORKSHEET;
  const { xml, ...changes } = saveSheet(source, tab, { styles, usesEpoch1904 }, (frame) => {
    dropLinks(parts, entry.part, frame, tab);
    writeNotes(parts, entry.part, frame, tab);
    saveCharts({ ...tab, parts, sheetPart: entry.part, frame, spreadsheet, chartParts: place.chartParts });
  });
  if (xml !== undefined) parts.setText(entry.part, xml);
  const listed: ListedTab = {
    relationshipId: entry.relationshipId,
    fileSheetId: entry.fileSheetId,
    title: sheet.properties.title,
    hidden: sheet.properties.hidden === true,
  };
  return { sheet, listed, ...changes };
}

/** Adds an empty worksheet part for a tab that the file has not. */
export function addTab({ file, parts, spreadsheet }: Save, sheet: Sheet): OpenedSheet {
  const { sheetId, title } = sheet.properties;
  const part = parts.freeName("xl/worksheets/sheet", ".xml");
  parts.setText(part, EMPTY_WORKSHEET);
  declareContentType(parts, part, WORKSHEET_TYPE);
  const relationshipId = addRelationship(parts, file.workbook.name, "worksheet", part);
  const highestId = Math.max(0, ...file.workbook.tabs.map((tab) => tab.fileSheetId));
  const fileSheetId = highestId + 1 + spreadsheet.sheets.indexOf(sheet);
  return {
    entry: { title, fileSheetId, hidden: false, part, relationshipId, kind: "worksheet" },
    layout: emptyLayout(),
    snapshot: newSheet({ sheetId, title }),
    chartParts: new Map(),
  };
}
