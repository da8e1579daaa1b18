// A year's chart data and charts on the stand-in: made once, then renewed in their places, year by year.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { describe, expect, it } from "vitest";
import { createStandIn } from "../../../local/google/stand-in.ts";
import { isOwnChart } from "../../../shared/charts/chart-ids.ts";
import { chartTabsOf } from "../../../shared/charts/chart-tabs.ts";
import { type SizedChart, yearCharts } from "../../../shared/charts/year-charts.ts";
import type { ReviewChart } from "../../../shared/review/composition.ts";
import { chartTabYear } from "../../../shared/workbook/chart-tab-title.ts";

type Points = ReviewChart["points"];

function month(label: string, value: number | null, changes: Partial<Points[number]> = {}): Points[number] {
  return { label, value, target: 85, previousYear: null, isSuspended: false, labelPlace: null, ...changes };
}

const SUSPENDED = { isSuspended: true } as const;

function curve(key: string, points: Points): SizedChart {
  return {
    chart: {
      key,
      name: `Courbe ${key}`,
      shape: "evolution",
      startsApart: true,
      unit: "percent",
      points,
      axis: { minimum: 80, maximum: 100 },
      description: "Décrite",
    },
    size: { width: 208, height: 104 },
  };
}

const CALLS = curve("TEL1", [
  month("J", 92.4, { labelPlace: "above" }),
  month("F", 91),
  month("M", null, SUSPENDED),
  month("A", null, SUSPENDED),
  month("M", 93, { labelPlace: "below" }),
]);

/** A workbook on the stand-in. */
function workbook() {
  const standIn = createStandIn();
  const created = standIn.call({
    service: "sheets",
    method: "spreadsheets.create",
    params: {},
    body: { properties: { title: "Classeur" } },
  });
  const spreadsheetId = String(Reflect.get(Object(created), "spreadsheetId"));
  const call = (method: string, body?: object): object =>
    Object(standIn.call({ service: "sheets", method, params: { spreadsheetId }, ...(body && { body }) }));
  const sheets = (): sheets_v4.Schema$Sheet[] =>
    (call("spreadsheets.get") as sheets_v4.Schema$Spreadsheet).sheets ?? [];
  const tabs = () =>
    chartTabsOf(
      sheets().map(({ properties, charts }) => ({
        title: properties?.title ?? "",
        sheetId: properties?.sheetId ?? 0,
        rowCount: properties?.gridProperties?.rowCount ?? 0,
        columnCount: properties?.gridProperties?.columnCount ?? 0,
        chartIds: (charts ?? []).map(({ chartId }) => chartId ?? 0),
      })),
    );
  return {
    tabs,
    fill(year: number, charts: readonly SizedChart[]) {
      const filled = yearCharts(year, charts, tabs(), []);
      call("spreadsheets.batchUpdate", { requests: filled.requests });
      return filled;
    },
    read: (range: string): unknown =>
      Reflect.get(
        Object(
          standIn.call({
            service: "sheets",
            method: "spreadsheets.values.get",
            params: { spreadsheetId, range, valueRenderOption: "UNFORMATTED_VALUE" },
          }),
        ),
        "values",
      ),
    sheet: (title: string) => sheets().find(({ properties }) => properties?.title === title),
  };
}

