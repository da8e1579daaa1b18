// The workbook's file between the page and LibreOffice, and a disk that refuses, as a person sees them.
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { hasLibreOffice } from "../../support/installed-programs.ts";
import {
  cell,
  cellIsNamed,
  openPage,
  PATIENCE,
  savedByLibreOffice,
  showTab,
  startEdit,
  stay,
  type,
  violations,
} from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const itWithLibreOffice = it.skipIf(!hasLibreOffice);
const NAME = "Exemple – Aix-en-Provence 2020.xlsx";
const folder = temporaryFolder();
const outside: string[] = [];
let browser: Browser;
let server: PageProcess;
let page: Page;
let edited: Buffer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startProcess(folder.path, 18_880);
  page = await openPage(browser, server.page, outside);
  await stay(page);
  if (!hasLibreOffice) return;
  // A person's edit in LibreOffice: one cell typed over, the file saved.
  edited = savedByLibreOffice(join(folder.path, NAME), (text) =>
    text.replace("Arles</text:p>", "Tarascon</text:p>"),
  );
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

/** The texts of a tab's column in a file of the folder. */
function column(name: string, title: string, index: number): unknown[] {
  const { sheets } = openWorkbook(readFileSync(join(folder.path, name)), name).spreadsheet;
  return (sheets.find(({ properties }) => properties.title === title)?.rows ?? []).map(
    (row) => row?.[index]?.value,
  );
}

/** Opens another workbook from the list that its name in the header leads to. */
async function openFromList(name: string): Promise<void> {
  await page.locator(".file-name").click();
  await page.locator(".workbook-name").getByText(name, { exact: true }).click();
  await expect.poll(() => page.locator(".file-name").textContent(), PATIENCE).toBe(name);
}

it("keeps in its cells what the disk refuses, says why, and sends it again in order when asked", async () => {
  await showTab(page, "Agents");
  const hidden = join(folder.path, ".revue-qualite", NAME);
  renameSync(hidden, `${hidden}.ailleurs`);
  await startEdit(page, 2, 1, "attend");
  const band = page.locator("#unsent");
  await band.getByText("Le dossier des données ne peut pas être écrit : B2 n’est pas enregistrée.").waitFor();
  await startEdit(page, 2, 1, "attend encore");
  await expect.poll(() => page.locator("#saved-detail").textContent(), PATIENCE).toMatch(/2\s+cellules/);
  expect(await page.locator("#saved").textContent()).toMatch(/^Non enregistré depuis /);
  await expect.poll(() => cell(page, 2, 1).getAttribute("class"), PATIENCE).toContain("unsent");
  await expect.poll(() => cell(page, 2, 1).textContent(), PATIENCE).toBe("attend encore");
  expect(await violations(page)).toEqual([]);
  renameSync(`${hidden}.ailleurs`, hidden);
  const [copy] = await Promise.all([
    page.waitForEvent("download"),
    band.getByRole("button", { name: "Télécharger une copie .xlsx" }).click(),
  ]);
  expect(copy.suggestedFilename()).toBe(NAME);
  await band.getByRole("button", { name: "Réessayer" }).click();
  await expect.poll(() => page.locator("#saved").textContent(), PATIENCE).toBe("Enregistré");
  await band.waitFor({ state: "hidden" });
  await expect.poll(() => cell(page, 2, 1).textContent(), PATIENCE).toBe("attend encore");
  expect(await cell(page, 2, 1).getAttribute("class")).not.toContain("unsent");
  await type(page, 2, 1, "gardé");
  await expect.poll(() => cell(page, 2, 1).textContent(), PATIENCE).toBe("gardé");
});

it("sends what the disk refused to the workbook that it was typed in, whichever is open by then", async () => {
  // The next entry begins a journal anew, in a folder that will not be there.
  const file = await server.ask(`api/workbooks/${server.classeur}/file`);
  writeFileSync(join(folder.path, "Copie.xlsx"), Buffer.from(await file.arrayBuffer()));
  await showTab(page, "Agents");
  const before = await cell(page, 3, 1).textContent();
  const hidden = join(folder.path, ".revue-qualite", NAME);
  renameSync(hidden, `${hidden}.ailleurs`);
  await startEdit(page, 3, 1, "pour le premier");
  const band = page.locator("#unsent");
  await band.getByText("B3 n’est pas enregistrée.").waitFor();
  await openFromList("Copie");
  await showTab(page, "Agents");
  await expect.poll(() => cell(page, 3, 1).textContent(), PATIENCE).toBe(before);
  renameSync(`${hidden}.ailleurs`, hidden);
  await band.getByRole("button", { name: "Réessayer" }).click();
  await expect.poll(() => page.locator("#saved").textContent(), PATIENCE).toBe("Enregistré");
  expect(await cell(page, 3, 1).textContent()).toBe(before);
  await openFromList(NAME.replace(".xlsx", ""));
  await showTab(page, "Agents");
  await expect.poll(() => cell(page, 3, 1).textContent(), PATIENCE).toBe("pour le premier");
});

