// The deck in the page: full screen, keyboard, notes, paper, and what is left of it after a restart.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildAddOn } from "../../../apps-script/build.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { openPage, PATIENCE, violations } from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const outside: string[] = [];
let browser: Browser;
let server: PageProcess;
let page: Page;
let count = 0;

beforeAll(async () => {
  await buildAddOn();
  browser = await launchBrowser();
  server = await startProcess(folder.path, 18_840);
  page = await openPage(browser, server.page, outside);
  await page.getByRole("button", { name: "Générer la revue de l’exemple" }).click();
  await page.frameLocator("iframe.add-on-frame").getByRole("link", { name: "Ouvrir la revue" }).click();
  await page.locator(".stage .slide").waitFor();
  count = await page.locator(".thumbnail").count();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

async function showsSlide(number: number): Promise<void> {
  await expect.poll(() => page.locator(".position").textContent(), PATIENCE).toBe(`${number} / ${count}`);
}

it("goes through the slides with the keyboard, full screen, and shows the notes", async () => {
  await page.getByRole("button", { name: "Plein écran" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction("document.fullscreenElement?.classList.contains('stage')");
  for (const [key, number] of [
    ["ArrowRight", 2],
    ["ArrowDown", 3],
    ["PageDown", 4],
    [" ", 5],
    ["ArrowLeft", 4],
    ["End", count],
    ["ArrowRight", count],
    ["Home", 1],
    ["ArrowUp", 1],
  ] as const) {
    await page.keyboard.press(key);
    await showsSlide(number);
  }
  const { width, height } = (await page.locator(".stage .slide").boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.round(width)).toBe(1360);
  expect(width / height).toBeCloseTo(16 / 9, 2);
  await page.evaluate("document.exitFullscreen()");
  await page.waitForFunction("document.fullscreenElement === null");
  await page.getByRole("button", { name: /Téléphone/ }).click();
  expect(await page.getByRole("region", { name: "Commentaires de l’orateur" }).textContent()).toContain(
    "TEL1",
  );
  await page.getByRole("button", { name: "Suivante ›" }).click();
  await page.keyboard.press("ArrowLeft");
  expect(await page.locator(".stage").getAttribute("aria-label")).toBe(`Diapositive 10 sur ${count}`);
});

it("leaves the arrows to the notes, which scroll", async () => {
  const before = await page.locator(".position").textContent();
  await page.getByRole("region", { name: "Commentaires de l’orateur" }).focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.locator(".position").textContent()).toBe(before);
});

it("prints one slide a page, 16:9, every text in it", async () => {
  const path = join(folder.path, "revue.pdf");
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
  const about = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  expect(about).toMatch(new RegExp(`Pages: +${count}\\n`));
  const [, width = "0", height = "0"] = /Page size: +([\d.]+) x ([\d.]+)/.exec(about) ?? [];
  expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 2);
  const pages = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).split("\f");
  const footers = pages.slice(1, count).map((text, index) => text.includes(`${index + 2} / ${count}`));
  expect(footers.filter((isThere) => !isThere)).toEqual([]);
  expect(pages[0]).toContain("Revue qualité 2020");
  expect(pages.join()).not.toContain("Télécharger");
});

it("draws each chart with the values and the target that the workbook's has, in words too", async () => {
  const pictures = page.locator(".thumbnail img");
  expect(await pictures.count()).toBe(7);
  const texts = await pictures.evaluateAll((images) =>
    images.map((image) => image.getAttribute("alt") ?? ""),
  );
  expect(texts.every((text) => text.length > 20)).toBe(true);
  expect(await page.locator(".slide .lost").count()).toBe(0);
});

it("keeps the charts, the deck and its pictures through the .xlsx and a restart", async () => {
  const shown = await page
    .locator(".thumbnail img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("src")));
  expect(await server.stop("SIGTERM")).toBe(0);
  const [name = ""] = readdirSync(folder.path).filter((one) => one.endsWith(".xlsx"));
  const { sheets } = openWorkbook(readFileSync(join(folder.path, name)), name).spreadsheet;
  const board = sheets.find(({ properties }) => properties.title === "Tableau de bord");
  const charts = (board?.charts ?? []).map(({ spec }) => spec?.basicChart?.series ?? []);
  expect(charts).toHaveLength(7);
  for (const series of charts) {
    expect(series.some(({ dataLabel }) => dataLabel?.type === "DATA")).toBe(true);
    expect(series.some(({ type, lineStyle }) => type === "LINE" && lineStyle?.type?.includes("DASHED"))).toBe(
      true,
    );
  }
  server = await startProcess(folder.path, 18_840);
  page = await openPage(browser, server.page, outside);
  await page.getByRole("button", { name: "Explorer l’exemple" }).click();
  await page.getByRole("button", { name: "Diaporama" }).click();
  await page.locator(".stage .slide").waitFor();
  expect(await page.locator(".thumbnail").count()).toBe(count);
  const again = await page
    .locator(".thumbnail img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("src")));
  expect(again).toEqual(shown);
  expect(await violations(page)).toEqual([]);
  expect(outside).toEqual([]);
}, 60_000);
