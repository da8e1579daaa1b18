// One call to Google with its time-out, and what became of it when it failed.
import type { z } from "zod";
import { type Refusal, type RefusalKind, readRefusal } from "./google-refusal.ts";

/** How a call failed: refused by Google, or without an answer that tells whether it was done. */
export type CallFailure =
  | { kind: "refused"; refusal: Refusal; retryAfterMilliseconds: number }
  | { kind: "unknown"; cause: "timeout" | "network" | "malformedAnswer" };

/** The calls that the form makes. */
export type CallName = "token" | "structure" | "values" | "append";

/** A call to Google did not succeed. It never holds what was sent. */
export class GoogleCallError extends Error {
  override name = "GoogleCallError";
  readonly call: CallName;
  readonly failure: CallFailure;

  constructor(call: CallName, failure: CallFailure) {
    super(`${call}: ${failure.kind === "refused" ? failure.refusal.status : failure.cause}`);
    this.call = call;
    this.failure = failure;
  }
}

/** Whether `error` is Google's refusal, of one of its APIs, for this reason. */
export function isRefusal(error: unknown, kind: RefusalKind): error is GoogleCallError {
  return refusalOf(error)?.kind === kind;
}

/** Google's refusal by one of its APIs; nothing for any other error, nor when no token was had. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof GoogleCallError) || error.call === "token") return undefined;
  return error.failure.kind === "refused" ? error.failure.refusal : undefined;
}

export interface GoogleRequest {
  call: CallName;
  url: string;
  method: "GET" | "POST";
  token?: string;
  body?: URLSearchParams | string;
  /** Milliseconds, to the answer's last byte. */
  timeout: number;
}

/** Calls Google and checks its answer. @throws GoogleCallError for any other outcome. */
export async function callGoogle<Answer>(request: GoogleRequest, schema: z.ZodType<Answer>): Promise<Answer> {
  const { call, url, method, token, body, timeout } = request;
  const headers = new Headers();
  if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
  if (typeof body === "string") headers.set("Content-Type", "application/json");
  let text: string;
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body }) });
    text = await response.text();
    if (!response.ok) throw refused(call, response, text);
  } catch (error) {
    if (error instanceof GoogleCallError) throw error;
    const isTimeout = error instanceof Error && error.name === "TimeoutError";
    throw new GoogleCallError(call, { kind: "unknown", cause: isTimeout ? "timeout" : "network" });
  }
  return readAnswer(call, text, schema);
}

function refused(call: CallName, { status, headers }: Response, text: string): GoogleCallError {
  const refusal = readRefusal(call === "token" ? "token" : "api", status, text);
  const retryAfterMilliseconds = readRetryAfter(headers.get("Retry-After"));
  return new GoogleCallError(call, { kind: "refused", refusal, retryAfterMilliseconds });
}

function readAnswer<Answer>(call: CallName, text: string, schema: z.ZodType<Answer>): Answer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new GoogleCallError(call, { kind: "unknown", cause: "malformedAnswer" });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new GoogleCallError(call, { kind: "unknown", cause: "malformedAnswer" });
  return parsed.data;
}

function readRetryAfter(header: string | null): number {
  const seconds = Number(header ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}
