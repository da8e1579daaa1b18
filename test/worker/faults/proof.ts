// The long runs by one command: `npm run proof:form -- [--seed N] [--submissions N] [--kills N] [--rounds N]`.
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { runDeeds } from "./deed-run.ts";
import { reportOf } from "./report.ts";
import { runFaults } from "./run.ts";

const REPORT = new URL("../../../docs/form-proofs.md", import.meta.url);

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000_007) },
    submissions: { type: "string", default: "1000" },
    kills: { type: "string", default: "60" },
    rounds: { type: "string", default: "6" },
  },
});
const seed = Number(values.seed);
process.stdout.write(`Seed ${seed}.\n`);
const run = await runFaults({
  seed,
  submissions: Number(values.submissions),
  mostKills: Number(values.kills),
});
const deeds = await runDeeds({ seed, rounds: Number(values.rounds) });
await writeFile(REPORT, reportOf(run, deeds));
const wrong = [...run.wrong, ...deeds.wrong];
for (const fault of wrong) process.stdout.write(`${fault}\n`);
process.stdout.write(
  `${wrong.length} wrong in ${Math.round(run.seconds + deeds.seconds)} s; figures in docs/form-proofs.md.\n`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
