// The desk's groups hold every tab of the contract once, and each column has its words.
import { expect, it } from "vitest";
import { columnKindWords } from "../../../shared/french/column-kinds.ts";
import { isToFill, keyColumnCount, TAB_GROUPS } from "../../../shared/workbook/desk-tabs.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";

it("groups every tab of the contract, each once", () => {
  const grouped = TAB_GROUPS.flatMap(({ tabs }) => tabs.map(({ title }) => title));
  const titles = Object.values(TABS).map(({ title }) => title);
  expect(grouped.toSorted()).toEqual(titles.toSorted());
});

it("tells rows apart by no more columns than a tab has", () => {
  for (const tab of Object.values(TABS))
    expect(keyColumnCount(tab)).toBeLessThanOrEqual(Object.keys(tab.columns).length);
  expect(keyColumnCount(TABS.readings)).toBe(2);
  expect(isToFill(TABS.readings)).toBe(true);
  expect(isToFill(TABS.rates)).toBe(false);
});

it("says the kind of each column, by the year where it is about one", () => {
  const words = (tab: keyof typeof TABS, year: number | null = 2020): string[] =>
    Object.values(TABS[tab].columns).map((column) => columnKindWords(column, year));
  expect(words("readings")).toEqual(["mois", "liste", "nombre", "nombre", "nombre", "texte libre"]);
  expect(words("settings")).toEqual(["nom du réglage", "à remplir", "explication"]);
  expect(words("rates")).toContain("an dernier, 2019");
  expect(words("rates", null)).toContain("an dernier");
  expect(words("complaints")).toContain("personnel");
  for (const tab of Object.keys(TABS) as (keyof typeof TABS)[]) expect(words(tab)).not.toContain("");
});
