// What one types to get a cell: typed again, it gives the same cell.
import { expect, it } from "vitest";
import { enteredContent } from "../../../local/google/sheets/values/entered-value.ts";
import { typedText } from "../../../local/page/workbooks/typed-text.ts";

const TODAY = new Date("2020-11-02");

it.each([
  "007",
  "=1+1",
  "'cité",
  "12,5 %",
  "1er janvier 2020",
  "lundi 2 novembre 2020",
  "mars 2020",
  "2/11",
  "12:30",
  "vrai",
  " FAUX",
  "(3)",
  "-",
  "1 234",
  "€5",
])("keeps the text « %s » a text", (value) => {
  const typed = typedText({ value }, value) ?? value;
  expect(enteredContent(typed, "fr_FR", TODAY)).toEqual({ value });
});

it.each(["Bureau 12", "Accueil", "2020-0001", "1 agent", "- tiret", "vraiment", "mars"])(
  "adds nothing to the text « %s »",
  (value) => {
    expect(typedText({ value }, value)).toBeUndefined();
  },
);

it("adds no apostrophe in a column of text, where all is kept as typed", () => {
  const format = { numberFormat: { type: "TEXT", pattern: "@" } };
  expect(typedText({ value: "007", format }, "007")).toBeUndefined();
});

it.each([
  [{ value: 0.9516, format: { numberFormat: { type: "PERCENT", pattern: "0.0%" } } }, "95,2%", "95,16 %"],
  [
    { value: 44137, format: { numberFormat: { type: "DATE", pattern: "mmm yyyy" } } },
    "nov. 2020",
    "02/11/2020",
  ],
  [{ value: 95.163 }, "95,163", undefined],
  [{ value: 95.163, format: { numberFormat: { type: "NUMBER", pattern: '0.0" %"' } } }, "95,2 %", "95,163"],
  [{ value: 2, formula: "=1+1" }, "2", "=1+1"],
])("gives the whole of %j", (cell, shown, typed) => {
  expect(typedText(cell, shown)).toBe(typed);
});
