// Structured logs: references, sites and counts only; never names, messages, addresses or secrets.

import { VERSION } from "../shared/version.ts";

/** Writes one line of JSON. */
export function log(event: string, details: Readonly<Record<string, string | number>>): void {
  console.log(JSON.stringify({ event, version: VERSION, ...details }));
}

/** Writes an unexpected error: its kind and where it arose. Its message may hold what a person typed. */
export function logFailure(event: string, error: unknown): void {
  const { name, stack = "" } = error instanceof Error ? error : new Error();
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  log(event, {
    error: name,
    at: frames
      .slice(0, 3)
      .map((line) => line.trim())
      .join(" < "),
  });
}