itWithLibreOffice("puts together what was typed here and in LibreOffice", async () => {
  writeFileSync(join(folder.path, NAME), edited);
  const band = page.getByRole("alert");
  await band.getByText("LibreOffice a enregistré ce fichier").waitFor();
  await startEdit(page, 3, 1, "ici");
  await band.getByText("Aucune n’est la même.").waitFor();
  expect(await violations(page)).toEqual([]);
  await band.getByRole("button", { name: "Comparer" }).click();
  const comparison = page.getByRole("region", {
    name: "Ce qui diffère entre cette page et le fichier du disque",
  });
  await comparison
    .getByRole("row", { name: "Formations C2 Arles Arles Tarascon fichier : seul changé" })
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await band.getByRole("button", { name: "Réunir les deux" }).click();
  await page.getByText("« Exemple – Aix-en-Provence 2020 (version du disque).xlsx »").waitFor();
  await band.waitFor({ state: "hidden" });
  expect(column(NAME, "Agents", 1)).toContain("ici");
  expect(column(NAME, "Formations", 2)).toContain("Tarascon");
  // It may have been in the file before LibreOffice's own came, which has it not.
  await type(page, 2, 1, "gardé");
});

itWithLibreOffice("tells that LibreOffice changed the file, and takes its version when asked", async () => {
  writeFileSync(join(folder.path, NAME), edited);
  const band = page.getByRole("alert");
  await band.getByText("LibreOffice a enregistré ce fichier").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Fichier", exact: true }).click();
  await page.getByRole("menuitem", { name: "Télécharger le .xlsx" }).click();
  await page.getByText("choisissez d’abord la version à garder").waitFor();
  await page.keyboard.press("Escape");
  await startEdit(page, 3, 1, "pendant le choix");
  await expect.poll(() => cell(page, 3, 1).textContent(), PATIENCE).toBe("pendant le choix");
  expect(readFileSync(join(folder.path, NAME)).equals(edited)).toBe(true);
  await band.getByRole("button", { name: "Choisir une version…" }).click();
  await page.getByRole("button", { name: "Prendre le fichier du disque" }).click();
  await page.getByText("« Exemple – Aix-en-Provence 2020 (version de la page).xlsx »").waitFor();
  await page.keyboard.press("Escape");
  await band.waitFor({ state: "hidden" });
  expect(column("Exemple – Aix-en-Provence 2020 (version de la page).xlsx", "Agents", 1)).toEqual(
    expect.arrayContaining(["gardé", "pendant le choix"]),
  );
  await showTab(page, "Formations");
  await page.locator("revo-grid .rgCell").getByText("Tarascon").first().waitFor();
  await showTab(page, "Agents");
  expect(await page.locator("revo-grid .rgCell").getByText("pendant le choix").count()).toBe(0);
});

itWithLibreOffice("keeps the page's version when the file of the disk can't be read", async () => {
  // Without a window, LibreOffice forgets that the header is frozen: the body begins at row 1.
  await cell(page, 3, 1).click();
  await cellIsNamed(page, "B2");
  await page.keyboard.press("Enter");
  await page.locator(".cell-field").fill("de la page");
  await page.keyboard.press("Enter");
  await page.locator("#saved").getByText("Enregistré", { exact: true }).waitFor();
  writeFileSync(join(folder.path, NAME), "plus un classeur");
  await page.getByRole("button", { name: "Prendre le fichier du disque" }).click();
  await page.getByRole("heading", { name: "Impossible de garder cette version" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Garder la version de la page" }).click();
  await page.getByText("« Exemple – Aix-en-Provence 2020 (version du disque) (2).xlsx »").waitFor();
  await page.keyboard.press("Escape");
  expect(column(NAME, "Agents", 1)).toContain("de la page");
});

itWithLibreOffice(
  "takes in a workbook edited by LibreOffice beside the others, under a name of its own",
  async () => {
    await page.getByRole("button", { name: /^Exemple/ }).click();
    const upload = page.getByLabel("Ouvrir un fichier .xlsx…");
    await upload.setInputFiles({ name: NAME, mimeType: "", buffer: edited });
    await page.getByRole("button", { name: "Exemple – Aix-en-Provence 2020 (2)", exact: true }).waitFor();
    expect(readdirSync(folder.path)).toContain("Exemple – Aix-en-Provence 2020 (2).xlsx");
    await showTab(page, "Formations");
    await page.locator("revo-grid .rgCell").getByText("Tarascon").first().waitFor();
    expect(outside).toEqual([]);
  },
);
