// The advanced services of Sheets, Slides and Drive: positional arguments turned into calls named as in discovery.
import { GoogleError } from "../google/google-error.ts";
import type { GoogleServiceName } from "../google/service.ts";
import type { ScriptRun } from "./script-run.ts";

interface Method {
  service: GoogleServiceName;
  /** The discovery document's id without the service's name. */
  method: string;
  /** Whether the first argument is the request's body. */
  hasBody: boolean;
  /** Path parameters, in their order. */
  path: readonly string[];
  /** Whether a blob comes next. */
  hasMedia?: true;
}

interface Blob {
  getContentType(): string;
  getDataAsString(): string;
}

type ServiceFunction = (...values: unknown[]) => unknown;

/** Builds the advanced services that the manifest enables, under the names that it gives them. */
export function advancedServices(run: ScriptRun): Record<string, object> {
  const built = { sheets: { v4: sheetsService }, slides: { v1: slidesService }, drive: { v3: driveService } };
  return Object.fromEntries(
    Object.entries(built).flatMap(([serviceId, versions]) =>
      Object.entries(versions).flatMap(([version, build]) => {
        const symbol = run.symbolOf(serviceId, version);
        return symbol === undefined ? [] : [[symbol, build(run)]];
      }),
    ),
  );
}

function sheetsService(run: ScriptRun) {
  const bind = (method: Method): ServiceFunction => serviceFunction(run, method);
  const spreadsheet = { service: "sheets", path: ["spreadsheetId"] } as const;
  const values = run.build("Sheets.Spreadsheets.Values", {
    batchGet: bind({ ...spreadsheet, method: "spreadsheets.values.batchGet", hasBody: false }),
  });
  const spreadsheets = run.build("Sheets.Spreadsheets", {
    get: bind({ ...spreadsheet, method: "spreadsheets.get", hasBody: false }),
    batchUpdate: bind({ ...spreadsheet, method: "spreadsheets.batchUpdate", hasBody: true }),
    Values: values,
  });
  return run.build("Sheets", { Spreadsheets: spreadsheets });
}

function slidesService(run: ScriptRun) {
  const bind = (method: Method): ServiceFunction => serviceFunction(run, method);
  const presentation = { service: "slides", path: ["presentationId"] } as const;
  const presentations = run.build("Slides.Presentations", {
    create: bind({ service: "slides", path: [], method: "presentations.create", hasBody: true }),
    get: bind({ ...presentation, method: "presentations.get", hasBody: false }),
    batchUpdate: bind({ ...presentation, method: "presentations.batchUpdate", hasBody: true }),
  });
  return run.build("Slides", { Presentations: presentations });
}

function driveService(run: ScriptRun) {
  const bind = (method: Method): ServiceFunction => serviceFunction(run, method);
  const file = { service: "drive", path: ["fileId"] } as const;
  const files = run.build("Drive.Files", {
    create: bind({ service: "drive", path: [], method: "files.create", hasBody: true, hasMedia: true }),
    get: bind({ ...file, method: "files.get", hasBody: false }),
    update: bind({ ...file, method: "files.update", hasBody: true, hasMedia: true }),
  });
  return run.build("Drive", { Files: files });
}

function serviceFunction(run: ScriptRun, method: Method): ServiceFunction {
  return (...values) => {
    const [body, ...rest] = method.hasBody ? values : [undefined, ...values];
    const pathValues = rest.splice(0, method.path.length);
    const [blob] = method.hasMedia === true ? rest.splice(0, 1) : [];
    const [optional] = rest;
    const params = {
      ...Object.fromEntries(method.path.map((name, index) => [name, pathValues[index]])),
      ...Object(asSent(optional ?? {})),
    };
    try {
      return run.call({
        service: method.service,
        method: method.method,
        params,
        ...(method.hasBody ? { body: asSent(body) } : {}),
        ...(isBlob(blob)
          ? { media: { mimeType: blob.getContentType(), content: blob.getDataAsString() } }
          : {}),
      });
    } catch (error) {
      throw error instanceof GoogleError ? scriptError(run, error, method) : error;
    }
  };
}

function isBlob(value: unknown): value is Blob {
  return typeof value === "object" && value !== null && "getDataAsString" in value;
}

// What travels is JSON: members that are undefined vanish, as on the way to Google.
function asSent(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function scriptError(run: ScriptRun, error: GoogleError, { service, method }: Method): Error {
  const { code, message } = error;
  return run.error(
    "GoogleJsonResponseException",
    `API call to ${service}.${method} failed with error: ${message}`,
    { details: { code, message, errors: [{ domain: "global", reason: error.status, message }] } },
  );
}
