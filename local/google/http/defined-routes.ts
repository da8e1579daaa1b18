// The addresses of a service's methods, from its definitions.
import type { ServiceDefinitions } from "../definitions/service-definitions.ts";
import type { ParameterKind, ParameterKinds } from "./parameters.ts";

/** One method's address. Only what is listed here exists: any other address is a 404. */
export interface Route {
  httpMethod: string;
  /** As in a discovery document's `path`: `v4/spreadsheets/{spreadsheetId}:batchUpdate`. */
  path: string;
  method: string;
  query: ParameterKinds;
  /** Path parameters that are whole numbers. */
  integers: readonly string[];
  hasBody: boolean;
  /** Whether the answer has no body, for which Google says 204. */
  isEmptyAnswer: boolean;
}

/** A kind of query parameter for each type that the definitions give one; any other is a text. */
const QUERY_KINDS: Readonly<Record<string, ParameterKind>> = {
  boolean: "boolean",
  int32: "integer",
  repeated: "list",
};

/** Every method's address, built or not. */
export function routesOf(service: ServiceDefinitions): Route[] {
  return Object.entries(service.facts.methods).map(([method, { verb, path, body, answer }]) => {
    const parameters = Object.entries(service.parameters(method).fields);
    const isInPath = (name: string): boolean => path.includes(`{${name}}`);
    return {
      httpMethod: verb,
      path,
      method,
      query: Object.fromEntries(
        parameters
          .filter(([name]) => !isInPath(name))
          .map(([name, { kind }]) => [name, QUERY_KINDS[kind] ?? "string"]),
      ),
      integers: parameters
        .filter(([name, { kind }]) => isInPath(name) && kind === "int32")
        .map(([name]) => name),
      hasBody: body !== undefined,
      isEmptyAnswer: verb === "DELETE" && answer === undefined,
    };
  });
}
