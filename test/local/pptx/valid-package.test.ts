// Every .pptx is valid: its package, its schemas, its properties, the workbooks inside, whatever its texts hold.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { type ResolvedChart, resolveChart } from "../../../local/google/sheets/chart-data.ts";
import { writePptx } from "../../../local/pptx/write-pptx.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { analysedExample, madeDeck } from "../../support/example-deck.ts";
import { packageFaults } from "../../support/office-package.ts";
import { SCHEMAS_TIMEOUT_MILLISECONDS, schemaFaults } from "../../support/office-schemas.ts";
import { addTextBox, CHART_ID, onFirstSlide, openDeck, SPREADSHEET_ID } from "../google/slides/deck.ts";
import { valuesOf } from "../xlsx/workbook-files.ts";

/** Characters that no XML file may hold, or that Unicode keeps for itself. */
const UNWRITABLE = [
  "\u0001",
  "\u000B",
  "\u001F",
  "\uFFFE",
  "\uFFFF",
  "\uFDD0",
  "\u{1FFFE}",
  "\uD800",
  "\uDC00",
];

const CHART: ResolvedChart = {
  chartId: CHART_ID,
  title: `Titre ${UNWRITABLE.join("")}& suite`,
  subtitle: "",
  altText: "",
  kind: "COLUMN",
  stacking: "NONE",
  legend: "BOTTOM",
  categories: ["janv.", `févr.${UNWRITABLE.join("")}`],
  series: [{ name: `Taux${UNWRITABLE.join("")}`, values: [92.5, null], dataLabels: true }],
  axes: { bottom: {}, left: {}, right: {} },
};

const exampleDeck = once(() => {
  const { google, presentation } = madeDeck(analysedExample(AIX_2020));
  return writePptx(presentation, (spreadsheetId, chartId) => {
    const spreadsheet = google.spreadsheets.get(spreadsheetId);
    const chart = spreadsheet?.sheets.flatMap(({ charts }) => charts).find((one) => one.chartId === chartId);
    if (spreadsheet === undefined || chart === undefined) throw new Error("The deck links to no chart.");
    return resolveChart(spreadsheet, chart);
  });
});

function once(make: () => Uint8Array): () => Uint8Array {
  let made: Uint8Array | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function hostileDeck(): Uint8Array {
  const deck = openDeck();
  addTextBox(deck, `avant${UNWRITABLE.join("")}après <&> "`);
  deck.update(
    { updatePageElementAltText: { objectId: "texte", title: "\uFFFE", description: `x${UNWRITABLE}` } },
    { insertText: { objectId: "i3", text: `Notes ${UNWRITABLE.join("")}` } },
    {
      createSheetsChart: {
        objectId: "graph",
        spreadsheetId: SPREADSHEET_ID,
        chartId: CHART_ID,
        linkingMode: "LINKED",
        elementProperties: onFirstSlide(),
      },
    },
  );
  return writePptx({ ...deck.read(), title: `Revue qualité 2020 — Nice${UNWRITABLE.join("")}` }, () => CHART);
}

describe("a .pptx", () => {
  it(
    "is valid, the example's whole review",
    async () => {
      const bytes = exampleDeck();
      expect(packageFaults(bytes)).toEqual([]);
      expect(await schemaFaults(bytes, "pptx")).toEqual([]);
    },
    SCHEMAS_TIMEOUT_MILLISECONDS,
  );

  it(
    "is valid whatever its texts hold",
    async () => {
      const bytes = hostileDeck();
      expect(packageFaults(bytes)).toEqual([]);
      expect(await schemaFaults(bytes, "pptx")).toEqual([]);
      const slide = strFromU8(unzipSync(bytes)["ppt/slides/slide1.xml"] ?? new Uint8Array());
      expect(slide).toContain("après &lt;&amp;&gt;");
    },
    SCHEMAS_TIMEOUT_MILLISECONDS,
  );

  it(
    "holds valid workbooks with its charts' data",
    async () => {
      const workbooks = Object.entries(unzipSync(exampleDeck())).filter(([name]) => name.endsWith(".xlsx"));
      expect(workbooks.length).toBeGreaterThan(3);
      for (const [, bytes] of workbooks) expect(packageFaults(bytes)).toEqual([]);
      const [, first = new Uint8Array()] = workbooks[0] ?? [];
      expect(await schemaFaults(first, "xlsx")).toEqual([]);
      const labels = valuesOf(openWorkbook(first, "donnees.xlsx").spreadsheet).map(([label]) => label);
      expect(labels.slice(1, 4)).toEqual(["\u00a0", "J", "F"]);
    },
    SCHEMAS_TIMEOUT_MILLISECONDS,
  );

  it("has its page numbers in the place of their layout, which aligns them on the margin", () => {
    const slide = strFromU8(unzipSync(exampleDeck())["ppt/slides/slide4.xml"] ?? new Uint8Array());
    expect(slide).toMatch(/<p:ph type="sldNum"[^>]*\/><\/p:nvPr><\/p:nvSpPr><p:spPr><\/p:spPr>/);
  });

  it("is the service's, and names no library", async () => {
    const parts = unzipSync(exampleDeck());
    const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
    expect(core).toContain("<dc:creator>Sous-préfecture d’Aix-en-Provence</dc:creator>".replace("’", "'"));
    for (const [name, bytes] of Object.entries(parts)) {
      expect(strFromU8(bytes), name).not.toMatch(/pptxgen/i);
    }
  });
});

describe("the checker of packages", () => {
  const changed = async (change: (parts: Record<string, Uint8Array>) => void): Promise<string> => {
    const parts = unzipSync(writePptx(openDeck().read(), () => CHART));
    change(parts);
    return packageFaults(zipSync(parts)).join("\n");
  };
  const edit = (parts: Record<string, Uint8Array>, name: string, from: RegExp, to: string): void => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to));
  };

  it.each<[string, (parts: Record<string, Uint8Array>) => void, string]>([
    ["a part that goes", (parts) => delete parts["ppt/theme/theme1.xml"], "which is not there"],
    ["a type without part", (parts) => delete parts["docProps/app.xml"], "has a type and is not there"],
    [
      "a part that nothing uses",
      (parts) => (parts["ppt/slides/slide9.xml"] = strToU8("<a/>")),
      "Nothing leads to ppt/slides/slide9.xml",
    ],
    [
      "a relationship that is not there",
      (parts) => edit(parts, "ppt/presentation.xml", /r:id="rId1"/, 'r:id="rId99"'),
      "uses the relationship rId99",
    ],
    [
      "a repeated id",
      (parts) => edit(parts, "ppt/presentation.xml", /<p:sldId [^>]*>/, "$&$&"),
      "Ids come twice",
    ],
    [
      "broken XML",
      (parts) => edit(parts, "ppt/presentation.xml", /<\/p:presentation>/, "\uFFFE"),
      "not well formed",
    ],
  ])("finds %s", async (_, change, fault) => {
    expect(await changed(change)).toContain(fault);
  });
});
