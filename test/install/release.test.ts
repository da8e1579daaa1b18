// A release: everything an installation by hand needs, the same content everywhere, one version.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { changesOf } from "../../install/release/changes.ts";
import { makeRelease } from "../../install/release/make-release.ts";
import { releaseCommand } from "../../install/release/release-command.ts";
import { openFile } from "../../local/cli/workbook-file.ts";
import { VERSION } from "../../shared/version.ts";
import { TABS } from "../../shared/workbook/tabs.ts";

let folder = "";
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "revue-qualite-release-"));
  await makeRelease(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a release", () => {
  it("bears the package's version", () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    expect(VERSION).toBe(version);
    expect(read("VERSION")).toBe(`${version}\n`);
    expect(read("Code.js").split("\n")[0]).toBe(`// Revue Qualité ${version} (classeur)`);
    expect(read("CHANGELOG.md")).toMatch(new RegExp(`^# Revue Qualité ${version}\n\n### Added`));
  });

  it("has a right sum for each of its files", () => {
    const lines = read("SHA256SUMS").trimEnd().split("\n");
    const files = lines.map((line) => line.slice(66));
    expect(files).toEqual(
      expect.arrayContaining([
        ...["Code.js", "Coller deux fichiers.html", "modele.xlsx"],
        ...["formulaire/LISEZ-MOI.md", "formulaire/main.js"],
      ]),
    );
    for (const line of lines) {
      const bytes = readFileSync(join(folder, line.slice(66)));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(line.slice(0, 64));
    }
  });

  it("gives a page whose buttons copy the two files to the letter", () => {
    const page = read("Coller deux fichiers.html");
    const copied = (id: string): string =>
      (new RegExp(`<textarea id="${id}"[^>]*>\n([^<]*)</textarea>`).exec(page)?.[1] ?? "")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&");
    expect(copied("code")).toBe(read("Code.js"));
    expect(copied("manifest")).toBe(read("appsscript.json"));
    expect(page.match(/<svg /g)).toHaveLength(page.match(/<li>/g)?.length ?? 0);
    // Nothing is fetched: the page opens where Google's addresses are all that the network lets through.
    expect(page.replaceAll(/<textarea.*?<\/textarea>/gs, "")).not.toMatch(/\b(src|href)=|@import|url\(/);
  });

  it("gives a template with every tab, that the add-on finds complete", () => {
    const template = openFile(join(folder, "modele.xlsx"));
    const titles = template.spreadsheet().sheets.map(({ properties }) => properties.title);
    expect(titles).toEqual(expect.arrayContaining(Object.values(TABS).map(({ title }) => title)));
    expect(template.run("preparerLeClasseur").ongletsCrees).toEqual([]);
  });

  it("gives a form that wrangler takes as it is", async () => {
    const { stdout } = await promisify(execFile)(
      join(process.cwd(), "node_modules/.bin/wrangler"),
      ["deploy", "--dry-run"],
      { cwd: join(folder, "formulaire"), env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
    );
    expect(stdout).toContain("env.SITE_OBJECTS");
    expect(read("formulaire/main.js")).toContain(JSON.stringify(VERSION));
  });
});

describe("npm run release", () => {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const made: string[] = [];
  const make = async (path: string): Promise<void> => void made.push(path);
  const release = (...words: string[]) =>
    releaseCommand(words, { folder: "dist/release", make }, { print: write, say: write });

  it.each(["--dossier", "dist/autre"])(
    "refuses %s, which it does not know, and makes nothing",
    async (word) => {
      expect(await release(word)).toBe(2);
      expect(lines.splice(0).join("\n")).toMatch(
        new RegExp(`^(Option inconnue|Argument en trop) : « ${word} ».\n\nUtilisation : npm run release`),
      );
      expect(made).toEqual([]);
    },
  );

  it("says where it made the release", async () => {
    expect(await release()).toBe(0);
    expect([lines.splice(0), made]).toEqual([[`Revue Qualité ${VERSION} : dist/release`], ["dist/release"]]);
  });
});

describe("the changes of a version", () => {
  it("are those of its heading, or else what is not released yet", () => {
    const changelog = "# Changelog\n\n## Unreleased\n\n- new\n\n## 1.0.0 — 2026-01-01\n\n- old\n";
    expect(changesOf(changelog, "1.0.0")).toBe("# Revue Qualité 1.0.0\n\n- old\n");
    expect(changesOf(changelog, "1.1.0")).toBe("# Revue Qualité 1.1.0\n\n- new\n");
    expect(() => changesOf("# Changelog\n", "1.0.0")).toThrow("1.0.0");
  });
});
