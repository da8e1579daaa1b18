import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { describe, expect, it } from "vitest";
import { axisBounds } from "../../../shared/dashboard/axis.ts";
import { chartIdsByKey, isOwnChart } from "../../../shared/dashboard/chart-ids.ts";
import { dashboardRequests } from "../../../shared/dashboard/dashboard-requests.ts";
import type { ChartPoint, ReviewChart } from "../../../shared/review/review.ts";
import { chartSlide } from "../../../shared/review/slide.ts";
import type { ResultTab } from "../../../shared/sheets/result-tabs.ts";
import { RESULT_TABS } from "../../../shared/workbook/tabs.ts";

// Columns out of order, and one of the staff's among them.
const POSITIONS = new Map(
  ["label", "block", "period", "value", "target", "suspended"].map((key, index) => [
    key,
    index < 3 ? index : index + 1,
  ]),
);
const TAB: ResultTab = { sheetId: 7, rowCount: 500, positions: POSITIONS, requests: [] };

const point = (label: string, value: number | null, isSuspended = false): ChartPoint => ({
  period: `${label} 2020`,
  label,
  value,
  target: 85,
  isSuspended,
});

function chartOf(
  key: string,
  points: readonly ChartPoint[],
  changes: Partial<ReviewChart> = {},
): ReviewChart {
  return {
    key,
    name: `Graphique ${key}`,
    shape: "evolution",
    unit: "percent",
    points,
    keys: [],
    description: "Décrit",
    ...changes,
  };
}

const CALLS = chartOf("monthly:TEL1", [
  point("janv.", 92.4),
  point("mars", null, true),
  point("juil.", 91.5),
]);
const ITEMS = chartOf("satisfaction:1:1", [point("Écoute", 95)], { shape: "comparison" });

function requestsFor(charts: readonly ReviewChart[], existing: readonly number[] = []) {
  const slides = charts.map((chart) => chartSlide({ topic: "", title: "" }, chart));
  return dashboardRequests({ sections: [{ title: "", slides }] }, TAB, existing);
}

const addedSpecs = (requests: readonly sheets_v4.Schema$Request[]) =>
  requests.flatMap(({ addChart }) => addChart?.chart?.spec ?? []);

describe("the values of columns", () => {
  const placement = (...values: number[]) => {
    const columns = chartOf(
      "mystery:call",
      values.map((value, index) => point(`Item ${index}`, value)),
      {
        shape: "comparison",
      },
    );
    return addedSpecs(requestsFor([columns]).requests)[0]?.basicChart?.series?.[0]?.dataLabel?.placement;
  };

  it("stand at their foot, where no target crosses them", () => {
    expect(placement(95, 84)).toBe("INSIDE_BASE");
  });

  it("stand above when a column is too short to hold its own", () => {
    expect(placement(95, 0)).toBe("OUTSIDE_END");
    expect(placement(95, 14.9)).toBe("OUTSIDE_END");
  });
});

