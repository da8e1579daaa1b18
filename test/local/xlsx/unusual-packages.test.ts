// Packages that other programs write otherwise, and what an .xlsx must or can't hold.
import { describe, expect, it } from "vitest";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { newWorkbook } from "../../../local/xlsx/new-workbook.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { asWorkbookKind } from "../../../local/xlsx/package/workbook-kind.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { UNTOLD_CONTENT_KEY } from "../../../shared/sheets/structure.ts";
import { packageFaults } from "../../support/office-package.ts";
import { SCHEMAS_TIMEOUT_MILLISECONDS, schemaFaults } from "../../support/office-schemas.ts";
import { partTexts, withCell, workbookFile, workbookParts, zipOf } from "./workbook-files.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = '<row r="1"><c r="A1"><v>1</v></c></row>';

function withNewTab(bytes: Uint8Array, title = "Taux"): Uint8Array {
  const opened = openWorkbook(bytes, "a.xlsx");
  const tab = {
    ...newSheet({ sheetId: 90, title, gridProperties: { rowCount: 10, columnCount: 5 } }),
    rows: [[{ value: "Code", note: "Une aide" }]],
  };
  return saveWorkbook(opened, { ...opened.spreadsheet, sheets: [...opened.spreadsheet.sheets, tab] });
}

