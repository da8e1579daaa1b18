// Sort, filter, find and replace as a person does, in real Chromium, with the keyboard.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  bringIntoSight,
  cell,
  choose,
  chooseRange,
  columnLetter,
  focusIsOn,
  type GridPage,
  goToNamed,
  rowNumber,
  startGridPage,
  texts,
  typeIn,
} from "./grid-page.ts";
import { PATIENCE, showTab, violations } from "./page-actions.ts";

let running: GridPage;
let page: Page;

beforeAll(async () => {
  running = await startGridPage(19_370);
  page = await running.open("Plan d'actions");
});
afterAll(() => running.close());

function shown(...names: string[]) {
  return expect.poll(() => texts(page, ...names), PATIENCE);
}

function says(words: RegExp) {
  return expect
    .poll(
      async () => ((await page.locator("#state-message").textContent()) ?? "").replaceAll(/\s/g, " "),
      PATIENCE,
    )
    .toMatch(words);
}

async function openMenu(header: string): Promise<void> {
  await choose(page, "A2");
  await page.getByRole("button", { name: `Trier ou filtrer : ${header}`, exact: true }).click();
  await page.getByRole("dialog", { name: `Trier ou filtrer : ${header}` }).waitFor();
}

describe("the menu of a header", () => {
  it("sorts rows whole, says so, and takes it back", async () => {
    const before = await texts(page, "A2", "D2", "F2");
    await openMenu("Échéance");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Trier de la plus ancienne à la plus récente" }).click();
    await says(/18 lignes triées par Échéance, de la plus ancienne à la plus récente/);
    await shown("A2", "F2", "A3", "F3").toEqual(["6", "15/04/2020", "9", "15/04/2020"]);
    await page.getByRole("button", { name: "Annuler le tri" }).click();
    await shown("A2", "D2", "F2").toEqual(before);
  });

  it("sorts by a column of the service’s own too, whose header stays theirs to change", async () => {
    const letter = "Z";
    await typeIn(page, `${letter}1`, "Suivi par");
    for (const [row, name] of ["Zoé", "Ada", "Max"].entries())
      await typeIn(page, `${letter}${row + 2}`, name);
    await page.getByRole("button", { name: "Trier ou filtrer : Suivi par", exact: true }).click();
    await page.getByRole("button", { name: "Trier par ordre croissant" }).click();
    await says(/triées par Suivi par, par ordre croissant/);
    await shown(`${letter}2`, `${letter}3`, `${letter}4`).toEqual(["Ada", "Max", "Zoé"]);
    await page.getByRole("button", { name: "Annuler le tri" }).click();
    await typeIn(page, `${letter}1`, "Pilote du service");
    await page.getByRole("button", { name: "Trier ou filtrer : Pilote du service", exact: true }).waitFor();
  });

  it("opens from the keyboard on the header, filters, and deletes in shown rows only", async () => {
    await showTab(page, "Relevés");
    await page.keyboard.press("Control+Home");
    await focusIsOn(page, "A1");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const menu = page.getByRole("dialog", { name: "Trier ou filtrer : Code" });
    await menu.getByRole("searchbox").fill("TEL2");
    await menu.getByRole("button", { name: "Tout décocher" }).click();
    await menu.getByRole("button", { name: "Filtrer", exact: true }).click();
    await says(/^80 lignes sur 88 : Code est .+ Les autres sont cachées ici, pas supprimées/);
    await shown("A2").toEqual(["01/2020"]);
    // The row under the eight of TEL1 is the first of TEL3: its number says which.
    await expect.poll(() => rowNumber(page, 10).textContent(), PATIENCE).toBe("18");
    await goToNamed(page, "F9");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    await expect.poll(() => cell(page, "F9").textContent(), PATIENCE).toBe("");
    await page.getByRole("button", { name: "Trier ou filtrer : Code", exact: true }).click();
    await page.getByRole("button", { name: "Tout cocher" }).click();
    await page.getByRole("button", { name: "Filtrer", exact: true }).click();
    // Between the two rows that were shown, the hidden ones kept what they had.
    await shown("F9", "F10", "F17", "F18", "F19").toEqual([
      "",
      "Donnée illustrative",
      "Donnée illustrative",
      "",
      "Donnée illustrative",
    ]);
    await page.keyboard.press("Control+z");
    await shown("F9", "F18").toEqual(["Donnée illustrative", "Donnée illustrative"]);
  });
});

