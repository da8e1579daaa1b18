// A file that lacks tabs: what was recognised in it is shown before anything is written, and what may be done.
import { readdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileOf } from "./file-of.ts";
import { openPage, PATIENCE, tabButton, violations } from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const NAME = "suivi qualité arles.xlsx";
const BYTES = fileOf({ Agents: [["Agent"], ["Ada"]], Feuil3: [["A"], ["B"]] });
const folder = temporaryFolder();
let browser: Browser;
let server: PageProcess;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startProcess(folder.path, 18_895);
  page = await openPage(browser, server.page, []);
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

async function choose(buffer = BYTES): Promise<void> {
  await page.getByLabel("Ouvrir un fichier .xlsx…").setInputFiles({ name: NAME, mimeType: "", buffer });
  await page.getByRole("heading", { name: "Ouvrir « suivi qualité arles.xlsx »" }).waitFor();
}

it("is told tab by tab, nothing being written, and leads back", async () => {
  await choose();
  await page.getByRole("row", { name: "Feuil3 – 1 gardé tel quel, non compté" }).waitFor();
  await page
    .getByText(/^18\songlets n’y sont pas\s: «\sPréparer le classeur\s» les crée, sans rien effacer\.$/)
    .waitFor();
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Ouvrir et préparer");
  expect(readdirSync(folder.path)).not.toContain(NAME);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.getByRole("button", { name: "Générer la revue de l’exemple" }).waitFor();
});

it("is shown from its title, however many its tabs", async () => {
  const tabs = Array.from({ length: 40 }, (_, number) => [`Feuille ${String(number)}`, [["A"]]]);
  await choose(fileOf(Object.fromEntries(tabs)));
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Ouvrir et préparer");
  expect(
    await page.evaluate("document.querySelector('.home h2, .home h1').getBoundingClientRect().top"),
  ).toBeGreaterThanOrEqual(0);
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.getByRole("button", { name: "Générer la revue de l’exemple" }).waitFor();
});

it("is opened as it is", async () => {
  await choose();
  await page.getByRole("button", { name: "Ouvrir tel quel" }).click();
  await expect.poll(() => page.locator(".file-name").textContent(), PATIENCE).toBe("suivi qualité arles");
  expect(await tabButton(page, "Relevés").count()).toBe(0);
  expect(readdirSync(folder.path)).toContain(NAME);
});

it("is opened and prepared by the keyboard", async () => {
  await page.locator(".file-name").click();
  await choose();
  await page.keyboard.press("Enter");
  await tabButton(page, "Relevés").waitFor();
  await tabButton(page, "Feuil3").waitFor();
  await expect.poll(() => page.locator(".file-name").textContent(), PATIENCE).toBe("suivi qualité arles (2)");
});
