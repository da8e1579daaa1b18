// The page in real Chromium, from the first run to a kill.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
  tabButton,
  type,
  violations,
} from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
let browser: Browser;
let server: PageProcess;
let page: Page;
const outside: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startProcess(folder.path, 18_788);
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

describe("the page", () => {
  it("opens on a first page with the example's slides, without a dialog, that stays away", async () => {
    page = await openPage(browser, server.page, outside);
    await page.getByRole("heading", { name: "La revue qualité de l’année" }).waitFor();
    expect(await page.locator("dialog").count()).toBe(0);
    await expect
      .poll(() => page.evaluate("[...document.images].every((one) => one.naturalWidth > 0)"), PATIENCE)
      .toBe(true);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Générer la revue de l’exemple");
    await page.getByText(folder.path).waitFor();
    expect(await violations(page)).toEqual([]);
    await stay(page);
    await page.reload();
    await page.locator("revo-grid .rgCell").first().waitFor();
    expect(await page.locator("dialog.modal").count()).toBe(0);
    await showTab(page, "Paramètres");
    expect(await cell(page, 2, 1).textContent()).toBe("Sous-préfecture d'Aix-en-Provence");
  });

  it("keeps away a welcome put away just before the page is left", async () => {
    const visit = await openPage(browser, server.page, outside);
    await visit.getByRole("heading", { name: "La revue qualité de l’année" }).waitFor();
    const isKept = await visit.evaluate(`(async () => {
      const explore = [...document.querySelectorAll("button")].find((one) => one.textContent === "Regarder d’abord son classeur");
      explore.click();
      // Microtasks alone: no event comes between, as none may when the page is left.
      for (let turn = 0; turn < 20; turn += 1) await null;
      return localStorage.length > 0 && !document.body.classList.contains("at-home");
    })()`);
    expect(isKept).toBe(true);
    await visit.context().close();
  });

  it("takes dates and numbers as in Sheets in French, and marks what is of the wrong type", async () => {
    await showTab(page, "Formations");
    await type(page, 3, 1, "5/2/2020");
    await expect.poll(() => cell(page, 3, 1).textContent(), PATIENCE).toBe("05/02/2020");
    await type(page, 3, 1, "demain");
    await expect.poll(() => cell(page, 3, 1).getAttribute("aria-invalid"), PATIENCE).toBe("true");
    expect(await cell(page, 3, 1).textContent()).toBe("demain");
    expect(await cell(page, 3, 1).getAttribute("title")).toContain("n’est pas une date");
  });

  it("stays on the tab clicked while the workbook opens, and takes a press during which the tabs are drawn", async () => {
    const slow = await page.context().newPage();
    const standing = Promise.withResolvers<void>();
    await slow.route("**/standing", async (route) => {
      await standing.promise;
      await route.continue();
    });
    await slow.goto(new URL("/", server.page).href);
    await showTab(slow, "Formations");
    await tabButton(slow, "Agents").hover();
    await slow.mouse.down();
    const answered = slow.waitForResponse("**/standing");
    standing.resolve();
    await (await answered).finished();
    await slow.waitForTimeout(200);
    await slow.mouse.up();
    await slow.locator('revo-grid[aria-label="Onglet Agents"]').waitFor();
    await slow.close();
  });

  it("undoes and does again", async () => {
    await cell(page, 4, 0).click();
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(page, 3, 1).textContent(), PATIENCE).toBe("05/02/2020");
    await page.keyboard.press("Control+y");
    await expect.poll(() => cell(page, 3, 1).textContent(), PATIENCE).toBe("demain");
  });

  it("shows an edit in the other browser tab at once", async () => {
    const other = await openPage(browser, server.page, outside);
    await stay(other);
    await showTab(other, "Agents");
    await showTab(page, "Agents");
    await type(page, 2, 1, "Accueil du public, guichet 4");
    await expect.poll(() => cell(other, 2, 1).textContent(), PATIENCE).toBe("Accueil du public, guichet 4");
    await other.context().close();
  });

  it("warns before a column of the add-on is changed", async () => {
    await showTab(page, "Taux");
    await cell(page, 2, 0).click();
    await cellIsNamed(page, "A2");
    await page.keyboard.press("Enter");
    await page.getByText("A2 est calculée").waitFor();
    expect(await page.locator(".cell-field").count()).toBe(0);
    await page.getByRole("button", { name: "Écrire quand même" }).click();
    await page.locator(".cell-field").waitFor();
    await page.keyboard.press("Escape");
    expect(await cell(page, 2, 0).textContent()).toBe("");
  });

  it("keeps the headers that columns are found by", async () => {
    await showTab(page, "Agents");
    const header = page
      .locator(
        'revogr-viewport-scroll.rgCol revogr-data[type="rowPinStart"] .rgCell[data-rgrow="0"][data-rgcol="0"]',
      )
      .first();
    await header.dblclick();
    await page.getByText("L’en-tête sert à retrouver la colonne").waitFor();
    expect(await page.locator(".cell-field").count()).toBe(0);
    await page.keyboard.press("Delete");
    expect(await header.textContent()).toBe("Agent");
  });

  it("computes from the add-on's own menu; an alert leads to its cell", async () => {
    await page.getByRole("button", { name: "Qualité" }).click();
    await page.getByRole("menuitem", { name: "Calculer les taux" }).click();
    const frame = page.frameLocator("iframe.add-on-frame");
    await frame
      .getByRole("button", { name: /Formations, ligne\s3/ })
      .first()
      .click();
    await page.locator('revo-grid[aria-label="Onglet Formations"]').waitFor();
    await expect.poll(() => page.locator("#cell-name").inputValue(), PATIENCE).toBe("B3");
    expect(await page.locator("#cell-info").textContent()).toContain("n’est pas une date");
    await showTab(page, "Taux");
    await expect.poll(() => cell(page, 2, 0).textContent(), PATIENCE).toBe("TEL1");
  });

  it("shows the deck slide by slide and gives it as .pptx", async () => {
    await page.getByRole("button", { name: "Diaporama" }).click();
    await page.locator("#deck-view").getByRole("button", { name: "Générer la revue" }).click();
    await page.frameLocator("iframe.add-on-frame").getByRole("link", { name: "Ouvrir la revue" }).click();
    await page.locator(".stage .slide").waitFor();
    const count = await page.locator(".thumbnail").count();
    expect(count).toBeGreaterThan(10);
    await page.locator(".stage").focus();
    await page.keyboard.press("End");
    await expect.poll(() => page.locator(".position").textContent(), PATIENCE).toBe(`${count} sur ${count}`);
    expect(await page.locator(".thumbnail img").count()).toBeGreaterThan(0);
    expect(await page.locator(".slide .lost").count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Télécharger le .pptx" }).click(),
    ]);
    const parts = Object.keys(unzipSync(readFileSync(await download.path())));
    expect(parts.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(count);
    expect(await violations(page)).toEqual([]);
  });

  it("gives the workbook as .xlsx, every edit in it, and takes one back beside", async () => {
    await page.getByRole("button", { name: "Classeur", exact: true }).click();
    await page.getByRole("button", { name: "Fichier", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Télécharger le .xlsx" }).click(),
    ]);
    const bytes = readFileSync(await download.path());
    const { spreadsheet } = openWorkbook(bytes, "x.xlsx");
    const trainings = spreadsheet.sheets.find(({ properties }) => properties.title === "Formations");
    expect(trainings?.rows[2]?.[1]?.value).toBe("demain");
    await page.getByRole("button", { name: "Fichier", exact: true }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("menuitem", { name: "Ouvrir un fichier .xlsx" }).click(),
    ]);
    await chooser.setFiles({ name: "Mon site.xlsx", mimeType: "", buffer: bytes });
    await page.getByRole("button", { name: /^Mon site/ }).waitFor();
    expect(existsSync(join(folder.path, "Mon site.xlsx"))).toBe(true);
  });

  it.skipIf(!hasLibreOffice)("takes a workbook saved by LibreOffice", async () => {
    const buffer = savedByLibreOffice(join(folder.path, "Mon site.xlsx"));
    await page.getByRole("button", { name: /^Mon site/ }).click();
    await page
      .getByLabel("Ouvrir un fichier .xlsx…")
      .setInputFiles({ name: "Mon site.xlsx", mimeType: "", buffer });
    await page.getByRole("button", { name: "Mon site (2)" }).waitFor();
    await showTab(page, "Formations");
    // Without a window, LibreOffice forgets that the header is frozen: the same cell is one row further.
    await page.locator("revo-grid .rgCell").getByText("demain", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Mon site (2)" }).click();
    await page.locator(".workbook-name").getByText("Mon site", { exact: true }).click();
    // The header's, not the list's.
    await page
      .locator("#workbook-name")
      .filter({ hasText: /^Mon site$/ })
      .waitFor();
  });

  it("refuses a broken file in one sentence", async () => {
    await page.getByRole("button", { name: /^Mon site/ }).click();
    await page
      .getByLabel("Ouvrir un fichier .xlsx…")
      .setInputFiles({ name: "Cassé.xlsx", mimeType: "", buffer: Buffer.from("non") });
    await page.getByRole("alert").getByText("« Cassé.xlsx » ne peut pas être ouvert").waitFor();
    expect(readdirSync(folder.path)).not.toContain("Cassé.xlsx");
    expect(await violations(page)).toEqual([]);
    await page.locator(".workbook-name").getByText("Mon site", { exact: true }).click();
  });

  it.skipIf(!hasLibreOffice)(
    "tells that another program changed the file, and keeps both versions",
    async () => {
      await showTab(page, "Agents");
      await type(page, 3, 1, "saisie de la page");
      const visible = join(folder.path, "Mon site.xlsx");
      const example = readdirSync(folder.path).find((name) => name.startsWith("Exemple")) ?? "";
      writeFileSync(visible, savedByLibreOffice(join(folder.path, example)));
      await page.getByRole("alert").getByText("LibreOffice a enregistré ce fichier").waitFor();
      await page.getByRole("button", { name: "Choisir une version…" }).click();
      await page.getByRole("button", { name: "Garder la version de la page" }).click();
      await page.getByRole("heading", { name: "Version gardée" }).waitFor();
      await page.keyboard.press("Escape");
      expect(readdirSync(folder.path)).toContain("Mon site (version du disque).xlsx");
      const { spreadsheet } = openWorkbook(readFileSync(visible), "x.xlsx");
      const agents = spreadsheet.sheets.find(({ properties }) => properties.title === "Agents");
      expect(agents?.rows[2]?.[1]?.value).toBe("saisie de la page");
    },
  );

  it("loses nothing that was saved when it is killed", async () => {
    await showTab(page, "Agents");
    await type(page, 4, 1, "juste avant la fin");
    await server.stop("SIGKILL");
    await page.getByRole("alert").getByText("Le programme s’est arrêté").waitFor();
    await page.locator("#saved-detail").getByText("lecture seule").waitFor();
    expect(await violations(page)).toEqual([]);
    // What is typed before it comes back is not told to it as it happens.
    await page.context().setOffline(true);
    server = await startProcess(folder.path, 18_788);
    const again = await openPage(browser, server.page, outside);
    await again.getByRole("button", { name: /^Mon site/ }).waitFor();
    await showTab(again, "Agents");
    await expect.poll(() => cell(again, 4, 1).textContent(), PATIENCE).toBe("juste avant la fin");
    await type(again, 5, 1, "après le retour");
    // The page that saw the end comes back by itself, even where what answers first is no stream.
    await page.route("**/events?*", (route) => route.fulfill({ status: 503 }), { times: 1 });
    const refused = page.waitForResponse((response) => response.status() === 503);
    await page.context().setOffline(false);
    await refused;
    await page.getByText("Le programme est revenu").waitFor();
    await expect.poll(() => cell(page, 5, 1).textContent(), PATIENCE).toBe("après le retour");
    expect(await page.locator("#lost").isHidden()).toBe(true);
  });

  it("keeps what was being typed as the program stopped, and sends it once it is back", async () => {
    await showTab(page, "Agents");
    await killedWhileTyping("au moment de l’arrêt");
    const band = page.locator("#lost");
    await band.getByText("B5 n’est pas enregistrée. Cette page le garde").waitFor();
    // Nothing else is taken meanwhile, by key or by menu.
    const sent: string[] = [];
    page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
    await cell(page, 3, 0).click();
    await page.keyboard.press("Delete");
    await page.locator("#state-message").getByText("Lecture seule").waitFor();
    await cell(page, 3, 0).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Supprimer la ligne 3" }).click();
    await page.keyboard.press("Control+z");
    expect(sent).toEqual([]);
    expect(await cell(page, 5, 1).textContent()).toBe("au moment de l’arrêt");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    server = await startProcess(folder.path, 18_788);
    await page.getByText("Le programme est revenu").waitFor();
    await expect.poll(() => page.locator("#saved").textContent(), PATIENCE).toBe("Enregistré");
    await expect.poll(() => cell(page, 5, 1).textContent(), PATIENCE).toBe("au moment de l’arrêt");
    const again = await openPage(browser, server.page, outside);
    await showTab(again, "Agents");
    await expect.poll(() => cell(again, 5, 1).textContent(), PATIENCE).toBe("au moment de l’arrêt");
    await again.close();
  });

  it("says what to type again where another program changed the row meanwhile", async () => {
    await type(page, 5, 0, "Ada");
    await killedWhileTyping("pour Ada");
    await page.route("**/tabs/*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('"Ada"', '"Grace"') });
    });
    server = await startProcess(folder.path, 18_788);
    const refusal = page.getByRole("dialog", { name: "Modification refusée" });
    await refusal
      .getByText("« Agents » a changé là où vous tapiez. Tapez de nouveau, à sa place : B5 : « pour Ada ».")
      .waitFor();
    await page.unroute("**/tabs/*");
    await page.keyboard.press("Escape");
    await page.locator("#saved").getByText("Enregistré", { exact: true }).waitFor();
    expect(await page.locator("#lost").isHidden()).toBe(true);
  });

  it("names what could not be sent where the workbook is gone once the program is back", async () => {
    await killedWhileTyping("à ne pas perdre");
    rmSync(join(folder.path, "Mon site.xlsx"));
    rmSync(join(folder.path, ".revue-qualite", "Mon site.xlsx"), { recursive: true });
    server = await startProcess(folder.path, 18_788);
    const told = page.getByRole("dialog", { name: "Ce classeur n’est plus accessible" });
    await told.getByText("Notez ce qui n’a pas pu y être enregistré : B5 : « à ne pas perdre ».").waitFor();
  });

  /** Types in B5; the answer never comes, the program being killed first. */
  async function killedWhileTyping(text: string): Promise<void> {
    await page.route("**/cells", async (route) => {
      await server.stop("SIGKILL");
      await route.continue();
    });
    await startEdit(page, 5, 1, text);
    await page.locator("#lost").getByText("B5 n’est pas enregistrée").waitFor();
    await page.unroute("**/cells");
  }

  it("asks nothing of any other machine", () => {
    expect(outside).toEqual([]);
  });
});
