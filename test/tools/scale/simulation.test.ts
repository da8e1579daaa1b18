// The simulation of many sites: nothing lost, Google's quotas never exceeded, the same seed the same run.
import { describe, expect, test } from "vitest";
import { createEventQueue } from "../../../tools/scale/event-queue.ts";
import { figuresOf } from "../../../tools/scale/figures.ts";
import type { Scenario } from "../../../tools/scale/scenario.ts";
import { simulate } from "../../../tools/scale/simulate.ts";
import { readWorkerSettings } from "../../../tools/scale/worker-settings.ts";

const settings = readWorkerSettings();
const ordinary: Scenario = {
  name: "ordinary day",
  sites: 40,
  accounts: 2,
  projects: 1,
  submissionsPerSite: 5,
  peakSubmissions: 0,
  seed: 7,
};
/** Far more sites than one account can serve at once. */
const peak: Scenario = { ...ordinary, sites: 120, accounts: 1, peakSubmissions: 6000 };

describe.each([
  ["an ordinary day", ordinary],
  ["a peak that quotas bind", peak],
  ["a peak over accounts of several projects", { ...peak, accounts: 6, projects: 3 }],
])("%s", (_, scenario) => {
  const run = simulate(scenario, settings);
  const figures = figuresOf(run);

  test("delivers every submission once, sets none aside", () => {
    expect(run.received).toBe(scenario.sites * scenario.submissionsPerSite + scenario.peakSubmissions);
    expect(figures).toMatchObject({ delivered: run.received, pending: 0, parked: 0 });
  });

  test("never gets more out of Google than its quotas", () => {
    for (const kind of ["read", "write"] as const) {
      expect(figures.perAccount[kind].accepted).toBeLessThanOrEqual(60);
      expect(figures.perProject[kind].accepted).toBeLessThanOrEqual(300);
    }
  });

  test("is the same for the same seed, another for another", () => {
    expect(figuresOf(simulate(scenario, settings))).toEqual(figures);
    expect(figuresOf(simulate({ ...scenario, seed: 8 }, settings))).not.toEqual(figures);
  });
});

test("an ordinary day is never refused, and a quiet site's row is there within seconds", () => {
  const { refused, delay, mostBetweenReadings } = figuresOf(simulate(ordinary, settings));
  expect(refused).toBe(0);
  expect(delay.p50).toBeLessThan(settings.deliveryDelay + 2000);
  expect(mostBetweenReadings).toBeLessThan(settings.readBackInterval + 60_000);
});

test("a peak that quotas bind is refused, later, but whole", () => {
  const bound = figuresOf(simulate(peak, settings));
  const free = figuresOf(simulate({ ...peak, accounts: 6, projects: 3 }, settings));
  expect(bound.perAccount.read.accepted).toBe(60);
  expect(bound.refused).toBeGreaterThan(free.refused);
  expect(bound.delay.p95).toBeGreaterThan(free.delay.p95);
});

test("readings that quotas refuse come later, and starve no site", () => {
  const crowded = { ...ordinary, sites: 160, accounts: 1 };
  const run = simulate(crowded, { ...settings, readBackInterval: 120_000 });
  const figures = figuresOf(run);
  expect(figures.perAccount.read.asked).toBeGreaterThan(60);
  expect(figures.mostBetweenReadings).toBeLessThan(60 * 60_000);
});

test("events happen in the order of their instants, then of their planning", () => {
  const queue = createEventQueue(100);
  const seen: string[] = [];
  const note = (name: string) => () => seen.push(`${name}@${queue.now()}`);
  for (const [at, name] of [
    [130, "d"],
    [110, "a"],
    [120, "b"],
    [120, "c"],
    [500, "never"],
  ] as const) {
    queue.plan(at, note(name));
  }
  queue.plan(125, () => queue.plan(126, note("planned on the way")));
  queue.runUntil(400);
  expect(seen).toEqual(["a@110", "b@120", "c@120", "planned on the way@126", "d@130"]);
  expect(queue.now()).toBe(400);
});
