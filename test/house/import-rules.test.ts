// The linter refuses the imports that the house forbids: who may import whom, folder by folder.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod/mini";

const HOME = fileURLToPath(new URL("../../", import.meta.url));
const BIOME = join(HOME, "node_modules/.bin/biome");

/** One line of code a case: what each folder may and may not write. */
const CASES = {
  "shared/example/example.ts": {
    allowed: [
      'export { a } from "../calendar/day.ts";',
      'export { b } from "./neighbour.ts";',
      'export { default as holidays } from "@socialgouv/jours-feries";',
      'export type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";',
      'export type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";',
    ],
    refused: [
      'export { readFileSync } from "node:fs";',
      'export { join } from "path";',
      'export { google } from "googleapis";',
      'export { Hono } from "hono";',
      'export { z as wholeZod } from "zod";',
      'export { z } from "zod/mini";',
      'export { unzipSync } from "fflate";',
      'export { c } from "../../apps-script/menu.ts";',
      'export { d } from "../../worker/main.ts";',
      'export { e } from "../../local/google/stand-in.ts";',
      'export { f } from "../../test/support/workbook-cells.ts";',
      'import { g } from "../../local/cli/main.ts"; g();',
      'export const h = import("../../local/cli/main.ts");',
      "export const i = process.env;",
      'export const j = fetch("https://example.org");',
      "export const k = crypto.randomUUID();",
      "export const l = performance.now();",
      "setTimeout(() => undefined, 1);",
      "export const m = SpreadsheetApp;",
    ],
  },
  "worker/example.ts": {
    allowed: [
      'export { a } from "../shared/calendar/day.ts";',
      'export { b } from "./store/tables.ts";',
      'export { Hono } from "hono";',
      'export { jsx } from "hono/jsx";',
      'export { SignJWT } from "jose";',
      'export { z } from "zod";',
      'export { createChallenge } from "altcha-lib";',
      'export { DurableObject } from "cloudflare:workers";',
      'export type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";',
    ],
    refused: [
      'export { readFileSync } from "node:fs";',
      'export { join } from "path";',
      'export { google } from "googleapis";',
      'export { c } from "../apps-script/menu.ts";',
      'export { d } from "../local/google/stand-in.ts";',
      'export { e } from "../test/support/workbook-cells.ts";',
    ],
  },
  "apps-script/example.ts": {
    allowed: [
      'export { a } from "../shared/calendar/day.ts";',
      'export { b } from "./menu.ts";',
      'export { generate } from "lean-qr/nano";',
      'export type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";',
    ],
    refused: [
      'export { readFileSync } from "node:fs";',
      'export { google } from "googleapis";',
      'export { z } from "zod/mini";',
      'export { Hono } from "hono";',
      'export { c } from "../worker/main.ts";',
      'export { d } from "../local/google/stand-in.ts";',
      'export { e } from "../test/support/workbook-cells.ts";',
    ],
  },
  "local/example/example.ts": {
    allowed: [
      'export { readFileSync } from "node:fs";',
      'export { a } from "../../shared/calendar/day.ts";',
      'export { b } from "../../apps-script/menu.ts";',
      'export { unzipSync } from "fflate";',
    ],
    refused: [
      'export { c } from "../../test/support/workbook-cells.ts";',
      'export { d } from "../../install/obstacle.ts";',
      'export { e } from "../../tools/bench/median-time.ts";',
    ],
  },
  "tools/example/example.ts": {
    allowed: [
      'export { readFileSync } from "node:fs";',
      'export { a } from "../../local/google/stand-in.ts";',
      'export { b } from "../../worker/settings.ts";',
      'export { c } from "../../install/obstacle.ts";',
    ],
    refused: ['export { d } from "../../test/support/workbook-cells.ts";'],
  },
  "install/example/example.ts": {
    allowed: [
      'export { readFileSync } from "node:fs";',
      'export { script_v1 } from "googleapis/build/src/apis/script/v1.js";',
      'export { a } from "../../apps-script/build.ts";',
      'export { b } from "../../worker/site/site.ts";',
      'export { e } from "../../local/error-code.ts";',
    ],
    refused: ['export { c } from "../../test/support/workbook-cells.ts";'],
  },
  "apps-script/build.ts": {
    allowed: ['export { build } from "esbuild";', 'export { readFileSync } from "node:fs";'],
    refused: ['export { c } from "../test/support/workbook-cells.ts";'],
  },
  "test/example/example.test.ts": {
    allowed: [
      'export { a } from "../support/workbook-cells.ts";',
      'export { b } from "../../local/google/stand-in.ts";',
      'export { c } from "../../shared/calendar/day.ts";',
      'export { d } from "../../apps-script/menu.ts";',
    ],
    refused: [],
  },
} satisfies Record<string, { allowed: string[]; refused: string[] }>;

const RULES = [
  "lint/style/noRestrictedImports",
  "lint/style/noRestrictedGlobals",
  "lint/correctness/noNodejsModules",
  "lint/correctness/noUndeclaredVariables",
];

const REPORT = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
});

let folder = "";
let refusedLines: ReadonlyMap<string, ReadonlySet<number>> = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "revue-qualite-lint-"));
  for (const file of ["biome.json", ".gitignore"]) await cp(join(HOME, file), join(folder, file));
  for (const [path, { allowed, refused }] of Object.entries(CASES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), [...allowed, ...refused, ""].join("\n"));
  }
  refusedLines = await lint();
});
afterAll(async () => rm(folder, { recursive: true }));

/** The lines that the house's rules refuse, by file. */
async function lint(): Promise<Map<string, Set<number>>> {
  const output = await new Promise<string>((resolve) => {
    const options = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
    // Biome ends with an error when it refuses something: its report says what.
    execFile(BIOME, options, { cwd: folder }, (_, stdout) => resolve(stdout));
  });
  const lines = new Map<string, Set<number>>();
  for (const { category, location } of REPORT.parse(JSON.parse(output)).diagnostics) {
    if (!RULES.includes(category)) continue;
    const known = lines.get(location.path) ?? new Set();
    lines.set(location.path, known.add(location.start.line));
  }
  return lines;
}

describe.each(Object.entries(CASES))("%s", (path, { allowed, refused }) => {
  const code = [...allowed, ...refused];

  it.each(allowed)("may write %s", (line) => {
    expect(refusedLines.get(path)?.has(code.indexOf(line) + 1) ?? false).toBe(false);
  });

  it.each(refused)("may not write %s", (line) => {
    expect(refusedLines.get(path)?.has(code.indexOf(line) + 1) ?? false).toBe(true);
  });
});

describe("shared/", () => {
  // The linter can't refuse parts of `Math` and `Date`, whose other parts are pure.
  it("asks neither the time nor chance", async () => {
    const impure = /Math\.random|Date\.now|new Date\(\)|\bDate\(\)|toLocaleDateString|getTimezoneOffset/;
    const offenders: string[] = [];
    for (const file of await readdir(join(HOME, "shared"), { recursive: true })) {
      if (!file.endsWith(".ts")) continue;
      if (impure.test(await readFile(join(HOME, "shared", file), "utf8"))) offenders.push(file);
    }
    expect(offenders).toEqual([]);
  });
});
