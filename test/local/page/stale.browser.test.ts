// Alerts and deck say when they are older than what was typed since, in real Chromium.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type GridPage, startGridPage, typeIn } from "./grid-page.ts";
import { PATIENCE, runItem, showTab, violations } from "./page-actions.ts";

let running: GridPage;
let page: Page;
const SENTENCE = "calculé avant vos dernières saisies : ";

beforeAll(async () => {
  running = await startGridPage(19_350);
  page = await running.open("Relevés");
}, 120_000);
afterAll(() => running.close());

async function isStale(place: string): Promise<boolean> {
  return ((await page.locator(place).textContent()) ?? "").replaceAll("\u00a0", " ").includes(SENTENCE);
}

function stale(place: "#alerts" | "#deck-stale") {
  return expect.poll(() => isStale(place), PATIENCE);
}

it("is said after an edit, not after a computation nor where the edit is taken back, and leads to the computation", async () => {
  await runItem(page, "Générer la revue");
  const frame = page.frameLocator("iframe.add-on-frame");
  await frame.getByRole("link", { name: "Ouvrir la revue" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Alertes/ }).click();
  await stale("#alerts").toBe(false);
  await stale("#deck-stale").toBe(false);
  await typeIn(page, "F4", "vu au guichet");
  await stale("#alerts").toBe(true);
  await stale("#deck-stale").toBe(true);
  await page.keyboard.press("Control+z");
  await stale("#alerts").toBe(false);
  await stale("#deck-stale").toBe(false);
  await typeIn(page, "F4", "vu au guichet");
  await stale("#alerts").toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.locator("#alerts").getByRole("button", { name: "recalculer" }).click();
  await stale("#alerts").toBe(false);
  // The deck was not made again.
  await stale("#deck-stale").toBe(true);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Diaporama" }).click();
  await page.locator("#deck-stale").getByRole("button", { name: "générer la revue à nouveau" }).waitFor();
  expect(await violations(page)).toEqual([]);
}, 90_000);

it("is not said for what is typed in the tabs that the add-on writes", async () => {
  await page.getByRole("button", { name: "Classeur", exact: true }).click();
  await stale("#alerts").toBe(false);
  await page.getByRole("button", { name: /^Alertes/ }).click();
  await showTab(page, "Alertes");
  await typeIn(page, "F9", "à moi");
  await page.locator("#saved").getByText("Enregistré", { exact: true }).waitFor();
  await stale("#alerts").toBe(false);
});
