// The tasks of somebody who opens the page for the first time, by keyboard alone, their keys counted.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cell, cellIsNamed, openPage, PATIENCE, showTab, startEdit } from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

/** A month's 17 numbers, as the counters' sheets give them. */
const MONTH = "1162 1098 64 1020 83 79 9,7 437 421 2,7 440 17 114 20,5 1139 84 82".split(" ");

const folder = temporaryFolder();
let browser: Browser;
let server: PageProcess;
let page: Page;
/** Keys pressed since the task began. */
let count = 0;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startProcess(folder.path, 18_980)]);
  page = await openPage(browser, server.page, [], { width: 1366, height: 768 });
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    count += 1;
  }
}

async function type(text: string): Promise<void> {
  await page.keyboard.type(text);
  count += text.length;
}

/** Goes on with Tab to the control of that name, in the page or in a page of the add-on's. */
async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (name.test(await focused())) return;
    await press("Tab");
  }
  throw new Error(`No control is reached whose name is ${name}; the focus is on « ${await focused()} ».`);
}

const NAME = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body || !document.hasFocus()) return "";
  return (one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent).trim();
})()`;

/** The name of what has the focus; nothing while a page draws itself. */
async function focused(): Promise<string> {
  const end = performance.now() + 1_000;
  while (performance.now() < end) {
    const isWithin = await page.evaluate<boolean>("document.activeElement?.tagName === 'IFRAME'");
    const frames = isWithin ? page.frames().slice(1) : page.frames().slice(0, 1);
    const names = await Promise.all(frames.map((frame) => frame.evaluate<string>(NAME).catch(() => "")));
    const found = names.find((one) => one !== "");
    if (found !== undefined) return found;
  }
  return "";
}

/** Waits until the focus is on the control of that name, where a page puts it. */
const focusIsOn = (name: RegExp): Promise<void> => expect.poll(focused, PATIENCE).toMatch(name);

/** A task within so many keys; what it took is printed where it is asked for. */
async function task(name: string, most: number, work: () => Promise<void>): Promise<void> {
  count = 0;
  await work();
  if (process.env.KEY_COUNTS !== undefined) process.stdout.write(`${name}: ${count}\n`);
  expect(count, name).toBeLessThanOrEqual(most);
}

it("opens the example", () =>
  task("open", 2, async () => {
    await tabTo(/^Regarder d’abord son classeur/);
    await press("Enter");
    await page.locator("revo-grid .rgCell:focus").waitFor();
  }));

it("mends a fault, wherever it is", async () => {
  // A date that can't be read, in a tab that is not shown.
  await showTab(page, "Réunions");
  await startEdit(page, 2, 0, "31/02/2020");
  await showTab(page, "Relevés");
  await page.locator('revo-grid[aria-label="Onglet Relevés"] .rgCell:focus').waitFor();
  await task("mend", 12, async () => {
    await press("F4");
    await cellIsNamed(page, "A2");
    await type("28/02/2020");
    await press("Enter");
    await expect.poll(() => cell(page, 2, 0).textContent(), PATIENCE).toBe("28/02/2020");
  });
});

it("finds a complaint", () =>
  task("find", 12, async () => {
    await press("Control+f");
    await type("2020-0003");
    await press("Enter");
    await cellIsNamed(page, "A4");
    await press("Escape");
    await page.locator('revo-grid[aria-label="Onglet Réclamations"] .rgCell:focus').waitFor();
    expect(await page.locator("revo-grid .rgCell:focus").textContent()).toBe("2020-0003");
  }));

it("sorts by date", () =>
  task("sort", 5, async () => {
    const dates = async (): Promise<string[]> =>
      Promise.all(
        [2, 3, 4].map(async (row) =>
          ((await cell(page, row, 1).textContent()) ?? "").split("/").reverse().join("-"),
        ),
      );
    const [first = ""] = await dates();
    await press("Control+Home", "ArrowRight", "Enter");
    await focusIsOn(/^Trier de la plus ancienne/);
    await press("Tab", "Enter");
    await expect.poll(async () => (await dates())[0], PATIENCE).not.toBe(first);
    expect(await dates()).toEqual((await dates()).toSorted().reverse());
    await page.locator("revo-grid .rgCell:focus").waitFor();
  }));

it("makes the deck", () =>
  task("deck", 18, async () => {
    await press("F6");
    await tabTo(/^Générer la revue/);
    await press("Enter");
    await focusIsOn(/^Ouvrir la revue/);
  }));

it("presents it", async () => {
  await task("present", 4, async () => {
    await press("Enter");
    await page.locator(".stage .slide").waitFor();
    await press("F5", "ArrowRight", "ArrowRight");
    await expect.poll(() => page.evaluate("document.fullscreenElement !== null"), PATIENCE).toBe(true);
  });
  // A browser without a window does not leave by Escape.
  await page.evaluate("document.exitFullscreen()");
});

it("changes a figure, then updates the deck", () =>
  task("update", 45, async () => {
    await tabTo(/^Classeur$/);
    await press("Enter");
    await page.locator("revo-grid .rgCell").first().waitFor();
    await press("Control+g");
    await type("rel");
    await press("Enter");
    await page.locator('revo-grid[aria-label="Onglet Relevés"] .rgCell:focus').waitFor();
    await press("Control+Home", "ArrowDown", "ArrowRight", "ArrowRight");
    await cellIsNamed(page, "C2");
    await type("1000");
    await press("Enter");
    await cellIsNamed(page, "C3");
    await press("F6");
    await tabTo(/^Revue…/);
    await press("Enter");
    await focusIsOn(/Mettre à jour cette revue/);
    await tabTo(/^Mettre à jour$/);
    await press("Enter");
    await focusIsOn(/^Ouvrir la revue/);
    await press("Escape");
    await expect.poll(() => page.locator("dialog.modal").count(), PATIENCE).toBe(0);
  }));

it("begins a workbook of its own, and enters a month", async () => {
  await task("begin", 35, async () => {
    await page.locator("revo-grid .rgCell:focus").waitFor();
    await press("Shift+F6", "Shift+F6");
    await focusIsOn(/^Exemple/);
    await press("Enter");
    await page.getByRole("heading", { name: "Mes classeurs" }).waitFor();
    await tabTo(/^Nom du service/);
    await type("Sous-préfecture d’Exemple");
    await press("Enter");
    await page.locator("revo-grid .rgCell:focus").waitFor();
  });
  await task("month", 80, async () => {
    await page.frameLocator(".panel-frame").getByText("Janvier 2026 : 17 nombres à saisir").waitFor();
    await press("F6");
    await tabTo(/^Saisir : Janvier/);
    await press("Enter");
    await focusIsOn(/^Appels reçus/);
    for (const number of MONTH) {
      await type(number);
      await press("Enter");
    }
    await focusIsOn(/^Enregistrer janvier/);
    await press("Enter");
    await page.frameLocator("iframe.add-on-frame").getByText("✓ Janvier 2026 est enregistré").waitFor();
  });
});
