// The page's own files: its HTML, and its scripts and styles bundled once at the start.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** A file of the page. */
export interface Asset {
  bytes: Uint8Array;
  mediaType: string;
}

/** Pictures of the example's deck, drawn by `npm run pictures`. */
const PICTURES_FOLDER = join(import.meta.dirname, "..", "..", "..", "docs", "images");
const PICTURES = ["essentiel", "cibles-manquees", "satisfaction", "courbes"];
const BROWSER_FOLDER = join(import.meta.dirname, "..", "browser");

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

/** Bundles the browser's code. The keys are paths such as `/page.js`. */
export async function buildAssets(): Promise<Map<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: ["page.ts", "page.css", "speaker.ts"].map((name) => join(BROWSER_FOLDER, name)),
    bundle: true,
    write: false,
    outdir: "/",
    format: "esm",
    target: "es2023",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    logLevel: "warning",
  });
  const html = (name: string): Asset => ({
    bytes: readFileSync(join(BROWSER_FOLDER, name)),
    mediaType: "text/html; charset=utf-8",
  });
  const byName = (suffix: string, mediaType: string): Asset => {
    const file = outputFiles.find(({ path }) => path.endsWith(suffix));
    if (file === undefined) throw new Error(`The bundle has no ${suffix}`);
    return { bytes: file.contents, mediaType };
  };
  return new Map([
    ["/", html("page.html")],
    ["/orateur", html("speaker.html")],
    ["/speaker.js", byName("speaker.js", "text/javascript; charset=utf-8")],
    ["/page.js", byName("page.js", "text/javascript; charset=utf-8")],
    ...PICTURES.map((name): [string, Asset] => [
      `/images/${name}.png`,
      { bytes: readFileSync(join(PICTURES_FOLDER, `${name}.png`)), mediaType: "image/png" },
    ]),
    ["/page.css", byName("page.css", "text/css; charset=utf-8")],
  ]);
}
