// The device's storage, which may be closed (private browsing): the form then works without drafts.

/** The text kept under a name, or `null`. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // Closed, or full: as if nothing had been kept.
    return null;
  }
}

/** Keeps a text under a name; `null` takes it away. */
export function writeStored(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // The message itself is in the form; only its draft is lost.
    return;
  }
}
