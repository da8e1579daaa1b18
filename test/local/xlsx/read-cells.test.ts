import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { stylesWith, valuesOf, type WorkbookOptions, workbookFile } from "./workbook-files.ts";

function open(rows: string, options?: WorkbookOptions) {
  return openWorkbook(workbookFile(rows, options), "classeur.xlsx").spreadsheet;
}

function firstCell(cell: string, options?: WorkbookOptions) {
  return open(`<row r="1">${cell}</row>`, options).sheets[0]?.rows[0]?.[0];
}

describe("values", () => {
  it.each([
    ["a number", '<c r="A1"><v>95.16</v></c>', 95.16],
    ["a number with an exponent", '<c r="A1"><v>1E-3</v></c>', 0.001],
    ["zero", '<c r="A1"><v>0</v></c>', 0],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["false", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>L’été &amp; l’hiver</t></is></c>', "L’été & l’hiver"],
    [
      "rich text",
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Gras</t></r><r><t xml:space="preserve"> et fin </t></r></is></c>',
      "Gras et fin ",
    ],
    ["a text that looks like a number", '<c r="A1" t="str"><v>007</v></c>', "007"],
    ["escaped characters", '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>', "a\rb_x000D_"],
    ["an ISO date", '<c r="A1" t="d"><v>2020-02-11</v></c>', 43872],
    ["a CDATA section", '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', "a<b"],
  ])("%s", (_, xml, value) => {
    expect(firstCell(xml)).toEqual({ value });
  });

  it("reads shared strings, rich or not, without their phonetic guides", () => {
    const sharedStrings =
      '<sst><si><t>un</t></si><si><r><t>de</t></r><r><t>ux</t></r></si><si><t>東</t><rPh sb="0" eb="1"><t>トウ</t></rPh></si></sst>';
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    expect(valuesOf(open(`<row>${cells}</row>`, { sharedStrings }))).toEqual([["un", "deux", "東"]]);
  });

  it("reads errors with Google's type", () => {
    expect(firstCell('<c r="A1" t="e"><v>#DIV/0!</v></c>')?.value).toMatchObject({
      type: "DIVIDE_BY_ZERO",
      text: "#DIV/0!",
    });
  });

  it("counts an empty text as blank", () => {
    expect(firstCell('<c r="A1" t="str"><v></v></c>')).toBeUndefined();
  });

  it("places cells and rows without references after the one before", () => {
    const spreadsheet = open(
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    );
    expect(valuesOf(spreadsheet)).toEqual([[], [undefined, 1, 2], [3]]);
  });

  it("reads prefixed elements", () => {
    const rows = '<x:row r="1"><x:c r="A1"><x:v>4</x:v></x:c></x:row>';
    expect(valuesOf(open(rows, { rowPrefix: "x:" }))).toEqual([[4]]);
  });
});

describe("formulas", () => {
  it("keeps the last value", () => {
    expect(firstCell('<c r="A1"><f>SUM(B1:B9)</f><v>12</v></c>')).toEqual({
      value: 12,
      formula: "=SUM(B1:B9)",
    });
  });

  it("keeps an empty text as the value it is", () => {
    expect(firstCell('<c r="A1" t="str"><f>IF(B1,"x","")</f><v></v></c>')?.value).toBe("");
  });

  it.each(['<c r="A1"><f>B1+1</f></c>', '<c r="A1"><f>B1+1</f><v/></c>'])(
    "says that %s was never computed",
    (xml) => {
      expect(firstCell(xml)?.value).toMatchObject({ type: "ERROR", text: "#NOT_COMPUTED!" });
    },
  );

  it("writes a shared formula out for each of its cells", () => {
    const spreadsheet = open(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A:A)&amp;"A1"</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(spreadsheet.sheets[0]?.rows[1]?.[1]?.formula).toBe('=A2*$C$1+SUM(A:A)&"A1"');
  });
});

describe("formats", () => {
  it.each([
    ["dd/mm/yyyy", "DATE"],
    ["[$-40C]mmmm yyyy", "DATE"],
    ["dd/mm/yyyy hh:mm:ss.000", "DATE_TIME"],
    ["hh:mm", "TIME"],
    ["[h]:mm", "TIME"],
    // Letters of AM/PM are no month.
    ["hh AM/PM", "TIME"],
    ["AM/PM", "TIME"],
    ["dd/mm/yyyy h:mm am/pm", "DATE_TIME"],
    ["0.0%", "PERCENT"],
    ["#,##0.0&quot; jours&quot;", "NUMBER"],
    ["#,##0.00 &quot;€&quot;", "CURRENCY"],
    ["@", "TEXT"],
    ["0.0E+00", "SCIENTIFIC"],
  ])("%s shows a %s", (pattern, type) => {
    const cell = firstCell('<c r="A1" s="1"><v>0.95</v></c>', { styles: stylesWith(pattern) });
    expect(cell?.value).toBe(0.95);
    expect(cell?.format?.numberFormat?.type).toBe(type);
  });

  // ECMA-376 part 1, 18.8.30: the numbers that stand for a pattern; 14 and 22 in French order.
  it.each([
    [4, "NUMBER", "#,##0.00"],
    [14, "DATE", "dd/mm/yyyy"],
    [18, "TIME", "h:mm AM/PM"],
    [19, "TIME", "h:mm:ss AM/PM"],
    [22, "DATE_TIME", "dd/mm/yyyy h:mm"],
    [46, "TIME", "[h]:mm:ss"],
  ])("number %i is a %s, %s", (id, type, pattern) => {
    const styles = stylesWith("0.0").replace(/(<xf\b[^>]*numFmtId=")(?!0")\d+/, `$1${id}`);
    const cell = firstCell('<c r="A1" s="1"><v>43872.5</v></c>', { styles });
    expect(cell?.format?.numberFormat).toEqual({ type, pattern });
  });

  it("counts the days of a 1904 workbook from 1899, only where they are dates", () => {
    const options = { styles: stylesWith("dd/mm/yyyy", "0.0"), workbookHead: '<workbookPr date1904="1"/>' };
    const spreadsheet = open('<row r="1"><c s="1"><v>42410</v></c><c s="2"><v>42410</v></c></row>', options);
    expect(valuesOf(spreadsheet)).toEqual([[43872, 42410]]);
  });

  it("shares one format and one blank cell among the cells of a style", () => {
    const rows = open('<row r="1"><c s="1"/><c s="1"/><c s="1"><v>1</v></c></row>', {
      styles: stylesWith("0.0"),
    }).sheets[0]?.rows;
    expect(rows?.[0]?.[0]).toBe(rows?.[0]?.[1]);
    expect(rows?.[0]?.[2]?.format).toBe(rows?.[0]?.[0]?.format);
  });
});

describe("the tab", () => {
  it("reads frozen panes, widths, hidden columns, merges and colour", () => {
    const head =
      '<sheetPr><tabColor rgb="FFE1000F"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" width="20" customWidth="1"/><col min="4" max="16384" width="9"/><col min="5" max="5" width="9" hidden="1"/></cols>';
    const sheet = open("", { head, tail: '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>' })
      .sheets[0];
    expect(sheet?.properties.gridProperties).toEqual({
      rowCount: 1000,
      columnCount: 26,
      frozenRowCount: 2,
      frozenColumnCount: 1,
    });
    expect(sheet?.properties.tabColor?.red).toBeCloseTo(0.882, 3);
    expect(sheet?.columnMetadata).toEqual([
      undefined,
      { pixelSize: 140 },
      { pixelSize: 140 },
      undefined,
      { hiddenByUser: true },
    ]);
    expect(sheet?.merges).toEqual([
      { sheetId: 1, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 },
    ]);
  });

  it("is at least as large as its content", () => {
    const sheet = open('<row r="1200"><c r="AB1200"><v>1</v></c></row>').sheets[0];
    expect(sheet?.properties.gridProperties).toMatchObject({ rowCount: 1200, columnCount: 28 });
  });

  it("is French, and bears the file's name", () => {
    expect(open("").properties).toMatchObject({
      locale: "fr_FR",
      timeZone: "Europe/Paris",
      title: "classeur",
    });
  });
});
