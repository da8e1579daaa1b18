// Two people in one workbook, and fast fingers: what one types goes where it was meant to, or is not written and said.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cell, choose, type GridPage, goToNamed, startGridPage, texts, typeIn } from "./grid-page.ts";
import { PATIENCE, showTab } from "./page-actions.ts";

let running: GridPage;
let mine: Page;
let theirs: Page;

beforeAll(async () => {
  running = await startGridPage(19_385);
  mine = await running.open("Relevés");
  theirs = await running.open("Relevés");
});
afterAll(() => running.close());

const shown = (page: Page, ...names: string[]) => expect.poll(() => texts(page, ...names), PATIENCE);
const said = (page: Page) => page.locator("#state-message");

/** Opens a cell's editor with another text in it. */
async function beginTyping(page: Page, name: string, text: string): Promise<void> {
  await choose(page, name);
  await page.keyboard.press("F2");
  await page.locator(".cell-field").fill(text);
}

async function insertAbove(page: Page, row: number): Promise<void> {
  await choose(page, `A${row}`);
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Insérer une ligne au-dessus" }).click();
}

it("stays on its row while the other window inserts one above it", async () => {
  await choose(mine, "C5");
  const [before] = await texts(mine, "C5");
  await insertAbove(theirs, 3);
  await shown(mine, "C6").toEqual([before]);
  await cell(mine, "C6").and(mine.locator(":focus")).waitFor();
  await mine.keyboard.type("9999");
  await mine.keyboard.press("Enter");
  await shown(mine, "C6").toEqual(["9\u202f999"]);
  await mine.keyboard.press("Control+z");
  await theirs.keyboard.press("Control+z");
  await shown(mine, "C5").toEqual([before]);
});

it("goes under what it typed, wherever that row is by then", async () => {
  await beginTyping(mine, "C5", "7777");
  await insertAbove(theirs, 3);
  await mine.keyboard.press("Enter");
  await shown(mine, "C6").toEqual(["7\u202f777"]);
  await cell(mine, "C7").and(mine.locator(":focus")).waitFor();
  await mine.keyboard.press("Control+z");
  await theirs.keyboard.press("Control+z");
});

it("does not write over what the other window wrote in the cell meanwhile, and says both", async () => {
  for (const page of [mine, theirs]) await showTab(page, "Agents");
  await beginTyping(mine, "B3", "texte de A");
  await typeIn(theirs, "B3", "texte de B");
  await expect.poll(() => mine.locator("#cell-content").inputValue(), PATIENCE).toBe("texte de B");
  await mine.keyboard.press("Enter");
  await said(mine).getByText("B3 a changé pendant que vous tapiez").waitFor();
  await shown(theirs, "B3").toEqual(["texte de B"]);
  await mine.getByRole("button", { name: "Écrire quand même" }).click();
  await shown(theirs, "B3").toEqual(["texte de A"]);
});

it("does not write in a blank row that was filled meanwhile, and leads to the next one", async () => {
  const row = 30;
  await beginTyping(mine, `B${row}`, "du guichet");
  await typeIn(theirs, `A${row}`, "du formulaire");
  await shown(mine, `A${row}`).toEqual(["du formulaire"]);
  await mine.keyboard.press("Enter");
  await said(mine).getByText(`La ligne ${row} a été remplie pendant que vous tapiez`).waitFor();
  await mine.getByRole("button", { name: `L’écrire en ligne ${row + 1}` }).click();
  await shown(theirs, `A${row}`, `B${row}`, `B${row + 1}`).toEqual(["du formulaire", "", "du guichet"]);
});

it("goes on with its own row, whose first cells come back while the next is typed", async () => {
  await typeIn(mine, "A33", "Ada");
  await typeIn(mine, "B33", "Accueil");
  await typeIn(mine, "A33", "Ada L.");
  await shown(theirs, "A33", "B33").toEqual(["Ada L.", "Accueil"]);
});

it("lets no key go elsewhere while one goes to a cell by its name", async () => {
  await showTab(mine, "Relevés");
  await goToNamed(mine, "G20");
  await mine.locator("#cell-name").fill("G80");
  await mine.keyboard.press("Enter");
  await mine.keyboard.type("123456", { delay: 25 });
  await mine.keyboard.press("Enter");
  await expect.poll(() => cell(mine, "G80").textContent(), PATIENCE).toMatch(/^123\s?456$/);
  await goToNamed(mine, "G20");
  expect(await texts(mine, "G20")).toEqual([""]);
});
