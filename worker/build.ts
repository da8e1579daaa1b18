// Prepares what the Worker serves as files: the bundled script, the stylesheet, the icon.
import { buildFiles } from "./build-files.ts";
import { ConfigurationError } from "./configuration-error.ts";

try {
  // The sites are checked here: a malformed configuration stops the build.
  await import("./site/sites.ts");
  if ((await buildFiles()) === "official")
    process.stdout.write("Feuille de style : composants officiels de l’État (DSFR).\n");
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
