// The files of an Apps Script project: ours, those of others, and whether two sets are the same.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { WHOLE_DRIVE_SCOPE } from "../../apps-script/manifest.ts";
import { parsedJson } from "../../local/parsed-json.ts";

/** A file as the Apps Script API names it: without extension. */
export const ScriptFile = z.object({
  name: z.string(),
  type: z.enum(["SERVER_JS", "JSON", "HTML"]),
  source: z.string().default(""),
});
export type ScriptFile = z.infer<typeof ScriptFile>;

export const MANIFEST_NAME = "appsscript";

const Manifest = z.object({ oauthScopes: z.array(z.string()).default([]) });

/** What the script that holds these files asks of each person; nothing without a manifest that can be read. */
export function scopesOf(files: readonly ScriptFile[]): string[] {
  const manifest = files.find(({ name }) => name === MANIFEST_NAME);
  return Manifest.safeParse(parsedJson(manifest?.source ?? "")).data?.oauthScopes ?? [];
}

/** Whether that script asks for all of Drive, which decks in the workbook's folder take. */
export function asksWholeDrive(files: readonly ScriptFile[]): boolean {
  return scopesOf(files).includes(WHOLE_DRIVE_SCOPE);
}

const CODE_NAME = "Code";

/** Our two files, from the folder that the build wrote. */
export function builtFiles(folder: string): ScriptFile[] {
  const source = (name: string): string => readFileSync(join(folder, name), "utf8");
  return [
    { name: MANIFEST_NAME, type: "JSON", source: source("appsscript.json") },
    { name: CODE_NAME, type: "SERVER_JS", source: source("Code.js") },
  ];
}

/** Google's editor fills a new project with this file. */
const EMPTY_FUNCTION = /^\s*function \w+\(\)\s*\{\s*\}\s*$/;
/** What every bundle of ours holds, and nothing else does. */
const OUR_CODE = /\brevueQualite\.preparerLeClasseur\(/;

/** Whether a project holds a bundle of ours already. */
export function holdsOurs(remote: readonly ScriptFile[]): boolean {
  return remote.some(({ source }) => OUR_CODE.test(source));
}

/** Files that somebody else put there: recorded macros, scripts of the service's own. */
export function foreignFiles(remote: readonly ScriptFile[]): ScriptFile[] {
  return remote.filter(
    ({ name, source }) => name !== MANIFEST_NAME && !OUR_CODE.test(source) && !EMPTY_FUNCTION.test(source),
  );
}

/** The functions that a file declares at its top level under a name that ours bears too. */
export function clashingFunctions(file: ScriptFile, ours: readonly ScriptFile[]): string[] {
  const taken = new Set(ours.flatMap(topLevelFunctions));
  return topLevelFunctions(file).filter((name) => taken.has(name));
}

function topLevelFunctions({ type, source }: ScriptFile): string[] {
  return type === "SERVER_JS"
    ? [...source.matchAll(/^(?:async )?function\s*\*?\s*(\w+)/gm)].map(([, name = ""]) => name)
    : [];
}

/** What identifies a content, whatever its order: 64 hexadecimal digits. */
export function contentHash(files: readonly ScriptFile[]): string {
  const lines = files.map(({ name, type, source }) => JSON.stringify([name, type, comparable(type, source)]));
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}

/** Google lays JSON out anew, and may change line ends. */
function comparable(type: ScriptFile["type"], source: string): string {
  const text = source.replaceAll("\r\n", "\n").trimEnd();
  if (type !== "JSON") return text;
  return JSON.stringify(sortedKeys(JSON.parse(text)));
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => left.localeCompare(right));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]));
}
