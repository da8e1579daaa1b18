// The properties that the bundle names shortly: none may be known by its name outside it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SHORT_PROPERTIES } from "../../apps-script/short-properties.ts";
import { SETTING_DEFINITIONS } from "../../shared/workbook/settings.ts";
import { STAFF_TABS } from "../../shared/workbook/tabs.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const sourcesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => read(join(folder, name)));
const words = (text: string) => new Set(text.match(/[A-Za-z_$][\w$]*/g));

/** Those of the names that stand among words. */
function among(known: ReadonlySet<string>): string[] {
  return SHORT_PROPERTIES.filter((name) => known.has(name));
}

describe("the bundle's short properties", () => {
  it("are named by no page, which is built apart", () => {
    expect(among(words(sourcesIn("apps-script/pages").join("\n")))).toEqual([]);
  });

  it("are no name of Google's", () => {
    const definitions = ["sheets.v4.json", "slides.v1.json"].map((name) =>
      read(`local/google/definitions/${name}`),
    );
    expect(among(words(definitions.join("\n")))).toEqual([]);
  });

  it("are no column nor setting, whose keys are read as texts", () => {
    const keys = Object.values(STAFF_TABS).flatMap(({ columns }) => Object.keys(columns));
    expect(
      among(new Set([...keys, ...Object.keys(STAFF_TABS), ...Object.keys(SETTING_DEFINITIONS)])),
    ).toEqual([]);
  });

  it("stand in nothing that is stored, nor in what decks are compared by", () => {
    const [, chart = ""] =
      /export interface ReviewChart \{([\s\S]*?)\n\}/.exec(read("shared/review/composition.ts")) ?? [];
    expect(chart).toContain("labelPlace");
    const stored = [
      "shared/slides/placed-page.ts",
      "shared/slides/update/deck-record.ts",
      "shared/slides/update/written.ts",
      "apps-script/closing/closing-memory.ts",
      "apps-script/workbook/computation-memory.ts",
      "apps-script/workbook/deck-memory.ts",
    ].map(read);
    expect(among(words([chart, ...stored].join("\n")))).toEqual([]);
  });

  it("are written as texts nowhere in the code, but for types", () => {
    const types = /(?:Pick|Omit)<[^<>]*(?:<[^<>]*>[^<>]*)*>|\w\[(?:"\w+"(?: \| )?)+\]/g;
    const code = [...sourcesIn("shared"), ...sourcesIn("apps-script")]
      .filter((source) => !source.includes("SHORT_PROPERTIES: readonly string[]"))
      .map((source) => source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").replaceAll(types, ""));
    const quoted = code.flatMap((source) =>
      [...source.matchAll(/["'`](\w+)["'`]/g)].map(([, name = ""]) => name),
    );
    expect(quoted.length).toBeGreaterThan(1000);
    expect(among(new Set(quoted))).toEqual([]);
  });
});
