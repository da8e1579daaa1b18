// For everybody: axe on each screen and dialog, light and dark, narrow and wide; the keyboard alone.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cell, cellIsNamed, openPage, PATIENCE, runItem, showTab, stay, violations } from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const outside: string[] = [];
let browser: Browser;
let server: PageProcess;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startProcess(folder.path, 18_910);
  page = await openPage(browser, server.page, outside);
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

const LOOKS = [
  ["light", 360],
  ["dark", 1920],
  ["dark", 360],
  ["light", 1920],
] as const;

const overflow = (): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");

/** Looks at what is shown in both colours and at both ends of the widths; each pair of them for the main screens. */
async function isFitForAll(
  screen: string,
  looks: (typeof LOOKS)[number][] = LOOKS.slice(0, 2),
): Promise<void> {
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page), `${screen}, ${colorScheme}, ${width}`).toEqual([]);
    expect(await overflow(), `${screen}, ${colorScheme}, ${width}`).toBeLessThanOrEqual(0);
  }
  // A window of 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await overflow(), `${screen}, at 400 %`).toBeLessThanOrEqual(0);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1360, height: 800 });
}

it("is without fault for axe on every screen and dialog of the workbook", async () => {
  await page.getByRole("heading", { name: "La revue qualité de l’année" }).waitFor();
  await isFitForAll("first page", [...LOOKS]);
  await stay(page);
  await isFitForAll("workbook", [...LOOKS]);
  await page.getByRole("button", { name: "Qualité", exact: true }).click();
  await isFitForAll("menu");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Exemple/ }).click();
  await page.getByRole("button", { name: "Créer mon classeur" }).click();
  await isFitForAll("workbooks", [...LOOKS]);
  await page.locator(".workbook-name").first().click();
  await showTab(page, "Taux");
  await page
    .locator('revogr-data[type="rgRow"][col-type="rowHeaders"] .rgCell[data-rgrow="0"]')
    .click({ button: "right" });
  await page.getByRole("menuitem", { name: "Supprimer la ligne 2" }).click();
  await page.getByRole("heading", { name: "Cellules protégées" }).waitFor();
  await isFitForAll("question");
  await page.keyboard.press("Escape");
});

it("is without fault for axe on the add-on's dialog, the alerts and the deck", async () => {
  await page.getByRole("button", { name: "Diaporama" }).click();
  await page.getByRole("heading", { name: /^Pas encore de revue pour \d{4}$/ }).waitFor();
  await isFitForAll("no deck");
  await page.getByRole("button", { name: "Retour au classeur" }).click();
  await runItem(page, "Générer la revue");
  const frame = page.frameLocator("iframe.add-on-frame");
  await frame.getByRole("link", { name: "Ouvrir la revue" }).waitFor();
  await isFitForAll("add-on's dialog");
  await page.keyboard.press("Escape");
  // The panel is open beside the work, and over it where the window is narrow.
  await isFitForAll("alerts");
  await page.getByRole("button", { name: "Diaporama" }).click();
  await page.locator(".stage .slide").waitFor();
  await isFitForAll("deck", [...LOOKS]);
  await page.emulateMedia({ forcedColors: "active" });
  const grounds = await page.evaluate<string[]>(
    "[...document.querySelectorAll('.stage .slide, .stage .slide *')].map((one) => getComputedStyle(one).backgroundColor)",
  );
  expect(grounds).toContain("rgb(0, 0, 145)");
  await page.emulateMedia({ forcedColors: "none" });
  await page.getByRole("button", { name: "Classeur", exact: true }).click();
  await showTab(page, "Tableau de bord");
  await page.locator("#dashboard img").first().waitFor();
  await isFitForAll("dashboard", [...LOOKS]);
  // Its charts in words: title, subtitle, and the figures of each.
  expect(await page.locator("#dashboard img").first().getAttribute("alt")).toBe(
    "Appels pris en moins de 5 sonneries, en\u00a0%. Tirets\u00a0: cible ≥\u00a090\u00a0% · gris\u00a0: suspendu · 2020\u00a0: 89,9\u00a0% ○ non atteinte",
  );
  const lowest = page.locator("#dashboard figure").nth(1).getByRole("row").last();
  expect(await lowest.allTextContents()).toEqual(["Délai de rendez-vous78,4 ○"]);
  // A tile leads to the row of its rate.
  await page.getByRole("button", { name: /^Appels pris en moins de 5 sonneries/ }).click();
  await cellIsNamed(page, "A4");
  await page.getByRole("button", { name: "Classeur", exact: true }).click();
});

