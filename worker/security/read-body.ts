// Reads a body that was sent: its type, its size and its time are bounded, whatever its headers claim.
import type { WorkerContext } from "../context.ts";

/** 5,000 characters take at most 60 KB once encoded; the rest is for the other fields. */
const MOST_BYTES = 131_072;

const FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data"];
const JSON_TYPES = ["application/json"];

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** Why a body is not taken. */
export type BodyFault = "tooLarge" | "tooSlow" | "wrongType" | "unreadable";

/** A body that is not taken; `fault` says why. */
export class RefusedBody extends Error {
  override name = "RefusedBody";
  readonly fault: BodyFault;

  constructor(fault: BodyFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * The texts of a form, by name, the first of each name; files are ignored.
 * @throws RefusedBody
 */
export async function readForm(context: WorkerContext): Promise<ReadonlyMap<string, string>> {
  checkType(context, FORM_TYPES);
  const headers = { "Content-Type": context.req.header("Content-Type") ?? "" };
  const form = await readable(new Response(await readBytes(context), { headers }).formData());
  const texts = new Map<string, string>();
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !texts.has(name)) texts.set(name, value);
  }
  return texts;
}

/**
 * The value of a JSON body in UTF-8.
 * @throws RefusedBody
 */
export async function readJson(context: WorkerContext): Promise<unknown> {
  checkType(context, JSON_TYPES);
  const bytes = await readBytes(context);
  try {
    // Bytes that are not UTF-8 are refused: replacing them would change what was written without saying so.
    return JSON.parse(UTF_8.decode(bytes));
  } catch {
    throw new RefusedBody("unreadable");
  }
}

function checkType(context: WorkerContext, types: readonly string[]): void {
  const [type = "", ...parameters] = (context.req.header("Content-Type") ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((text) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(text)?.[1])
    .find(Boolean);
  if (!types.includes(type.trim())) throw new RefusedBody("wrongType");
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8") throw new RefusedBody("wrongType");
}

/** Reads what comes within its bounds, and waits for it, but not for ever. */
async function readBytes(context: WorkerContext): Promise<Uint8Array<ArrayBuffer>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RefusedBody("tooSlow")), context.get("settings").bodyTimeout);
  });
  try {
    return await Promise.race([readAll(context.req.raw), tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

/** A body of a length that is said, which the connection holds it to, is read at once: that is faster. */
async function readAll(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const { body, headers } = request;
  if (body === null) return new Uint8Array();
  const length = headers.get("Content-Length");
  if (length === null || headers.has("Transfer-Encoding")) return readCounted(body.getReader());
  if (Number(length) > MOST_BYTES) throw new RefusedBody("tooLarge");
  return new Uint8Array(await request.arrayBuffer());
}

/** Counts what comes. */
async function readCounted(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, size);
    size += value.length;
    if (size > MOST_BYTES) throw new RefusedBody("tooLarge");
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function readable<Body>(reading: Promise<Body>): Promise<Body> {
  try {
    return await reading;
  } catch {
    // A multipart body without boundary, or cut: whoever sent it is told so.
    throw new RefusedBody("unreadable");
  }
}
