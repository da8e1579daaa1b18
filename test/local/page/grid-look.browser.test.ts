// The grid in real Chromium: every tab, headers that stay, help, the keyboard's way in and out, axe inside the grid.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TABS } from "../../../shared/workbook/tabs.ts";
import { axeViolations } from "../../support/axe-violations.ts";
import {
  cell,
  choose,
  focusIsOn,
  type GridPage,
  goToNamed,
  grid,
  rowNumber,
  startGridPage,
} from "./grid-page.ts";
import { PATIENCE, runItem, showTab, tabButton } from "./page-actions.ts";

const README = join(import.meta.dirname, "../../../local/page/README.md");
let running: GridPage;
let page: Page;

beforeAll(async () => {
  running = await startGridPage(19_360);
  page = await running.open("Relevés");
});
afterAll(() => running.close());

async function activeElement(): Promise<string> {
  return page.evaluate<string>(
    "document.activeElement.dataset.rgcol ? 'cellule' : document.activeElement.id || document.activeElement.textContent",
  );
}

it("has every tab of the contract whole in the window, without scrolling", async () => {
  await page.setViewportSize({ width: 1_366, height: 768 });
  const cut = await page.evaluate<string[]>(
    `[...document.querySelectorAll("#tabs .tab-group button")].filter((tab) => {
      const { left, right, top, bottom } = tab.getBoundingClientRect();
      const isWhole = tab.scrollWidth <= tab.clientWidth && tab.checkVisibility();
      return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight || !isWhole;
    }).map((tab) => tab.textContent)`,
  );
  expect(cut).toEqual([]);
  expect(await page.locator("#tabs .tab-group button").count()).toBeGreaterThanOrEqual(18);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await page.setViewportSize({ width: 1_366, height: 800 });
});

it("shows every tab of the contract with its headers, and one that somebody adds", async () => {
  const { google, jeton, classeur } = running.server;
  const response = await fetch(`${google}/v4/spreadsheets/${classeur}:batchUpdate`, {
    method: "POST",
    headers: { Authorization: `Bearer ${jeton}`, "Content-Type": "application/json" },
    body: JSON.stringify({ requests: [{ addSheet: { properties: { title: "Mes notes" } } }] }),
  });
  expect(response.status).toBe(200);
  await tabButton(page, "Mes notes").waitFor();
  for (const { title, columns } of Object.values(TABS)) {
    await showTab(page, title);
    const [first] = Object.values(columns);
    // A tab of charts has no header to show.
    if (first === undefined) continue;
    await expect.poll(() => cell(page, "A1").textContent(), PATIENCE).toBe(first.header);
  }
  await showTab(page, "Mes notes");
  // Without frozen headers, the first row of the grid's body is the tab's.
  await cell(page, "A2").click();
  await focusIsOn(page, "A1");
  await page.keyboard.type("bonjour");
  await page.keyboard.press("Enter");
  await expect.poll(() => cell(page, "A2").textContent(), PATIENCE).toBe("bonjour");
});

it("keeps the headers in sight when one scrolls", async () => {
  await showTab(page, "Relevés");
  await page.keyboard.press("Control+Home");
  await focusIsOn(page, "A1");
  const before = await cell(page, "B1").boundingBox();
  await cell(page, "B4").hover();
  await page.mouse.wheel(0, 3_000);
  await cell(page, "B4").waitFor({ state: "detached" });
  expect(await cell(page, "B1").boundingBox()).toEqual(before);
  expect(await cell(page, "B1").textContent()).toBe("Code");
  const number = page.locator('revogr-data[type="rgRow"][col-type="rowHeaders"] .rgCell').last();
  await expect.poll(() => number.textContent(), PATIENCE).toMatch(/^\d{3}$/);
  // Read whole, not as « 1… ».
  const cut =
    "[...document.querySelectorAll('.rowHeaders .rgCell')].filter((at) => at.scrollWidth > at.clientWidth)";
  expect(await page.evaluate(`${cut}.length`)).toBe(0);
  // No cell is chosen: only the wheel brings the first rows back.
  await page.mouse.wheel(0, -3_000);
  await cell(page, "A2").waitFor();
});

it("shows the help of a column at its header and for each cell", async () => {
  await choose(page, "A2");
  await page.keyboard.press("Control+Home");
  await focusIsOn(page, "A1");
  const help = await cell(page, "A1").getAttribute("title");
  expect(help).toBeTruthy();
  expect(await page.locator("#cell-info .cell-help").textContent()).toContain(help);
  await choose(page, "A5");
  expect(await page.locator("#cell-info .cell-help").textContent()).toContain(help);
});

