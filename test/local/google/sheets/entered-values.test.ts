import { describe, expect, it } from "vitest";
import { fileFormula, typedFormula } from "../../../../local/google/sheets/formulas/french-formulas.ts";
import { NOT_COMPUTED } from "../../../../local/google/sheets/formulas/stop.ts";
import { enteredContent } from "../../../../local/google/sheets/values/entered-value.ts";
import { serviceForTests } from "./service-for-tests.ts";

const TODAY = new Date("2021-03-04T12:00:00Z");

describe("values typed in American English", () => {
  it.each([
    ["12", 12, undefined],
    ["0042", 42, undefined],
    ["-1.5", -1.5, undefined],
    ["(3)", -3, undefined],
    [".5", 0.5, undefined],
    ["1,234", 1234, "#,##0"],
    ["2,000,000.01", 2000000.01, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["$1.50", 1.5, '"$"#,##0.00'],
    ["1E3", 1000, "0.00E+00"],
    ["2020-01-01", 43831, "yyyy-MM-dd"],
    ["1/2/2020", 43832, "M/d/yyyy"],
    ["1-2", 44198, "M-d"],
    ["1/1/29", 47119, "M/d/yy"],
    ["1/1/30", 10959, "M/d/yy"],
    ["Jan 5, 2020", 43835, "MMM d, yyyy"],
    ["12:30", 0.5208333333333334, "HH:mm"],
    ["1:30 PM", 0.5625, "h:mm am/pm"],
    ["10 pm", 22 / 24, "h am/pm"],
    ["25:30", 25.5 / 24, "[h]:mm:ss"],
    ["2020-01-01 06:00", 43831.25, "yyyy-MM-dd HH:mm:ss"],
    ["1/1/2020 6:00 pm", 43831.75, "M/d/yyyy h:mm:ss am/pm"],
    ["1/1/2020 25:00", "1/1/2020 25:00", undefined],
    ["Monday, March 2, 2020", 43892, "dddd, MMMM d, yyyy"],
    ["Someday, March 2, 2020", "Someday, March 2, 2020", undefined],
    ["5-Jan-2020", 43835, "d-MMM-yyyy"],
    ["January 2020", 43831, "MMMM yyyy"],
    ["$-5", -5, '"$"#,##0'],
    ["--5", "--5", undefined],
    ["€5", 5, "[$€]#,##0"],
    ["5.5 £", 5.5, "#,##0.00\u00a0[$£]"],
    ["1e400", "1e400", undefined],
    ["2020-01-01 06:00:00", 43831.25, "yyyy-MM-dd HH:mm:ss"],
    ["TRUE", true, undefined],
    ["'007", "007", undefined],
    ["13/45/2020", "13/45/2020", undefined],
    ["1,23", "1,23", undefined],
    ["VRAI", "VRAI", undefined],
    ["02/30/2020", "02/30/2020", undefined],
    ["  text ", "  text ", undefined],
  ])("%s is %j", (text, value, pattern) => {
    const entered = enteredContent(text, "en_US", TODAY);
    expect(entered.value).toBe(value);
    expect(entered.numberFormat?.pattern).toBe(pattern);
  });
});

describe("values typed in French", () => {
  it.each([
    ["1 234,5", 1234.5, "#,##0.00"],
    ["1\u202f234", 1234, "#,##0"],
    ["95,16 %", 0.9516, "0.00%"],
    ["12,50 €", 12.5, "#,##0.00\u00a0[$€]"],
    ["02/11/2020", 44137, "dd/MM/yyyy"],
    ["3/4", 44289, "d/M"],
    ["1er mars 2020", 43891, "d MMMM yyyy"],
    ["lundi 2 mars 2020", 43892, "dddd d MMMM yyyy"],
    ["5 janv. 2020", 43835, "d MMM yyyy"],
    ["FAUX", false, undefined],
    ["1.5", "1.5", undefined],
  ])("%s is %j", (text, value, pattern) => {
    const entered = enteredContent(text, "fr_FR", TODAY);
    expect(entered.value).toBe(value);
    expect(entered.numberFormat?.pattern).toBe(pattern);
  });
});

describe("formulas", () => {
  it.each([
    ["=4/2", 2],
    ["= 1 / 1024", 0.0009765625],
    ["=1+2*3^2", 19],
    ["=-(2+3)%", -0.05],
    ['="a"&"b"', "ab"],
    ["=1<2", true],
  ])("%s is %j", (formula, value) => {
    expect(enteredContent(formula, "en_US", TODAY)).toEqual({ formula, value });
  });

  it.each([
    ["=1,5*2", "=1.5*2", 3],
    ['=SI(B3>1,5;"1,5;2";Moyenne(C3;2))', '=IF(B3>1.5,"1,5;2",AVERAGE(C3,2))', undefined],
    ["='L''été; 1,5'!A1+NB.SI($A$1:A3;2)", "='L''été; 1,5'!A1+COUNTIF($A$1:A3,2)", undefined],
    ["=VRAI", "=TRUE", true],
    ["=ANNÉE(A1)+taux_2020", "=YEAR(A1)+taux_2020", undefined],
  ])("is kept as files hold it, and typed in French again: %s", (typed, formula, value) => {
    const entered = enteredContent(typed, "fr_FR", TODAY);
    expect(entered.formula).toBe(formula);
    if (value !== undefined) expect(entered.value).toBe(value);
    expect(fileFormula(typedFormula(formula))).toBe(formula);
  });

  it("are computed at once when they read cells, and follow them", () => {
    const service = serviceForTests("fr_FR");
    service.write("Tab!A1", [["2", "3", "=SOMME(A1:B1)*1,5"]], "USER_ENTERED");
    const value = () => service.read("Tab!C1", { valueRenderOption: "UNFORMATTED_VALUE" });
    expect(value()).toEqual([[7.5]]);
    service.write("Tab!A1", [["5"]], "USER_ENTERED");
    expect(value()).toEqual([[12]]);
  });

  it("gives an error for a division by zero, and says what is not computed", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["=1/0", "=SUMPRODUCT(A2:A3)", '="a"+1']], "USER_ENTERED");
    expect(service.read("Tab")).toEqual([["#DIV/0!", NOT_COMPUTED, "#VALUE!"]]);
    expect(service.read("Tab", { valueRenderOption: "FORMULA" })).toEqual([
      ["=1/0", "=SUMPRODUCT(A2:A3)", '="a"+1'],
    ]);
  });

  it("are kept as texts by RAW", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["=1+1", "2020-01-01", 3]]);
    expect(service.read("Tab", { valueRenderOption: "UNFORMATTED_VALUE" })).toEqual([
      ["=1+1", "2020-01-01", 3],
    ]);
  });
});

describe("formats and typed values", () => {
  it("keeps a format that is there, and takes all as text under a text format", () => {
    const service = serviceForTests();
    const cell = (type: string, pattern: string) => ({
      userEnteredFormat: { numberFormat: { type, pattern } },
    });
    service.batch(
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
          cell: cell("NUMBER", "0.000"),
          fields: "userEnteredFormat",
        },
      },
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
          cell: cell("TEXT", "@"),
          fields: "userEnteredFormat",
        },
      },
    );
    service.write("Tab!A1", [["12%", "012"]], "USER_ENTERED");
    expect(service.read("Tab")).toEqual([["0.120", "012"]]);
  });
});
