// The addresses of the methods of Sheets and Slides, from their definitions.
import type { ServiceDefinitions } from "../definitions/service-definitions.ts";
import type { ParameterKind } from "./parameters.ts";
import type { Route } from "./routes.ts";

/** A kind of query parameter for each type that the definitions give one; any other is a text. */
const QUERY_KINDS: Readonly<Record<string, ParameterKind>> = {
  boolean: "boolean",
  int32: "integer",
  repeated: "list",
};

/** Every method's address, built or not. */
export function routesOf(service: ServiceDefinitions): Route[] {
  return Object.entries(service.facts.methods).map(([method, { verb, path, body }]) => {
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
      ...(body !== undefined && { hasBody: true }),
    };
  });
}
