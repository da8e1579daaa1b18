// The typed parameters that a route takes from the address, read as Google's front end reads them.
import { GoogleError, notBuilt } from "../google-error.ts";

/** How the text of a query parameter becomes a value; `list` parameters may be repeated. */
export type ParameterKind = "string" | "boolean" | "integer" | "list";

/** The parameters of a method, by their name in the discovery document. */
export type ParameterKinds = Readonly<Record<string, ParameterKind>>;

/** What every method takes besides its own parameters. */
interface SystemParameters {
  /** The answer's mask. */
  fields: string | undefined;
  prettyPrint: boolean;
  accessToken: string | undefined;
}

export interface ReadQuery {
  params: Record<string, unknown>;
  system: SystemParameters;
}

// Accepted and without effect here: keys and quota users name a caller, which the token already does.
const IGNORED = new Set([
  "key",
  "quotaUser",
  "userIp",
  "uploadType",
  "upload_protocol",
  "$.xgafv",
  "callback",
]);
const TRUE_WORDS = new Set(["true", "True", "TRUE", "1", "t", "yes", "y"]);
const FALSE_WORDS = new Set(["false", "False", "FALSE", "0", "f", "no", "n"]);

/**
 * Reads a query string into typed parameters.
 * @throws GoogleError INVALID_ARGUMENT for an unknown name or a value of another type, in Google's words.
 */
export function readQuery(query: URLSearchParams, kinds: ParameterKinds): ReadQuery {
  const read: ReadQuery = {
    params: {},
    system: { fields: undefined, prettyPrint: true, accessToken: undefined },
  };
  const unknownNames: string[] = [];
  for (const [name, text] of query) {
    if (readSystemParameter(read.system, name, text) || IGNORED.has(name)) continue;
    const known = knownName(name, kinds);
    if (known === undefined) unknownNames.push(name);
    else addParameter(read.params, known, kinds[known], text);
  }
  if (unknownNames.length > 0) throw unknownParameters(unknownNames);
  return read;
}

function readSystemParameter(system: SystemParameters, name: string, text: string): boolean {
  switch (name) {
    case "fields":
    case "$fields":
      if (text !== "") system.fields = text;
      return true;
    case "prettyPrint":
    case "$prettyPrint":
      system.prettyPrint = readBoolean("pretty_print", text);
      return true;
    case "access_token":
    case "oauth_token":
      system.accessToken = text;
      return true;
    case "alt":
    case "$alt":
      if (text !== "json" && text !== "") throw notBuilt(`answers with alt=${text}`);
      return true;
    case "callback":
      throw notBuilt("answers with a callback (JSONP)");
    default:
      return false;
  }
}

// Google binds a parameter under its camelCase name and under the snake_case one of its definition.
function knownName(name: string, kinds: ParameterKinds): string | undefined {
  if (Object.hasOwn(kinds, name)) return name;
  const camelCase = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(kinds, camelCase) ? camelCase : undefined;
}

function addParameter(
  params: Record<string, unknown>,
  name: string,
  kind: ParameterKind | undefined,
  text: string,
): void {
  if (kind === "list") {
    const known = params[name];
    params[name] = Array.isArray(known) ? [...known, text] : [text];
  } else if (kind === "boolean") params[name] = readBoolean(snakeCase(name), text);
  else if (kind === "integer") params[name] = readInteger(name, text);
  else params[name] = text;
}

function readBoolean(name: string, text: string): boolean {
  if (TRUE_WORDS.has(text)) return true;
  if (FALSE_WORDS.has(text)) return false;
  throw invalidValue(name, "TYPE_BOOL", text);
}

/** Reads a whole number of 32 bits, as in `metadataId` or `pageSize`. */
export function readInteger(name: string, text: string): number {
  const value = Number(text);
  if (/^-?\d+$/.test(text) && Math.abs(value) < 2 ** 31) return value;
  throw invalidValue(snakeCase(name), "TYPE_INT32", text);
}

function invalidValue(name: string, type: string, text: string): GoogleError {
  return badRequest([
    { field: name, description: `Invalid value at '${name}' (${type}), ${JSON.stringify(text)}` },
  ]);
}

function unknownParameters(names: readonly string[]): GoogleError {
  return badRequest(
    names.map((name) => ({
      description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    })),
  );
}

function badRequest(faults: { field?: string; description: string }[]): GoogleError {
  return new GoogleError("INVALID_ARGUMENT", faults.map((fault) => fault.description).join("\n"), [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: faults },
  ]);
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
