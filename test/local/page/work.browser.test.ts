// A person's work in the page: the add-on's questions and progress, alerts, a new workbook, the list of them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import {
  cell,
  openPage,
  PATIENCE,
  runItem,
  showTab,
  stay,
  tabButton,
  type,
  violations,
} from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const outside: string[] = [];
let browser: Browser;
let server: PageProcess;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startProcess(folder.path, 18_820);
  page = await openPage(browser, server.page, outside);
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

/** Keeps everything that the state line says, however short. */
async function recordSayings(): Promise<void> {
  await page.evaluate(`window.said = [];
    new MutationObserver((records) => records.forEach(({ addedNodes }) =>
      addedNodes.forEach((node) => window.said.push(node.textContent)))).observe(
        document.querySelector("#state-message"), { childList: true });`);
}

it("asks the add-on's question, and takes No, Escape and Yes for what they are", async () => {
  await stay(page);
  await showTab(page, "Réclamations");
  await type(page, 6, 1, "12/10/2020");
  await type(page, 6, 2, "Réclamation");
  await recordSayings();
  const question = page.getByRole("dialog", { name: "Contrôler les données" });
  const asked = question.getByText("sans référence. Voulez-vous les numéroter");
  for (const refuse of [
    () => question.getByRole("button", { name: "Non" }).click(),
    () => page.keyboard.press("Escape"),
  ]) {
    await runItem(page, "Contrôler les données");
    await asked.waitFor();
    expect(await violations(page)).toEqual([]);
    await refuse();
    await page.locator("iframe.add-on-frame").waitFor();
    await page.keyboard.press("Escape");
    expect(await cell(page, 6, 0).textContent()).toBe("");
  }
  await runItem(page, "Contrôler les données");
  await asked.waitFor();
  // While it asks, the workbook is not held: somebody else's action is done.
  const other = await openPage(browser, server.page, outside);
  await stay(other);
  await runItem(other, "Calculer les taux");
  await other.frameLocator("iframe.add-on-frame").getByText("dans l’onglet « Taux ».").waitFor();
  await other.context().close();
  await page.bringToFront();
  await page.keyboard.press("Enter");
  const frame = page.frameLocator("iframe.add-on-frame");
  await frame.getByText("Références données dans « Réclamations » : ").waitFor();
  await expect.poll(() => cell(page, 6, 0).textContent(), PATIENCE).toMatch(/^2020-\d{4}$/);
  expect(await page.evaluate<string[]>("window.said")).toContain("Qualité\u00a0: Lecture du classeur…");
  // What the tab holds is said again in the place of what went on.
  await expect.poll(() => page.locator("#state-message").textContent(), PATIENCE).toMatch(/^\d+\slignes$/);
});

it("goes to an alert's cell from the add-on's table, with the keyboard", async () => {
  const row = page
    .frameLocator("iframe.add-on-frame")
    .getByRole("button", { name: /Réclamations, ligne\s6/ })
    .first();
  await row.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#cell-name").inputValue(), PATIENCE).toBe("A6");
  await expect.poll(() => page.locator("dialog.modal").count(), PATIENCE).toBe(0);
});

it("goes from what the panel says is to be done to its cell", async () => {
  const panel = page.getByRole("complementary", { name: "Panneau Qualité" });
  await page
    .frameLocator(".panel-frame")
    .getByRole("button", { name: "Vérifier « Fiche de tutorat »" })
    .click();
  await page.locator('revo-grid[aria-label="Onglet Documents"]').waitFor();
  await expect.poll(() => page.locator("#cell-name").inputValue(), PATIENCE).toBe("A8");
  await page.getByRole("button", { name: "Fermer le panneau" }).click();
  expect(await panel.isVisible()).toBe(false);
});