describe("a package that types its relationships part by part", () => {
  it("gets their extension's type when parts are added", () => {
    const parts = workbookParts(SHEET);
    const relationships = ["_rels/.rels", "xl/_rels/workbook.xml.rels"].map(
      (name) =>
        `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    );
    parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace(
      /<Default Extension="rels"[^>]*>/,
      relationships.join(""),
    );
    expect(packageFaults(zipOf(parts))).toEqual([]);
    expect(packageFaults(withNewTab(zipOf(parts)))).toEqual([]);
  });
});

describe("a workbook with macros", () => {
  const macroParts = (more: { sheets?: string; relationships?: string[] } = {}): Record<string, string> => {
    const parts = workbookParts(SHEET, {
      ...more,
      relationships: [
        '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
        ...(more.relationships ?? []),
      ],
      parts: { "xl/vbaProject.bin": "macros" },
    });
    parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "")
      .replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      )
      .replace(
        "<Override",
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
      );
    return parts;
  };

  it("keeps them under its own extension, byte for byte", () => {
    const bytes = zipOf(macroParts());
    expect(asWorkbookKind(bytes, "a.xlsm", ".xlsm")).toEqual({ bytes, dropsMacros: false });
  });

  it(
    "loses them, and their type, as an .xlsx",
    async () => {
      const { bytes, dropsMacros } = asWorkbookKind(zipOf(macroParts()), "a.xlsx", ".xlsx");
      const parts = partTexts(bytes);
      expect(dropsMacros).toBe(true);
      expect(Object.keys(parts)).not.toContain("xl/vbaProject.bin");
      expect(parts["[Content_Types].xml"]).not.toMatch(/macroEnabled|vbaProject/);
      expect(packageFaults(bytes)).toEqual([]);
      expect(await schemaFaults(bytes, "xlsx")).toEqual([]);
    },
    SCHEMAS_TIMEOUT_MILLISECONDS,
  );

  it("gets the type of an .xlsm when it has none", () => {
    const { bytes } = asWorkbookKind(workbookFile(SHEET), "a.xlsm", ".xlsm");
    expect(partTexts(bytes)["[Content_Types].xml"]).toContain("sheet.macroEnabled.main+xml");
  });

  it("is refused as an .xlsx when it has sheets of macros", () => {
    const parts = macroParts({
      sheets: '<sheet name="Macro1" sheetId="2" r:id="rId8"/>',
      relationships: [
        '<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>',
      ],
    });
    expect(() => asWorkbookKind(zipOf(parts), "a.xlsx", ".xlsx")).toThrow("feuilles de macros");
  });
});

describe("a text that an .xlsx can't hold", () => {
  it("is told with its cell, and nothing is cut", () => {
    const opened = openWorkbook(workbookFile(SHEET), "a.xlsx");
    const longest = "é".repeat(32_767);
    const saved = saveWorkbook(opened, withCell(opened.spreadsheet, 1, 2, { value: longest }));
    expect(openWorkbook(saved, "a.xlsx").spreadsheet.sheets[0]?.rows[1]?.[2]?.value).toBe(longest);
    const tooLong = withCell(opened.spreadsheet, 1, 2, { value: `${longest}!` });
    expect(() => saveWorkbook(opened, tooLong)).toThrow(
      /C2 de l’onglet « Relevés » contient 32.768 caractères/u,
    );
  });
});

describe("a workbook of chart sheets only", () => {
  const parts = workbookParts("", {});
  parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace('name="Relevés"', 'name="Feuille 1"');
  parts["xl/_rels/workbook.xml.rels"] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/chartsheet" Target="worksheets/sheet1.xml"/></Relationships>`;
  const bytes = zipOf(parts);

  it("is a workbook, and receives tabs beside its charts", () => {
    const { spreadsheet } = openWorkbook(bytes, "a.xlsx");
    expect(spreadsheet.sheets.map(({ properties }) => properties.title)).toEqual(["Feuille 2"]);
    const titles = [
      ...(partTexts(withNewTab(bytes))["xl/workbook.xml"] ?? "").matchAll(
        /<sheet name="([^"]*)"|name="([^"]*)" sheetId/g,
      ),
    ];
    expect(titles.map(([, first, second]) => first ?? second)).toEqual(
      expect.arrayContaining(["Feuille 1", "Feuille 2", "Taux"]),
    );
  });

  it("refuses a tab that takes the title of a chart sheet", () => {
    expect(() => withNewTab(bytes, "feuille 1")).toThrow("s’appelle déjà « feuille 1 »");
  });
});

describe("a blank tab that holds something else than cells", () => {
  const marksOf = (bytes: Uint8Array): number =>
    openWorkbook(bytes, "a.xlsx").spreadsheet.developerMetadata.filter(
      ({ metadataKey, location }) => metadataKey === UNTOLD_CONTENT_KEY && location?.sheetId === 1,
    ).length;
  const rels = (kind: string): Record<string, string> => ({
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="../drawings/drawing1.xml"/></Relationships>`,
    "xl/drawings/drawing1.xml":
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
  });
  const printArea = (index: number): string =>
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="${index}">Relevés!$A$1:$C$9</definedName></definedNames>`;

  it.each<[string, Uint8Array, number]>([
    ["a drawing", workbookFile("", { parts: rels("drawing") }), 1],
    ["an embedded object", workbookFile("", { parts: rels("oleObject") }), 1],
    ["a print area", workbookFile("", { workbook: printArea(0) }), 1],
    ["page breaks", workbookFile("", { tail: '<rowBreaks count="1"><brk id="5"/></rowBreaks>' }), 1],
    ["nothing", workbookFile(""), 0],
    [
      "margins only",
      workbookFile("", {
        tail: '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
      }),
      0,
    ],
    ["cells, which tell enough", workbookFile(SHEET, { parts: rels("drawing") }), 0],
  ])("is marked so: %s", (_, bytes, count) => {
    expect(marksOf(bytes)).toBe(count);
  });
});

describe("texts that a program would compute", () => {
  const texts = ["=1+1", "+33612345678", "-5 %", "@dupont", "déjà =1"];

  it(
    "are quoted in their style, and lose it with the text",
    async () => {
      const sheet = {
        ...newSheet({ sheetId: 1, title: "Réclamations" }),
        rows: [texts.map((value) => ({ value }))],
      };
      const bytes = newWorkbook(newSpreadsheet("essai", { title: "Essai", locale: "fr_FR" }, [sheet]));
      expect(quotedCells(bytes)).toEqual(["A1", "B1", "C1", "D1"]);
      expect(await schemaFaults(bytes, "xlsx")).toEqual([]);
      const opened = openWorkbook(bytes, "a.xlsx");
      expect(opened.spreadsheet.sheets[0]?.rows[0]?.map((cell) => cell?.value)).toEqual(texts);
      const { format = {} } = opened.spreadsheet.sheets[0]?.rows[0]?.[0] ?? {};
      const changed = withCell(opened.spreadsheet, 0, 0, { value: 12, format });
      expect(quotedCells(saveWorkbook(opened, changed))).toEqual(["B1", "C1", "D1"]);
    },
    SCHEMAS_TIMEOUT_MILLISECONDS,
  );

  it("keep the look of their cell", () => {
    const bold = { textFormat: { bold: true } };
    const sheet = { ...newSheet({ sheetId: 1, title: "A" }), rows: [[{ value: "=x", format: bold }]] };
    const bytes = newWorkbook(newSpreadsheet("essai", { title: "Essai" }, [sheet]));
    expect(quotedCells(bytes)).toEqual(["A1"]);
    expect(openWorkbook(bytes, "a.xlsx").spreadsheet.sheets[0]?.rows[0]?.[0]?.format?.textFormat?.bold).toBe(
      true,
    );
  });

  function quotedCells(bytes: Uint8Array): string[] {
    const parts = partTexts(bytes);
    const xfs =
      /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(parts["xl/styles.xml"] ?? "")?.[1]?.match(/<xf [^>]*>/g) ?? [];
    const cells = (parts["xl/worksheets/sheet1.xml"] ?? "").matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g);
    return [...cells].flatMap(([, reference = "", style = "0"]) =>
      xfs[Number(style)]?.includes('quotePrefix="1"') === true ? [reference] : [],
    );
  }
});
