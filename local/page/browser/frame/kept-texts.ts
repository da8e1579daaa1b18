// What the add-on's pages keep in the browser, such as a month half typed: their frames have no place of their own.

const PREFIX = "page du complément : ";

/** All that is kept, as the name of a new frame. */
export function keptForPages(): string {
  const kept = Object.entries(localStorage).flatMap(([key, text]) =>
    key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), text] as const] : [],
  );
  return JSON.stringify(Object.fromEntries(kept));
}

/** Keeps a text, JSON of what a page gave; `null` forgets it. A full browser keeps nothing more. */
export function keepForPages(key: string, text: string): void {
  localStorage.removeItem(PREFIX + key);
  if (text === "null") return;
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    // The page goes on without.
  }
}
