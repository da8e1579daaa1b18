// How Drive reaches the documents that Sheets and Slides keep.

import type { GoogleServices } from "../service.ts";
import type { SheetsService } from "../sheets/sheets-service.ts";
import type { SpreadsheetStore } from "../sheets/store.ts";
import type { PresentationStore } from "../slides/presentation-store.ts";
import type { DocumentKeeper } from "./file-register.ts";

export const SPREADSHEET_TYPE = "application/vnd.google-apps.spreadsheet";
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
  };
}
