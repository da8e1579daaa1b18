// The .pptx written from a presentation: geometry, text, tables, charts, notes, alternative texts.
import { strFromU8, unzipSync } from "fflate";
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { describe, expect, it } from "vitest";
import type { ResolvedChart } from "../../../local/google/sheets/chart-data.ts";
import { writePptx } from "../../../local/pptx/write-pptx.ts";
import { addTextBox, CHART_ID, onFirstSlide, openDeck, SPREADSHEET_ID } from "../google/slides/deck.ts";

const CHART: ResolvedChart = {
  chartId: CHART_ID,
  title: "",
  subtitle: "",
  altText: "",
  kind: "COMBO",
  stacking: "NONE",
  legend: "BOTTOM",
  categories: ["janv.", "févr.", "mars"],
  series: [
    { name: "Taux & suivi", values: [92.5, null, 95], color: "000091", type: "COLUMN", dataLabels: true },
    { name: "Cible", values: [85, 85, 85], color: "E1000F", type: "LINE", lineStyle: "MEDIUM_DASHED" },
  ],
  axes: { bottom: {}, left: { minimum: 0, maximum: 100 }, right: {} },
};

async function partsOf(
  presentation: slides_v1.Schema$Presentation,
  chart: ResolvedChart = CHART,
): Promise<(path: string) => string> {
  const parts = unzipSync(writePptx(presentation, () => chart));
  return (path) => {
    const part = parts[path];
    return part === undefined ? "" : strFromU8(part);
  };
}

