// Prepares what the Worker serves as files: the bundled script, the stylesheet, the icon.
import { cp, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
// The sites are checked here: a malformed configuration stops the build.
import "./site/sites.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const target = here("dist/assets/");

await mkdir(target, { recursive: true });
await cp(here("assets/"), target, { recursive: true });
await build({
  entryPoints: [here("client/form.ts")],
  outfile: `${target}form.js`,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2020"],
  logLevel: "warning",
});
