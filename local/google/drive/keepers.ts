// How Drive reaches the documents that Sheets and Slides keep.

import { quotedTitle } from "../../../shared/reading/a1.ts";
import type { DocumentStore } from "../docs/document-store.ts";
import type { GoogleServices } from "../service.ts";
import type { SheetsService } from "../sheets/sheets-service.ts";
import type { SpreadsheetStore } from "../sheets/store.ts";
import type { PresentationStore } from "../slides/presentation-store.ts";
import type { DocumentKeeper } from "./file-register.ts";

export const SPREADSHEET_TYPE = "application/vnd.google-apps.spreadsheet";
export const DOCUMENT_TYPE = "application/vnd.google-apps.document";
export const PRESENTATION_TYPE = "application/vnd.google-apps.presentation";

/** Sheets as Drive sees it. */
export function spreadsheetKeeper(store: SpreadsheetStore, sheets: SheetsService): DocumentKeeper {
  return {
    create(title) {
      sheets.call("spreadsheets.create", {}, { properties: { title } });
      return store.list().at(-1)?.spreadsheetId ?? "";
    },
    list: () => store.list().map(({ spreadsheetId }) => spreadsheetId),
    nameOf: (id) => store.get(id)?.properties.title ?? "",
    rename(id, title) {
      const request = { updateSpreadsheetProperties: { properties: { title }, fields: "title" } };
      sheets.call("spreadsheets.batchUpdate", { spreadsheetId: id }, { requests: [request] });
    },
    remove: (id) => {
      store.delete(id);
    },
    copy(id, title) {
      const source = store.get(id);
      const spreadsheetId = store.environment.newSpreadsheetId();
      if (source !== undefined) {
        store.put({ ...source, spreadsheetId, properties: { ...source.properties, title } });
      }
      return spreadsheetId;
    },
    exportCsv: (id) => firstSheetAsCsv(store, sheets, id),
  };
}

/** Slides as Drive sees it. */
export function presentationKeeper(store: PresentationStore, slides: GoogleServices): DocumentKeeper {
  return {
    create(title) {
      slides.call({ service: "slides", method: "presentations.create", params: {}, body: { title } });
      return store.all().at(-1)?.presentationId ?? "";
    },
    list: () => store.all().map(({ presentationId }) => presentationId),
    nameOf: (id) => store.get(id).title,
    rename: (id, title) => store.put({ ...store.get(id), title }),
    remove: (id) => store.delete(id),
    copy(id, title) {
      const presentationId = store.newId();
      store.put({ ...structuredClone(store.get(id)), presentationId, title });
      return presentationId;
    },
    exportCsv: () => undefined,
  };
}

/** Docs as Drive sees it: what a conversion made; its content is asked of nobody. */
export function documentKeeper(store: DocumentStore): DocumentKeeper {
  return {
    create: (title, html) => store.add(title, html),
    list: () => store.list().map(({ documentId }) => documentId),
    nameOf: (id) => store.get(id).title,
    rename: (id, title) => store.put({ ...store.get(id), title }),
    remove: (id) => store.delete(id),
    copy: (id, title) => store.add(title, store.get(id).html),
    exportCsv: () => undefined,
  };
}

// Google exports the first sheet as it shows, every line as long as the longest.
function firstSheetAsCsv(store: SpreadsheetStore, sheets: SheetsService, id: string): string {
  const title = store.get(id)?.sheets[0]?.properties.title ?? "";
  const range = quotedTitle(title);
  const answer = sheets.call("spreadsheets.values.get", { spreadsheetId: id, range });
  const values: unknown = Reflect.get(Object(answer), "values");
  const rows = Array.isArray(values) ? values.filter(Array.isArray) : [];
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => csvCell(row[at])).join(",")).join("\r\n");
}

function csvCell(value: unknown): string {
  const text = value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
