import { describe, expect, it } from "vitest";
import type { Cell } from "../../../local/google/sheets/model.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import {
  partTexts,
  stylesWith,
  valuesOf,
  type WorkbookOptions,
  withCell,
  workbookFile,
} from "./workbook-files.ts";

const SHEET = "xl/worksheets/sheet1.xml";

/** Writes cells in the first tab, saves, and gives the file's parts and what it reads as. */
function save(
  rows: string,
  cells: [row: number, column: number, cell: Cell | undefined][],
  options?: WorkbookOptions,
) {
  const opened = openWorkbook(workbookFile(rows, options), "classeur.xlsx");
  const changed = cells.reduce(
    (current, [row, column, cell]) => withCell(current, row, column, cell),
    opened.spreadsheet,
  );
  const bytes = saveWorkbook(opened, changed);
  return {
    opened,
    bytes,
    parts: partTexts(bytes),
    reopened: openWorkbook(bytes, "classeur.xlsx").spreadsheet,
  };
}

describe("what nothing changes", () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it("gives the file's own bytes back", () => {
    const bytes = workbookFile(rows);
    const opened = openWorkbook(bytes, "classeur.xlsx");
    expect(saveWorkbook(opened, opened.spreadsheet)).toBe(bytes);
  });

  it("gives them back when cells were replaced by equal ones, once our part is there", () => {
    const { bytes } = save(rows, [[4, 4, { value: "x" }]]);
    const opened = openWorkbook(bytes, "classeur.xlsx");
    expect(saveWorkbook(opened, withCell(opened.spreadsheet, 0, 0, { value: 1 }))).toBe(bytes);
  });

  it("stays as it was beside the changed cells", () => {
    const attributes = 'spans="1:3" ht="20.5" customHeight="1" x14ac:dyDescent="0.25"';
    const before = `<row r="1" ${attributes}><c r="A1" s="1" cm="1"><v>1.50</v></c><c r="C1" t="s"><v>0</v></c></row>`;
    const { parts } = save(`${before}\n  <row r="3"><c r="A3"/></row>`, [[2, 1, { value: 2 }]], {
      sharedStrings: "<sst><si><t>a</t></si></sst>",
      styles: stylesWith("0.0"),
    });
    expect(parts[SHEET]).toContain(`${before}\n  <row r="3"><c r="A3"/><c r="B3"><v>2</v></c></row>`);
  });
});

