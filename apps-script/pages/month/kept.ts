// What the browser keeps of a page that was closed: numbers half typed, the way means are typed.
import type { Entry, MeanMode } from "../../../shared/month-entry/month-entry.ts";

/** Where the way means are typed is kept. */
export const MODE_KEY = "revue-qualite moyennes";

/** What was typed and not saved; `null` when nothing that fits is kept. */
export function keptEntries(key: string, count: number): Entry[] | null {
  const entries = kept(key);
  if (!Array.isArray(entries) || entries.length !== count) return null;
  return entries.map((entry: unknown) => (typeof entry === "string" ? entry : null));
}

/** How the person types means. */
export function keptMode(): MeanMode {
  return kept(MODE_KEY) === "total" ? "total" : "mean";
}

/** Keeps a value; `null` forgets it. A browser may refuse: nothing is kept then. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Refused in a frame without an origin, or by the browser's settings: what is typed lives with the page.
  }
}

function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
