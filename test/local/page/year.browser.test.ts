// The panel, a month, a complaint and a closing in the local page: beside the workbook, over its server, aware of what is typed in the grid.
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cellIsNamed, openPage, PATIENCE, runItem, showTab, stay, type } from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const PORT = 18_890;
const folder = temporaryFolder();
let browser: Browser;
let server: PageProcess;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startProcess(folder.path, PORT);
  page = await openPage(browser, server.page, []);
  await stay(page);
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

const panel = (): FrameLocator => page.frameLocator("#panel-content iframe");
const dialog = (): FrameLocator => page.frameLocator("dialog iframe");

it("opens the panel by itself beside the workbook, 300 pixels wide, with the year's targets", async () => {
  await panel().getByRole("button", { name: "● 15 atteintes" }).waitFor(PATIENCE);
  expect((await page.locator("#panel").boundingBox())?.width).toBe(300);
  // Escape leaves a dialog, never what stands beside the workbook.
  await panel().getByRole("button", { name: "● 15 atteintes" }).press("Escape");
  await panel().getByText("Lu à").waitFor();
});

it("saves a month typed in its dialog into the workbook, and computes", async () => {
  await panel().getByRole("button", { name: "Saisir un mois" }).click();
  const lost = dialog().getByLabel("Appels perdus");
  await lost.waitFor(PATIENCE);
  expect(await lost.inputValue()).toBe("64");
  await lost.fill("62");
  // A window that is closed before it saves loses nothing.
  await lost.press("Escape");
  await panel().getByRole("button", { name: "Saisir un mois" }).click();
  await dialog().getByText("Vous aviez commencé décembre (1\u00a0nombre)").waitFor(PATIENCE);
  await dialog().getByRole("button", { name: "Reprendre" }).click();
  await dialog().getByText("était 64").waitFor();
  expect(await lost.inputValue()).toBe("62");
  await lost.fill("63");
  await lost.press("Control+Enter");
  await dialog().getByText("✓ Décembre 2020 est enregistré").waitFor(PATIENCE);
  await dialog().getByText("1\u00a0nombre mis à jour dans « Relevés »").waitFor();
  await dialog().getByRole("button", { name: "Fermer" }).click();
  await runItem(page, "Calculer les taux");
  await dialog().getByRole("button", { name: "Fermer" }).click();
  await panel().getByText("✓ À jour").waitFor(PATIENCE);
});

it("names the tab typed in since, once the panel has the focus again", async () => {
  await showTab(page, "Relevés");
  await page.keyboard.press("Control+Home");
  await type(page, 2, 2, "811");
  await expect
    .poll(async () => {
      await page.locator("#panel-content iframe").focus();
      await panel().locator("body").dispatchEvent("focus");
      return panel().getByText("! Modifié depuis").count();
    }, PATIENCE)
    .toBe(1);
  expect(await panel().locator(".frais span").textContent()).toContain("Relevés");
});

it("records a complaint told at the desk, shows its row, then handles it from the panel", async () => {
  await panel().getByRole("button", { name: "Réclamation…" }).click();
  const receipt = dialog().getByRole("textbox", { name: "Reçue le" });
  await receipt.waitFor(PATIENCE);
  await receipt.fill("14/12/2020");
  await dialog().getByLabel("Objet").fill("Porte trop lourde");
  await dialog().getByLabel("Objet").press("Enter");
  await dialog().getByText("✓ Réclamation enregistrée").waitFor(PATIENCE);
  await dialog().getByText("Onglet « Réclamations », ligne 6, statut « Nouvelle ».").waitFor();
  await dialog().getByRole("button", { name: "Voir la ligne" }).click();
  await cellIsNamed(page, "A6");
  await panel().getByRole("button", { name: "Traiter : Répondre à 2020-0005" }).click(PATIENCE);
  await dialog().getByRole("radio", { name: "Répondue" }).press("Space", PATIENCE);
  await dialog().getByRole("textbox", { name: "Répondue le" }).fill("30/12/2020");
  // A window that is closed before it saves loses nothing.
  await dialog().getByRole("textbox", { name: "Répondue le" }).press("Escape");
  await panel().getByRole("button", { name: "Traiter : Répondre à 2020-0005" }).click(PATIENCE);
  await dialog().getByText("Vous aviez commencé à traiter 2020-0005").waitFor(PATIENCE);
  await dialog().getByRole("button", { name: "Reprendre" }).click();
  expect(await dialog().getByRole("textbox", { name: "Répondue le" }).inputValue()).toBe("30/12/2020");
  await dialog().getByRole("button", { name: "Enregistrer" }).click();
  await dialog().getByText("✓ 2020-0005 est à jour").waitFor(PATIENCE);
  await dialog().getByRole("button", { name: "Fermer" }).click();
  await panel()
    .getByRole("button", { name: /^Traiter/ })
    .waitFor({ ...PATIENCE, state: "detached" });
});

it("closes the year, goes on in another page in the place of the first", async () => {
  await runItem(page, "Clore l’exercice");
  for (const name of ["Voir les chiffres", "Continuer", "Clore 2020 et ouvrir 2021"])
    await dialog().getByRole("button", { name }).click();
  await dialog().getByText("25\u00a0lignes ajoutées à « Historique » (lignes 22 à 46)").waitFor(PATIENCE);
  const width = await page.locator("dialog").evaluate(({ clientWidth }) => clientWidth);
  expect(width).toBe(900);
  await dialog().getByRole("button", { name: "Saisir janvier 2021" }).click();
  await expect
    .poll(() =>
      page.locator("dialog iframe").evaluateAll((all) => all.map((one) => one.getAttribute("title"))),
    )
    .toEqual(["Saisir un mois"]);
  await dialog().getByRole("button", { name: "Fermer" }).click();
  await panel().getByRole("heading", { name: "Exercice 2021" }).waitFor(PATIENCE);
});
