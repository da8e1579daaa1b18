// What the page's browser tests do on it, as a person would.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { axeViolations } from "../../support/axe-violations.ts";
import { temporaryFolder } from "./running-page.ts";

/** Others may load the machine. */
export const PATIENCE = { timeout: 25_000 };

/** Opens an address; the requests that leave this machine are added to `outside`, and an error of the page's is thrown. */
export async function openPage(
  browser: Browser,
  address: string,
  outside: string[],
  size = { width: 1360, height: 800 },
): Promise<Page> {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true, locale: "fr-FR" });
  const opened = await context.newPage();
  opened.setDefaultTimeout(PATIENCE.timeout);
  opened.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") outside.push(request.url());
  });
  opened.on("pageerror", (error) => {
    throw error;
  });
  await opened.goto(address);
  return opened;
}

/** Leaves the first page for the workbook. */
export async function stay(on: Page): Promise<void> {
  await on.getByRole("button", { name: "Regarder d’abord son classeur" }).click();
}

/** The button of a tab, whatever is counted beside its name. */
export function tabButton(on: Page, title: string): Locator {
  return on.locator(`#tabs button[data-tab="${title}"]`);
}

/** Waits until the name box shows a cell. */
export async function cellIsNamed(on: Page, name: string): Promise<void> {
  const end = Date.now() + PATIENCE.timeout;
  for (let shown = ""; shown !== name; shown = await on.locator("#cell-name").inputValue()) {
    if (Date.now() > end) throw new Error(`The name box shows ${shown}, not ${name}.`);
    await on.waitForTimeout(20);
  }
}

export async function showTab(on: Page, title: string): Promise<void> {
  const tab = tabButton(on, title);
  if ((on.viewportSize()?.width ?? 0) > 900) await tab.click();
  else {
    // A narrow window has one bar, with the list of all.
    await on.locator("#tabs .shown-tab").click();
    await on.getByRole("menuitem", { name: title }).first().click();
  }
  // The dashboard is drawn as a page.
  const shown =
    title === "Tableau de bord" ? "#dashboard" : `revo-grid[aria-label="Onglet ${title}"] .rgCell`;
  await on.locator(shown).first().waitFor();
}

/** A cell of the body: row from 1 as the tab counts, column from 0. */
export function cell(on: Page, row: number, column: number): Locator {
  return on
    .locator(
      `revogr-viewport-scroll.rgCol revogr-data[type="rgRow"] .rgCell[data-rgrow="${row - 2}"][data-rgcol="${column}"]`,
    )
    .first();
}

export async function startEdit(on: Page, row: number, column: number, text: string): Promise<void> {
  await cell(on, row, column).click();
  const name = `${String.fromCharCode(65 + column)}${row}`;
  await cellIsNamed(on, name);
  await on.keyboard.press("Enter");
  await on.locator(".cell-field").fill(text);
  await on.keyboard.press("Enter");
}

/** Types into a cell and waits until it is kept. */
export async function type(on: Page, row: number, column: number, text: string): Promise<void> {
  await startEdit(on, row, column, text);
  await on.locator("#saved").getByText("Enregistré", { exact: true }).waitFor();
}

/** Runs an item of the add-on's menu. */
export async function runItem(on: Page, caption: string): Promise<void> {
  await on.getByRole("button", { name: "Qualité", exact: true }).click();
  await on.getByRole("menuitem", { name: caption }).click();
}

/** What axe finds outside the grid component. */
export function violations(on: Page): Promise<string[]> {
  return axeViolations(on, { exclude: ["revo-grid"] });
}

/** The file as LibreOffice writes it again, in one format after the other; `change` edits its flat text between. */
export function savedByLibreOffice(path: string, change?: (text: string) => string): Buffer {
  const output = temporaryFolder();
  const profile = `-env:UserInstallation=file://${join(output.path, "profil")}`;
  const convert = (from: string, format: string): string => {
    const words = [profile, "--headless", "--convert-to", format, "--outdir", output.path, from];
    execFileSync("soffice", words, { stdio: "ignore" });
    return join(output.path, basename(from).replace(/\.\w+$/, `.${format}`));
  };
  let source = path;
  if (change !== undefined) {
    source = convert(path, "fods");
    writeFileSync(source, change(readFileSync(source, "utf8")));
  }
  const bytes = readFileSync(convert(source, "xlsx"));
  output.remove();
  return bytes;
}