describe("a filter", () => {
  it("lets the menu delete the rows in sight alone, in one step, and follows those that it hides", async () => {
    await showTab(page, "Relevés");
    await page.getByRole("button", { name: "Trier ou filtrer : Code", exact: true }).click();
    const menu = page.getByRole("dialog", { name: "Trier ou filtrer : Code" });
    await menu.getByRole("searchbox").fill("TEL2");
    await menu.getByRole("button", { name: "Tout décocher" }).click();
    await menu.getByRole("button", { name: "Filtrer", exact: true }).click();
    await says(/^80 lignes sur 88/);
    await goToNamed(page, "C9");
    const [first, second] = await texts(page, "C9", "C10");
    await page.keyboard.press("Shift+ArrowDown");
    await expect
      .poll(
        async () => (await page.locator("#state-figures").textContent())?.replaceAll(/\s/g, " "),
        PATIENCE,
      )
      .toMatch(/^Nombre : 2 /);
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Supprimer les lignes 9 et 18" }).click();
    await expect.poll(() => rowNumber(page, 9).textContent(), PATIENCE).toBe("17");
    expect(await rowNumber(page, 8).textContent()).toBe("8");
    await page.keyboard.press("Control+z");
    await says(/^✓ Annulé : la suppression des lignes 9 et 18\. Elles sont revenues\. ?Rétablir/);
    await expect.poll(() => rowNumber(page, 10).textContent(), PATIENCE).toBe("18");
    await shown("C9", "C10").toEqual([first, second]);
  });

  it("is lifted, and says so, where one goes to a row that it hides", async () => {
    await page.locator("#cell-name").fill("C12");
    await page.keyboard.press("Enter");
    await says(/Le filtre est levé pour montrer cette ligne : toutes les lignes sont en vue\.$/);
    await focusIsOn(page, "C12");
    await expect.poll(() => rowNumber(page, 12).textContent(), PATIENCE).toBe("12");
    await showTab(page, "Plan d'actions");
    await showTab(page, "Relevés");
    await says(/^88 lignes, de janvier à décembre 2020/);
  });
});

