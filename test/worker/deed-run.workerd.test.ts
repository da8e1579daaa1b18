// Staff deeds in their short form, each once; `npm run proof:form` does them again and again.
import { expect, test } from "vitest";
import { runDeeds } from "./faults/deed-run.ts";

/** DEEDS_SEED runs again what a failure printed. */
const seed = Number(process.env.DEEDS_SEED ?? Date.now() % 1_000_000_007);

test("whatever staff do and undo, every message is in the sheet once, without anyone's help", async () => {
  const run = await runDeeds({ seed, rounds: 1 });
  expect(run.wrong, `DEEDS_SEED=${seed} npx vitest run test/worker/deed-run`).toEqual([]);
  expect(run.healed).toBeGreaterThan(8);
  expect(run.putBack).toBe(3);
}, 180_000);
