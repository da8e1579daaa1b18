// Writing the page's answers.
import type { ServerResponse } from "node:http";
import { GoogleError } from "../../google/google-error.ts";
import { WorkbookFileError } from "../../xlsx/workbook-file-error.ts";
import { PageError } from "../page-error.ts";
import type { Refusal } from "../protocol.ts";

// Styles are set on elements by the grid and by the add-on's own dialogs; scripts only come from here.
const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ADD_ON_POLICY =
  "sandbox allow-scripts allow-modals allow-popups; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const COMMON_HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": CONTENT_POLICY,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

export function sendJson(response: ServerResponse, value: unknown, httpCode = 200): void {
  send(response, Buffer.from(JSON.stringify(value)), "application/json; charset=utf-8", httpCode);
}

export function send(response: ServerResponse, bytes: Uint8Array, mediaType: string, httpCode = 200): void {
  response.writeHead(httpCode, {
    ...COMMON_HEADERS,
    "Content-Type": mediaType,
    "Content-Length": bytes.length,
  });
  response.end(bytes);
}

export function sendPage(response: ServerResponse, html: string, httpCode = 200): void {
  send(response, Buffer.from(html), "text/html; charset=utf-8", httpCode);
}

/** Sends a page of the add-on's, for a frame without an origin: it runs its own script and reaches nothing. */
export function sendAddOnPage(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    ...COMMON_HEADERS,
    "Content-Security-Policy": ADD_ON_POLICY,
    "Content-Type": "text/html; charset=utf-8",
  });
  response.end(html);
}

/** Sends the browser to a path of the page. */
export function redirect(response: ServerResponse, path: string): void {
  response.writeHead(303, { ...COMMON_HEADERS, Location: path });
  response.end();
}

/** Sends a file to be saved under a name. */
export function sendDownload(
  response: ServerResponse,
  bytes: Uint8Array,
  mediaType: string,
  fileName: string,
): void {
  response.setHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  send(response, bytes, mediaType);
}

/** Opens a stream of events. */
export function openEvents(response: ServerResponse): void {
  response.writeHead(200, { ...COMMON_HEADERS, "Content-Type": "text/event-stream; charset=utf-8" });
  response.write(": ouvert\n\n");
}

/** Answers an error: the person's faults in their words, bugs in general ones, their stack on the terminal. */
export function sendError(response: ServerResponse, error: unknown): void {
  if (response.destroyed || response.headersSent) return;
  const [refusal, httpCode] = explained(error);
  sendJson(response, refusal, httpCode);
}

function explained(error: unknown): [refusal: Refusal, httpCode: number] {
  if (error instanceof PageError) return [{ message: error.message }, error.httpCode];
  if (error instanceof WorkbookFileError) {
    const { message, fault } = error;
    const diskFault = fault === "disk-full" ? "full" : fault === "not-writable" ? "unwritable" : undefined;
    return diskFault === undefined ? [{ message }, 422] : [{ message, diskFault }, 507];
  }
  if (error instanceof GoogleError)
    return [{ message: `Le classeur refuse cette modification : ${error.message}` }, 422];
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const message = "Une erreur imprévue est survenue ; rien n’a été modifié. Le détail est dans le terminal.";
  return [{ message }, 500];
}
