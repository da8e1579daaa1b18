// Bundles the add-on's pages: each a style and a script, which the add-on's own bundle holds as texts; what all share, once.
import { join } from "node:path";
import { build } from "esbuild";

const FOLDER = join(import.meta.dirname, "pages");
const NAMES = [
  "alerts",
  "review",
  "panel",
  "month",
  "complaint",
  "audit",
  "poster",
  "minutes",
  "decisions",
  "sorting",
  "closing",
  "help",
] as const;

/** Every page by name; `base` is the style that each begins with. */
export async function bundlePages(): Promise<Record<string, { style: string; script: string }>> {
  const base = { style: await bundled(join(FOLDER, "client", "base.css")), script: "" };
  const pages = NAMES.map(
    async (name) =>
      [
        name,
        {
          style: await bundled(join(FOLDER, name, `${name}.css`)),
          script: await bundled(join(FOLDER, name, "client.ts")),
        },
      ] as const,
  );
  return { base, ...Object.fromEntries(await Promise.all(pages)) };
}

async function bundled(entryPoint: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    format: "iife",
    target: entryPoint.endsWith(".css") ? "chrome120" : "es2020",
    logLevel: "warning",
  });
  return outputFiles.map(({ text }) => text.trim()).join("");
}