describe("dashboardRequests", () => {
  it("writes one block a chart, in the known columns only", () => {
    const { requests } = requestsFor([CALLS, ITEMS]);
    const writes = requests.flatMap(({ updateCells }) => updateCells ?? []);
    expect(writes.map(({ range }) => [range?.startColumnIndex, range?.endColumnIndex])).toEqual([
      [0, 3],
      [4, 7],
    ]);
    const values = writes.map(({ rows }) =>
      (rows ?? []).map((row) =>
        (row.values ?? []).map(
          ({ userEnteredValue }) => userEnteredValue?.stringValue ?? userEnteredValue?.numberValue ?? null,
        ),
      ),
    );
    expect(values[0]).toEqual([
      ["janv.", "Graphique monthly:TEL1", "janv. 2020"],
      ["mars", "Graphique monthly:TEL1", "mars 2020"],
      ["juil.", "Graphique monthly:TEL1", "juil. 2020"],
      ["Écoute", "Graphique satisfaction:1:1", "Écoute 2020"],
    ]);
    expect(values[1]).toEqual([
      [92.4, 85, null],
      [null, 85, 100],
      [91.5, 85, null],
      [95, 85, null],
    ]);
  });

  it("draws each chart over its own rows: grey helper, labelled values, dashed target", () => {
    const [calls, items] = addedSpecs(requestsFor([CALLS, ITEMS]).requests);
    const series = calls?.basicChart?.series ?? [];
    expect(series.map(({ type }) => type)).toEqual(["COLUMN", "LINE", "LINE"]);
    expect(series.map((one) => one.series?.sourceRange?.sources?.[0]?.startColumnIndex)).toEqual([6, 4, 5]);
    expect(series.map(({ dataLabel }) => dataLabel?.type)).toEqual([undefined, "DATA", undefined]);
    expect(series[2]?.lineStyle?.type).toBe("MEDIUM_DASHED");
    const range = items?.basicChart?.domains?.[0]?.domain?.sourceRange?.sources?.[0];
    expect(range).toEqual({
      sheetId: 7,
      startRowIndex: 4,
      endRowIndex: 5,
      startColumnIndex: 0,
      endColumnIndex: 1,
    });
    expect(items?.basicChart?.series?.map(({ type }) => type)).toEqual(["COLUMN", "LINE"]);
    expect(calls?.altText).toBe("Décrit");
  });

  it("draws no target where there is none", () => {
    const untargeted = chartOf("a", [{ ...point("janv.", 3), target: null }]);
    expect(addedSpecs(requestsFor([untargeted]).requests)[0]?.basicChart?.series).toHaveLength(1);
  });

  it("updates in place what stands, deletes its own that vanished, leaves the staff's charts", () => {
    const { chartIds } = requestsFor([CALLS, ITEMS]);
    const vanished = chartIdsByKey([{ key: "monthly:OLD" }])["monthly:OLD"] ?? 0;
    const { requests } = requestsFor([CALLS, ITEMS], [chartIds["monthly:TEL1"] ?? 0, vanished, 12]);
    expect(requests.flatMap(({ deleteEmbeddedObject }) => deleteEmbeddedObject?.objectId ?? [])).toEqual([
      vanished,
    ]);
    expect(requests.flatMap(({ updateChartSpec }) => updateChartSpec?.chartId ?? [])).toEqual([
      chartIds["monthly:TEL1"],
    ]);
    expect(requests.flatMap(({ addChart }) => addChart?.chart?.chartId ?? [])).toEqual([
      chartIds["satisfaction:1:1"],
    ]);
  });

  it("clears the tab when the review has no chart, after what creates it", () => {
    const created = {
      ...TAB,
      requests: [{ addSheet: { properties: { title: RESULT_TABS.dashboard.title } } }],
    };
    const { requests, chartIds } = dashboardRequests({ sections: [] }, created, []);
    expect(chartIds).toEqual({});
    expect(requests[0]).toHaveProperty("addSheet");
    expect(requests.flatMap(({ updateCells }) => updateCells?.rows ?? [])).toEqual([]);
  });
});

describe("chartIdsByKey", () => {
  it("gives the same key the same id, whatever the others", () => {
    const alone = chartIdsByKey([{ key: "mystery:call" }])["mystery:call"];
    expect(chartIdsByKey([{ key: "x" }, { key: "mystery:call" }])["mystery:call"]).toBe(alone);
    expect(alone === undefined ? false : isOwnChart(alone)).toBe(true);
  });

  it("never gives one id twice", () => {
    const keys = Array.from({ length: 3000 }, (_, index) => ({ key: `monthly:${index}` }));
    expect(new Set(Object.values(chartIdsByKey(keys))).size).toBe(3000);
    expect(isOwnChart(12)).toBe(false);
  });
});

describe("axisBounds", () => {
  const bounds = (values: readonly (number | null)[], changes: Partial<ReviewChart> = {}) =>
    axisBounds(
      chartOf(
        "a",
        values.map((value) => ({ ...point("x", value), target: null })),
        changes,
      ),
    );

  it("starts columns from 0 and ends at the scale's end", () => {
    expect(bounds([95, 78], { shape: "comparison" })).toEqual({ minimum: 0, maximum: 100 });
    expect(bounds([6.7], { shape: "comparison", unit: "outOf10" })).toEqual({ minimum: 0, maximum: 10 });
  });

  it("shows at least 40 % of a scale, so that small changes look small", () => {
    expect(bounds([92, 94])).toEqual({ minimum: 60, maximum: 100 });
    expect(bounds([42, 94])).toEqual({ minimum: 30, maximum: 100 });
    expect(bounds([3, 8])).toEqual({ minimum: 0, maximum: 10 });
  });

  it("rounds up where the unit has no end", () => {
    expect(bounds([17.3], { unit: "minutes" })).toEqual({ minimum: 0, maximum: 20 });
    expect(bounds([812], { unit: "count" })).toEqual({ minimum: 0, maximum: 1000 });
  });

  it("holds without any value", () => {
    expect(bounds([])).toEqual({ minimum: 0, maximum: 1 });
    expect(bounds([null, 0], { unit: "minutes" })).toEqual({ minimum: 0, maximum: 1 });
  });
});
