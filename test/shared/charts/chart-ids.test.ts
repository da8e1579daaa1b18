import { describe, expect, it } from "vitest";
import { chartIdsByKey, isOwnChart } from "../../../shared/charts/chart-ids.ts";

describe("chartIdsByKey", () => {
  it("gives the same key of a tab the same id, whatever the others", () => {
    const alone = chartIdsByKey("2020", ["calls"]).calls;
    expect(chartIdsByKey("2020", ["other", "calls"]).calls).toBe(alone);
    expect(alone === undefined ? false : isOwnChart(alone)).toBe(true);
    expect(chartIdsByKey("2021", ["calls"]).calls).not.toBe(alone);
  });

  it("never gives one id twice, nor one that another tab has", () => {
    const keys = Array.from({ length: 3000 }, (_, index) => `curve:${index}`);
    const ids = Object.values(chartIdsByKey("2020", keys));
    expect(new Set(ids).size).toBe(3000);
    const others = Object.values(chartIdsByKey("2020", keys, ids));
    expect(others.filter((id) => ids.includes(id))).toEqual([]);
  });

  it("knows the add-on's charts from those of staff", () => {
    expect(isOwnChart(12)).toBe(false);
  });
});
