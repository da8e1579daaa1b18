// What is said to have changed in a workbook since its deck was made: which tabs, how many rows.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import type { Spreadsheet } from "../../../local/google/sheets/model.ts";
import { newSheet, newSpreadsheet } from "../../../local/google/sheets/new-spreadsheet.ts";
import { placesOf } from "../../../local/page/folder/file-places.ts";
import { Freshness } from "../../../local/page/workbooks/freshness.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const places = placesOf(folder.path, "Site.xlsx");
const DECK = "diaporama";
const AGENTS = [["Agent"], ["Ada"], ["Bob"], ["Cléo"]];
let freshness: Freshness;

mkdirSync(dirname(places.marks), { recursive: true });
beforeEach(() => {
  freshness = new Freshness(() => places);
  freshness.markDeck(DECK, workbook({ Agents: AGENTS, Taux: [["1"]] }));
});
afterAll(() => folder.remove());

function workbook(tabs: Readonly<Record<string, string[][]>>): Spreadsheet {
  const sheets = Object.entries(tabs).map(([title, rows], index) => ({
    ...newSheet({ sheetId: index + 1, title, index }),
    rows: rows.map((row) => row.map((value) => ({ value }))),
  }));
  return newSpreadsheet("classeur", { title: "Essai" }, sheets);
}
const changed = (rows: string[][]) => freshness.of(workbook({ Agents: rows, Taux: [["2"]] }), DECK).tabs;

it("is nothing where nothing was typed, whatever was computed", () => {
  expect(changed([...AGENTS, [""], []])).toEqual([]);
});

it("counts rows that were changed, added and taken away, not those that only moved", () => {
  expect(changed(AGENTS.with(1, ["Ida"]))).toEqual([{ title: "Agents", rowCount: 1 }]);
  expect(changed(AGENTS.toSpliced(1, 0, ["Ida"], [], ["Max"]))).toEqual([{ title: "Agents", rowCount: 2 }]);
  expect(changed(AGENTS.slice(0, 2))).toEqual([{ title: "Agents", rowCount: 2 }]);
  expect(changed([...AGENTS, ["Bob"]])).toEqual([{ title: "Agents", rowCount: 1 }]);
  expect(changed(AGENTS.toReversed())).toEqual([{ title: "Agents", rowCount: 0 }]);
  expect(freshness.of(workbook({}), DECK).tabs).toEqual([{ title: "Agents", rowCount: 4 }]);
});

it("keeps over a restart when the deck was made, and nothing that was typed", () => {
  const { madeAt } = freshness.of(workbook({}), DECK);
  expect(Math.abs(Date.now() - Date.parse(madeAt ?? ""))).toBeLessThan(60_000);
  freshness = new Freshness(() => places);
  expect(freshness.of(workbook({ Agents: AGENTS }), DECK)).toEqual({ deck: false, madeAt, tabs: [] });
  expect(readFileSync(places.marks, "utf8")).not.toContain("Ada");
});

it("knows no deck until one is made, and dates it anew when it is brought up to date", () => {
  freshness.markDeckAsAlerts(DECK);
  expect(freshness.of(workbook({}), DECK)).toEqual({ deck: false, madeAt: null, tabs: [] });
  freshness.markAlerts(workbook({ Agents: AGENTS }));
  freshness.markDeckAsAlerts(DECK);
  expect(freshness.of(workbook({ Agents: AGENTS }), DECK).madeAt).not.toBeNull();
});

it("knows each deck apart, and the only one that an earlier version marked", () => {
  freshness.markDeck("suivant", workbook({ Agents: AGENTS.slice(1) }));
  expect(changed(AGENTS)).toEqual([]);
  expect(freshness.of(workbook({ Agents: AGENTS }), "suivant").deck).toBe(true);
  expect(freshness.of(workbook({ Agents: AGENTS }), null)).toEqual({ deck: false, madeAt: null, tabs: [] });
  const { decks, ...rest } = JSON.parse(readFileSync(places.marks, "utf8"));
  writeFileSync(places.marks, JSON.stringify({ ...rest, decks: undefined, deck: decks[DECK] }));
  freshness = new Freshness(() => places);
  expect(freshness.of(workbook({ Agents: AGENTS.slice(1) }), "un diaporama").tabs).toEqual([
    { title: "Agents", rowCount: 1 },
  ]);
});