/** The controls in sight, outside the grid, that Tab should reach; those within a menu or a list of tabs have arrows. */
const CONTROLS = `[...document.querySelectorAll("button, a[href], input, summary, [tabindex]")].filter((one) =>
  one.checkVisibility() && one.tabIndex >= 0 && one.closest("revo-grid, [inert]") === null)`;

async function reachedByTab(): Promise<{ reached: string[]; wanted: string[] }> {
  const name = `(one) => (one.ariaLabel ?? one.textContent).trim() || one.className || one.id`;
  const wanted = await page.evaluate<string[]>(`${CONTROLS}.map(${name})`);
  await page.evaluate(`${CONTROLS}[0].focus()`);
  const reached = new Set<string>();
  for (let step = 0; step <= wanted.length; step += 1) {
    reached.add(await page.evaluate<string>(`(${name})(document.activeElement)`));
    await page.keyboard.press("Tab");
    // The ways through the grid and through the panel's page are their own matter.
    await page.evaluate(
      `(() => {
        const { activeElement } = document;
        const next = activeElement.closest("revo-grid") ? "#close-panel, #tabs [aria-current]"
          : activeElement.matches(".panel-frame") ? "#tabs [aria-current]" : null;
        if (next !== null) [...document.querySelectorAll(next)].find((one) => one.checkVisibility()).focus();
      })()`,
    );
  }
  return { reached: wanted.filter((one) => reached.has(one)), wanted };
}

it("is used with the keyboard alone: every control of both views", async () => {
  for (const view of ["Classeur", "Diaporama"]) {
    await page.getByRole("button", { name: view, exact: true }).focus();
    await page.keyboard.press("Enter");
    const { reached, wanted } = await reachedByTab();
    expect(wanted.length, view).toBeGreaterThan(5);
    expect(reached, view).toEqual(wanted);
  }
});

it("is used with the keyboard alone: tabs, cells, menus, dialogs", async () => {
  await page.getByRole("button", { name: "Classeur", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.locator("#tabs [aria-current]").focus();
  await page.keyboard.press("End");
  await page.locator('revo-grid[aria-label="Onglet Suspensions"]').waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.locator('revo-grid[aria-label="Onglet Indicateurs"]').waitFor();
  await page.getByRole("button", { name: "Qualité", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.frameLocator("iframe.add-on-frame").getByRole("button", { name: "Fermer" }).waitFor();
  await expect.poll(() => page.evaluate("document.activeElement.tagName"), PATIENCE).toBe("IFRAME");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog.modal").count(), PATIENCE).toBe(0);
  // From there, what is typed goes in the grid; a range that grows by keyboard is named.
  await page.locator("revo-grid .rgCell:focus").waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await cellIsNamed(page, "A2:A3");
  await page.getByRole("button", { name: "Édition", exact: true }).click();
  await page.getByRole("menuitem", { name: "Annuler" }).click();
  await page.locator("revo-grid .rgCell:focus").waitFor();
  await page.getByRole("button", { name: /^Exemple/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Mes classeurs" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator('revo-grid[aria-label="Onglet Indicateurs"]').waitFor();
  expect(await cell(page, 2, 0).textContent()).not.toBe("");
  expect(outside).toEqual([]);
});