describe("find and replace", () => {
  it("finds over every tab, goes from one to the next, and back to the cell by Escape", async () => {
    await showTab(page, "Plan d'actions");
    await choose(page, "D3");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("ACCUEIL");
    const status = page.locator("#find [role=status]");
    await expect.poll(() => status.textContent(), PATIENCE).toMatch(/^\d+$/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await expect.poll(() => status.textContent(), PATIENCE).toMatch(/^\d+ sur \d+$/);
    await expect.poll(() => page.locator("revo-grid .rgCell.found").count(), PATIENCE).toBeGreaterThan(3);
    const first = Number.parseInt((await status.textContent()) ?? "", 10);
    // The bar keeps the keys once the grid has shown the cell.
    await expect.poll(() => page.evaluate("document.activeElement.id"), PATIENCE).toBe("find-text");
    await page.keyboard.press("Enter");
    await expect.poll(() => status.textContent(), PATIENCE).toMatch(new RegExp(`^${first + 1} sur \\d+$`));
    await page
      .locator("#find")
      .getByRole("button", { name: /^Formations \d+/ })
      .click();
    await page.locator('revo-grid[aria-label="Onglet Formations"]').waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.id"), PATIENCE).toBe("find-text");
    await page.keyboard.press("Escape");
    expect(await page.locator("#find").isVisible()).toBe(false);
    await expect
      .poll(() => page.evaluate("document.activeElement.closest('revo-grid') !== null"), PATIENCE)
      .toBe(true);
  });

  it("leaves the keyboard on the cell that was found last", async () => {
    await showTab(page, "Plan d'actions");
    await choose(page, "D3");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("accueil");
    const status = page.locator("#find [role=status]");
    await expect.poll(() => status.textContent(), PATIENCE).toMatch(/^\d+$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => status.textContent(), PATIENCE).toMatch(/ sur /);
    // While the grid shows the cell, which takes the keyboard for a moment.
    await page.keyboard.press("Escape");
    expect(await page.locator("#find").isVisible()).toBe(false);
    const name = await page.locator("#cell-name").inputValue();
    expect(name).not.toBe("D3");
    await cell(page, name).and(page.locator(":focus")).waitFor();
  });

  it("goes as far as a held key asks, and keeps the keyboard", async () => {
    await page.keyboard.press("Control+f");
    await page.keyboard.type("accueil");
    const status = page.locator("#find [role=status]");
    await expect.poll(() => status.textContent(), PATIENCE).toMatch(/^\d+$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => status.textContent(), PATIENCE).toMatch(/ sur /);
    const index = async () => Number.parseInt((await status.textContent()) ?? "", 10);
    const before = await index();
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press("Enter");
      await page.waitForTimeout(33);
    }
    await expect.poll(index, PATIENCE).toBe(before + 6);
    // What is typed at once after Enter is typed in the bar, never in the cell that it shows.
    await page.keyboard.press("Enter");
    await page.keyboard.type("lir");
    await expect.poll(() => page.locator("#find-text").inputValue(), PATIENCE).toBe("accueillir");
    expect(await page.locator(".cell-field").count()).toBe(0);
    await expect.poll(() => page.evaluate("document.activeElement.id"), PATIENCE).toBe("find-text");
    await page.keyboard.press("Escape");
    await showTab(page, "Plan d'actions");
    await choose(page, "A2");
  });

  it("leaves rows in sight in a low window, however many tabs hold what is sought", async () => {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 683, height: 384 });
    await page.keyboard.press("Control+f");
    await page.keyboard.type("e");
    await expect.poll(() => page.locator("#find .find-line .inline").count(), PATIENCE).toBeGreaterThan(8);
    const find = await page.locator("#find").boundingBox();
    const grid = await page.locator("#grid-place").boundingBox();
    // The letters, the headers and three rows.
    expect((grid?.y ?? 0) + (grid?.height ?? 0) - (find?.y ?? 0) - (find?.height ?? 0)).toBeGreaterThan(130);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    if (before !== null) await page.setViewportSize(before);
  });

  it("replaces everywhere once it is asked, and takes it back at once", async () => {
    await showTab(page, "Plan d'actions");
    const before = await texts(page, "C2", "C13");
    await page.keyboard.press("Control+h");
    await page.locator("#find-text").fill("accueil");
    await page.locator("#find-by").fill("réception");
    const all = page.getByRole("button", { name: /^Tout remplacer \(\d+\)…$/ });
    const counted = (await all.textContent())?.match(/\d+/)?.[0];
    await all.click();
    await page
      .getByRole("dialog", { name: "Tout remplacer" })
      .getByRole("button", { name: "Remplacer" })
      .click();
    await says(
      new RegExp(`^✓ ${counted} cellules remplacées\\. \\d+ cellules d’en-tête, calculées ou d’une liste`),
    );
    await shown("C2").toEqual(["réception et orientation"]);
    await page.locator("#state-line").getByRole("button", { name: "Annuler" }).click();
    await says(/^✓ Annulé : le remplacement\./);
    // The tab in sight is one of those taken back: it stays.
    await page.locator(`revo-grid[aria-label="Onglet Plan d'actions"]`).waitFor();
    await shown("C2", "C13").toEqual(before);
    await page.locator("#find-text").focus();
    await page.keyboard.press("Escape");
  });

  it("replaces in one cell at a time and goes on to the next, without a question", async () => {
    await showTab(page, "Plan d'actions");
    await page.keyboard.press("Control+h");
    const position = page.locator("#find [role=status]");
    // What was sought before is not taken for what is sought now.
    for (const [text, found] of [
      ["zzz", /^Aucune$/],
      ["accueil", /^\d+$/],
    ] as const) {
      await page.locator("#find-text").fill(text);
      await expect.poll(() => position.textContent(), PATIENCE).toMatch(found);
    }
    await page.locator("#find-by").fill("réception");
    const one = page.locator("#find").getByRole("button", { name: "Remplacer", exact: true });
    // One is on no cell found yet: it leads to the first of the tab.
    await one.click();
    await expect.poll(() => position.textContent(), PATIENCE).toMatch(/ sur /);
    const total = async () => Number(/\d+$/.exec((await position.textContent()) ?? "")?.[0]);
    const before = await total();
    // The second press does not wait for what the first leads to.
    for (const _press of [1, 2]) await one.click();
    await expect.poll(total, PATIENCE).toBe(before - 2);
    await says(/^✓ 1\scellule remplacée\./);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.locator("#find-text").focus();
    await page.keyboard.press("Escape");
    for (const _press of [1, 2]) await page.keyboard.press("Control+z");
    await says(/^✓ Annulé : le remplacement\./);
  });
});

