// The time of an answer does not tell a reference that exists from one that does not.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FormRig, post, SITE, startRig } from "./support/form-rig.ts";

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const ROUNDS = 20;
const CODE = "x".repeat(22);

async function answerTime(reference: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${rig.address}/${SITE}/suivi/${reference}/${CODE}`);
  await answer.text();
  expect(answer.status).toBe(404);
  return performance.now() - start;
}

/** The lower quartile, in milliseconds: what disturbs a measure only lengthens it. */
function lowerQuartile(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 4)] ?? 0;
}

test("a wrong code and an unknown reference take comparable times", async () => {
  const kept = (await (await post(rig, "cle-a-deviner")).json()) as { reference: string };
  const wrong: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    wrong.push(await answerTime(kept.reference));
    unknown.push(await answerTime("F222-2222"));
  }
  const ratio = lowerQuartile(wrong) / lowerQuartile(unknown);
  expect(ratio).toBeGreaterThan(1 / 3);
  expect(ratio).toBeLessThan(3);
});
