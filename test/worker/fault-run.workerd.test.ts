// The fault run in its short form; `npm run proof:form` is the long one.
import { expect, test } from "vitest";
import { runFaults } from "./faults/run.ts";

/** FORM_SEED runs again what a failure printed. */
const seed = Number(process.env.FORM_SEED ?? Date.now() % 1_000_000_007);

test("every submission is in the sheet once, through random faults and kills", async () => {
  const run = await runFaults({ seed, submissions: 60, mostKills: 3 });
  const replay = `FORM_SEED=${seed} npx vitest run test/worker/fault-run`;
  expect(run.wrong, replay).toEqual([]);
  const met = [...run.met.values()].reduce((sum, count) => sum + count, 0);
  const kills = [...run.kills.values()].reduce((sum, count) => sum + count, 0);
  // The run proves nothing unless it was a rough one.
  expect(met, replay).toBeGreaterThan(10);
  expect(kills, replay).toBeGreaterThan(0);
  expect(run.held, replay).toBeGreaterThan(0);
  process.stdout.write(
    `Fault run, seed ${seed}: ${met} faults, ${kills} kills, ${Math.round(run.seconds)} s.\n`,
  );
});
