// Prepares what the Worker serves as files: the bundled script, the stylesheet, the icon.
import { cp, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ConfigurationError } from "./configuration-error.ts";
import { putStyles } from "./styles.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const target = here("dist/assets/");

try {
  // The sites are checked here: a malformed configuration stops the build.
  await import("./site/sites.ts");
  await mkdir(target, { recursive: true });
  await cp(here("assets/files/"), target, { recursive: true });
  const look = await putStyles({
    ours: here("assets/"),
    official: here("../node_modules/@gouvfr/dsfr/dist/"),
    target,
  });
  if (look === "official")
    process.stdout.write("Feuille de style : composants officiels de l’État (DSFR).\n");
  await build({
    entryPoints: [here("client/form.ts")],
    outfile: `${target}form.js`,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2020"],
    logLevel: "warning",
  });
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
