// Runs the replay alone: `node local/conformity/main.ts DOSSIER [--json]`.
import { parseArgs } from "node:util";
import { runConformity } from "./conformity.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("Indiquez le dossier des enregistrements : node local/conformity/main.ts DOSSIER\n");
  process.exitCode = 2;
} else {
  process.exitCode = await runConformity(folder, values.json, (text) => process.stdout.write(text));
}
