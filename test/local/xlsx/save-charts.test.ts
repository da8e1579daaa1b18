import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { describe, expect, it } from "vitest";
import type { Spreadsheet } from "../../../local/google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { partTexts, withSheet, zipOf } from "./workbook-files.ts";

type Chart = sheets_v4.Schema$EmbeddedChart;

const SHEET_ID = 77;

function column(index: number): sheets_v4.Schema$ChartData {
  const range = {
    sheetId: SHEET_ID,
    startRowIndex: 0,
    endRowIndex: 4,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  };
  return { sourceRange: { sources: [range] } };
}

function rgb(red: number, green: number, blue: number) {
  const color = {
    ...(red && { red: red / 255 }),
    ...(green && { green: green / 255 }),
    ...(blue && { blue: blue / 255 }),
  };
  return { color, colorStyle: { rgbColor: color } };
}

const MONTHLY: Chart = {
  chartId: 1_234_567,
  position: {
    overlayPosition: {
      anchorCell: { sheetId: SHEET_ID, rowIndex: 9, columnIndex: 1 },
      offsetXPixels: 5,
      offsetYPixels: 0,
      widthPixels: 700,
      heightPixels: 350,
    },
  },
  spec: {
    title: "Appels décrochés\n« mois » & <cible>",
    altText: "Courbe des appels",
    basicChart: {
      chartType: "COMBO",
      headerCount: 1,
      legendPosition: "BOTTOM_LEGEND",
      domains: [{ domain: column(0) }],
      axis: [
        { position: "LEFT_AXIS", title: "%", viewWindowOptions: { viewWindowMin: 0, viewWindowMax: 100 } },
      ],
      series: [
        { series: column(2), type: "COLUMN", ...rgb(217, 217, 217) },
        {
          series: column(1),
          type: "LINE",
          ...rgb(0, 0, 145),
          lineStyle: { type: "SOLID", width: 2 },
          dataLabel: { type: "DATA" },
        },
        {
          series: column(3),
          type: "LINE",
          ...rgb(225, 0, 15),
          lineStyle: { type: "MEDIUM_DASHED", width: 2 },
        },
      ],
    },
  },
};

function bars(chartId: number, title: string): Chart {
  return {
    ...MONTHLY,
    chartId,
    spec: {
      title,
      basicChart: {
        chartType: "BAR",
        headerCount: 1,
        domains: [{ domain: column(0) }],
        series: [{ series: column(1) }],
      },
    },
  };
}

function dashboard(...charts: Chart[]): Spreadsheet {
  const sheet = newSheet({ sheetId: SHEET_ID, title: "Tableau d’un « bord »" });
  sheet.rows = [
    [{ value: "Mois" }, { value: "Taux" }, { value: "Suspendu" }, { value: "Cible" }],
    [{ value: "janv." }, { value: 95.16 }, undefined, { value: 85 }],
    [{ value: "févr." }, undefined, { value: 100 }, { value: 85 }],
    [{ value: "mars & avr." }, { value: 0 }, undefined, { value: 85 }],
  ];
  sheet.charts = charts;
  return newSpreadsheet("x", {}, [sheet]);
}

function reopen(bytes: Uint8Array) {
  return openWorkbook(bytes, "classeur.xlsx");
}

function chartParts(bytes: Uint8Array): string[] {
  return Object.keys(partTexts(bytes))
    .filter((name) => name.startsWith("xl/charts/"))
    .sort();
}

