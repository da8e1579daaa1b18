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

it("does not write over it from the line above the grid either, nor in another row once that one moved", async () => {
  await choose(mine, "B4");
  await mine.locator("#cell-content").fill("du haut");
  await typeIn(theirs, "B4", "de l’autre fenêtre");
  await shown(mine, "B4").toEqual(["de l’autre fenêtre"]);
  await mine.keyboard.press("Enter");
  await said(mine).getByText("B4 a changé pendant que vous tapiez : « de l’autre fenêtre »").waitFor();
  expect(await mine.locator("#cell-content").inputValue()).toBe("de l’autre fenêtre");
  await choose(mine, "C4");
  await mine.locator("#cell-content").fill("Non");
  await insertAbove(theirs, 3);
  await shown(mine, "B5").toEqual(["de l’autre fenêtre"]);
  await mine.keyboard.press("Enter");
  await shown(theirs, "C4", "C5").toEqual(["Oui", "Non"]);
});

it("follows its row in the form of that row, and does not write there what others wrote meanwhile", async () => {
  const field = mine.locator("#row-field-1");
  await choose(mine, "B5");
  await mine.keyboard.press("Shift+F10");
  await mine.getByRole("menuitem", { name: /en fiche/ }).click();
  await field.fill("de la fiche");
  await insertAbove(theirs, 3);
  await mine.getByRole("heading", { name: "Agents, ligne 6" }).waitFor();
  expect(await field.inputValue()).toBe("de la fiche");
  await mine.keyboard.press("Enter");
  await shown(theirs, "B5", "B6").toEqual(["texte de A", "de la fiche"]);
  const tutor = mine.locator("#row-field-5");
  await tutor.fill("d’ici");
  await typeIn(theirs, "F6", "d’ailleurs");
  await typeIn(theirs, "B6", "d’ailleurs aussi");
  await expect.poll(() => field.inputValue(), PATIENCE).toBe("d’ailleurs aussi");
  await tutor.press("Enter");
  await said(mine).getByText("F6 a changé pendant que vous tapiez : « d’ailleurs »").waitFor();
  await expect.poll(() => tutor.inputValue(), PATIENCE).toBe("d’ailleurs");
  await mine.keyboard.press("Escape");
});

it("does not write in the row that took the place of one deleted meanwhile, and names what was typed", async () => {
  const deleteRow = async (row: number): Promise<void> => {
    await choose(theirs, `A${row}`);
    await theirs.keyboard.press("Shift+F10");
    await theirs.getByRole("menuitem", { name: `Supprimer la ligne ${row}` }).click();
  };
  const [, , after] = await texts(mine, "B4", "B5", "B6");
  await choose(mine, "B5");
  await mine.locator("#cell-content").fill("nulle part");
  await deleteRow(5);
  await shown(mine, "B5").toEqual([after]);
  await mine.keyboard.press("Enter");
  await said(mine)
    .getByText(
      "La ligne 5 vient d’être supprimée ailleurs. Ce que vous tapiez n’est pas enregistré : B5 : « nulle part ».",
    )
    .waitFor();
  await shown(theirs, "B5").toEqual([after]);
  await choose(mine, "B4");
  await mine.keyboard.press("Shift+F10");
  await mine.getByRole("menuitem", { name: /en fiche/ }).click();
  await mine.locator("#row-field-1").fill("perdu");
  await deleteRow(4);
  await said(mine).getByText("La ligne 4 vient d’être supprimée ailleurs.").waitFor();
  await said(mine).getByText("B4 : « perdu »").waitFor();
});

it("goes on with its own row, whose first cells come back while the next is typed", async () => {
  await typeIn(mine, "A45", "Ada");
  await typeIn(mine, "B45", "Accueil");
  await typeIn(mine, "A45", "Ada L.");
  await choose(theirs, "A45");
  await shown(theirs, "A45", "B45").toEqual(["Ada L.", "Accueil"]);
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

it("misses nothing of what the other window writes while it opens", async () => {
  await showTab(theirs, "Relevés");
  const opening = await (await running.browser.newContext()).newPage();
  opening.setDefaultTimeout(PATIENCE.timeout);
  const isWritten = Promise.withResolvers<void>();
  await opening.route("**/events?*", async (route) => {
    await isWritten.promise;
    await route.continue();
  });
  const read = opening.waitForResponse("**/tabs/*");
  await opening.goto(running.server.page);
  // Where the tab is read before its changes are told.
  await Promise.race([read, opening.waitForTimeout(1_500)]);
  await typeIn(theirs, "F85", "entre-temps");
  await shown(theirs, "F85").toEqual(["entre-temps"]);
  isWritten.resolve();
  await opening.getByRole("button", { name: "Regarder d’abord son classeur" }).click();
  await shown(opening, "F85").toEqual(["entre-temps"]);
  await opening.context().close();
});
