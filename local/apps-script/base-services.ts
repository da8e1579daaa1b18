// The small services of Apps Script: locks, properties, HTML outputs, dates and the log.
import type { AddOnHost } from "./host.ts";
import type { ScriptRun } from "./script-run.ts";

/** Builds the services that need no Google call. */
export function baseServices(host: AddOnHost, run: ScriptRun) {
  const lock = documentLock(run);
  const properties = propertyStore(host, run);
  const cache = userCache(host, run);
  return {
    ScriptApp: run.build("ScriptApp", {
      AuthMode: run.build("AuthMode", { FULL: "FULL" }),
      getAuthorizationInfo: (_mode: string) =>
        run.build("AuthorizationInfo", { getAuthorizedScopes: () => run.grantedScopes() }),
      requireAllScopes: (_mode: string): void => run.requireWholeConsent(),
      requireScopes: (_mode: string, scopes: readonly string[]): void => run.requireConsent(scopes),
    }),
    LockService: run.build("LockService", { getDocumentLock: () => lock }),
    PropertiesService: run.build("PropertiesService", { getDocumentProperties: () => properties }),
    CacheService: run.build("CacheService", { getUserCache: () => cache }),
    HtmlService: run.build("HtmlService", { createHtmlOutput: (html: string) => htmlOutput(run, html) }),
    Utilities: run.build("Utilities", { formatDate, newBlob: (...parts: BlobParts) => blob(run, parts) }),
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

/** Bytes that Google takes of one property's key and value, and of all of them. */
const MOST_PROPERTY_BYTES = 9 * 1024;
const MOST_STORE_BYTES = 500 * 1024;

function propertyStore({ properties }: AddOnHost, run: ScriptRun) {
  const set = (key: string, value: unknown): void => {
    const text = String(value);
    const kept = { ...properties.all(), [key]: text };
    const bytes = (name: string, words: string) => Buffer.byteLength(name) + Buffer.byteLength(words);
    const total = Object.entries(kept).reduce((sum, [name, words]) => sum + bytes(name, words), 0);
    if (bytes(key, text) > MOST_PROPERTY_BYTES || total > MOST_STORE_BYTES) {
      throw run.error(
        "Exception",
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    properties.set(key, text);
  };
  const store = run.build("Properties", {
    getKeys: () => Object.keys(properties.all()),
    getProperties: () => ({ ...properties.all() }),
    getProperty: (key: string) => properties.all()[key] ?? null,
    setProperty: (key: string, value: string) => {
      set(key, value);
      return store;
    },
    setProperties: (values: Record<string, string>, deleteAllOthers = false) => {
      if (deleteAllOthers) for (const key of Object.keys(properties.all())) properties.set(key, null);
      for (const [key, value] of Object.entries(values)) set(key, value);
      return store;
    },
    deleteProperty: (key: string) => {
      properties.set(key, null);
      return store;
    },
  });
  return store;
}

/** What is put in the cache stays until the program ends: Google may forget it sooner. */
function userCache({ cache }: AddOnHost, run: ScriptRun) {
  return run.build("Cache", {
    get: (key: string) => cache.all()[key] ?? null,
    put: (key: string, value: string, _seconds: number): void => cache.set(key, String(value)),
    remove: (key: string): void => cache.set(key, null),
  });
}

const USUAL_WIDTH_PIXELS = 600;
const USUAL_HEIGHT_PIXELS = 400;

function htmlOutput(run: ScriptRun, html: string) {
  let [width, height, title] = [USUAL_WIDTH_PIXELS, USUAL_HEIGHT_PIXELS, ""];
  const output = run.build("HtmlOutput", {
    getContent: () => html,
    getWidth: () => width,
    getHeight: () => height,
    getTitle: () => title,
    setTitle: (words: string) => {
      title = words;
      return output;
    },
    setWidth: (pixels: number) => {
      width = pixels;
      return output;
    },
    setHeight: (pixels: number) => {
      height = pixels;
      return output;
    },
  });
  return output;
}

type BlobParts = [text: string, contentType: string];

/** A text as a file's content. */
function blob(run: ScriptRun, [text, contentType]: BlobParts) {
  return run.build("Blob", { getContentType: () => contentType, getDataAsString: () => text });
}

/** Java's patterns, of which days are built: `yyyy-MM-dd`. */
function formatDate(date: Date, timeZone: string, pattern: string): string {
  if (pattern !== "yyyy-MM-dd") {
    throw new Error(`The local Apps Script runtime does not build the date pattern « ${pattern} ».`);
  }
  // Swedish writes days the ISO way.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(Number(date));
}
