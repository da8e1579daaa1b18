// Reading the page's requests: their origin, their body.
import type { IncomingMessage } from "node:http";
import type * as z from "zod/mini";
import { isFromThisMachine } from "../../google/http/loopback-guard.ts";
import { parsedJson } from "../../parsed-json.ts";
import { PageError } from "../page-error.ts";

const LARGEST_JSON_BYTES = 50_000_000;
const LARGEST_FILE_BYTES = 200_000_000;

/** Whether the page itself asks: this machine's name in `Host`, and no other site's page behind it. */
export function isFromThePage({ headers, method }: IncomingMessage): boolean {
  if (!isFromThisMachine(headers)) return false;
  const site = headers["sec-fetch-site"];
  // A link on another site may open the page; only the page may use it.
  const isVisit = method === "GET" && headers["sec-fetch-mode"] === "navigate";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !isVisit) return false;
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

/** The JSON of a request, checked. @throws PageError when it is not what is expected. */
export async function readJson<Schema extends z.ZodMiniType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.output<Schema>> {
  const bytes = await readBytes(request, LARGEST_JSON_BYTES);
  const result = schema.safeParse(parsedJson(bytes.toString("utf8")));
  if (!result.success) throw new PageError("La demande est mal formée. Rechargez la page.");
  return result.data;
}

/** The bytes of a file that is sent. @throws PageError when it is too large. */
export function readFileBytes(request: IncomingMessage): Promise<Buffer> {
  return readBytes(request, LARGEST_FILE_BYTES);
}

async function readBytes(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largest) throw new PageError("Ce qui est envoyé est trop grand.", 413);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
