// The page's first load: what a browser fetches before it asks for a workbook.
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import type { Metafile } from "esbuild";
import { buildAssets, bundlePage } from "../../../local/page/server/assets.ts";

/** What it weighs and holds. */
export interface FirstLoad {
  /** Compressed. */
  bytes: number;
  /** The files of code that its scripts are made of. */
  sources: string[];
  /** The scripts that it imports later, without what tells their content: `deck-panel`. */
  later: string[];
}

/** Weighs the page's HTML, its style, its script and all that the script imports statically. */
export async function firstLoad(): Promise<FirstLoad> {
  const [assets, { metafile }] = await Promise.all([buildAssets(), bundlePage()]);
  const scripts = importedWith("page.js", new Map(namedOutputs(metafile)));
  const sizes = ["/", "/page.css", ...[...scripts.keys()].map((name) => `/${name}`)].map((path) => {
    const { bytes } = assets.get(path) ?? {};
    if (bytes === undefined) throw new Error(`The page has no « ${path} ».`);
    return gzipSync(bytes).length;
  });
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    sources: [...scripts.values()].flatMap(({ inputs }) => Object.keys(inputs)),
    later: [...scripts.values()].flatMap(({ imports }) =>
      imports
        .filter(({ kind }) => kind === "dynamic-import")
        .map(({ path }) => basename(path).replace(/-\w+\.js$/, "")),
    ),
  };
}

type Output = Metafile["outputs"][string];

function namedOutputs({ outputs }: Metafile): [name: string, output: Output][] {
  return Object.entries(outputs).map(([path, output]) => [basename(path), output]);
}

/** A script and those that it imports statically, however far. */
function importedWith(
  name: string,
  outputs: ReadonlyMap<string, Output>,
  found = new Map<string, Output>(),
): Map<string, Output> {
  const output = outputs.get(name);
  if (output === undefined) throw new Error(`The bundle has no ${name}`);
  if (found.has(name)) return found;
  found.set(name, output);
  for (const { path, kind } of output.imports) {
    if (kind === "import-statement") importedWith(basename(path), outputs, found);
  }
  return found;
}
