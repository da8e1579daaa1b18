// Leaves out of the bundle what only the documentation says of the workbook's tabs: their purpose, their examples.
import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const TABS = /shared[\\/]workbook[\\/](?:column|tabs[\\/]\w+)\.ts$/;
const DOCUMENTATION = /\b(?:purpose|example):\s*(?:"(?:[^"\\]|\\.)*"|[\d.]+),?/g;

/** Reads the tabs' descriptions without them. */
export const WITHOUT_DOCUMENTATION: Plugin = {
  name: "without-documentation",
  setup: (build) => {
    build.onLoad({ filter: TABS }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(DOCUMENTATION, ""),
      loader: "ts",
    }));
  },
};
