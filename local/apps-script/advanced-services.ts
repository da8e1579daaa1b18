// The advanced services `Sheets` and `Slides`: positional arguments turned into calls named as in discovery.
import { type Context, runInContext } from "node:vm";
import { GoogleError } from "../google/google-error.ts";
import type { GoogleServiceName, GoogleServices } from "../google/service.ts";
import { strict } from "./strict.ts";

interface Method {
  service: GoogleServiceName;
  /** The discovery document's id without the service's name. */
  method: string;
  /** Whether the first argument is the request's body. */
  hasBody: boolean;
  /** Path parameters, in their order. */
  path: readonly string[];
}

type ServiceFunction = (...values: unknown[]) => unknown;

/** Builds the two advanced services for a context, whose own errors they throw. */
export function advancedServices(services: GoogleServices, context: Context) {
  const bind = (method: Method): ServiceFunction => serviceFunction(services, context, method);
  const spreadsheet = { service: "sheets", path: ["spreadsheetId"] } as const;
  const presentation = { service: "slides", path: ["presentationId"] } as const;
  const values = strict("Sheets.Spreadsheets.Values", {
    batchGet: bind({ ...spreadsheet, method: "spreadsheets.values.batchGet", hasBody: false }),
  });
  const spreadsheets = strict("Sheets.Spreadsheets", {
    get: bind({ ...spreadsheet, method: "spreadsheets.get", hasBody: false }),
    batchUpdate: bind({ ...spreadsheet, method: "spreadsheets.batchUpdate", hasBody: true }),
    Values: values,
  });
  const presentations = strict("Slides.Presentations", {
    create: bind({ service: "slides", path: [], method: "presentations.create", hasBody: true }),
    get: bind({ ...presentation, method: "presentations.get", hasBody: false }),
    batchUpdate: bind({ ...presentation, method: "presentations.batchUpdate", hasBody: true }),
  });
  return {
    Sheets: strict("Sheets", { Spreadsheets: spreadsheets }),
    Slides: strict("Slides", { Presentations: presentations }),
  };
}

function serviceFunction(services: GoogleServices, context: Context, method: Method): ServiceFunction {
  return (...values) => {
    const [body, ...rest] = method.hasBody ? values : [undefined, ...values];
    const pathValues = rest.slice(0, method.path.length);
    const optional = rest[method.path.length];
    const params = {
      ...Object.fromEntries(method.path.map((name, index) => [name, pathValues[index]])),
      ...Object(asSent(optional ?? {})),
    };
    try {
      return services.call({
        service: method.service,
        method: method.method,
        params,
        ...(method.hasBody ? { body: asSent(body) } : {}),
      });
    } catch (error) {
      throw error instanceof GoogleError ? scriptError(error, method, context) : error;
    }
  };
}

// What travels is JSON: members that are undefined vanish, as on the way to Google.
function asSent(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function scriptError(error: GoogleError, { service, method }: Method, context: Context): Error {
  const thrown: Error = runInContext("new Error()", context);
  const { code, message } = error;
  return Object.assign(thrown, {
    name: "GoogleJsonResponseException",
    message: `API call to ${service}.${method} failed with error: ${message}`,
    details: { code, message, errors: [{ domain: "global", reason: error.status, message }] },
  });
}
