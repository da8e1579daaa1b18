// Leaves out of a bundle what it never says of the workbook's tabs: their purpose, their examples, their help.
import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const TABS = /shared[\\/]workbook[\\/](?:column|tabs[\\/]\w+)\.ts$/;

/** Reads the tabs' descriptions without these fields, where they are plain texts or numbers. */
export function withoutFields(...names: readonly ("purpose" | "example" | "help")[]): Plugin {
  const fields = new RegExp(String.raw`\b(?:${names.join("|")}):\s*(?:"(?:[^"\\]|\\.)*"|[\d.]+),?`, "g");
  return {
    name: "without-fields",
    setup: (build) => {
      build.onLoad({ filter: TABS }, async ({ path }) => ({
        contents: (await readFile(path, "utf8")).replaceAll(fields, ""),
        loader: "ts",
      }));
    },
  };
}