describe("writePptx", () => {
  it("places boxes as Slides does, without shrinking text to fit", async () => {
    const deck = openDeck();
    addTextBox(deck, "Bilan");
    const slide = (await partsOf(deck.read()))("ppt/slides/slide1.xml");
    expect(slide).toContain('<a:off x="127000" y="254000"/><a:ext cx="1270000" cy="635000"/>');
    expect(slide).not.toMatch(/normAutofit|spAutoFit/);
    // A line of Slides', 1.15 of the size, where PowerPoint and LibreOffice have 1.2.
    expect(slide).toContain('<a:lnSpc><a:spcPct val="95833"/></a:lnSpc>');
    expect((await partsOf(deck.read()))("ppt/presentation.xml")).toContain('cx="9144000" cy="5143500"');
  });

  it("writes titles as title placeholders, on the slide and on its layout", async () => {
    const deck = openDeck();
    deck.update({ insertText: { objectId: "i0", text: "Revue 2020" } });
    const part = await partsOf(deck.read());
    const titleElement = /<p:ph type="ctrTitle"\/>(?:(?!<\/p:sp>).)*Revue 2020/s;
    expect(part("ppt/slides/slide1.xml")).toMatch(titleElement);
    expect(part("ppt/slides/_rels/slide1.xml.rels")).toContain("/ppt/slideLayouts/slideLayout1.xml");
    expect(part("ppt/slideLayouts/slideLayout1.xml")).toContain('<p:ph type="ctrTitle"/>');
  });

  it("leaves to the layout what a title does not say itself, its place first", async () => {
    const deck = openDeck();
    deck.update(
      ...["TITLE_ONLY", "MAIN_POINT"].flatMap((predefinedLayout, index) => [
        {
          createSlide: {
            slideLayoutReference: { predefinedLayout },
            placeholderIdMappings: [{ layoutPlaceholder: { type: "TITLE" }, objectId: `titre_${index}` }],
          },
        },
        { insertText: { objectId: `titre_${index}`, text: "Titre" } },
      ]),
      {
        updatePageElementTransform: {
          objectId: "titre_1",
          applyMode: "ABSOLUTE",
          transform: deck.read().layouts?.[4]?.pageElements?.[0]?.transform ?? {},
        },
      },
    );
    const part = await partsOf(deck.read());
    const [inPlace, moved] = ["ppt/slides/slide2.xml", "ppt/slides/slide3.xml"].map(part);
    expect(inPlace).toContain("<p:spPr></p:spPr>");
    expect(inPlace).not.toMatch(/<a:rPr[^>]* sz=/);
    expect(moved).toContain('<a:off x="311700" y="445025"/>');
    expect(part("ppt/slideLayouts/slideLayout5.xml")).toMatch(
      /<a:off x="311700" y="445025"\/>.*anchor="t".*sz="2800"/s,
    );
    expect(part("ppt/slideLayouts/slideLayout7.xml")).toMatch(/anchor="ctr".*sz="4800"/s);
  });

  it("has the presentation's master, layouts and colours", async () => {
    const deck = openDeck();
    addTextBox(deck, "Bilan");
    const style = { foregroundColor: { opaqueColor: { themeColor: "ACCENT1" } } };
    deck.update(
      {
        updateTextStyle: { objectId: "texte", style, fields: "foregroundColor", textRange: { type: "ALL" } },
      },
      {
        createShape: {
          objectId: "bandeau",
          shapeType: "RECTANGLE",
          elementProperties: { ...onFirstSlide(), pageObjectId: "simple-light-2" },
        },
      },
    );
    const part = await partsOf(deck.read());
    expect(part("ppt/slides/slide1.xml")).toContain('<a:schemeClr val="accent1"/>');
    expect(part("ppt/theme/theme1.xml")).toContain('<a:accent1><a:srgbClr val="4285F4"/></a:accent1>');
    expect(part("ppt/slideMasters/slideMaster1.xml")).toContain('name="bandeau"');
    expect(part("ppt/slideMasters/slideMaster1.xml").match(/<p:sldLayoutId /g)).toHaveLength(11);
    expect(part("ppt/slides/slide1.xml")).not.toContain("bandeau");
  });

  it("keeps groups, with their alternative text, and passes over decoration", async () => {
    const deck = openDeck();
    addTextBox(deck, "15");
    deck.update(
      { createShape: { objectId: "filet", shapeType: "RECTANGLE", elementProperties: onFirstSlide() } },
      { groupObjects: { groupObjectId: "groupe", childrenObjectIds: ["texte", "filet"] } },
      { updatePageElementAltText: { objectId: "groupe", description: "15 cibles atteintes" } },
    );
    const slide = (await partsOf(deck.read()))("ppt/slides/slide1.xml");
    expect(slide).toMatch(
      /<p:grpSp><p:nvGrpSpPr><p:cNvPr id="2" name="groupe" descr="15 cibles atteintes"\/>/,
    );
    expect(slide).toMatch(
      /<p:grpSpPr><a:xfrm><a:off x="127000" y="254000"\/>.*name="texte".*name="filet".*<\/p:grpSp>/s,
    );
    expect(slide.match(/adec:decorative/g)).toHaveLength(1);
  });

  it("numbers the pages of the review itself", async () => {
    const deck = openDeck();
    deck.update(
      {
        createSlide: {
          objectId: "page_agenda",
          slideLayoutReference: { predefinedLayout: "TITLE_AND_BODY" },
        },
      },
      {
        createShape: {
          objectId: "page_agenda:page-number",
          shapeType: "TEXT_BOX",
          elementProperties: { ...onFirstSlide(), pageObjectId: "page_agenda" },
        },
      },
      { insertText: { objectId: "page_agenda:page-number", text: "2" } },
    );
    const part = await partsOf(deck.read());
    const field = /<p:ph type="sldNum"[^>]*>.*<a:fld [^>]*type="slidenum">.*<a:t>2<\/a:t><\/a:fld>/s;
    expect(part("ppt/slides/slide2.xml")).toMatch(field);
    expect(part("ppt/slideLayouts/slideLayout3.xml")).toContain('type="slidenum"');
  });

  it("leaves out empty placeholders", async () => {
    expect((await partsOf(openDeck().read()))("ppt/slides/slide1.xml")).not.toContain("<p:sp>");
  });

  it("keeps runs, line breaks, lists and characters that XML reserves", async () => {
    const deck = openDeck();
    addTextBox(deck, "Été & <hiver>\nun\n\tdeux\vsuite");
    deck.update(
      {
        updateTextStyle: {
          objectId: "texte",
          textRange: { type: "FIXED_RANGE", startIndex: 0, endIndex: 3 },
          style: { bold: true, fontSize: { magnitude: 18, unit: "PT" } },
          fields: "bold,fontSize",
        },
      },
      {
        createParagraphBullets: {
          objectId: "texte",
          textRange: { type: "FROM_START_INDEX", startIndex: 14 },
          bulletPreset: "BULLET_DISC_CIRCLE_SQUARE",
        },
      },
    );
    const slide = (await partsOf(deck.read()))("ppt/slides/slide1.xml");
    expect(slide).toMatch(/sz="1800" b="1"[^>]*>(?:(?!<a:t>).)*<a:t>Été<\/a:t>/s);
    expect(slide).toContain("<a:t> &amp; &lt;hiver&gt;</a:t>");
    expect(slide).toMatch(/marL="457200" marR="0" indent="-228600"(?:(?!<a:t>).)*char="●"/s);
    expect(slide).toMatch(/marL="914400" marR="0" indent="-228600" algn="l" lvl="1"(?:(?!<a:t>).)*char="○"/s);
    expect(slide).toMatch(/<a:t>deux<\/a:t><\/a:r><a:br>/);
    expect(slide).not.toContain("__paragraphs");
  });

  it("writes native tables with their widths, heights, fills and borders", async () => {
    const deck = openDeck();
    const white = { red: 1, green: 1, blue: 1 };
    deck.update(
      { createTable: { objectId: "table", rows: 2, columns: 2, elementProperties: onFirstSlide() } },
      { insertText: { objectId: "table", cellLocation: { rowIndex: 1 }, text: "93,2 %" } },
      {
        updateTableColumnProperties: {
          objectId: "table",
          columnIndices: [0],
          tableColumnProperties: { columnWidth: { magnitude: 200, unit: "PT" } },
          fields: "columnWidth",
        },
      },
      {
        updateTableCellProperties: {
          objectId: "table",
          tableRange: { location: {}, rowSpan: 1, columnSpan: 2 },
          tableCellProperties: {
            tableCellBackgroundFill: { solidFill: { color: { rgbColor: { blue: 1 } } } },
            contentAlignment: "MIDDLE",
          },
          fields: "tableCellBackgroundFill.solidFill.color,contentAlignment",
        },
      },
      {
        updateTableBorderProperties: {
          objectId: "table",
          borderPosition: "TOP",
          tableBorderProperties: {
            tableBorderFill: { solidFill: { color: { rgbColor: white }, alpha: 0 } },
          },
          fields: "tableBorderFill",
        },
      },
    );
    const slide = (await partsOf(deck.read()))("ppt/slides/slide1.xml");
    expect(slide).toContain('<a:gridCol w="2540000"/><a:gridCol w="635000"/>');
    expect(slide.match(/<a:tr h="396200">/g)).toHaveLength(2);
    expect(slide.match(/anchor="ctr"/g)).toHaveLength(2);
    expect(slide.match(/<a:srgbClr val="0000FF"\/>/g)).toHaveLength(2);
    expect(slide.match(/<a:lnT w="0"/g)).toHaveLength(2);
    expect(slide).toContain("<a:t>93,2 %</a:t>");
  });

  it("keeps merged cells", async () => {
    const deck = openDeck();
    deck.update(
      { createTable: { objectId: "table", rows: 2, columns: 2, elementProperties: onFirstSlide() } },
      { mergeTableCells: { objectId: "table", tableRange: { location: {}, rowSpan: 1, columnSpan: 2 } } },
    );
    const slide = (await partsOf(deck.read()))("ppt/slides/slide1.xml");
    expect(slide).toContain('gridSpan="2"');
    expect(slide.match(/<a:tc[ >]/g)).toHaveLength(4);
  });

  it("writes notes paragraph by paragraph, and alternative texts", async () => {
    const deck = openDeck();
    addTextBox(deck, "Bilan");
    deck.update(
      { insertText: { objectId: "i3", text: "Numérateur 930\nCouverture 8/12" } },
      { updatePageElementAltText: { objectId: "texte", title: "Titre", description: "Dit « tout »" } },
    );
    const part = await partsOf(deck.read());
    expect(
      part("ppt/notesSlides/notesSlide1.xml").match(/<a:t>(Numérateur 930|Couverture 8\/12)<\/a:t>/g),
    ).toHaveLength(2);
    expect(part("ppt/slides/slide1.xml")).toContain('name="texte" descr="Dit « tout »" title="Titre"');
  });

  it("draws a chart in its own ratio, centred in its box", async () => {
    const square = { magnitude: 100, unit: "PT" };
    const deck = deckWithChart({ ...onFirstSlide(), size: { width: square, height: square } });
    const slide = (await partsOf(deck.read()))("ppt/slides/slide1.xml");
    // The chart is twice as wide as it is high: 25 of the box's 100 points stay empty above it.
    expect(slide).toMatch(
      /<p:graphicFrame>.*<a:off x="127000" y="571500"\/><a:ext cx="1270000" cy="635000"\/>/s,
    );
  });

  it("is the same file each time", async () => {
    const deck = deckWithChart();
    const first = writePptx(deck.read(), () => CHART);
    const second = writePptx(deck.read(), () => CHART);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("refuses what it does not draw", async () => {
    const deck = openDeck();
    deck.update({
      createShape: { objectId: "nuage", shapeType: "CLOUD", elementProperties: onFirstSlide() },
    });
    expect(() => writePptx(deck.read(), () => CHART)).toThrow("CLOUD");
    expect(() => writePptx(deckWithChart().read(), () => ({ ...CHART, kind: "SCATTER" }))).toThrow("SCATTER");
  });
});

describe("charts", () => {
  it("are native, blanks left blank, each series in its look", async () => {
    const part = await partsOf(deckWithChart().read());
    const chart = part("ppt/charts/chart1.xml");
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    const [bars, line] = [/<c:barChart>.*<\/c:barChart>/s, /<c:lineChart>.*<\/c:lineChart>/s].map(
      (pattern) => pattern.exec(chart)?.[0] ?? "",
    );
    expect(bars).toContain("<c:v>Taux &amp; suivi</c:v>");
    expect(bars).toContain('<a:srgbClr val="000091"/>');
    expect(bars).toContain('<c:showVal val="1"/>');
    expect(bars).toContain('<c:pt idx="0"><c:v>92.5</c:v></c:pt><c:pt idx="2"><c:v>95</c:v></c:pt>');
    expect(line).toContain('<a:prstDash val="dash"/>');
    expect(line).toContain('<c:symbol val="none"/>');
    expect(line).toContain('<c:showVal val="0"/>');
    expect(chart).toMatch(/<c:max val="100"\/>\s*<c:min val="0"\/>/);
    expect(chart).toContain('<c:legendPos val="b"/>');
    expect(part("ppt/slides/slide1.xml")).toContain('name="graph"');
  });

  it("draw the review's curves: a pale band, dashes, thin lines, points, values beside lines that don't show", async () => {
    const months = CHART.categories;
    const flat = (value: number) => months.map(() => value);
    const part = await partsOf(deckWithChart().read(), {
      ...CHART,
      legend: "NONE",
      series: [
        { name: "Suspendu", values: [100, 100, null], color: "666666", type: "AREA", lineStyle: "INVISIBLE" },
        {
          name: "Cible",
          values: flat(90),
          color: "3A3A3A",
          type: "LINE",
          lineStyle: "MEDIUM_DASHED",
          lineWidth: 1,
        },
        { name: "2019", values: flat(88), color: "929292", type: "LINE", lineStyle: "SOLID", lineWidth: 1 },
        {
          name: "Valeur",
          values: [89.1, null, 92.9],
          color: "000091",
          type: "LINE",
          lineWidth: 2,
          pointSize: 5,
        },
        {
          name: "Dessous",
          values: [null, null, 92.94],
          color: "000091",
          type: "LINE",
          lineStyle: "INVISIBLE",
          dataLabels: true,
          labelPlacement: "BELOW",
          labelFormat: { points: 10, color: "000091", isBold: true },
        },
      ],
    });
    const chart = part("ppt/charts/chart1.xml");
    const [band, target, lastYear, value, label] = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(String);
    expect(chart).toMatch(/<c:barChart>(?:(?!<\/c:barChart>).)*Suspendu.*?<c:gapWidth val="0"\/>/s);
    expect(chart).toContain('<c:majorUnit val="20"/>');
    expect(band).toContain('<c:spPr><a:solidFill><a:srgbClr val="DDDDDD"/></a:solidFill></c:spPr>');
    expect(target).toMatch(/<a:ln w="12700".*<a:prstDash val="dash"\/>.*<c:symbol val="none"\/>/s);
    expect(lastYear).toMatch(/<a:ln w="12700".*<a:srgbClr val="929292"\/>.*<c:symbol val="none"\/>/s);
    expect(value).toMatch(/<a:ln w="25400".*<c:symbol val="circle"\/><c:size val="5"\/>/s);
    expect(value).toContain('<c:pt idx="0"><c:v>89.1</c:v></c:pt><c:pt idx="2"><c:v>92.9</c:v></c:pt>');
    expect(label).toMatch(/<a:ln><a:noFill\/><\/a:ln>.*<c:symbol val="none"\/>/s);
    expect(label).toMatch(/<c:numFmt formatCode="\[\$-40C\]#,##0.0" sourceLinked="0"\/>/);
    expect(label).toMatch(/sz="1000" b="1"><a:solidFill><a:srgbClr val="000091"\/>.*<c:dLblPos val="b"\/>/s);
  });

  it("write values within stacked bars, in a colour that reads", async () => {
    const [bars, line] = CHART.series;
    if (bars === undefined || line === undefined) throw new Error("The chart has two series.");
    const series = [bars, { ...bars, name: "Suspendu", color: "DDDDDD" }, { ...line, type: "AREA" as const }];
    const part = await partsOf(deckWithChart().read(), { ...CHART, stacking: "STACKED", series });
    const chart = part("ppt/charts/chart1.xml");
    const plots = [...chart.matchAll(/<c:(area|bar|line)Chart>/g)].map((match) => match[1]);
    expect(plots).toEqual(["area", "bar"]);
    expect(chart).toContain('<c:grouping val="stacked"/>');
    expect(chart).toContain('<c:overlap val="100"/>');
    const inks = [...chart.matchAll(/b="1"><a:solidFill><a:srgbClr val="(\w+)"/g)].map((match) => match[1]);
    expect(inks).toEqual(["FFFFFF", "3A3A3A"]);
    expect(chart.match(/<c:dLblPos val="ctr"\/>/g)).toHaveLength(2);
  });

  it("write values at the foot of columns that ask for it, white on dark", async () => {
    const [bars, line] = CHART.series;
    if (bars === undefined || line === undefined) throw new Error("The chart has two series.");
    const footed = { ...bars, color: "000091", dataLabels: true, labelPlacement: "INSIDE_BASE" };
    const part = await partsOf(deckWithChart().read(), { ...CHART, series: [footed, line] });
    const chart = part("ppt/charts/chart1.xml");
    expect(chart).toContain('<c:dLblPos val="inBase"/>');
    expect(chart).toMatch(/b="1"><a:solidFill><a:srgbClr val="FFFFFF"/);
  });

  it("read from the top down when their bars are horizontal", async () => {
    const part = await partsOf(deckWithChart().read(), {
      ...CHART,
      kind: "BAR",
      legend: "NONE",
      title: "Satisfaction par item",
      series: [{ name: "Satisfaits", values: [95, 88, 91] }],
      axes: { bottom: { maximum: 100 }, left: {}, right: {} },
    });
    const chart = part("ppt/charts/chart1.xml");
    expect(chart).toContain('<c:barDir val="bar"/>');
    expect(chart).toMatch(/<c:catAx>.*?<c:orientation val="maxMin"/s);
    expect(chart).toMatch(/<c:valAx>.*?<c:crosses val="max"/s);
    expect(chart).toContain("Satisfaction par item");
    expect(chart).not.toContain("<c:legend>");
  });
});

function deckWithChart(elementProperties = onFirstSlide()) {
  const deck = openDeck();
  deck.update({
    createSheetsChart: {
      objectId: "graph",
      spreadsheetId: SPREADSHEET_ID,
      chartId: CHART_ID,
      linkingMode: "LINKED",
      elementProperties,
    },
  });
  return deck;
}
