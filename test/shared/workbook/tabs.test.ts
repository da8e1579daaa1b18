// What the description of the workbook owes its readers; its columns and lists are tested with docs/contract.md.
import { describe, expect, it } from "vitest";
import type { Tab } from "../../../shared/workbook/column.ts";
import { comparableName } from "../../../shared/workbook/names.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";

const tabs = Object.values(TABS);
const columnsOf = (tab: Tab) => Object.values(tab.columns);

describe("the workbook", () => {
  it("never gives one tab two headers that compare alike", () => {
    for (const tab of tabs) {
      const headers = columnsOf(tab).map(({ header }) => comparableName(header));
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it("explains every column in a sentence", () => {
    for (const tab of tabs)
      for (const { help } of columnsOf(tab)) expect(help).toMatch(/^[A-ZÀÂÉÊÎÔÛŒ≥0-9N].*\.$|…$/u);
  });
});

describe("the complaints' columns", () => {
  it("that hold personal data are read by no computation", () => {
    const personal = columnsOf(TABS.complaints).filter(({ isPersonal }) => isPersonal);
    expect(personal.map(({ header }) => header)).toEqual([
      "Objet",
      "Message",
      "Nom",
      "Courriel",
      "Téléphone",
      "Réponse publiée",
    ]);
    expect(personal.every(({ isUnread }) => isUnread)).toBe(true);
  });
});

describe("helps and purposes", () => {
  it("write their apostrophes the typographic way", () => {
    const words = Object.values(TABS).flatMap(({ purpose, columns }) => [
      purpose,
      ...Object.values(columns).map(({ help }) => help),
    ]);
    expect(words.filter((text) => text.includes("'"))).toEqual([]);
  });
});
