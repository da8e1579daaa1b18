// Structured logs: references, sites and counts only; never names, messages, addresses or secrets.

/** Writes one line of JSON. */
export function log(event: string, details: Readonly<Record<string, string | number>>): void {
  console.log(JSON.stringify({ event, ...details }));
}
