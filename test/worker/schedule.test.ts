// When objects wake, read and deliver: each site at its own moments, batches at a pace that quotas bear.
import { describe, expect, test } from "vitest";
import { quotaLimits } from "../../worker/delivery/backoff.ts";
import { accountOf, spreadOf } from "../../worker/site/spread.ts";
import { lastThatFits, MOST_ROWS } from "../../worker/store/batch-limits.ts";
import { earliestWake } from "../../worker/store/wake.ts";
import { nextNight, nextReading, retryReading } from "../../worker/tracking/reading-times.ts";

const SITES = Array.from({ length: 333 }, (_, index) => `prefecture-${index}`);
const MINUTE = 60_000;
const NOON = Date.UTC(2026, 2, 10, 12);

describe("readings", () => {
  test("come once in an interval, never at once", () => {
    for (const spread of [0, 0.25, 0.999]) {
      const first = nextReading(NOON, 10 * MINUTE, spread);
      expect(first).toBeGreaterThan(NOON);
      expect(first).toBeLessThanOrEqual(NOON + 10 * MINUTE);
      expect(nextReading(first, 10 * MINUTE, spread)).toBe(first + 10 * MINUTE);
      expect(nextReading(first + 700, 10 * MINUTE, spread)).toBe(first + 10 * MINUTE);
    }
  });

  test("of 333 sites opened at one instant fit one account's minute", () => {
    const minutes = new Map<number, number>();
    for (const site of SITES) {
      const minute = Math.floor(nextReading(NOON, 10 * MINUTE, spreadOf(site)) / MINUTE);
      minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    }
    expect(Math.max(...minutes.values())).toBeLessThan(60);
  });

  test("of one account's sites are spread like all", () => {
    const mine = SITES.filter((site) => accountOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], site) === 3);
    const tenths = new Set(mine.map((site) => Math.floor(spreadOf(site) * 10)));
    expect(tenths.size).toBeGreaterThan(7);
  });

  test("that failed come again within the interval, at no fixed moment", () => {
    expect(retryReading(NOON, 10 * MINUTE, 0)).toBe(NOON + 5 * MINUTE);
    expect(retryReading(NOON, 10 * MINUTE, 0.999)).toBeLessThanOrEqual(NOON + 10 * MINUTE);
  });

  test("of the night lie between 01:00 and 04:00 UTC, after now", () => {
    const one = Date.UTC(2026, 2, 11, 1);
    expect(nextNight(NOON, 0)).toBe(one);
    expect(nextNight(one, 0)).toBe(one + 24 * 60 * MINUTE);
    expect(nextNight(NOON, 0.5)).toBe(one + 90 * MINUTE);
  });
});

test("names that differ by their end are shared out evenly among accounts", () => {
  const accounts = Array.from({ length: 10 }, (_, index) => index);
  const counts = accounts.map(
    (account) => SITES.filter((site) => accountOf(accounts, site) === account).length,
  );
  expect(Math.min(...counts)).toBeGreaterThan(18);
  expect(Math.max(...counts)).toBeLessThan(52);
  expect(spreadOf("site-1")).not.toBeCloseTo(spreadOf("site-2"), 2);
  expect(spreadOf("aix-en-provence")).toBe(spreadOf("aix-en-provence"));
});

describe("the next wake", () => {
  const pace = { deliveryDelay: 2000, deliveryPace: MINUTE };
  const nothing = { batchAt: null, rows: "none", lastDeliveredAt: null, readings: [] } as const;

  test("of a site that waits for nothing is none", () => {
    expect(earliestWake({ ...nothing, readings: [undefined] }, NOON, pace)).toBeUndefined();
  });

  test("is the earliest of a batch and the readings", () => {
    const waiting = { ...nothing, batchAt: NOON + 5000, readings: [NOON + 9000, NOON + 4000] };
    expect(earliestWake(waiting, NOON, pace)).toBe(NOON + 4000);
    expect(earliestWake({ ...waiting, readings: [] }, NOON, pace)).toBe(NOON + 5000);
    expect(earliestWake({ ...waiting, parkedAt: NOON + 3000 }, NOON, pace)).toBe(NOON + 3000);
    expect(earliestWake({ ...nothing, parkedAt: NOON + 3000 }, NOON, pace)).toBe(NOON + 3000);
  });

  test("for rows is after the delay, and at the pace when one was just delivered", () => {
    const waiting = { ...nothing, rows: "some" } as const;
    expect(earliestWake(waiting, NOON, pace)).toBe(NOON + 2000);
    expect(earliestWake({ ...waiting, lastDeliveredAt: NOON - 10_000 }, NOON, pace)).toBe(NOON + 50_000);
    expect(earliestWake({ ...waiting, lastDeliveredAt: NOON - 10 * MINUTE }, NOON, pace)).toBe(NOON + 2000);
  });

  test("for a full batch does not wait for the pace", () => {
    const waiting = { ...nothing, rows: "batchful", lastDeliveredAt: NOON - 10_000 } as const;
    expect(earliestWake(waiting, NOON, pace)).toBe(NOON + 2000);
  });
});

describe("a batch", () => {
  const rowsOf = (count: number, length: number) =>
    Array.from({ length: count }, (_, sequence) => ({ sequence, message: "a".repeat(length) }));

  test("holds 500 rows of ordinary messages", () => {
    expect(lastThatFits(rowsOf(MOST_ROWS + 1, 500))?.sequence).toBe(MOST_ROWS - 1);
    expect(lastThatFits(rowsOf(3, 500))?.sequence).toBe(2);
    expect(lastThatFits([])).toBeUndefined();
  });

  test("holds fewer of long ones, within 2 MB, and always one", () => {
    const last = lastThatFits(rowsOf(MOST_ROWS, 15_000))?.sequence ?? 0;
    expect((last + 1) * 15_000).toBeLessThan(2_000_000);
    expect(last).toBeGreaterThan(100);
    expect(lastThatFits(rowsOf(2, 3_000_000))?.sequence).toBe(0);
  });
});

test("a refusal by quota is tried again within two minutes, never later than the deployment says", () => {
  expect(quotaLimits({ firstRetry: 2000, longestRetry: 900_000 }).longestRetry).toBe(120_000);
  expect(quotaLimits({ firstRetry: 30, longestRetry: 200 }).longestRetry).toBe(200);
});
