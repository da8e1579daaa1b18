// The page's answers.
import { RequestError } from "@hono/node-server";
import { stream } from "hono/streaming";
import { GoogleError } from "../../google/google-error.ts";
import { WorkbookFileError } from "../../xlsx/workbook-file-error.ts";
import { PageError } from "../page-error.ts";
import type { Refusal } from "../protocol/files.ts";
import type { PageContext } from "./page-context.ts";

// Styles are set on elements by the grid and by the add-on's own dialogs; scripts only come from here.
const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ADD_ON_POLICY =
  "sandbox allow-scripts allow-modals allow-popups; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Of an address that can't be read. */
export const MALFORMED_ADDRESS = "Cette adresse est mal formée. Rechargez la page.";

const COMMON_HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": CONTENT_POLICY,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** A value as JSON. */
export function jsonAnswer(value: unknown, httpCode = 200): Response {
  return answer(JSON.stringify(value), { "Content-Type": "application/json; charset=utf-8" }, httpCode);
}

/** A file as it is. */
export function fileAnswer(bytes: Uint8Array, mediaType: string): Response {
  return answer(bytes, { "Content-Type": mediaType });
}

/** A page of its own. */
export function pageAnswer(html: string, httpCode = 200): Response {
  return answer(html, { "Content-Type": "text/html; charset=utf-8" }, httpCode);
}

/** A page of the add-on's, for a frame without an origin: it runs its own script and reaches nothing. */
export function addOnPageAnswer(html: string): Response {
  return answer(html, {
    "Content-Security-Policy": ADD_ON_POLICY,
    "Content-Type": "text/html; charset=utf-8",
  });
}

/** Leads the browser to a path of the page, with a cookie. */
export function redirection(path: string, cookie: string): Response {
  return answer(null, { Location: path, "Set-Cookie": cookie }, 303);
}

/** A file to be saved under a name. */
export function download(bytes: Uint8Array, mediaType: string, fileName: string): Response {
  return answer(bytes, {
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "Content-Type": mediaType,
  });
}

/** A stream of events, told from `begin` on; what `begin` gives ends it, once the browser has left. */
export function eventsAnswer(
  context: PageContext,
  begin: (tell: (text: string) => void) => () => void,
): Response {
  const headers = { ...COMMON_HEADERS, "Content-Type": "text/event-stream; charset=utf-8" };
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  return stream(context, (events) => {
    const tell = (text: string): void => void events.write(text);
    tell(": ouvert\n\n");
    const end = begin(tell);
    return new Promise<void>((resolve) => {
      events.onAbort(() => {
        end();
        resolve();
      });
    });
  });
}

/** What an error answers: the person's faults in their words, bugs in general ones, their stack on the terminal. */
export function errorAnswer(error: unknown): Response {
  const [refusal, httpCode] = explained(error);
  return jsonAnswer(refusal, httpCode);
}

function answer(body: string | Uint8Array | null, headers: Record<string, string>, httpCode = 200): Response {
  return new Response(body, { status: httpCode, headers: { ...COMMON_HEADERS, ...headers } });
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
  if (error instanceof RequestError) return [{ message: MALFORMED_ADDRESS }, 400];
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const message = "Une erreur imprévue est survenue ; rien n’a été modifié. Le détail est dans le terminal.";
  return [{ message }, 500];
}
