// The one door to the stand-in for Google: every call of every client goes through GoogleServices.call.

/** The services of Google that the stand-in builds (at least in part). */
export type GoogleServiceName = "sheets" | "slides" | "drive";

/** One call, named as in Google's discovery documents (method ids without the service's name). */
export interface GoogleCall {
  service: GoogleServiceName;
  /** For example `spreadsheets.values.batchGet`. */
  method: string;
  /** Path and query parameters, as typed values (`{ spreadsheetId: "…", ranges: ["…"] }`). */
  params: Record<string, unknown>;
  body?: unknown;
  /** The content of a file that an upload brings. */
  media?: { mimeType: string; content: string };
}

/** Answers calls as Google would: the JSON body of a 200, or a thrown GoogleError. Synchronous. */
export interface GoogleServices {
  call(call: GoogleCall): unknown;
}

const READS = /\.(get|list|search|export|batchGet|batchGetByDataFilter|getByDataFilter|getThumbnail)$/;

/** Whether a method changes something; every other one only reads. */
export function isWrite(method: string): boolean {
  return !READS.test(method);
}
