// What is typed and would become something that nobody meant: digits as dates, dates as numbers, formulas.
import { describe, expect, it } from "vitest";
import { guardedText, typingNotice } from "../../../local/page/workbooks/typed-guards.ts";
import {
  dateColumn,
  monthColumn,
  numberColumn,
  textColumn,
  yearColumn,
} from "../../../shared/workbook/column.ts";

const options = { help: "", example: "" };
const DATE = dateColumn("Date", options);
const MONTH = monthColumn("Mois", options);
const NUMBER = numberColumn("Numérateur", options);
const YEAR = yearColumn("Exercice", options);
const TEXT = textColumn("Commentaire", options);

describe("the text entered", () => {
  it.each([
    ["010320", "'010320"],
    [" 20200301 ", "'20200301"],
    ["12", "'12"],
    ["01/03/2020", "01/03/2020"],
    ["1er mars 2020", "1er mars 2020"],
    ["", ""],
  ])("in a column of dates or months: %j", (typed, entered) => {
    expect(guardedText(DATE, typed)).toBe(entered);
    expect(guardedText(MONTH, typed)).toBe(entered);
  });

  it.each([
    ["01/03/2020", "'01/03/2020"],
    ["2020-03-01", "'2020-03-01"],
    ["10:30", "'10:30"],
    ["1 234,5", "1 234,5"],
    ["95,16 %", "95,16 %"],
    ["-3", "-3"],
    ["=1+1", "=1+1"],
  ])("in a column of numbers or years: %j", (typed, entered) => {
    expect(guardedText(NUMBER, typed)).toBe(entered);
    expect(guardedText(YEAR, typed)).toBe(entered);
  });

  it("is left as it is in a column of texts, and in one that is not known", () => {
    for (const typed of ["010320", "01/03/2020"])
      for (const column of [TEXT, undefined]) expect(guardedText(column, typed)).toBe(typed);
  });
});

describe("what is said of it", () => {
  it.each([
    ["010320", "01/03/2020"],
    ["01032020", "01/03/2020"],
    ["20200301", "01/03/2020"],
    ["290224", "29/02/2024"],
  ])("asks for the day that %s means", (typed, day) => {
    expect(typingNotice(DATE, typed, { value: typed })).toContain(`Vouliez-vous dire ${day} ?`);
  });

  it("names the form of a month in a column of months", () => {
    expect(typingNotice(MONTH, "012020", { value: "012020" })).toMatch(
      /n’est pas un mois\. Tapez-le sous la forme mm\/aaaa\./,
    );
  });

  it.each(["12", "310220", "320120", "99999999"])("guesses no day in %s", (typed) => {
    expect(typingNotice(DATE, typed, { value: typed })).toMatch(/n’est pas une date\. Tapez-la/);
  });

  it("is that a formula is not computed, or what a sum of numbers gives; nothing of one that follows cells", () => {
    const sentence = "cette formule n’est pas calculée ici. Tapez le résultat";
    expect(typingNotice(TEXT, "=2+3", { formula: "=2+3", value: 5 })).toContain("vaut 5 et ne changera plus");
    expect(typingNotice(undefined, "=2+3", { value: "=2+3" })).toContain(sentence);
    const error = { type: "ERROR", text: "#NOT_COMPUTED!", message: "" } as const;
    expect(typingNotice(NUMBER, "=A1", { formula: "=A1", value: error })).toContain(sentence);
    expect(typingNotice(NUMBER, "=A1", { formula: "=A1", value: 5 })).toBeUndefined();
  });

  it.each(["=C2+", "=SI(A1>1;2", '="abc', "=5/", "=C2)", "==", "=1 2"])(
    "is that %s is half a formula, which stays a text",
    (typed) => {
      expect(guardedText(NUMBER, typed)).toBe(`'${typed}`);
      expect(typingNotice(NUMBER, typed, { value: typed })).toContain(
        "n’est pas complète, elle reste un texte",
      );
    },
  );

  it.each([
    "=SOMME(A2:A)",
    "=RECHERCHEV(1;A:B;2;FAUX)",
    "='Relevés'!C2",
    "=SIERREUR(A1/B1;)",
    "=-1,5%",
    "={1;2}",
    "=INCONNUE(NOM)",
    "=LAMBDA(x;x+1)(3)",
    "=",
  ])("keeps %s as it is typed", (typed) => expect(guardedText(NUMBER, typed)).toBe(typed));

  it("is nothing of the rest", () => {
    for (const typed of ["=", "12,5", "oui"])
      expect(typingNotice(NUMBER, typed, { value: typed })).toBeUndefined();
    expect(typingNotice(DATE, "01/03/2020", { value: 43_891 })).toBeUndefined();
  });
});
