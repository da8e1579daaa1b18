// Minutes of idling by one command: `npm run proof:idle -- [--minutes N]`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { idle, MOST_GROWTH_BYTES } from "./idle.ts";
import { startLoneForm } from "./lone-form.ts";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "5" } } });
const stateFolder = await mkdtemp(join(tmpdir(), "formulaire-au-repos-"));
const form = await startLoneForm(stateFolder);
try {
  const { stores, grownBytes } = await idle(form.address, stateFolder, Number(values.minutes) * 60_000);
  process.stdout.write(`${values.minutes} min: stores ${stores.join(", ")}, ${grownBytes} bytes more.\n`);
  process.exitCode = stores.join() === "do,ratelimit" && grownBytes <= MOST_GROWTH_BYTES ? 0 : 1;
} finally {
  await form.stop();
  await rm(stateFolder, { recursive: true, force: true });
}
