import { describe, expect, it } from "vitest";
import { resolveChart } from "../../../../local/google/sheets/chart-data.ts";
import { serviceForTests, type TestService } from "./service-for-tests.ts";

const column = (index: number, endRowIndex = 4) => ({
  sourceRange: {
    sources: [
      { sheetId: 0, startRowIndex: 0, endRowIndex, startColumnIndex: index, endColumnIndex: index + 1 },
    ],
  },
});
const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 5 } } };

function filled(): TestService {
  const service = serviceForTests("fr_FR");
  service.write("Tab!A1", [
    ["Mois", "Taux", "Cible"],
    ["janvier", 95.5, 90],
    ["février", "", 90],
    ["mars", 80, 90],
  ]);
  return service;
}

function chartOf(service: TestService, spec: object) {
  service.batch({ addChart: { chart: { chartId: 7, spec, position } } });
  const spreadsheet = service.store.get("S");
  const chart = spreadsheet?.sheets[0]?.charts[0];
  if (spreadsheet === undefined || chart === undefined) throw new Error("no chart");
  return { spreadsheet, chart };
}

const combo = {
  title: "Taux mensuels",
  altText: "Taux par mois",
  basicChart: {
    chartType: "COMBO",
    legendPosition: "BOTTOM_LEGEND",
    headerCount: 1,
    axis: [
      { position: "LEFT_AXIS", title: "%", viewWindowOptions: { viewWindowMin: 0, viewWindowMax: 100 } },
    ],
    domains: [{ domain: column(0) }],
    series: [
      {
        series: column(1),
        type: "COLUMN",
        targetAxis: "LEFT_AXIS",
        colorStyle: { rgbColor: { blue: 1 } },
        dataLabel: { type: "DATA" },
      },
      {
        series: column(2),
        type: "LINE",
        lineStyle: { type: "MEDIUM_DASHED", width: 2 },
        color: { red: 0.5 },
      },
    ],
  },
};

describe("charts", () => {
  it("are kept as given, with an id and a size", () => {
    const service = filled();
    expect(service.batch({ addChart: { chart: { spec: combo, position } } })).toMatchObject({
      replies: [
        {
          addChart: {
            chart: {
              chartId: 101,
              spec: { title: "Taux mensuels" },
              position: {
                overlayPosition: {
                  anchorCell: { rowIndex: 1, columnIndex: 5 },
                  widthPixels: 600,
                  heightPixels: 371,
                },
              },
            },
          },
        },
      ],
    });
    expect(service.get("sheets.charts(chartId,spec.title)")).toEqual({
      sheets: [{ charts: [{ chartId: 101, spec: { title: "Taux mensuels" } }] }],
    });
  });

  it("are respecified, moved and deleted", () => {
    const service = filled();
    chartOf(service, combo);
    service.batch({ updateChartSpec: { chartId: 7, spec: { ...combo, title: "Autre" } } });
    expect(
      service.batch({
        updateEmbeddedObjectPosition: {
          objectId: 7,
          newPosition: { overlayPosition: { widthPixels: 300 } },
          fields: "widthPixels",
        },
      }),
    ).toMatchObject({
      replies: [
        {
          updateEmbeddedObjectPosition: {
            position: { overlayPosition: { widthPixels: 300, heightPixels: 371 } },
          },
        },
      ],
    });
    expect(service.store.get("S")?.sheets[0]?.charts[0]?.spec?.title).toBe("Autre");
    service.batch({ deleteEmbeddedObject: { objectId: 7 } });
    expect(() => service.batch({ deleteEmbeddedObject: { objectId: 7 } })).toThrow(
      "No embedded object with id: 7",
    );
  });

  it.each([
    [
      { spec: { basicChart: { chartType: "LINE" } }, position },
      "A basic chart must have at least one series.",
    ],
    [{ spec: {}, position }, "A chart spec must have a chart."],
    [{ spec: combo }, "An embedded object must have a position."],
    [
      { spec: combo, position: { overlayPosition: { anchorCell: { rowIndex: 5000 } } } },
      "exceeds grid limits",
    ],
    [{ spec: { basicChart: { series: [{ series: column(1, 2000) }] } }, position }, "exceeds grid limits"],
    [{ spec: combo, position, chartId: 7 }, "Cannot add chart with ID: 7"],
    [{ spec: combo, position: { newSheet: true } }, "does not build charts on sheets of their own"],
    [
      { spec: { basicChart: {}, pieChart: {} }, position },
      "oneof field 'chart' is already set. Cannot set 'pieChart'",
    ],
  ])("are refused: %j", (chart, message) => {
    const service = filled();
    chartOf(service, combo);
    expect(() => service.batch({ addChart: { chart } })).toThrow(message);
    expect(service.store.get("S")?.sheets[0]?.charts).toHaveLength(1);
  });
});

describe("resolveChart", () => {
  it("reads names, categories and numbers, gaps as null", () => {
    const { spreadsheet, chart } = chartOf(filled(), combo);
    expect(resolveChart(spreadsheet, chart)).toEqual({
      chartId: 7,
      title: "Taux mensuels",
      subtitle: "",
      altText: "Taux par mois",
      kind: "COMBO",
      stacking: "NONE",
      legend: "BOTTOM",
      categories: ["janvier", "février", "mars"],
      series: [
        {
          name: "Taux",
          values: [95.5, null, 80],
          color: "0000FF",
          type: "COLUMN",
          dataLabels: true,
          axis: "LEFT",
        },
        {
          name: "Cible",
          values: [90, 90, 90],
          color: "7F0000",
          type: "LINE",
          lineStyle: "MEDIUM_DASHED",
          lineWidth: 2,
        },
      ],
      axes: { bottom: {}, left: { title: "%", minimum: 0, maximum: 100 }, right: {} },
    });
  });

  it("reads a pie and a chart of a row", () => {
    const { spreadsheet, chart } = chartOf(filled(), {
      pieChart: { domain: column(0), series: column(2), pieHole: 0.5 },
    });
    expect(resolveChart(spreadsheet, chart)).toMatchObject({
      kind: "DONUT",
      categories: ["janvier", "février", "mars"],
      series: [{ name: "Cible", values: [90, 90, 90] }],
    });
    const line = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 };
    const spec = {
      basicChart: { chartType: "LINE", series: [{ series: { sourceRange: { sources: [line] } } }] },
    };
    expect(resolveChart(spreadsheet, { spec })).toMatchObject({
      kind: "LINE",
      series: [{ name: "", values: [95.5, 90] }],
    });
  });

  it("says which kinds are not drawn", () => {
    const { spreadsheet } = chartOf(filled(), combo);
    expect(() => resolveChart(spreadsheet, { chartId: 9, spec: { orgChart: {} } })).toThrow("chart 9");
  });
});
