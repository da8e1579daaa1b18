// What tells the form's files from those of another build, and what is written of a site's settings for who deploys it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { folderHash } from "../../install/form/form-assets.ts";
import { unknownSettings } from "../../install/state/unknown-settings.ts";
import { LANGUAGES } from "../../worker/language.ts";
import { checkSites } from "../../worker/site/site.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "revue-qualite-assets-"));
  mkdirSync(join(folder, "dsfr"));
  for (const name of ["style.css", join("dsfr", "police.woff2")]) writeFileSync(join(folder, name), name);
});
afterEach(() => rmSync(folder, { recursive: true }));

it("another content, name or file in any folder is told, the same files are not", () => {
  const before = folderHash(folder);
  expect(folderHash(folder)).toBe(before);
  const hashes = [before];
  writeFileSync(join(folder, "dsfr", "police.woff2"), "another");
  hashes.push(folderHash(folder));
  writeFileSync(join(folder, "dsfr", "icone.svg"), "");
  hashes.push(folderHash(folder));
  rmSync(join(folder, "style.css"));
  hashes.push(folderHash(folder));
  expect(new Set(hashes).size).toBe(hashes.length);
});

it("the sites.json that the documentation shows is one that the form takes", () => {
  const [, example = ""] =
    /```json\n(\[[\s\S]*?\])\n```/.exec(readFileSync("worker/README.md", "utf8")) ?? [];
  const [site] = checkSites(JSON.parse(example), "worker/README.md");
  expect(unknownSettings(JSON.parse(example))).toEqual([]);
  expect(Object.keys(site ?? {})).toEqual(
    expect.arrayContaining([
      ...["announcedDelayWorkingDays", "motives", "services", "notices", "languages", "asksForOpinion"],
    ]),
  );
});

it("the documentation lists every language that a site may offer", () => {
  const [, listed = ""] = /^- `languages`:(.*)$/m.exec(readFileSync("worker/README.md", "utf8")) ?? [];
  expect([...listed.matchAll(/`(\w+)`/g)].map(([, code]) => code)).toEqual([...LANGUAGES]);
});