describe("written cells", () => {
  it("go in the order of rows and columns", () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="B5"><v>5</v></c></row>';
    const { parts } = save(rows, [
      [3, 0, { value: 4 }],
      [9, 30, { value: "fin" }],
      [0, 2, { value: true }],
      [1, 0, { value: 0 }],
      [1, 2, { value: 2 }],
    ]);
    const references = [...(parts[SHEET] ?? "").matchAll(/<c r="([A-Z]+\d+)"/g)].map((match) => match[1]);
    expect(references).toEqual(["C1", "A2", "B2", "C2", "A4", "B5", "AE10"]);
  });

  it.each([
    "=1+1",
    "007",
    "1-2",
    " blancs ",
    "<&>\"'",
    "a\r\nb\tc",
    "_x000D_",
    "\u0000\u001f\ufffe",
    "é😀",
    "\ud800",
  ])("hold the text %j as a text", (text) => {
    const { reopened } = save("", [[0, 0, { value: text }]]);
    const { format = {}, ...cell } = reopened.sheets[0]?.rows[0]?.[0] ?? {};
    expect([cell, format]).toEqual([{ value: text }, {}]);
  });

  it.each([0, -1.5, 1e21, 5e-324, 95.16, true, false])("hold %j as it is", (value) => {
    const { reopened } = save("", [[0, 0, { value }]]);
    expect(reopened.sheets[0]?.rows[0]?.[0]).toEqual({ value });
  });

  it("keep their style when their value changes", () => {
    const options = { styles: stylesWith("dd/mm/yyyy") };
    const opened = openWorkbook(
      workbookFile('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', options),
      "a.xlsx",
    );
    const format = opened.spreadsheet.sheets[0]?.rows[0]?.[0]?.format;
    const bytes = saveWorkbook(
      opened,
      withCell(opened.spreadsheet, 0, 0, { value: 2, ...(format && { format }) }),
    );
    expect(partTexts(bytes)[SHEET]).toContain('<c r="A1" s="1"><v>2</v></c>');
    expect(partTexts(bytes)["xl/styles.xml"]).toBe(options.styles);
  });

  it("inherit the style of their row, or else of their column", () => {
    const { parts } = save(
      '<row r="1" s="2" customFormat="1"></row>',
      [
        [0, 0, { value: 1 }],
        [1, 0, { value: 2 }],
        [1, 3, { value: 3 }],
      ],
      { styles: stylesWith("0.0", "0.00"), head: '<cols><col min="1" max="2" width="9" style="1"/></cols>' },
    );
    expect(parts[SHEET]).toContain('<c r="A1" s="2"><v>1</v></c>');
    expect(parts[SHEET]).toContain('<c r="A2" s="1"><v>2</v></c><c r="D2"><v>3</v></c>');
  });

  it("leave a styled blank, or nothing", () => {
    const options = { styles: stylesWith("0.0") };
    const opened = openWorkbook(
      workbookFile('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>', options),
      "a.xlsx",
    );
    const format = opened.spreadsheet.sheets[0]?.rows[0]?.[0]?.format;
    const blank = withCell(opened.spreadsheet, 0, 0, { ...(format && { format }) });
    expect(partTexts(saveWorkbook(opened, withCell(blank, 0, 1, undefined)))[SHEET]).toContain(
      '<row r="1"><c r="A1" s="1"/></row>',
    );
  });

  it("widen the dimension of the sheet", () => {
    const { parts } = save("", [[7, 3, { value: 1 }]], { head: '<dimension ref="B2:C4"/>' });
    expect(parts[SHEET]).toContain('<dimension ref="B2:D8"/>');
  });

  it("bear the prefix of their sheet", () => {
    const { parts, reopened } = save(
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>',
      [
        [0, 1, { value: "a" }],
        [1, 0, { value: 2 }],
      ],
      { rowPrefix: "x:" },
    );
    expect(parts[SHEET]).not.toMatch(/<\/?(c|row|v|is|t)[ >]/);
    expect(valuesOf(reopened)).toEqual([[1, "a"], [2]]);
  });

  it("do not move the cells that bear no reference", () => {
    const rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";
    const { reopened } = save(rows, [
      [0, 0, undefined],
      [0, 3, { value: 4 }],
      [1, 1, { value: 5 }],
    ]);
    expect(valuesOf(reopened)).toEqual([
      [undefined, 2, undefined, 4],
      [3, 5],
    ]);
  });

  it("count days from 1904 where the file does", () => {
    const options = { styles: stylesWith("dd/mm/yyyy"), workbookHead: '<workbookPr date1904="1"/>' };
    const format = { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } };
    const { parts, reopened } = save("", [[0, 0, { value: 43872, format }]], options);
    expect(parts[SHEET]).toContain('<c r="A1" s="2"><v>42410</v></c>');
    expect(valuesOf(reopened)).toEqual([[43872]]);
  });
});

describe("formats", () => {
  // The standard's 14 and 22 show in the order of the reader's country.
  it.each(["dd/mm/yyyy", "dd/mm/yyyy h:mm"])(
    "%s is spelt out in the file, under no number of the standard",
    (pattern) => {
      const format = { numberFormat: { type: "DATE", pattern } };
      const { parts } = save("", [[0, 0, { value: 43872, format }]]);
      expect(parts["xl/styles.xml"]).toContain(`formatCode="${pattern}"`);
    },
  );
});

