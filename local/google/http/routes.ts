// Which method of which service an address names, as the discovery documents route them.
import { DEFINITIONS } from "../definitions/services.ts";
import type { GoogleServiceName } from "../service.ts";
import { type Route, routesOf } from "./defined-routes.ts";
import { readInteger } from "./parameters.ts";

/** A route found, with the values that its path holds. */
export interface RouteMatch {
  service: GoogleServiceName;
  route: Route;
  pathParams: Record<string, unknown>;
}

interface CompiledRoute {
  service: GoogleServiceName;
  route: Route;
  pattern: RegExp;
  names: string[];
}

const COMPILED = Map.groupBy(
  (["sheets", "slides", "drive"] as const).flatMap((service) =>
    compile(service, routesOf(DEFINITIONS[service])),
  ),
  ({ route }) => route.httpMethod,
);

/**
 * Finds the method that an HTTP request names, or nothing when Google would answer 404.
 * `path` is the raw path, still percent-encoded: an encoded slash or colon belongs to a value.
 * @throws GoogleError INVALID_ARGUMENT when a numeric path parameter is no number; URIError when the
 *   percent-encoding is broken.
 */
export function findRoute(httpMethod: string, path: string): RouteMatch | undefined {
  for (const { service, route, pattern, names } of COMPILED.get(httpMethod) ?? []) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const pathParams: Record<string, unknown> = {};
    for (const [index, name] of names.entries()) {
      const text = decodeURIComponent(match[index + 1] ?? "");
      pathParams[name] = route.integers.includes(name) ? readInteger(name, text) : text;
    }
    return { service, route, pathParams };
  }
  return undefined;
}

function compile(service: GoogleServiceName, routes: readonly Route[]): CompiledRoute[] {
  return routes.map((route) => {
    const names: string[] = [];
    const source = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      // A raw colon only belongs to a range (`Tab!A1:B2`); elsewhere it starts the verb.
      return name === "range" ? "([^/]+)" : "([^/:]+)";
    });
    // google-spreadsheet writes a slash between an id and its verb, and after a lone id.
    const lenient = source.replace("([^/:]+):", "([^/:]+)/?:").replace(/\(\[\^\/:\]\+\)$/, "$&/?");
    return { service, route, names, pattern: new RegExp(`^/${lenient}$`) };
  });
}
