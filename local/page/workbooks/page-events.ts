// Tells the open browser tabs what happens, each those of its workbook.
import type { PageEvent } from "../protocol/events.ts";

/** One browser tab that listens. */
export interface Listener {
  /** Chosen by the browser tab. */
  clientId: string;
  workbookId: string;
  send(event: PageEvent): void;
}

/** The browser tabs that listen. */
export class PageEvents {
  readonly #listeners = new Set<Listener>();

  /** Adds a listener; the function answered takes it away. */
  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells every tab of a workbook. */
  tellWorkbook(workbookId: string, event: PageEvent): void {
    for (const listener of this.#listeners) if (listener.workbookId === workbookId) listener.send(event);
  }

  /** Tells one browser tab, as long as it shows the workbook. */
  tellIn(workbookId: string, clientId: string, event: PageEvent): void {
    for (const listener of this.#listeners)
      if (listener.workbookId === workbookId && listener.clientId === clientId) listener.send(event);
  }

  /** Tells one browser tab, whatever it shows; false when it listens no more. */
  tellClient(clientId: string, event: PageEvent): boolean {
    const listeners = [...this.#listeners].filter((listener) => listener.clientId === clientId);
    for (const listener of listeners) listener.send(event);
    return listeners.length > 0;
  }
}
