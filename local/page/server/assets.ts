// The page's own files: its HTML, and its scripts and styles bundled once at the start.
import { readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { withoutFields } from "../../../apps-script/build-data.ts";
import { DEFAULT_CATALOGUE } from "../../../shared/workbook/catalogue.ts";

/** A file of the page. */
export interface Asset {
  bytes: Uint8Array;
  mediaType: string;
}

/** Pictures of the example's deck, drawn by `npm run pictures`. */
const PICTURES_FOLDER = join(import.meta.dirname, "..", "..", "..", "docs", "images");
const PICTURES = ["essentiel", "cibles-manquees", "satisfaction", "courbes"];
const BROWSER_FOLDER = join(import.meta.dirname, "..", "browser");
const MEDIA_TYPES: Partial<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The grid in one piece: the parts that it imports dynamically would each be a trip more before the first tab. */
const WHOLE_GRID: Plugin = {
  name: "whole-grid",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]revogrid[\\/]loader[\\/]index\.js$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        write: false,
        format: "esm",
        target: "es2023",
        legalComments: "none",
        logLevel: "warning",
      });
      return { contents: outputFiles.map(({ text }) => text).join("") };
    });
  },
};

/** Bundles what stands in for Google inside an add-on's page: a script to be put in it. */
export async function buildFrameScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(BROWSER_FOLDER, "frame", "google-script-shim.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2023",
    minify: true,
    charset: "utf8",
    logLevel: "warning",
  });
  return outputFiles.map(({ text }) => text.trim()).join("");
}

/** Bundles the browser's code: what is imported dynamically is in files of its own, whose names tell their content. */
export function bundlePage() {
  return build({
    entryPoints: ["page.ts", "page.css", "speaker.ts", "speaker.css"].map((name) =>
      join(BROWSER_FOLDER, name),
    ),
    bundle: true,
    splitting: true,
    // What helps to type in a column is written in the workbook itself.
    plugins: [WHOLE_GRID, withoutFields("purpose", "example", "help")],
    define: { INDICATOR_COUNT: String(DEFAULT_CATALOGUE.length) },
    metafile: true,
    write: false,
    outdir: "/",
    format: "esm",
    target: "es2023",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    logLevel: "warning",
  });
}

/** All that the page fetches besides what it asks for. The keys are paths such as `/page.js`. */
export async function buildAssets(): Promise<Map<string, Asset>> {
  const { outputFiles } = await bundlePage();
  const html = (name: string): Asset => ({
    bytes: readFileSync(join(BROWSER_FOLDER, name)),
    mediaType: "text/html; charset=utf-8",
  });
  return new Map([
    ["/", html("page.html")],
    ["/orateur", html("speaker.html")],
    ...PICTURES.map((name): [string, Asset] => [
      `/images/${name}.png`,
      { bytes: readFileSync(join(PICTURES_FOLDER, `${name}.png`)), mediaType: "image/png" },
    ]),
    ...outputFiles.map(({ path, contents }): [string, Asset] => [
      `/${basename(path)}`,
      { bytes: contents, mediaType: mediaTypeOf(path) },
    ]),
  ]);
}

/** @throws Error for a kind of file that no bundle should have. */
function mediaTypeOf(path: string): string {
  const mediaType = MEDIA_TYPES[extname(path)];
  if (mediaType === undefined) throw new Error(`The bundle has a file of an unknown kind: ${path}`);
  return mediaType;
}