it("replaces one cell a press, however fast Enter is pressed on the button", async () => {
  await showTab(page, "Réclamations");
  await choose(page, "A2");
  await page.keyboard.press("Control+h");
  await page.locator("#find-text").fill("accueil");
  await page.locator("#find-by").fill("QQQ");
  await page.getByLabel("Tous les onglets").uncheck();
  const position = page.locator("#find [role=status]");
  await expect.poll(() => position.textContent(), PATIENCE).toMatch(/^\d+$/);
  const total = Number(await position.textContent());
  await page.locator("#find").getByRole("button", { name: "Remplacer", exact: true }).focus();
  for (let press = 0; press <= total; press += 1) {
    await page.keyboard.press("Enter");
    await page.waitForTimeout(40);
  }
  await expect.poll(() => position.textContent(), PATIENCE).toBe("Aucune");
  await page.getByLabel("Tous les onglets").check();
  await page.locator("#find-text").focus();
  await page.keyboard.press("Escape");
  const replaced = page.locator("revo-grid .rgCell").filter({ hasText: "QQQ" });
  for (let left = await replaced.count(); left > 0; left -= 1) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => replaced.count(), PATIENCE).toBe(left - 1);
  }
});

it("adds up what is selected", async () => {
  await showTab(page, "Relevés");
  await page.keyboard.press("Control+Home");
  await chooseRange(page, "C2", "C9");
  await expect
    .poll(
      async () => ((await page.locator("#state-figures").textContent()) ?? "").replaceAll(/\s/g, " "),
      PATIENCE,
    )
    .toBe("Nombre : 8 · Somme : 9 435 · Moyenne : 1 179,4");
});

it("comes back to a tab without scrolling the columns that were all in sight", async () => {
  await showTab(page, "Relevés");
  await choose(page, "F5");
  const left = () =>
    page.evaluate<number>("document.querySelector('revogr-viewport-scroll.rgCol').scrollLeft");
  expect(await left()).toBe(0);
  await showTab(page, "Documents");
  await showTab(page, "Relevés");
  await focusIsOn(page, "F5");
  expect(await left()).toBe(0);
});

it("keeps the columns that somebody chose to see, and their widths, for the next visit", async () => {
  await showTab(page, "Plan d'actions");
  const width = async (): Promise<number> => Math.round((await cell(page, "C2").boundingBox())?.width ?? 0);
  const before = await width();
  const { x = 0, y = 0, width: across = 0 } = (await columnLetter(page, "C").boundingBox()) ?? {};
  await page.mouse.move(x + across - 2, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + across + 58, y + 10, { steps: 6 });
  await page.mouse.up();
  await expect.poll(width, PATIENCE).toBeGreaterThan(before + 40);
  const wide = await width();
  await openMenu("Domaine");
  await page.getByRole("button", { name: /^Figer les colonnes jusqu’à/ }).click();
  const numberName = () => rowNumber(page, 2).getAttribute("aria-label");
  await expect.poll(numberName, PATIENCE).toMatch(/^2, .+, /);
  const named = await numberName();
  await page.reload();
  await page.locator(`revo-grid[aria-label="Onglet Plan d'actions"]`).waitFor();
  await bringIntoSight(page, "C2");
  await expect.poll(width, PATIENCE).toBe(wide);
  await expect.poll(numberName, PATIENCE).toBe(named);
});
