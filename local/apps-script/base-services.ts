// The small services of Apps Script: locks, properties, HTML outputs, dates and the log.
import type { AddOnHost } from "./host.ts";
import { strict } from "./strict.ts";

/** Builds the services that need no Google call. */
export function baseServices(host: AddOnHost) {
  return {
    LockService: strict("LockService", { getDocumentLock: () => documentLock(host) }),
    PropertiesService: strict("PropertiesService", { getDocumentProperties: propertyStore() }),
    HtmlService: strict("HtmlService", { createHtmlOutput: htmlOutput }),
    Utilities: strict("Utilities", { formatDate }),
    Logger: strict("Logger", { log: (message: unknown) => host.log(String(message)) }),
    console: strict("console", {}),
  };
}

function documentLock(host: AddOnHost) {
  return strict("Lock", {
    tryLock: (_timeoutMilliseconds: number): boolean => !host.isLockTaken(),
    releaseLock: (): void => undefined,
  });
}

function propertyStore() {
  const values = new Map<string, string>();
  const store = strict("Properties", {
    getProperty: (key: string) => values.get(key) ?? null,
    setProperty: (key: string, value: string) => {
      values.set(key, String(value));
      return store;
    },
    deleteProperty: (key: string) => {
      values.delete(key);
      return store;
    },
  });
  return () => store;
}

function htmlOutput(html: string) {
  const output = strict("HtmlOutput", {
    getContent: () => html,
    setWidth: (_pixels: number) => output,
    setHeight: (_pixels: number) => output,
  });
  return output;
}

/** Java's patterns, of which days are built: `yyyy-MM-dd`. */
function formatDate(date: Date, timeZone: string, pattern: string): string {
  if (pattern !== "yyyy-MM-dd") {
    throw new Error(`The local Apps Script runtime does not build the date pattern « ${pattern} ».`);
  }
  // Swedish writes days the ISO way.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(Number(date));
}
