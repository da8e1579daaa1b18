// Bundles the add-on's pages: each a style and a script, which the add-on's own bundle holds as texts.
import { join } from "node:path";
import { build } from "esbuild";

const FOLDER = join(import.meta.dirname, "pages");
const NAMES = ["alerts", "review", "panel"] as const;

/** Every page by name. */
export async function bundlePages(): Promise<Record<string, { style: string; script: string }>> {
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
  return Object.fromEntries(await Promise.all(pages));
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
