// Sends answers with the headers of Google's front end.
import type { ServerResponse } from "node:http";
import type { GoogleError } from "../google-error.ts";

const COMMON_HEADERS = {
  Vary: "Origin, X-Origin, Referer",
  "Cache-Control": "private",
  "X-Content-Type-Options": "nosniff",
};

/** What a call answers: JSON, text of some other type, or nothing with status 204. */
export interface Answer {
  status: number;
  body?: unknown;
  /** Answered in place of `body`, as it is. */
  text?: string;
  contentType?: string;
  /** Indented, as it is unless the client asks otherwise. */
  prettyPrint?: boolean;
  headers?: Record<string, string>;
}

/** The answer that an error of a service makes. */
export function refusal(error: GoogleError): Answer {
  const headers: Record<string, string> =
    error.status === "UNAUTHENTICATED"
      ? { "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"' }
      : {};
  return { status: error.code, body: error.body(), headers };
}

/** Sends an answer. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (answer.status === 204) {
    response.writeHead(204, { ...COMMON_HEADERS, "Content-Type": "text/html" });
    response.end();
    return;
  }
  const contentType = answer.contentType ?? "application/json; charset=UTF-8";
  send(response, answer.status, contentType, textOf(answer), answer.headers);
}

/** The text that an answer sends. */
export function textOf({ text, body, prettyPrint = true }: Answer): string {
  if (text !== undefined) return text;
  return prettyPrint ? `${JSON.stringify(body ?? {}, null, 2)}\n` : JSON.stringify(body ?? {});
}

/** Sends text of a given type. */
export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...COMMON_HEADERS,
    ...headers,
    "Content-Type": contentType,
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(text);
}

/** Sends the page that Google's front end shows when no service is reached. */
export function sendErrorPage(response: ServerResponse, status: number, title: string, text: string): void {
  const page = `<!DOCTYPE html>\n<html lang=en>\n<meta charset=utf-8>\n<title>Error ${status} (${title})!!1</title>\n<p><b>${status}.</b> <ins>That’s an error.</ins>\n<p>${escapeHtml(text)}\n`;
  send(response, status, "text/html; charset=UTF-8", page);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
