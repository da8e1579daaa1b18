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

const block = (startColumnIndex: number, endColumnIndex: number) => ({
  sourceRange: { sources: [{ endRowIndex: 4, startColumnIndex, endColumnIndex }] },
});
const columnThenRow = {
  sourceRange: {
    sources: [...column(1).sourceRange.sources, { startRowIndex: 5, endRowIndex: 6, endColumnIndex: 4 }],
  },
};

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
    [{ spec: {}, position }, "One of basicChart, pieChart,"],
    [{ spec: combo }, "One of EmbeddedObjectPosition.overlayPosition or"],
    [
      { spec: combo, position: { overlayPosition: { anchorCell: { rowIndex: 5000 } } } },
      "exceeds grid limits",
    ],
    [{ spec: { basicChart: { series: [{ series: column(1, 2000) }] } }, position }, "exceeds grid limits"],
    [
      { spec: { basicChart: { chartType: "LINE", series: [{ series: block(0, 2) }] } }, position },
      "ChartSourceRange ranges require all rows or all columns to have length of 1",
    ],
    [
      { spec: { basicChart: { chartType: "LINE", series: [{ series: columnThenRow }] } }, position },
      "ChartSourceRange ranges require all rows or all columns to have length of 1",
    ],
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

describe("a basic chart", () => {
  const [columns = {}, line = {}] = combo.basicChart.series;
  const domains = [{ domain: column(0) }];
  const lines = { chartType: "LINE", series: [{ series: column(1) }] };
  const bars = (targetAxis: string) => ({
    chartType: "BAR",
    domains,
    series: [{ series: column(1), targetAxis }],
  });
  const withLabel = (dataLabel: object) => ({
    ...lines,
    series: [{ series: column(1), dataLabel }],
  });
  const total = (spec: object, totalDataLabel: object = { type: "DATA" }) => ({
    chartType: "COLUMN",
    stackedType: "STACKED",
    series: [{ series: column(1) }],
    totalDataLabel,
    ...spec,
  });
  const adds = (basicChart: object, spec: object = {}) =>
    filled().batch({ addChart: { chart: { spec: { basicChart, ...spec }, position } } });

  it.each([
    ["two domains", { ...lines, domains: [...domains, ...domains] }, "Only a single domain is supported."],
    [
      "a type of its own outside COMBO",
      { chartType: "COLUMN", series: [line] },
      "type is only valid if the chartType is COMBO",
    ],
    [
      "a type that no combo has",
      { chartType: "COMBO", series: [{ ...line, type: "BAR" }] },
      "type BAR is not supported",
    ],
    [
      "dashes on columns",
      { chartType: "COMBO", series: [{ ...columns, lineStyle: { type: "SOLID" } }] },
      "lineStyle is not supported for COLUMN charts",
    ],
    [
      "points on bars",
      { ...bars("BOTTOM_AXIS"), series: [{ series: column(1), pointStyle: { size: 3 } }] },
      "pointStyle is not supported for BAR charts",
    ],
    [
      "one point of columns styled",
      {
        chartType: "COLUMN",
        series: [{ series: column(1), styleOverrides: [{ pointStyle: { size: 3 } }] }],
      },
      "pointStyle is not supported for COLUMN charts",
    ],
    ["bars measured on a side", bars("LEFT_AXIS"), "LEFT_AXIS is not a minor axis of BAR charts"],
    [
      "lines measured at the bottom",
      { ...lines, series: [{ series: column(1), targetAxis: "BOTTOM_AXIS" }] },
      "BOTTOM_AXIS is not a minor axis of LINE charts",
    ],
    [
      "two axes at one place",
      { ...lines, axis: [{ position: "LEFT_AXIS" }, { position: "LEFT_AXIS", title: "%" }] },
      "more than one axis at LEFT_AXIS",
    ],
    ["an axis nowhere", { ...lines, axis: [{ title: "%" }] }, "An axis must have a position."],
    [
      "a format of the domain's axis",
      { ...lines, domains, axis: [{ position: "BOTTOM_AXIS", format: { fontSize: 12 } }] },
      "only valid if it is not associated with the domain",
    ],
    [
      "a linked axis title",
      { ...lines, axis: [{ position: "LEFT_AXIS", format: { link: { uri: "https://a.fr" } } }] },
      "axis.format.link is not supported",
    ],
    [
      "linked labels",
      withLabel({ type: "DATA", textFormat: { link: { uri: "https://a.fr" } } }),
      "dataLabel.textFormat.link is not supported",
    ],
    ["custom labels without text", withLabel({ type: "CUSTOM" }), "customLabelData must be set"],
    [
      "custom labels for some points only",
      withLabel({ type: "CUSTOM", customLabelData: column(2, 3) }),
      "customLabelData must have the length of the series",
    ],
    [
      "a total of what is not stacked",
      total({ stackedType: "NOT_STACKED" }),
      "only be set on stacked charts",
    ],
    ["a total of lines", total({ chartType: "LINE" }), "only be set on stacked charts"],
    ["a placed total", total({}, { type: "DATA", placement: "CENTER" }), "placement cannot be set"],
    ["a custom total", total({}, { type: "CUSTOM", customLabelData: column(2) }), "CUSTOM cannot be set"],
    [
      "a domain of fewer ranges than its series",
      {
        ...lines,
        domains,
        series: [
          { series: { sourceRange: { sources: [1, 2].flatMap((at) => column(at).sourceRange.sources) } } },
        ],
      },
      "must have the same number of source ranges",
    ],
    [
      "an aggregate of cells",
      { ...lines, series: [{ series: { ...column(1), aggregateType: "SUM" } }] },
      "aggregateType is only supported for data source charts",
    ],
  ])("is refused with %s", (_what, basicChart, message) => {
    expect(() => adds(basicChart)).toThrow(message);
  });

  it("is refused with a title struck through, underlined or linked, with filters or sorting", () => {
    expect(() => adds(lines, { titleTextFormat: { underline: true } })).toThrow(
      "spec.titleTextFormat.underline is not supported.",
    );
    expect(() => adds(lines, { sortSpecs: [{ dimensionIndex: 0 }] })).toThrow(
      "spec.sortSpecs is only supported for data source charts.",
    );
  });

  it("may have all of that where it is documented", () => {
    const axis = [
      { position: "LEFT_AXIS", format: { fontSize: 12 } },
      { position: "BOTTOM_AXIS", title: "Mois" },
    ];
    expect(adds({ ...combo.basicChart, axis })).toBeDefined();
    expect(adds(bars("BOTTOM_AXIS"))).toBeDefined();
    expect(adds(total({}))).toBeDefined();
    expect(adds(withLabel({ type: "CUSTOM", customLabelData: column(2) }))).toBeDefined();
    // A chart of one point reads one cell.
    expect(adds({ chartType: "COLUMN", series: [{ series: column(1, 1) }] })).toBeDefined();
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
