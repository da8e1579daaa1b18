// A page with the grid of the example, and the gestures of somebody who works in it.
import { type Browser, type BrowserContext, errors, type Locator, type Page } from "playwright-core";
import { cellIsNamed, PATIENCE, showTab } from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

/** Longer than a drawing of the grid. */
const REST_MILLISECONDS = 100;
/** A cell that is drawn is scrolled to in less, however busy the machine. */
const STAY_MILLISECONDS = 3_000;

/** A page that runs, and the browser tabs open on it. */
export interface GridPage {
  server: PageProcess;
  browser: Browser;
  /** Opens a browser tab of its own on the page, on one of the workbook's tabs. */
  open(title: string, size?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a page on the example. */
export async function startGridPage(port: number): Promise<GridPage> {
  const folder = temporaryFolder();
  const [browser, server] = await Promise.all([launchBrowser(), startProcess(folder.path, port)]);
  const newContext = (size: { width: number; height: number }): Promise<BrowserContext> =>
    browser.newContext({ viewport: size, permissions: ["clipboard-read", "clipboard-write"] });
  return {
    server,
    browser,
    open: async (title, size = { width: 1_366, height: 800 }) => {
      const page = await (await newContext(size)).newPage();
      page.setDefaultTimeout(PATIENCE.timeout);
      await page.goto(server.page);
      await page.getByRole("button", { name: "Regarder d’abord son classeur" }).click();
      await showTab(page, title);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.stop("SIGKILL");
      folder.remove();
    },
  };
}

export function grid(page: Page, title: string): Locator {
  return page.locator(`revo-grid[aria-label="Onglet ${title}"]`);
}

/** A cell by its name, such as B3; in row 1 are the frozen headers. */
export function cell(page: Page, name: string): Locator {
  const { row, column } = placeOf(name);
  const [type, index] = row === 1 ? ["rowPinStart", 0] : ["rgRow", row - 2];
  return page.locator(
    `revogr-data[type="${type}"][col-type="rgCol"] .rgCell[data-rgrow="${index}"][data-rgcol="${column}"]`,
  );
}

/** The number of a row, from 1. */
export function rowNumber(page: Page, row: number): Locator {
  const [type, index] = row === 1 ? ["rowPinStart", 0] : ["rgRow", row - 2];
  return page.locator(`revogr-data[type="${type}"][col-type="rowHeaders"] .rgCell[data-rgrow="${index}"]`);
}

/** The letter over a column. */
export function columnLetter(page: Page, letter: string): Locator {
  return page.locator(
    `revogr-viewport-scroll.rgCol .rgHeaderCell[data-rgcol="${letter.charCodeAt(0) - 65}"]`,
  );
}

function placeOf(name: string): { row: number; column: number } {
  return { row: Number(name.slice(1)), column: name.charCodeAt(0) - 65 };
}

/** Scrolls the grid until a cell is in sight and stands still: rows and columns far from what is shown are not drawn. */
export async function bringIntoSight(page: Page, name: string): Promise<void> {
  const target = cell(page, name);
  const before = (await target.count()) > 0 ? await placeBeforeScroll(target) : undefined;
  const end = Date.now() + PATIENCE.timeout;
  // A grid that is being given another size goes back to where it was: it is scrolled again.
  for (let isDrawn = before !== undefined; !isDrawn; ) {
    if (Date.now() > end) throw new Error(`The grid does not draw ${name}.`);
    await scrollGridTo(page, name);
    isDrawn = (await placeBeforeScroll(target)) !== undefined;
  }
  if ((await placeOnScreen(target)) !== before) await atRest(target);
}

/** Where a drawn cell stood before the page was scrolled to it; nothing when it went: a grid given another size still draws what it had. */
async function placeBeforeScroll(target: Locator): Promise<string | undefined> {
  const timeout = STAY_MILLISECONDS;
  try {
    const before = JSON.stringify(await target.boundingBox({ timeout }));
    await target.scrollIntoViewIfNeeded({ timeout });
    return before;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return undefined;
    throw error;
  }
}

async function scrollGridTo(page: Page, name: string): Promise<void> {
  const { row, column } = placeOf(name);
  const grid = 'document.querySelector("revo-grid")';
  await page.evaluate(
    `${grid}.scrollToRow(${Math.max(0, row - 2)}).then(() => ${grid}.scrollToColumnIndex(${column}))`,
  );
}

/** Waits until a cell stands still: while the grid scrolls, the element of a row becomes another row's. */
async function atRest(of: Locator): Promise<void> {
  for (let before = ""; ; ) {
    const now = await placeOnScreen(of);
    if (now === before) return;
    before = now;
    await of.page().waitForTimeout(REST_MILLISECONDS);
  }
}

async function placeOnScreen(of: Locator): Promise<string> {
  return JSON.stringify(await of.boundingBox());
}

/** Presses the arrow of a cell's choices as long as a hand does. */
export async function pressArrow(page: Page, name: string): Promise<void> {
  await bringIntoSight(page, name);
  const { width = 0 } = (await cell(page, name).boundingBox()) ?? {};
  await cell(page, name).click({ position: { x: width - 10, y: 12 }, delay: 120 });
}

/** Puts the focus on a cell with the mouse. */
export async function choose(page: Page, name: string): Promise<void> {
  await bringIntoSight(page, name);
  await cell(page, name).click({ position: { x: 8, y: 8 } });
  await focusIsOn(page, name);
}

/** Goes to a cell by its name, typed: it stands in the name box from then on, its focus tells that it was reached. */
export async function goToNamed(page: Page, name: string): Promise<void> {
  await page.locator("#cell-name").fill(name);
  await page.keyboard.press("Enter");
  await cell(page, name).and(page.locator(":focus")).waitFor();
}

/** Selects from a cell to another. */
export async function chooseRange(page: Page, from: string, to: string): Promise<void> {
  await choose(page, from);
  await cell(page, to).click({ modifiers: ["Shift"], position: { x: 8, y: 8 } });
}

export async function focusIsOn(page: Page, name: string): Promise<void> {
  await cellIsNamed(page, name);
}

/** Types over a cell as with the fingers. */
export async function typeIn(page: Page, name: string, text: string): Promise<void> {
  await choose(page, name);
  await page.keyboard.press("F2");
  await page.locator(".cell-field").fill(text);
  await page.keyboard.press("Enter");
  await page.locator(".cell-field").waitFor({ state: "detached" });
}

/** What a cell is typed from. */
export async function inputOf(page: Page, name: string): Promise<string> {
  await choose(page, name);
  await page.keyboard.press("F2");
  const input = await page.locator(".cell-field").inputValue();
  await page.keyboard.press("Escape");
  await page.locator(".cell-field").waitFor({ state: "detached" });
  return input;
}

export async function copied(page: Page): Promise<string> {
  return page.evaluate<string>("navigator.clipboard.readText()");
}

/** Pastes a text that comes from another program. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press("Control+v");
}

/** The texts of cells one under the other, or side by side: `B2:B4`. */
export async function texts(page: Page, ...names: string[]): Promise<(string | null)[]> {
  return Promise.all(names.map((name) => cell(page, name).textContent()));
}
