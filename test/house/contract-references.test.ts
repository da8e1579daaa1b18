// Whoever says what the contract asks points at one of its headings: `docs/contract.md, Dates and months`.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { headingsOf, pageText } from "./contract/document.ts";

const HOME = new URL("../../", import.meta.url);
const FOLDERS = ["shared", "apps-script", "worker", "local", "install", "tools", "test"];
const CODE = /\.(ts|tsx)$/;
const REFERENCE = /docs\/contract\.md, (.*)/g;
const CLAIM = /the contract(?:'s own words| says| asks| puts| writes| gives| requires)/i;
const THIS_FILE = "test/house/contract-references.test.ts";

const headings = headingsOf(pageText("contract.md"));

/** Each line of code, as `shared/file.ts:3`, with its text. */
async function codeLines(): Promise<{ place: string; line: string }[]> {
  const files = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(new URL(`${folder}/`, HOME), { recursive: true });
      return names.map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
    }),
  );
  const paths = files
    .flat()
    .filter((path) => CODE.test(path) && path !== THIS_FILE && !path.includes("/dist/"));
  const lines = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(fileURLToPath(new URL(path, HOME)), "utf8");
      return text.split("\n").map((line, index) => ({ place: `${path}:${index + 1}`, line }));
    }),
  );
  return lines.flat();
}

describe("the code's references to the contract", async () => {
  const lines = await codeLines();
  const references = lines.flatMap(({ place, line }) =>
    [...line.matchAll(REFERENCE)].map(([, rest = ""]): [string, string] => [place, rest]),
  );

  it("are there", () => {
    expect(references.length).toBeGreaterThan(10);
  });

  it.each(references)("%s points at a heading: %s", (_, rest) => {
    expect(headings.filter((heading) => rest.startsWith(heading))).not.toEqual([]);
  });

  it("no claim about the contract goes without one", () => {
    const claims = lines.filter(({ line }) => CLAIM.test(line) && !line.includes("docs/contract.md, "));
    expect(claims).toEqual([]);
  });
});
