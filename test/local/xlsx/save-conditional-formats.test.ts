// Conditional formats go into the file and come back, beside those of other kinds; the page's grid draws them.
import { expect, it } from "vitest";
import type { Sheet } from "../../../local/google/sheets/model.ts";
import { conditionalLook } from "../../../local/page/workbooks/conditional-look.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { partTexts, withSheet, workbookFile } from "./workbook-files.ts";

type Rule = Sheet["conditionalFormats"][number];

const SCALE =
  '<conditionalFormatting sqref="C2:C9"><cfRule type="colorScale" priority="7"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF000091"/></colorScale></cfRule></conditionalFormatting>';

function rule(text: string, startColumnIndex: number, type = "TEXT_EQ"): Rule {
  return {
    ranges: [{ sheetId: 1, startRowIndex: 1, startColumnIndex, endColumnIndex: startColumnIndex + 1 }],
    booleanRule: {
      condition: { type, values: [{ userEnteredValue: text }] },
      format: {
        backgroundColorStyle: { rgbColor: { red: 0.8, green: 0.8, blue: 1 } },
        textFormat: { bold: true },
      },
    },
  };
}

function saved(bytes: Uint8Array, change: (rules: Rule[], sheetId: number) => Rule[]) {
  const opened = openWorkbook(bytes, "classeur.xlsx");
  const changed = withSheet(opened.spreadsheet, 0, (sheet) => ({
    conditionalFormats: change(sheet.conditionalFormats, sheet.properties.sheetId),
  }));
  return saveWorkbook(opened, changed);
}

const rulesOf = (bytes: Uint8Array): Rule[] =>
  openWorkbook(bytes, "classeur.xlsx").spreadsheet.sheets[0]?.conditionalFormats ?? [];
const xmlOf = (bytes: Uint8Array): string => partTexts(bytes)["xl/worksheets/sheet1.xml"] ?? "";

it("a rule is written once, follows its column, goes away, and leaves the file's own where they are", () => {
  const text = 'Nou"v<elle';
  const added = saved(workbookFile("", { tail: SCALE }), (_, sheetId) => [
    { ...rule(text, 1), ranges: [{ ...rule(text, 1).ranges?.[0], sheetId }] },
  ]);
  expect(xmlOf(added)).toContain(SCALE);
  expect(xmlOf(added)).toContain(
    '<conditionalFormatting sqref="B2:B1048576"><cfRule type="cellIs" dxfId="0" priority="8" operator="equal"><formula>"Nou""v&lt;elle"</formula></cfRule></conditionalFormatting>',
  );
  expect(rulesOf(added)).toMatchObject([rule(text, 1)].map(({ booleanRule }) => ({ booleanRule })));
  const same = saved(added, (rules) => rules);
  expect(xmlOf(same)).toBe(xmlOf(added));
  const moved = saved(added, (rules) =>
    rules.map((former) => ({ ...former, ranges: rule("", 4).ranges ?? [] })),
  );
  expect(xmlOf(moved).match(/type="cellIs"/g)).toHaveLength(1);
  expect(xmlOf(moved)).toContain('sqref="E2:E1048576"');
  const gone = saved(moved, () => []);
  expect(xmlOf(gone)).not.toContain("cellIs");
  expect(xmlOf(gone)).toContain(SCALE);
});

it("a rule that the file has no words for is kept beside", () => {
  const kept = saved(workbookFile(""), () => [rule("1", 0, "NUMBER_EQ")]);
  expect(xmlOf(kept)).not.toContain("conditionalFormatting");
  expect(rulesOf(kept)).toEqual([rule("1", 0, "NUMBER_EQ")]);
});

it("the grid shows the cells that a rule holds for in its look, and no others", () => {
  const [sheet] = openWorkbook(workbookFile(""), "a.xlsx").spreadsheet.sheets;
  if (sheet === undefined) throw new Error("There is no tab.");
  const look = conditionalLook({ ...sheet, conditionalFormats: [rule("Nouvelle", 1)] });
  const cell = { value: "nouvelle", format: { wrapStrategy: "WRAP" } };
  expect(look(cell, 1, 1)?.format).toMatchObject({ wrapStrategy: "WRAP", textFormat: { bold: true } });
  expect(look(cell, 1, 1)).toBe(look(cell, 1, 1));
  for (const [row, column] of [
    [0, 1],
    [1, 2],
  ] as const)
    expect(look(cell, row, column)).toBe(cell);
  const other = { value: "Répondue" };
  expect(look(other, 1, 1)).toBe(other);
});
