// The long fault run by one command: `npm run proof:form -- [--seed N] [--submissions N] [--kills N]`.
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { reportOf } from "./report.ts";
import { runFaults } from "./run.ts";

const REPORT = new URL("../../../docs/form-proofs.md", import.meta.url);

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000_007) },
    submissions: { type: "string", default: "1000" },
    kills: { type: "string", default: "60" },
  },
});
const seed = Number(values.seed);
process.stdout.write(`Seed ${seed}.\n`);
const run = await runFaults({
  seed,
  submissions: Number(values.submissions),
  mostKills: Number(values.kills),
});
await writeFile(REPORT, reportOf(run));
for (const fault of run.wrong) process.stdout.write(`${fault}\n`);
process.stdout.write(
  `${run.wrong.length} wrong in ${Math.round(run.seconds)} s; figures in docs/form-proofs.md.\n`,
);
process.exitCode = run.wrong.length === 0 ? 0 : 1;