it("makes a workbook for one's own site, its fields checked", async () => {
  await page.getByRole("button", { name: "Fichier", exact: true }).click();
  await page.getByRole("menuitem", { name: "Nouveau classeur" }).click();
  const dialog = page.getByRole("region", { name: "Accueil" });
  await expect.poll(() => page.evaluate("document.activeElement.id"), PATIENCE).toBe("new-service");
  await dialog.getByLabel("Année suivie").fill("26");
  await dialog.getByRole("button", { name: "Créer mon classeur" }).click();
  await dialog.getByText("Écrivez le nom du service, tel qu’il paraîtra sur la revue.").waitFor();
  await dialog.getByText("Indiquez l’année de la revue en quatre chiffres").waitFor();
  expect(await page.evaluate("document.activeElement.id")).toBe("new-service");
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel("Nom du service").fill("Sous-préfecture de l’Île/Vierge");
  await dialog.getByLabel("Année suivie").fill("2026");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sous-préfecture de l’Île Vierge – 2026" }).waitFor();
  // A new workbook opens on the first tab to fill.
  await page.locator('revo-grid[aria-label="Onglet Relevés"]').waitFor();
  // A blank tab has room for what will be typed: « Objet » as wide as its file says.
  await showTab(page, "Réclamations");
  const subject = page.locator('revogr-viewport-scroll.rgCol .rgHeaderCell[data-rgcol="5"]');
  await expect.poll(async () => (await subject.boundingBox())?.width, PATIENCE).toBe(240);
  await showTab(page, "Paramètres");
  expect(await cell(page, 2, 1).textContent()).toBe("Sous-préfecture de l’Île/Vierge");
  expect(await cell(page, 3, 1).textContent()).toBe("2026");
  const bytes = readFileSync(join(folder.path, "Sous-préfecture de l’Île Vierge – 2026.xlsx"));
  const { sheets } = openWorkbook(bytes, "x.xlsx").spreadsheet;
  expect(sheets.map(({ properties }) => properties.title)).toContain("Réclamations");
  await runItem(page, "Calculer les taux");
  await page.frameLocator("iframe.add-on-frame").locator("p").first().waitFor();
  await page.keyboard.press("Escape");
  await showTab(page, "Taux");
  await expect.poll(() => cell(page, 2, 0).textContent(), PATIENCE).toBe("TEL1");
});

it("lists the workbooks, the last changed first, and opens another", async () => {
  await page.getByRole("button", { name: /^Sous-préfecture/ }).click();
  const lines = page.locator(".workbooks tbody tr");
  await expect.poll(() => lines.count(), PATIENCE).toBe(2);
  await lines.nth(1).getByText("● ").waitFor();
  const [first = "", second = ""] = await lines.allTextContents();
  expect(first).toMatch(
    /^Sous-préfecture de l’Île Vierge – 2026ouvert en dernier.*aujourd’hui, \d+\sh\s\d\d⋯$/,
  );
  expect(second).toMatch(/^Exemple – Aix-en-Provence 2020pour essayer.*● \d+ atteintes○ \d+ non atteintes/);
  const urgency = (await lines.nth(1).locator("small.bad").textContent()) ?? "";
  expect(urgency).toMatch(/^! \d+ en retard/);
  await lines.nth(1).getByRole("button").first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Exemple/ }).waitFor();
  await showTab(page, "Paramètres");
  // The panel counts the same.
  await page.locator("#toggle-panel").click();
  await page.frameLocator(".panel-frame").getByText(urgency.slice(2), { exact: true }).waitFor();
  await page.locator("#toggle-panel").click();
  const service = "Sous-préfecture d'Aix-en-Provence";
  await expect.poll(() => cell(page, 2, 1).textContent(), PATIENCE).toBe(service);
  expect(outside).toEqual([]);
});

it("takes the first click once it can be heard, however late that is", async () => {
  const context = await browser.newContext({ viewport: { width: 1360, height: 800 } });
  const late = await context.newPage();
  await late.route("**/api/**", async (route) => {
    await late.waitForTimeout(800);
    await route.continue();
  });
  await late.goto(server.page);
  await late.locator("#workbook-name").click();
  await late.locator(".workbooks tbody tr").first().waitFor();
  await late.unrouteAll({ behavior: "ignoreErrors" });
  await context.close();
});

