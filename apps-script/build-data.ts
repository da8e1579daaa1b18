// What the bundles make of our sources as they read them: no field that they never say, no name for a space.
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

const SPACE_NAME = /\$\{NO_BREAK_SPACE\}/g;

/** Writes each no-break space in the text that it stands in, not as a name which takes more room. */
export const SPACES_WRITTEN: Plugin = {
  name: "spaces-written",
  setup: (build) => {
    build.onLoad({ filter: /[\\/]shared[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(SPACE_NAME, "\u00a0"),
      loader: "ts",
    }));
  },
};
