// The small services of Apps Script: locks, properties, HTML outputs, dates and the log.
import type { AddOnHost } from "./host.ts";
import type { ScriptRun } from "./script-run.ts";

/** Builds the services that need no Google call. */
export function baseServices(host: AddOnHost, run: ScriptRun) {
  const lock = documentLock(run);
  const properties = propertyStore(run);
  return {
    LockService: run.build("LockService", { getDocumentLock: () => lock }),
    PropertiesService: run.build("PropertiesService", { getDocumentProperties: () => properties }),
    HtmlService: run.build("HtmlService", { createHtmlOutput: (html: string) => htmlOutput(run, html) }),
    Utilities: run.build("Utilities", { formatDate }),
    Logger: run.build("Logger", { log: (message: unknown) => host.log(String(message)) }),
    console: run.build("console", {}),
  };
}

function documentLock(run: ScriptRun) {
  return run.build("Lock", {
    tryLock: (_timeoutMilliseconds: number): boolean => run.tryLock(),
    hasLock: (): boolean => run.hasLock,
    releaseLock: (): void => run.releaseLock(),
  });
}

function propertyStore(run: ScriptRun) {
  const values = new Map<string, string>();
  const store = run.build("Properties", {
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
  return store;
}

function htmlOutput(run: ScriptRun, html: string) {
  const output = run.build("HtmlOutput", {
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