it("leaves the workbook that one goes to as it is, whatever ends in the other", async () => {
  const reached = Promise.withResolvers<void>();
  const isOther = Promise.withResolvers<void>();
  await page.route("**/actions", async (route) => {
    const response = await route.fetch();
    reached.resolve();
    await isOther.promise;
    await route.fulfill({ response });
  });
  await runItem(page, "Calculer les taux");
  await reached.promise;
  await page.keyboard.press("Escape");
  await page.locator("#workbook-name").click();
  await page.getByRole("button", { name: /^Sous-préfecture.*2026$/ }).click();
  await page.locator("#workbook-name").getByText("Sous-préfecture").waitFor();
  await showTab(page, "Agents");
  isOther.resolve();
  await page.locator("#state-message").getByText("« Exemple – Aix-en-Provence 2020 » est terminée").waitFor();
  expect(await page.locator("#workbook-name").textContent()).toMatch(/^Sous-préfecture/);
  expect(await cell(page, 2, 0).textContent()).toBe("");
  await page.unroute("**/actions");
  await page.locator("#workbook-name").click();
  await page.getByRole("button", { name: /^Exemple.*2020$/ }).click();
  await page.locator("#workbook-name").getByText("Exemple").waitFor();
});

it("gives a tab another name by its menu, asks first where the tool reads it by that name, and takes it back", async () => {
  await tabButton(page, "Constats").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Renommer l’onglet…" }).press("Enter");
  await page.getByLabel("Nom de l’onglet").fill("Relevés");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Renommer « Constats » ?" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Renommer quand même" }).click();
  await page.getByText("Un autre onglet s’appelle déjà « Relevés ».").waitFor();
  await page.keyboard.press("Escape");
  await tabButton(page, "Constats").dblclick();
  await page.getByLabel("Nom de l’onglet").fill("Constats 2020");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Renommer quand même" }).click();
  await page.locator('revo-grid[aria-label="Onglet Constats 2020"]').waitFor();
  await page.keyboard.press("Control+z");
  await page.locator('revo-grid[aria-label="Onglet Constats"]').waitFor();
  await page.locator("#state-message").getByText("✓ Annulé : l’onglet s’appelle « Constats ».").waitFor();
});

it("names a workbook by keyboard from its menu, and tells the windows of one that is put away", async () => {
  const other = await openPage(browser, server.page, outside);
  await other.locator("#workbook-name").click();
  await other.getByRole("button", { name: /^Actions sur « Sous-préfecture/ }).press("Enter");
  await other.getByRole("menu", { name: /^Sous-préfecture/ }).waitFor();
  expect(await violations(other)).toEqual([]);
  await other.keyboard.press("ArrowDown");
  await other.keyboard.press("Enter");
  await other.getByLabel("Nom du classeur").fill("Mon île");
  await other.keyboard.press("Enter");
  await other.getByText("s’appelle maintenant « Mon île ».").waitFor();
  await page.locator("#workbook-name").click();
  await page.getByRole("button", { name: "Mon île", exact: true }).click();
  await page.locator("#workbook-name").getByText("Mon île").waitFor();
  await showTab(page, "Agents");
  await cell(page, 2, 1).click();
  await page.keyboard.press("Enter");
  await page.locator(".cell-field").fill("en train d’être tapé");
  await other.getByRole("button", { name: "Actions sur « Mon île »" }).click();
  await other.getByRole("menuitem", { name: "Mettre à la corbeille…" }).click();
  await other.getByRole("button", { name: "Mettre à la corbeille", exact: true }).click();
  for (const window of [other, page])
    await window.getByText("maintenant « corbeille/Mon île.xlsx »").waitFor();
  const refusal = page.getByRole("dialog", { name: "Modification refusée" });
  await refusal
    .getByText("Ce que vous tapiez n’est pas enregistré : B2 : « en train d’être tapé ».")
    .waitFor();
  await page.keyboard.press("Escape");
  expect(readFileSync(join(folder.path, "corbeille", "Mon île.xlsx")).length).toBeGreaterThan(0);
  await page.getByRole("button", { name: /^Exemple.*2020$/ }).waitFor();
  await other.context().close();
});
