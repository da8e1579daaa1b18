import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newSheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { partTexts, valuesOf, withCell } from "./workbook-files.ts";

// A tab with dates, formulas, styles, a table, a chart, a comment, a dropdown and a conditional format, and a
// hidden one, as openpyxl writes it and as LibreOffice writes it after reading that.
const FILES = ["openpyxl", "libreoffice"].map(
  (name) => [name, readFileSync(new URL(`./fixtures/${name}.xlsx`, import.meta.url))] as const,
);

describe.each(FILES)("a workbook of %s", (name, bytes) => {
  it("is read whole", () => {
    const { spreadsheet } = openWorkbook(bytes, "classeur.xlsx");
    const [first, second] = spreadsheet.sheets;
    expect(valuesOf(spreadsheet).slice(0, 2)).toEqual([
      ["Mois", "Code", "Numérateur", "Dénominateur", "Valeur", "Commentaire"],
      [43831, "TEL1", 91, 100, name === "openpyxl" ? "#NOT_COMPUTED!" : 91, "note & <ok> 'x'"],
    ]);
    expect(first?.rows[1]?.[0]?.format?.numberFormat).toEqual({ type: "DATE", pattern: "dd/mm/yyyy" });
    expect(first?.rows[1]?.[4]?.formula).toBe("=C2/D2*100");
    expect(first?.rows[0]?.[0]?.format?.textFormat?.bold).toBe(true);
    expect(
      first?.rows[499]?.[1]?.validation?.condition?.values?.map((value) => value.userEnteredValue),
    ).toEqual(["TEL1", "TEL2"]);
    expect(first?.charts.map(({ spec }) => [spec?.title, spec?.basicChart?.chartType])).toEqual([
      ["Appels", "COLUMN"],
    ]);
    expect(second?.properties).toMatchObject({ title: "L'année & co", hidden: true });
    expect(second?.merges).toHaveLength(1);
    expect(second?.rows[1]?.[1]?.value).toBe("007");
  });

  it("keeps every part that a change does not concern", () => {
    const opened = openWorkbook(bytes, "classeur.xlsx");
    const { format, ...cell } = opened.spreadsheet.sheets[0]?.rows[3]?.[5] ?? {};
    const changed = withCell(opened.spreadsheet, 3, 5, {
      ...cell,
      ...(format && { format }),
      value: "changé",
    });
    const [before, after] = [partTexts(bytes), partTexts(saveWorkbook(opened, changed))];
    const concerned = [
      "xl/worksheets/sheet1.xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "[Content_Types].xml",
    ];
    for (const [part, text] of Object.entries(before)) {
      if (!concerned.includes(part)) expect(after[part], part).toBe(text);
    }
    expect(
      Object.keys(after)
        .filter((part) => !(part in before))
        .every((part) => part.startsWith("customXml/")),
    ).toBe(true);
    const rows = (xml = ""): string[] => xml.match(/<row .*?<\/row>/gs) ?? [];
    const [rowsBefore, rowsAfter] = [
      rows(before["xl/worksheets/sheet1.xml"]),
      rows(after["xl/worksheets/sheet1.xml"]),
    ];
    expect(rowsAfter.filter((row, index) => row !== rowsBefore[index])).toHaveLength(1);
  });

  it("receives new tabs", () => {
    const opened = openWorkbook(bytes, "classeur.xlsx");
    const taux = {
      ...newSheet({ sheetId: 99, title: "Taux" }),
      rows: [[{ value: "Code" }, { value: 95.16 }]],
    };
    const saved = saveWorkbook(opened, {
      ...opened.spreadsheet,
      sheets: [...opened.spreadsheet.sheets, taux],
    });
    const [before, after] = [partTexts(bytes), partTexts(saved)];
    expect(after["xl/worksheets/sheet1.xml"]).toBe(before["xl/worksheets/sheet1.xml"]);
    expect(valuesOf(openWorkbook(saved, "classeur.xlsx").spreadsheet, 2)).toEqual([["Code", 95.16]]);
  });
});
