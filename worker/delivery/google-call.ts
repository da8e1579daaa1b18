// One call to Google with its time-out, and what became of it when it failed.
import type { z } from "zod";

/** How a call failed: refused by Google, or without an answer that tells whether it was done. */
export type CallFailure =
  | { kind: "refused"; status: number; retryAfterMilliseconds: number }
  | { kind: "unknown"; cause: "timeout" | "network" | "malformedAnswer" };

/** The calls that the form makes. */
export type CallName = "token" | "structure" | "values" | "append";

/** A call to Google did not succeed. It never holds what was sent. */
export class GoogleCallError extends Error {
  override name = "GoogleCallError";
  readonly call: CallName;
  readonly failure: CallFailure;

  constructor(call: CallName, failure: CallFailure) {
    super(`${call}: ${failure.kind === "refused" ? failure.status : failure.cause}`);
    this.call = call;
    this.failure = failure;
  }
}

/** Whether `error` is Google's refusal with this status. */
export function isRefusal(error: unknown, status: number): error is GoogleCallError {
  if (!(error instanceof GoogleCallError)) return false;
  return error.failure.kind === "refused" && error.failure.status === status;
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
    if (!response.ok) {
      const retryAfterMilliseconds = readRetryAfter(response.headers.get("Retry-After"));
      throw new GoogleCallError(call, { kind: "refused", status: response.status, retryAfterMilliseconds });
    }
  } catch (error) {
    if (error instanceof GoogleCallError) throw error;
    const isTimeout = error instanceof Error && error.name === "TimeoutError";
    throw new GoogleCallError(call, { kind: "unknown", cause: isTimeout ? "timeout" : "network" });
  }
  return readAnswer(call, text, schema);
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
