import { describe, expect, it } from "vitest";
import type { Cell, Sheet } from "../../../local/google/sheets/model.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { saveWorkbook } from "../../../local/xlsx/save-workbook.ts";
import { partTexts, withSheet, workbookFile } from "./workbook-files.ts";

type Rule = NonNullable<Cell["validation"]>;

const SHEET = "xl/worksheets/sheet1.xml";
const YES_NO: Rule = {
  condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "Oui" }, { userEnteredValue: "Non" }] },
  inputMessage: "Oui ou non & rien d’autre",
  strict: false,
  showCustomUi: true,
};

/** Puts a rule (or none) on some rows of a column, as the engine does: each cell a new object. */
function withRule(
  sheet: Sheet,
  column: number,
  from: number,
  to: number,
  rule: Rule | undefined,
): Partial<Sheet> {
  const rows = [...sheet.rows];
  for (let row = from; row < to; row++) {
    const cells = [...(rows[row] ?? [])];
    const { validation: _, ...cell } = cells[column] ?? {};
    cells[column] = rule ? { ...cell, validation: rule } : cell;
    rows[row] = cells;
  }
  return { rows };
}

function save(
  tail: string,
  change: (sheet: Sheet) => Partial<Sheet>,
  rows = '<row r="2"><c r="A2"><v>1</v></c></row>',
) {
  const opened = openWorkbook(workbookFile(rows, { tail }), "classeur.xlsx");
  const bytes = saveWorkbook(opened, withSheet(opened.spreadsheet, 0, change));
  return {
    xml: partTexts(bytes)[SHEET] ?? "",
    sheet: openWorkbook(bytes, "classeur.xlsx").spreadsheet.sheets[0],
  };
}

describe("validations read from a file", () => {
  it.each<[string, string, Partial<Rule>]>([
    [
      'type="list" showErrorMessage="1"',
      '<formula1>"Oui,Non"</formula1>',
      { strict: true, showCustomUi: true, condition: YES_NO.condition },
    ],
    [
      'type="list" errorStyle="warning" showErrorMessage="1" showDropDown="1"',
      "<formula1>Listes!$A$1:$A$9</formula1>",
      {
        strict: false,
        showCustomUi: false,
        condition: { type: "ONE_OF_RANGE", values: [{ userEnteredValue: "=Listes!$A$1:$A$9" }] },
      },
    ],
    [
      'type="whole" operator="greaterThanOrEqual"',
      "<formula1>0</formula1>",
      { condition: { type: "NUMBER_GREATER_THAN_EQ", values: [{ userEnteredValue: "0" }] } },
    ],
    [
      'type="decimal"',
      "<formula1>0.5</formula1><formula2>10</formula2>",
      {
        condition: {
          type: "NUMBER_BETWEEN",
          values: [{ userEnteredValue: "0,5" }, { userEnteredValue: "10" }],
        },
      },
    ],
    [
      'type="date" operator="lessThan"',
      "<formula1>43872</formula1>",
      { condition: { type: "DATE_BEFORE", values: [{ userEnteredValue: "11/02/2020" }] } },
    ],
    [
      'type="custom"',
      "<formula1>LEN(A2)&lt;9</formula1>",
      { condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: "=LEN(A2)<9" }] } },
    ],
  ])("%s", (attributes, formulas, rule) => {
    const tail = `<dataValidations count="1"><dataValidation ${attributes} sqref="A2 C4:C5">${formulas}</dataValidation></dataValidations>`;
    const rows = openWorkbook(workbookFile('<row r="2"><c r="A2"><v>1</v></c></row>', { tail }), "a.xlsx")
      .spreadsheet.sheets[0]?.rows;
    expect(rows?.[1]?.[0]).toMatchObject({ value: 1, validation: rule });
    expect(rows?.[3]?.[2]).toBe(rows?.[4]?.[2]);
    expect(rows?.[2]?.[2]).toBeUndefined();
  });

  it("stop at the last row of the grid", () => {
    const tail =
      '<dataValidations><dataValidation type="list" sqref="B2:B1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
    const sheet = openWorkbook(workbookFile("", { tail }), "a.xlsx").spreadsheet.sheets[0];
    expect(sheet?.rows).toHaveLength(1000);
  });
});

describe("validations written", () => {
  it.each<Rule>([
    YES_NO,
    { condition: { type: "DATE_IS_VALID" }, strict: true },
    { condition: { type: "DATE_ON_OR_AFTER", values: [{ userEnteredValue: "01/01/2020" }] }, strict: true },
    {
      condition: {
        type: "NUMBER_BETWEEN",
        values: [{ userEnteredValue: "0" }, { userEnteredValue: "99,5" }],
      },
      strict: false,
    },
    { condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: '=A1<>"x"' }] }, strict: false },
    { condition: { type: "BOOLEAN" }, strict: true },
  ])("$condition.type comes back", (rule) => {
    const { sheet } = save("", (before) => withRule(before, 1, 3, 6, rule));
    expect(sheet?.rows[2]?.[1]).toBeUndefined();
    expect(sheet?.rows[5]?.[1]?.validation).toEqual(rule);
    expect(sheet?.rows[6]).toBeUndefined();
  });

  it("hold for the rows to come when set down to the last one", () => {
    const { xml } = save("", (before) => withRule(before, 1, 1, 1000, YES_NO));
    expect(xml).toContain('sqref="B2:B1048576"');
    expect(xml.match(/<dataValidation /g)).toHaveLength(1);
  });

  it("are cut out of the rules that they replace", () => {
    const tail =
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A1:C10"><formula1>"a"</formula1></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>';
    const { xml } = save(tail, (before) => ({ ...withRule(before, 1, 2, 5, undefined) }));
    expect(xml).toContain(
      'sqref="A1:C2 A6:C10 A3:A5 C3:C5"><formula1>"a"</formula1></dataValidation></dataValidations><pageMargins',
    );
  });

  it("go when nothing has them any more", () => {
    const tail =
      '<dataValidations count="1"><dataValidation type="list" sqref="B2:B3"><formula1>"a"</formula1></dataValidation></dataValidations>';
    expect(save(tail, (before) => withRule(before, 1, 1, 3, undefined)).xml).not.toContain("dataValidation");
  });

  it("stay as written when the same rule is set again", () => {
    const tail =
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" errorStyle="warning" showErrorMessage="1" prompt="Oui ou non &amp; rien d’autre" sqref="B2:B3"><formula1>"Oui,Non"</formula1></dataValidation></dataValidations>';
    expect(save(tail, (before) => withRule(before, 1, 1, 3, YES_NO)).xml).toContain(tail);
  });

  it("check the words of a list too long for a dropdown of Excel's", () => {
    const values = Array.from({ length: 40 }, (_, index) => ({ userEnteredValue: `Valeur n° ${index}` }));
    const { xml } = save("", (before) =>
      withRule(before, 1, 1, 3, { ...YES_NO, condition: { type: "ONE_OF_LIST", values } }),
    );
    expect(xml).toContain('type="custom"');
    expect(xml).toContain('OR(B2="Valeur n° 0",');
  });

  it("are refused when the format has no word for them", () => {
    expect(() =>
      save("", (before) => withRule(before, 0, 1, 2, { condition: { type: "TEXT_IS_EMAIL" } })),
    ).toThrow(/TEXT_IS_EMAIL/);
  });
});
