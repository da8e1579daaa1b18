// What a script's manifest grants it: scopes, and advanced services under the names that it gives them.
import { DEFINITIONS } from "../google/definitions/services.ts";
import type { GoogleCall } from "../google/service.ts";

/** The part of `appsscript.json` that a run depends on. */
export interface Manifest {
  oauthScopes: readonly string[];
  dependencies: {
    enabledAdvancedServices: readonly { userSymbol: string; serviceId: string; version: string }[];
  };
}

const AUTH = "https://www.googleapis.com/auth/";

/** The scopes of which one is enough to call a method; none for a method that Google does not have. */
export function methodScopes({ service, method }: Pick<GoogleCall, "service" | "method">): string[] {
  return DEFINITIONS[service].facts.methods[method]?.scopes?.split(" ") ?? [];
}

/** What reading a chart's workbook takes, beside writing the deck. */
const CHART_SCOPES: Readonly<Record<string, readonly string[]>> = {
  createSheetsChart: ["spreadsheets.readonly", "spreadsheets", "drive.readonly", "drive.file", "drive"],
  refreshSheetsChart: ["spreadsheets.readonly", "spreadsheets", "drive.readonly", "drive"],
};

/** The only scope that stops at the files that the script made. */
const OWN_FILES_SCOPE = "drive.file";

/** Of a manifest, what the person granted: Google lets each scope be refused. */
export function grantedPart(manifest: Manifest, granted: readonly string[] | undefined): Manifest {
  if (granted === undefined) return manifest;
  return { ...manifest, oauthScopes: manifest.oauthScopes.filter((scope) => granted.includes(scope)) };
}

/** Which of the scopes the manifest has, by their short names. */
function grantedOf({ oauthScopes }: Manifest, scopes: readonly string[]): string[] {
  return scopes.filter((scope) => oauthScopes.includes(AUTH + scope));
}

/** Whether the manifest lets a service be used that takes one of the scopes. */
export function isGranted(manifest: Manifest, scopes: readonly string[]): boolean {
  return grantedOf(manifest, scopes).length > 0;
}

/** What a method is allowed: nothing, or only the files that the script made. */
export function accessTo(manifest: Manifest, scopes: readonly string[]): "none" | "ownFiles" | "all" {
  const granted = grantedOf(manifest, scopes);
  if (granted.length === 0) return "none";
  return granted.every((scope) => scope === OWN_FILES_SCOPE) ? "ownFiles" : "all";
}

/** The scopes in full, as Google's refusals name them. */
export function fullNames(scopes: readonly string[]): string {
  const names = scopes.map((scope) => AUTH + scope).join(" || ");
  return scopes.length > 1 ? `(${names})` : names;
}

/** What a Slides batch takes to read the workbooks of its charts: each list of scopes, and the workbook if it says it. */
export function chartReadings(body: unknown): { scopes: readonly string[]; spreadsheetId?: string }[] {
  const requests: unknown = Reflect.get(Object(body), "requests");
  if (!Array.isArray(requests)) return [];
  return requests.flatMap((request: object) =>
    Object.entries(request ?? {}).flatMap(([kind, content]) => {
      const scopes = CHART_SCOPES[kind];
      if (scopes === undefined) return [];
      const spreadsheetId: unknown = Reflect.get(Object(content), "spreadsheetId");
      return [typeof spreadsheetId === "string" ? { scopes, spreadsheetId } : { scopes }];
    }),
  );
}
