// Reads the body of a request, within a limit, and the JSON in it.
import type { IncomingMessage } from "node:http";
import { invalidArgument } from "../google-error.ts";

/** The largest body taken, in bytes: far above the 2 MB that Google advises, to protect the memory. */
const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

/** A body above the limit. */
export class BodyTooLarge extends Error {}

/** Reads a whole body as text. @throws BodyTooLarge; an Error when the client goes away meanwhile. */
export async function readBody(request: IncomingMessage, limitBytes = LARGEST_BODY_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > limitBytes) throw new BodyTooLarge(`Body above ${limitBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length).toString("utf8");
}

/**
 * Reads the JSON of a body; an empty body is an empty message.
 * @throws GoogleError INVALID_ARGUMENT with Google's first words when it is no JSON.
 */
export function parseJsonBody(text: string): unknown {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalidArgument(malformedJsonMessage(text, error.message));
  }
}

// Google says what it met, then shows the line with a caret under the place.
function malformedJsonMessage(text: string, reason: string): string {
  const position = Number(/at position (\d+)/.exec(reason)?.[1] ?? Number.NaN);
  const isCutShort = /Unexpected end|Unterminated/.test(reason);
  const at = isCutShort || Number.isNaN(position) ? text.length : position;
  const what = isCutShort ? "Unexpected end of string." : "Unexpected token.";
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(Math.max(lineStart, at - 40), at + 40).split("\n", 1)[0] ?? "";
  const caret = " ".repeat(at - Math.max(lineStart, at - 40));
  return `Invalid JSON payload received. ${what}\n${line}\n${caret}^`;
}
