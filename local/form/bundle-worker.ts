// Bundles a Worker for workerd, as a deployment does.
import { type BuildOptions, build } from "esbuild";

/** The Worker's script. `entry` is esbuild's: a file's path, or contents. */
export async function bundleWorker(entry: Pick<BuildOptions, "entryPoints" | "stdin">): Promise<string> {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    write: false,
    format: "esm",
    target: "es2023",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    charset: "utf8",
    logLevel: "warning",
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error("The bundle has no script.");
  return script.text;
}