describe("formulas", () => {
  const CHAIN = {
    relationships: [
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
    ],
    parts: { "xl/calcChain.xml": '<calcChain><c r="A1" i="1"/></calcChain>' },
  };
  const FORMULA = '<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row>';

  it("give way to values, and the chain of computation goes with them", () => {
    const { parts } = save(FORMULA, [[0, 0, { value: 7 }]], CHAIN);
    expect(parts[SHEET]).toContain('<c r="A1"><v>7</v></c>');
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  it("are computed again by whoever opens the file, when cells changed", () => {
    const { parts } = save(FORMULA, [[0, 1, { value: 3 }]], CHAIN);
    expect(parts["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(parts["xl/calcChain.xml"]).toBe(CHAIN.parts["xl/calcChain.xml"]);
  });

  it("are not asked for where there is none", () => {
    const { parts, opened } = save("", [[0, 1, { value: 3 }]]);
    expect(parts["xl/workbook.xml"]).toBe(opened.file.parts.text("xl/workbook.xml"));
  });

  it("are written with their last value, or without one", () => {
    const notComputed = { type: "ERROR", text: "#NOT_COMPUTED!", message: "" };
    const { parts } = save("", [
      [0, 0, { value: "a<b", formula: '=IF(B1<2,"a<b","")' }],
      [0, 1, { value: notComputed, formula: "=A1" }],
      [0, 2, { value: { type: "DIVIDE_BY_ZERO", text: "#DIV/0!", message: "" }, formula: "=1/0" }],
    ]);
    expect(parts[SHEET]).toContain(
      '<c r="A1" t="str"><f>IF(B1&lt;2,"a&lt;b","")</f><v>a&lt;b</v></c><c r="B1"><f>A1</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    );
  });

  it("over arrays keep their mark in one cell, and stay as they are in several", () => {
    const array = (cell: string, ref: string): string =>
      `<c r="${cell}"><f t="array" ref="${ref}">SUM(B1:B3*C1:C3)</f><v>7</v></c>`;
    const { parts, opened, reopened } = save(
      `<row r="1">${array("A1", "A1:A1")}${array("B1", "B1:B2")}</row>`,
      [[0, 0, { value: 8, formula: "=ArrayFormula(SUM(B2:B4*C2:C4))" }]],
    );
    expect(opened.spreadsheet.sheets[0]?.rows[0]).toEqual([
      { value: 7, formula: "=ArrayFormula(SUM(B1:B3*C1:C3))" },
      { value: 7 },
    ]);
    expect(parts[SHEET]).toContain('<f t="array" ref="A1">SUM(B2:B4*C2:C4)</f><v>8</v>');
    expect(parts[SHEET]).toContain(array("B1", "B1:B2"));
    expect(reopened.sheets[0]?.rows[0]?.[0]).toEqual({
      value: 8,
      formula: "=ArrayFormula(SUM(B2:B4*C2:C4))",
    });
  });

  it("survive the loss of the cell that they shared their text with", () => {
    const rows = [1, 2, 3]
      .map(
        (row) =>
          `<row r="${row}"><c r="A${row}"><f t="shared"${row === 1 ? ' ref="A1:A3"' : ""} si="0">${row === 1 ? "B1+1" : ""}</f><v>${row}</v></c></row>`,
      )
      .join("");
    const { parts, reopened } = save(rows, [[0, 0, { value: "titre" }]]);
    expect(parts[SHEET]).not.toContain('t="shared"');
    expect(reopened.sheets[0]?.rows[2]?.[0]).toEqual({ value: 3, formula: "=B3+1" });
  });
});

describe("shared strings that cells no longer show", () => {
  const sharedStrings =
    '<sst count="4" uniqueCount="4"><si><t>public</t></si><si><r><t>pri</t></r><r><t>vé</t></r></si><si/><si><t xml:space="preserve">partagé </t></si></sst>';
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c><c r="C1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c></row>';

  it("leave the file; the others keep their text and their index", () => {
    const { parts, reopened } = save(
      rows,
      [
        [0, 1, undefined],
        [0, 2, { value: "autre" }],
      ],
      { sharedStrings },
    );
    expect(parts["xl/sharedStrings.xml"]).toBe(
      '<sst count="4" uniqueCount="4"><si><t>public</t></si><si><t/></si><si/><si><t xml:space="preserve">partagé </t></si></sst>',
    );
    expect(valuesOf(reopened)).toEqual([["public", undefined, "autre"], ["partagé "]]);
  });

  it("are not looked for when every one is still shown", () => {
    const { parts } = save(rows, [[4, 0, { value: 1 }]], { sharedStrings });
    expect(parts["xl/sharedStrings.xml"]).toBe(sharedStrings);
  });
});

describe("links of emptied cells", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationship = (id: string, address: string) =>
    `<Relationship Id="${id}" Type="${office}/hyperlink" Target="mailto:${address}" TargetMode="External"/>`;
  const RELATIONSHIPS = "xl/worksheets/_rels/sheet1.xml.rels";
  const linked = (cells: [number, number, Cell | undefined][]) =>
    save(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a@x.fr</t></is></c><c r="B1" t="inlineStr"><is><t>b@x.fr</t></is></c><c r="C1"><v>1</v></c></row>',
      cells,
      {
        tail: `<hyperlinks xmlns:r="${office}"><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" r:id="rId2"/><hyperlink ref="C1" r:id="rId2"/></hyperlinks>`,
        parts: {
          [RELATIONSHIPS]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "a@x.fr")}${relationship("rId2", "b@x.fr")}</Relationships>`,
        },
      },
    ).parts;

  it("leave the file with their addresses, those of others stay", () => {
    const parts = linked([[0, 0, undefined]]);
    expect(JSON.stringify(parts)).not.toContain("a@x.fr");
    expect(parts[SHEET]).toContain('<hyperlink ref="B1" r:id="rId2"/><hyperlink ref="C1" r:id="rId2"/>');
    expect(linked([[0, 1, undefined]])[RELATIONSHIPS]).toContain("b@x.fr");
    expect(linked([[0, 0, { value: "c@x.fr" }]])[RELATIONSHIPS]).toContain("a@x.fr");
  });

  it("leave no empty list", () => {
    const parts = linked([0, 1, 2].map((column) => [0, column, undefined]));
    expect(parts[SHEET]).not.toContain("hyperlink");
    expect(parts[RELATIONSHIPS]).not.toContain("mailto");
  });
});
