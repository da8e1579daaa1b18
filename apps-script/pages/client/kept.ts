// What the browser keeps of a page that was closed before saving.

/** Keeps a value; `null` forgets it. A browser may refuse: nothing is kept then. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Refused in a frame without an origin, or by the browser's settings: what is typed lives with the page.
  }
}

/** What is kept; `null` when nothing is, or nothing that can be read. */
export function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