describe("a year's charts", () => {
  it("stand in a hidden tab of their own, in the ratio of their slide's box", () => {
    const { fill, sheet } = workbook();
    const { chartIds } = fill(2020, [CALLS]);
    const tab = sheet("Données 2020");
    expect(tab?.properties).toMatchObject({ hidden: true, gridProperties: { frozenRowCount: 1 } });
    const [chart] = tab?.charts ?? [];
    expect(chart?.chartId).toBe(chartIds.TEL1);
    expect(isOwnChart(chart?.chartId ?? 0)).toBe(true);
    expect(chart?.position?.overlayPosition).toMatchObject({ widthPixels: 277, heightPixels: 139 });
  });

  it("draw band, target, value, then labels; last year's mean only where it is known", () => {
    const { fill, sheet } = workbook();
    fill(2020, [CALLS, curve("ACC1", [month("J", 20, { target: null, previousYear: 24 })])]);
    const look = (index: number) =>
      sheet("Données 2020")?.charts?.[index]?.spec?.basicChart?.series?.map(({ type, lineStyle }) => [
        type,
        lineStyle?.type,
      ]);
    expect(look(0)).toEqual([
      ["AREA", "INVISIBLE"],
      ["LINE", "MEDIUM_DASHED"],
      ["LINE", "SOLID"],
      ["LINE", "INVISIBLE"],
      ["LINE", "INVISIBLE"],
    ]);
    expect(look(1)).toEqual([
      ["LINE", "SOLID"],
      ["LINE", "SOLID"],
    ]);
  });

  it("start a step from the axis where they are curves, so that the first figure stands clear of the axis's", () => {
    const { fill, read, sheet } = workbook();
    const bars: SizedChart = {
      ...CALLS,
      chart: {
        ...CALLS.chart,
        key: "channels",
        startsApart: false,
        shape: "columns",
        points: [month("T1", 3)],
      },
    };
    fill(2020, [CALLS, bars]);
    const drawn = (index: number) => {
      const range =
        sheet("Données 2020")?.charts?.[index]?.spec?.basicChart?.domains?.[0]?.domain?.sourceRange;
      const { startRowIndex = 0, endRowIndex = 0 } = range?.sources?.[0] ?? {};
      return read(`'Données 2020'!C${Number(startRowIndex) + 1}:D${endRowIndex}`);
    };
    expect(drawn(0)).toEqual([
      ["Période", "Courbe TEL1"],
      ["\u00a0"],
      ["J", 92.4],
      ["F", 91],
      ["M"],
      ["A"],
      ["M", 93],
    ]);
    expect(drawn(1)).toEqual([
      ["Période", "Courbe TEL1"],
      ["T1", 3],
    ]);
  });

  it("mark a lone suspended month, or months apart, by columns: an area has no width there", () => {
    const { fill, sheet } = workbook();
    const lone = [month("J", 92), month("F", null, SUSPENDED), month("M", 93)];
    const apart = [month("J", null, SUSPENDED), month("F", 92), month("M", null, SUSPENDED)];
    fill(2020, [curve("A", lone), curve("B", apart)]);
    fill(2019, [CALLS]);
    const bands = (title: string) =>
      sheet(title)?.charts?.map(({ spec }) => spec?.basicChart?.series?.[0]) ?? [];
    expect(bands("Données 2020").map((band) => band?.type)).toEqual(["COLUMN", "COLUMN"]);
    // An area is see-through, columns are not: theirs is the paler grey.
    const [area, ...columns] = [...bands("Données 2019"), ...bands("Données 2020")].map((band) =>
      Math.min(...Object.values(band?.colorStyle?.rgbColor ?? {})),
    );
    expect(columns.every((grey) => grey > (area ?? 1))).toBe(true);
  });

  it("are renewed under their ids; those that are no more go, another year's stay", () => {
    const { fill, sheet, tabs } = workbook();
    const first = fill(2020, [CALLS, curve("ACC1", [month("J", 20)])]);
    fill(2021, [CALLS]);
    const before = sheet("Données 2020");
    const second = fill(2021, [CALLS, curve("TIT1", [month("J", 70)])]);
    expect(sheet("Données 2020")).toEqual(before);
    const ids = [first, second].flatMap(({ chartIds }) => Object.values(chartIds));
    expect(new Set(ids).size).toBe(4);
    const third = fill(2020, [CALLS]);
    expect(third.chartIds.TEL1).toBe(first.chartIds.TEL1);
    expect(sheet("Données 2020")?.charts).toHaveLength(1);
    expect(Object.keys(tabs())).toEqual(["2020", "2021"]);
  });
});

describe("a tab of chart data", () => {
  it.each([
    ["Données 2020", 2020],
    ["donnees 2021", 2021],
    ["Données", null],
    ["Données 2020 bis", null],
    ["Tableau de bord", null],
  ])("%s is of the year %s", (title, year) => {
    expect(chartTabYear(title)).toBe(year);
  });
});