describe("a new chart", () => {
  const parts = partTexts(newWorkbook(dashboard(MONTHLY)));
  const chart = parts["xl/charts/chart1.xml"] ?? "";

  it("comes back as it was", () => {
    expect(reopen(newWorkbook(dashboard(MONTHLY))).spreadsheet.sheets[0]?.charts).toEqual([MONTHLY]);
  });

  it("refers to its cells and holds their values, holes included", () => {
    expect(chart).toContain(
      '<c:f>\'Tableau d’un « bord »\'!$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>95.16</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt></c:numCache>',
    );
    expect(chart).toContain("<c:v>mars &amp; avr.</c:v>");
    expect(chart).toContain(
      '<c:f>\'Tableau d’un « bord »\'!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Taux</c:v>',
    );
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it("is declared, drawn and related", () => {
    expect(parts["[Content_Types].xml"]).toContain("/xl/charts/chart1.xml");
    expect(parts["xl/drawings/_rels/drawing1.xml.rels"]).toContain("/xl/charts/chart1.xml");
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
  });

  it.each(["COLUMN", "BAR", "LINE", "AREA"])("%s keeps its kind", (chartType) => {
    const { spec, ...rest } = bars(5, "Titre");
    const wanted = { ...rest, spec: { ...spec, basicChart: { ...spec?.basicChart, chartType } } };
    const [read] = reopen(newWorkbook(dashboard(wanted))).spreadsheet.sheets[0]?.charts ?? [];
    expect(read?.spec?.basicChart?.chartType).toBe(chartType);
  });

  it.each([
    ["INSIDE_BASE", rgb(0, 0, 145), "inBase", "FFFFFF"],
    ["INSIDE_END", rgb(255, 255, 190), "inEnd", "3A3A3A"],
    ["CENTER", rgb(0, 0, 145), "ctr", "FFFFFF"],
  ])(
    "writes its values %s, in an ink that reads there, and comes back so",
    (placement, color, place, ink) => {
      const columns = (dataLabel: sheets_v4.Schema$DataLabel): Chart => ({
        ...MONTHLY,
        spec: {
          basicChart: {
            ...MONTHLY.spec?.basicChart,
            series: [
              { series: column(1), type: "COLUMN", ...color, dataLabel },
              { series: column(3), type: "LINE" },
            ],
          },
        },
      });
      const file = newWorkbook(dashboard(columns({ type: "DATA", placement })));
      const labelled = /<c:dLbls>.*?<\/c:dLbls>/.exec(partTexts(file)["xl/charts/chart1.xml"] ?? "")?.[0];
      expect(labelled).toContain(`<c:dLblPos val="${place}"/>`);
      expect(labelled).toContain(`<a:srgbClr val="${ink}"/>`);
      const [read] = reopen(file).spreadsheet.sheets[0]?.charts ?? [];
      expect(read?.spec?.basicChart?.series?.[0]?.dataLabel).toEqual({ type: "DATA", placement });
      const usual = newWorkbook(dashboard(columns({ type: "DATA", placement: "OUTSIDE_END" })));
      expect(partTexts(usual)["xl/charts/chart1.xml"]).toContain('<c:dLblPos val="outEnd"/>');
    },
  );

  it("starts its bars at zero, or lower where a value is negative", () => {
    const drawn = (spreadsheet: Spreadsheet) => partTexts(newWorkbook(spreadsheet))["xl/charts/chart1.xml"];
    const spreadsheet = dashboard(bars(5, ""));
    expect(drawn(spreadsheet)).toContain('<c:min val="0"/>');
    const negative = withSheet(spreadsheet, 0, ({ rows }) => ({
      rows: [...rows.slice(0, 1), [{ value: "a" }, { value: -1 }]],
    }));
    expect(drawn(negative)).not.toContain("<c:min ");
  });

  it("has its subtitle in its own look, and bars with colours and words of their own", () => {
    const orange = rgb(179, 64, 0).colorStyle;
    const drawn = bars(6, "Satisfaits par item");
    const [series] = drawn.spec?.basicChart?.series ?? [];
    const spec = {
      ...drawn.spec,
      subtitle: "○ sous le seuil",
      titleTextPosition: { horizontalAlignment: "LEFT" },
      titleTextFormat: { fontSize: 11, bold: true },
      subtitleTextFormat: { fontSize: 9 },
      basicChart: {
        ...drawn.spec?.basicChart,
        series: [
          {
            ...series,
            styleOverrides: [{ index: 2, colorStyle: orange }],
            dataLabel: { type: "CUSTOM", customLabelData: column(0) },
          },
        ],
      },
    };
    const bytes = newWorkbook(dashboard({ ...drawn, spec }));
    const xml = partTexts(bytes)["xl/charts/chart1.xml"] ?? "";
    expect(xml).toMatch(
      /sz="1100" b="1"><\/a:rPr><a:t>Satisfaits par item<.*sz="900"><\/a:rPr><a:t>○ sous le seuil</,
    );
    expect(xml).toContain('<a:pPr algn="l">');
    expect(xml).toMatch(/<c:dPt><c:idx val="2"\/>.*?<a:srgbClr val="B34000"\/>/);
    expect(xml).toMatch(/<c:dLbl><c:idx val="1"\/>.*?<a:t>févr\.<\/a:t>/);
    const [read] = reopen(bytes).spreadsheet.sheets[0]?.charts ?? [];
    expect(read?.spec?.basicChart?.series?.[0]?.styleOverrides).toEqual([{ index: 2, colorStyle: orange }]);
  });

  it("ends in the cells that it covers where they have sizes, so that it keeps up with them", () => {
    const sized = dashboard({
      ...MONTHLY,
      position: {
        overlayPosition: { anchorCell: { sheetId: SHEET_ID }, widthPixels: 167, heightPixels: 232 },
      },
    });
    const spreadsheet = withSheet(sized, 0, () => ({
      columnMetadata: [{ pixelSize: 157 }, { pixelSize: 10 }],
      rowMetadata: [{ pixelSize: 242 }],
    }));
    const bytes = newWorkbook(spreadsheet);
    expect(partTexts(bytes)["xl/drawings/drawing1.xml"]).toContain(
      "<xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row>",
    );
    const [read] = reopen(bytes).spreadsheet.sheets[0]?.charts ?? [];
    expect(read?.position?.overlayPosition).toMatchObject({ widthPixels: 167, heightPixels: 232 });
  });

  it("is refused when its kind is not drawn", () => {
    const wanted = {
      ...MONTHLY,
      spec: { basicChart: { chartType: "SCATTER", series: [{ series: column(1) }] } },
    };
    expect(() => newWorkbook(dashboard(wanted))).toThrow(/SCATTER/);
  });
});

describe("the charts of a file", () => {
  const file = newWorkbook(dashboard(MONTHLY, bars(2, "Deux"), bars(3, "Trois")));

  it("do not pile up when a tab's charts are made again under other ids", () => {
    const opened = reopen(file);
    const bytes = saveWorkbook(
      opened,
      withSheet(opened.spreadsheet, 0, () => ({ charts: [bars(8, "Huit"), bars(9, "Neuf")] })),
    );
    expect(chartParts(bytes)).toHaveLength(2);
    expect(reopen(bytes).spreadsheet.sheets[0]?.charts.map(({ chartId }) => chartId)).toEqual([8, 9]);
  });

  it("keep the others' parts when one goes", () => {
    const opened = reopen(file);
    const bytes = saveWorkbook(
      opened,
      withSheet(opened.spreadsheet, 0, ({ charts }) => ({ charts: charts.slice(0, 2) })),
    );
    const [before, after] = [partTexts(file), partTexts(bytes)];
    expect(chartParts(bytes)).toEqual(["xl/charts/chart1.xml", "xl/charts/chart2.xml"]);
    expect(after["xl/charts/chart1.xml"]).toBe(before["xl/charts/chart1.xml"]);
    expect(after["[Content_Types].xml"]).not.toContain("chart3.xml");
  });

  it("take their drawing with them when all go", () => {
    const opened = reopen(file);
    const bytes = saveWorkbook(
      opened,
      withSheet(opened.spreadsheet, 0, () => ({ charts: [] })),
    );
    expect(Object.keys(partTexts(bytes)).filter((name) => /chart|drawing/.test(name))).toEqual([]);
    expect(partTexts(bytes)["xl/worksheets/sheet1.xml"]).not.toContain("<drawing");
  });

  it("change in place, one by one", () => {
    const opened = reopen(file);
    const change = ({ charts }: { charts: Chart[] }) => ({
      charts: charts.map((chart) =>
        chart.chartId === 2 ? { ...chart, spec: { ...chart.spec, title: "Nouveau" } } : chart,
      ),
    });
    const bytes = saveWorkbook(opened, withSheet(opened.spreadsheet, 0, change));
    expect(chartParts(bytes)).toEqual(chartParts(file));
    expect(partTexts(bytes)["xl/charts/chart3.xml"]).toBe(partTexts(file)["xl/charts/chart3.xml"]);
    expect(reopen(bytes).spreadsheet.sheets[0]?.charts.map(({ spec }) => spec?.title)).toEqual([
      MONTHLY.spec?.title,
      "Nouveau",
      "Trois",
    ]);
  });

  it("move without being drawn again", () => {
    const opened = reopen(file);
    const move = ({ charts }: { charts: Chart[] }) => ({
      charts: charts.map((chart) => ({
        ...chart,
        position: { overlayPosition: { ...chart.position?.overlayPosition, widthPixels: 321 } },
      })),
    });
    const bytes = saveWorkbook(opened, withSheet(opened.spreadsheet, 0, move));
    expect(partTexts(bytes)["xl/charts/chart1.xml"]).toBe(partTexts(file)["xl/charts/chart1.xml"]);
    expect(reopen(bytes).spreadsheet.sheets[0]?.charts[2]?.position?.overlayPosition?.widthPixels).toBe(321);
  });

  it("show the new values of their cells", () => {
    const opened = reopen(file);
    const rows = [...(opened.spreadsheet.sheets[0]?.rows ?? [])];
    rows[1] = [{ value: "janv." }, { value: 12.5 }, undefined, { value: 85 }];
    const bytes = saveWorkbook(
      opened,
      withSheet(opened.spreadsheet, 0, () => ({ rows })),
    );
    const chart = partTexts(bytes)["xl/charts/chart1.xml"];
    expect(chart).toContain('<c:pt idx="0"><c:v>12.5</c:v></c:pt>');
    expect(chart?.replace("<c:v>12.5<", "<c:v>95.16<")).toBe(partTexts(file)["xl/charts/chart1.xml"]);
  });

  it("get ids of their own when another program named their frames", () => {
    const parts = partTexts(file);
    const drawing = (parts["xl/drawings/drawing1.xml"] ?? "").replace(
      /name="Graphique \d+"/g,
      'name="Chart 1"',
    );
    const { charts } = reopen(zipOf({ ...parts, "xl/drawings/drawing1.xml": drawing })).spreadsheet
      .sheets[0] ?? { charts: [] };
    expect(charts.map(({ chartId }) => chartId)).toEqual([1, 2, 3]);
    expect(charts.map(({ spec }) => spec?.title)).toEqual([MONTHLY.spec?.title, "Deux", "Trois"]);
  });
});
