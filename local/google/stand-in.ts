// The stand-in for Google: Sheets, Slides and Drive over the same documents.

import { DocumentStore } from "./docs/document-store.ts";
import { callDrive } from "./drive/drive-service.ts";
import { FileRegister } from "./drive/file-register.ts";
import {
  DOCUMENT_TYPE,
  documentKeeper,
  PRESENTATION_TYPE,
  presentationKeeper,
  SPREADSHEET_TYPE,
  spreadsheetKeeper,
} from "./drive/keepers.ts";
import { type GoogleCall, type GoogleServices, isWrite } from "./service.ts";
import { chartSize } from "./sheets/charts/chart-size.ts";
import { createSheetsService } from "./sheets/sheets-service.ts";
import { SpreadsheetStore } from "./sheets/store.ts";
import { PresentationStore } from "./slides/presentation-store.ts";
import type { ChartLookup } from "./slides/requests/context.ts";
import { createSlidesService } from "./slides/slides-service.ts";

/** The account of the person at this machine, to whom everything belongs that no other account made. */
export const OWNER = "moi@exemple.fr";

export interface StandInOptions {
  /** Told of every call before it is done. */
  trace?: (call: GoogleCall) => void;
  /** The clock, in milliseconds since 1970; the machine's when absent. */
  now?: () => number;
}

/** Google on this machine. `call` acts for the owner. */
export interface StandIn extends GoogleServices {
  /** Answers a call of some account, which sees only its own files and those shared with it. */
  callAs(email: string, call: GoogleCall): unknown;
  /** The documents, to be filled from files and saved to files; what is put there belongs to the owner. */
  spreadsheets: SpreadsheetStore;
  presentations: PresentationStore;
  documents: DocumentStore;
}

/** Makes a stand-in that holds nothing. */
export function createStandIn({ trace, now = Date.now }: StandInOptions = {}): StandIn {
  const spreadsheets = new SpreadsheetStore({ now: () => new Date(now()), userEmail: OWNER });
  const presentations = new PresentationStore();
  const documents = new DocumentStore();
  const sheets = createSheetsService(spreadsheets);
  const slides = createSlidesService({ store: presentations, charts: chartsOf(spreadsheets) });
  const keepers = {
    [SPREADSHEET_TYPE]: spreadsheetKeeper(spreadsheets, sheets),
    [PRESENTATION_TYPE]: presentationKeeper(presentations, slides),
    [DOCUMENT_TYPE]: documentKeeper(documents),
  };
  const files = new FileRegister(keepers, now);

  const dispatch = (email: string, call: GoogleCall): unknown => {
    // Sheets names the caller as editor of the ranges that it protects.
    spreadsheets.environment.userEmail = email;
    if (call.service === "drive") return callDrive(files, email, call);
    return call.service === "sheets" ? sheets.call(call.method, call.params, call.body) : slides.call(call);
  };
  const callAs = (email: string, call: GoogleCall): unknown => {
    trace?.(call);
    files.adoptStrays(OWNER);
    const id = call.params.spreadsheetId ?? call.params.presentationId;
    const writes = isWrite(call.method);
    if (typeof id === "string") files.checkDocumentAccess(email, id, writes);
    const answer = dispatch(email, call);
    files.adoptStrays(email);
    if (typeof id === "string" && writes) files.touch(id);
    return answer;
  };
  return { call: (call) => callAs(OWNER, call), callAs, spreadsheets, presentations, documents };
}

function chartsOf(spreadsheets: SpreadsheetStore): ChartLookup {
  return {
    hasSpreadsheet: (id) => spreadsheets.get(id) !== undefined,
    chartSize: (id, wanted) => {
      const charts = spreadsheets.get(id)?.sheets.flatMap((sheet) => sheet.charts) ?? [];
      const chart = charts.find(({ chartId }) => chartId === wanted);
      return chart === undefined ? undefined : chartSize(chart.position);
    },
  };
}