it("is reached, used and left with the keyboard alone", async () => {
  await showTab(page, "Agents");
  await page.locator("#cell-content").focus();
  await page.keyboard.press("Tab");
  await focusIsOn(page, "A2");
  await expect.poll(activeElement, PATIENCE).toBe("cellule");
  for (const [key, name] of [
    ["ArrowDown", "A3"],
    ["Tab", "B3"],
    ["Shift+Tab", "A3"],
    ["Enter", undefined],
    ["Escape", "A3"],
    ["End", "Z3"],
    ["Home", "A3"],
  ] as const) {
    await page.keyboard.press(key);
    if (name === undefined) await page.getByRole("textbox", { name: "Cellule A3" }).waitFor();
    else await focusIsOn(page, name);
    if (name !== undefined) await expect.poll(activeElement, PATIENCE).toBe("cellule");
  }
  await page.keyboard.press("Escape");
  await expect.poll(activeElement, PATIENCE).toBe("Agents");
  await page.keyboard.press("ArrowLeft");
  await grid(page, "Points de contrôle").waitFor();
  await expect.poll(activeElement, PATIENCE).toBe("Points de contrôle");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(activeElement, PATIENCE).toBe("Points de contrôle");
  await page.keyboard.press("ArrowRight");
  await grid(page, "Agents").waitFor();
  await tabButton(page, "Agents").click();
  // A tab is found again at the cell last used on it.
  await focusIsOn(page, "A3");
  await page.keyboard.press("Alt+ArrowUp");
  await grid(page, "Points de contrôle").waitFor();
  await focusIsOn(page, "A2");
});

it("leaves a wide cell's editor and the menu of rows inside 360 pixels", async () => {
  await page.setViewportSize({ width: 360, height: 720 });
  await showTab(page, "Plan d'actions");
  await choose(page, "D3");
  await page.keyboard.press("F2");
  await page.locator(".cell-field").fill("un texte bien plus long que la fenêtre n’est large ".repeat(4));
  const field = await page.locator(".cell-field").boundingBox();
  expect((field?.x ?? 0) + (field?.width ?? 0)).toBeLessThanOrEqual(360);
  expect(field?.height).toBeGreaterThan(60);
  await page.keyboard.press("Escape");
  await rowNumber(page, 4).click({ button: "right" });
  const menu = await page.getByRole("menu", { name: "Ligne 4" }).boundingBox();
  expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(360);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 1_366, height: 800 });
});

it("says why a rate is empty beside it, until Escape", async () => {
  await runItem(page, "Calculer les taux");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await showTab(page, "Taux");
  await expect.poll(() => cell(page, "A2").textContent(), PATIENCE).toBe("TEL1");
  await goToNamed(page, "F2");
  const bubble = page.locator(".cell-bubble");
  await bubble.getByText("Pourquoi ce taux est vide").waitFor();
  await bubble.getByText(/suspendus? \(crise sanitaire\).* aucun relevé n’est attendu\./).waitFor();
  await page.keyboard.press("Escape");
  await bubble.waitFor({ state: "hidden" });
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await bubble.waitFor();
  await page.keyboard.press("ArrowLeft");
  await bubble.waitFor({ state: "hidden" });
});

it("has no other fault for axe inside the grid than those that the README lists", async () => {
  const listed = [...readFileSync(README, "utf8").matchAll(/^\| `([a-z-]+)`/gm)].map(([, rule]) => rule);
  const found = new Set<string>();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [title, name] of [
      ["Taux", "A2"],
      ["Réclamations", "C3"],
      ["Formations", "B3"],
    ] as const) {
      await showTab(page, title);
      for (const rule of await faults()) found.add(rule);
      await choose(page, name);
      // What is computed has no editor.
      if (title === "Taux") continue;
      await page.keyboard.press("F2");
      await page.locator(".cell-field").waitFor();
      for (const rule of await faults()) found.add(rule);
      await page.keyboard.press("Escape");
    }
  }
  expect([...found].toSorted()).toEqual(listed.toSorted());
});

async function faults(): Promise<string[]> {
  const found = await axeViolations(page, { include: ["revo-grid"] });
  return found.map((violation) => violation.slice(0, violation.indexOf(":")));
}
