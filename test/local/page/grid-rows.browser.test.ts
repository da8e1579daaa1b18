// Rows inserted and deleted in the grid, undone, and seen by a second browser tab, in real Chromium.
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
  inputOf,
  paste,
  rowNumber,
  startGridPage,
  texts,
  typeIn,
} from "./grid-page.ts";
import { PATIENCE, showTab, violations } from "./page-actions.ts";

let running: GridPage;
let page: Page;

beforeAll(async () => {
  running = await startGridPage(19_330);
  page = await running.open("Plan d'actions");
});
afterAll(() => running.close());

/** The numbers of actions, in column A. */
function actions(on: Page = page, ...names: string[]) {
  return expect.poll(() => texts(on, ...names), PATIENCE);
}

async function take(label: string): Promise<void> {
  await page.getByRole("menuitem", { name: label, exact: true }).click();
}

describe("the menus of the grid", () => {
  it("inserts above from the keyboard; formats and choices follow", async () => {
    await choose(page, "A3");
    await page.keyboard.press("Shift+F10");
    await take("Insérer une ligne au-dessus");
    await actions(page, "A2", "A3", "A4").toEqual(["1", "", "2"]);
    await typeIn(page, "F3", "5/1/2021");
    await expect.poll(() => cell(page, "F3").textContent(), PATIENCE).toBe("05/01/2021");
    expect(await cell(page, "G3").getAttribute("class")).toContain("choice");
  });

  it("undoes the typing, then the insertion, and does both again", async () => {
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(page, "F3").textContent(), PATIENCE).toBe("");
    await page.keyboard.press("Control+z");
    await actions(page, "A2", "A3", "A4").toEqual(["1", "2", "3"]);
    await page.keyboard.press("Control+y");
    await page.keyboard.press("Control+y");
    await actions(page, "A2", "A3", "F3").toEqual(["1", "", "05/01/2021"]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await actions(page, "A2", "A3", "A4").toEqual(["1", "2", "3"]);
  });

  it("deletes the rows selected by their numbers, from a right click, and brings them back whole", async () => {
    const before = await texts(page, "D3", "F3", "G3", "D4", "A5");
    await rowNumber(page, 3).click();
    await rowNumber(page, 4).click({ modifiers: ["Shift"] });
    await rowNumber(page, 4).click({ button: "right" });
    await page.getByRole("menu", { name: "Lignes 3 à 4" }).waitFor();
    await take("Supprimer les lignes 3 à 4");
    await page
      .locator("#state-message")
      .getByText(/^✓\s2\slignes supprimées\./)
      .waitFor();
    await page.getByRole("button", { name: "Annuler la suppression" }).waitFor();
    await actions(page, "A2", "A3", "A4").toEqual(["1", "4", "5"]);
    await page.keyboard.press("Control+z");
    await actions(page, "D3", "F3", "G3", "D4", "A5").toEqual(before);
  });

  it("does not tell as done what the program refuses", async () => {
    const refusal = { status: 409, json: { message: "Refusé pour l’essai." } };
    await page.route("**/delete-rows", (route) => route.fulfill(refusal));
    await rowNumber(page, 3).click();
    await rowNumber(page, 3).click({ button: "right" });
    await take("Supprimer la ligne 3");
    await page.getByRole("dialog", { name: "Modification refusée" }).waitFor();
    await page.keyboard.press("Escape");
    await page.unroute("**/delete-rows");
    expect(await page.locator("#state-message").textContent()).not.toContain("supprimée");
  });

  it("opens by keyboard, leaves by Escape back to the cell, and inserts below", async () => {
    await chooseRange(page, "A2", "A3");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menu", { name: "Cellules A2:A3" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await focusIsOn(page, "B2");
    await chooseRange(page, "A2", "A3");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Insérer 2 lignes au-dessous" }).waitFor();
    await page.keyboard.press("d");
    await actions(page, "A3", "A4", "A5", "A6").toEqual(["2", "", "", "3"]);
    await focusIsOn(page, "A4:A5");
    await page.keyboard.press("Control+z");
    await actions(page, "A3", "A4").toEqual(["2", "3"]);
  });

  it("says of a column's letter what it does to the column, and deletes no row there", async () => {
    const before = await texts(page, "C2", "C3", "A2", "A3");
    await columnLetter(page, "C").click({ button: "right" });
    await page.getByRole("menu", { name: "Colonne C « Domaine »" }).waitFor();
    expect(await page.getByRole("menuitem").allInnerTexts()).toEqual([
      "Couper\nCtrl+X",
      "Copier\nCtrl+C",
      "Coller\nCtrl+V",
      "Effacer le contenu de la colonne C « Domaine »\nSuppr",
    ]);
    await take("Effacer le contenu de la colonne C « Domaine »");
    await actions(page, "C2", "C3", "A2", "A3").toEqual(["", "", before[2], before[3]]);
    expect(await cell(page, "C1").textContent()).toBe("Domaine");
    await page.keyboard.press("Control+z");
    await actions(page, "C2", "C3").toEqual(before.slice(0, 2));
  });

  it("cuts, copies and pastes cells and rows, as they were typed", async () => {
    // The second day of spreadsheets, in a column of dates.
    const SHOWN = "01/01/1900";
    await typeIn(page, "F3", "=1+1");
    await actions(page, "F3").toEqual([SHOWN]);
    await cell(page, "F3").click({ button: "right" });
    await page.getByRole("menu", { name: "Cellule F3" }).waitFor();
    await take("Couper");
    await actions(page, "F3").toEqual([""]);
    await focusIsOn(page, "F3");
    await cell(page, "F4").click({ button: "right" });
    await take("Coller");
    await actions(page, "F4").toEqual([SHOWN]);
    expect(await inputOf(page, "F4")).toBe("=1+1");
    const row = await texts(page, "A4", "D4", "G4");
    await rowNumber(page, 4).click({ button: "right" });
    await take("Copier");
    await bringIntoSight(page, "A30");
    await rowNumber(page, 30).click({ button: "right" });
    await take("Coller");
    await actions(page, "A30", "D30", "G30").toEqual(row);
    await rowNumber(page, 30).click({ button: "right" });
    await take("Effacer le contenu de la ligne 30");
    await actions(page, "A30", "D30", "G30").toEqual(["", "", ""]);
    await bringIntoSight(page, "F4");
    await cell(page, "F4").click({ button: "right" });
    await take("Effacer le contenu de F4");
    await actions(page, "F4").toEqual([""]);
  });

  it("keeps the headers", async () => {
    await rowNumber(page, 1).click();
    await rowNumber(page, 1).click({ button: "right" });
    await take("Supprimer la ligne 1");
    await page.getByText("La ligne des en-têtes ne se supprime pas.").waitFor();
    await page.keyboard.press("Escape");
    expect(await cell(page, "A1").textContent()).toBe("N°");
  });

  it("warns before the rows of the add-on's tabs change", async () => {
    await showTab(page, "Taux");
    await rowNumber(page, 2).click({ button: "right" });
    await take("Supprimer la ligne 2");
    await page.getByRole("heading", { name: "Cellules protégées" }).waitFor();
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await choose(page, "B2");
    await paste(page, "un\tdeux");
    await page.getByText("2 cellules sont calculées : ce que vous y écrivez sera remplacé").waitFor();
    await page.getByRole("button", { name: "Écrire quand même" }).click();
    await actions(page, "B2", "C2").toEqual(["un", "deux"]);
    await page.keyboard.press("Control+z");
    await actions(page, "B2", "C2").toEqual(["", ""]);
    await showTab(page, "Plan d'actions");
  });
});

describe("keys", () => {
  it("fill down and right, and the whole selection, each undone at once; never from the headers", async () => {
    await typeIn(page, "J20", "un");
    await typeIn(page, "K20", "deux");
    await chooseRange(page, "J20", "J22");
    await page.keyboard.press("Control+d");
    await actions(page, "J20", "J21", "J22").toEqual(["un", "un", "un"]);
    await chooseRange(page, "J21", "K21");
    await page.keyboard.press("Control+r");
    await actions(page, "J21", "K21").toEqual(["un", "un"]);
    await page.keyboard.press("Control+z");
    await actions(page, "J21", "K21").toEqual(["un", ""]);
    await choose(page, "K21");
    await page.keyboard.press("Control+d");
    await actions(page, "K21").toEqual(["deux"]);
    await chooseRange(page, "J20", "K22");
    await page.keyboard.press("Control+Enter");
    await actions(page, "J22", "K20", "K22").toEqual(["un", "un", "un"]);
    await page.keyboard.press("Delete");
    await actions(page, "J20", "K22").toEqual(["", ""]);
    await choose(page, "J2");
    const first = await texts(page, "J2");
    await page.keyboard.press("Control+d");
    await choose(page, "J3");
    expect(await texts(page, "J2")).toEqual(first);
  });

  it("type the day, and select a column, a row, all that is filled", async () => {
    await choose(page, "F22");
    await page.keyboard.press("Control+;");
    await actions(page, "F22").toEqual([new Date().toLocaleDateString("fr-FR")]);
    await page.keyboard.press("Control+z");
    await actions(page, "F22").toEqual([""]);
    // What was taken back is selected, a little after it is shown.
    await page.locator("#state-message").getByText("✓ Annulé").waitFor();
    await page.keyboard.press("Shift+Space");
    await focusIsOn(page, "A22:Z22");
    await page.keyboard.press("Control+a");
    await focusIsOn(page, "A2:J19");
    await choose(page, "C5");
    await page.keyboard.press("Control+Space");
    await expect.poll(() => page.locator("#cell-name").inputValue(), PATIENCE).toMatch(/^C2:C\d{3,}$/);
  });

  it("go through the zones of the window, and back", async () => {
    const zone = () =>
      page.evaluate("document.activeElement?.closest('#top-line, #grid-place, #panel, #tabs, header')?.id");
    await choose(page, "A2");
    for (const [key, reached] of [
      ["F6", "panel"],
      ["F6", "tabs"],
      ["F6", ""],
      ["F6", "top-line"],
      ["F6", "grid-place"],
      ["Shift+F6", "top-line"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(zone, PATIENCE).toBe(reached);
    }
    await page.keyboard.press("F6");
    await focusIsOn(page, "A2");
  });

  it("lead to a tab, a cell, a command and an indicator, by the first letters", async () => {
    const field = page.getByRole("combobox", { name: "Onglet, cellule, commande ou indicateur" });
    const seek = async (text: string): Promise<string[]> => {
      await page.keyboard.press("Control+g");
      await field.fill(text);
      return page.getByRole("option").allInnerTexts();
    };
    // What is typed right after the key is the field's, whatever is still to be read.
    const before = await cell(page, "A2").textContent();
    await page.keyboard.press("Control+g");
    await page.keyboard.type("réc");
    expect(await field.inputValue()).toBe("réc");
    await page.keyboard.press("Escape");
    expect(await cell(page, "A2").textContent()).toBe(before);
    await page.keyboard.press("Control+g");
    await field.fill("ré");
    await expect
      .poll(() => page.getByRole("option").allInnerTexts(), PATIENCE)
      .toEqual(
        expect.arrayContaining([
          "Réclamations\nonglet",
          "Enregistrer une réclamation\ncommande",
          expect.stringMatching(/^Réclamations répondues dans le délai \(REC3\)\nIndicateurs, ligne \d+$/),
        ]),
      );
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await seek("b7");
    // What is not drawn yet reads in one line.
    await expect.poll(() => page.getByRole("option").allInnerTexts(), PATIENCE).toEqual(["B7\ncellule"]);
    await page.keyboard.press("Enter");
    await focusIsOn(page, "B7");
    await seek("formations");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.locator('revo-grid[aria-label="Onglet Formations"]').waitFor();
    await seek("rec3");
    await page.keyboard.press("Enter");
    await page.locator('revo-grid[aria-label="Onglet Indicateurs"]').waitFor();
    await expect.poll(() => page.locator("#cell-content").inputValue(), PATIENCE).toBe("REC3");
    // From the menu too, the grid has the keyboard after.
    await page.getByRole("button", { name: "Édition", exact: true }).click();
    await page.getByRole("menuitem", { name: "Aller à…" }).click();
    await field.fill("tel");
    await expect
      .poll(() => page.getByRole("option").locator("small").allInnerTexts(), PATIENCE)
      .toEqual([2, 3, 4].map((row) => `Indicateurs, ligne ${row}`));
    await page.keyboard.press("Enter");
    await cell(page, "A2").and(page.locator(":focus")).waitFor();
    expect(await seek("xyzzy")).toEqual([]);
    await page.getByText("Rien ne commence ainsi.").waitFor();
    await page.keyboard.press("Escape");
    await showTab(page, "Plan d'actions");
    await choose(page, "A2");
  });

  it("are told on F1, and the grid has the keyboard after", async () => {
    await page.keyboard.press("F1");
    await page.getByRole("dialog", { name: "Le clavier" }).getByText("Recopier en bas, à droite").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await focusIsOn(page, "A3");
  });
});

describe("a row's form", () => {
  const field = (label: string) => page.locator("#row-form").getByLabel(label, { exact: true });

  it("opens by F, checks as a cell does, takes choices by their first letters, and Escape leads back", async () => {
    await choose(page, "C3");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("f");
    await page.getByRole("heading", { name: "Plan d'actions, ligne 3" }).waitFor();
    await page.locator("#row-field-2:focus").waitFor();
    await field("Échéance").fill("31/02/2021");
    await page.keyboard.press("Enter");
    await page.locator("#row-form").getByText("« 31/02/2021 » n’existe pas").waitFor();
    expect(await violations(page)).toEqual([]);
    const status = await field("Statut").inputValue();
    await field("Statut").fill("aband");
    await page.keyboard.press("Enter");
    await expect.poll(() => field("Statut").inputValue(), PATIENCE).toBe("Abandonnée");
    await field("Statut").fill(status);
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Ligne suivante" }).click();
    await page.getByRole("heading", { name: "Plan d'actions, ligne 4" }).waitFor();
    await field("Action").fill("abandon");
    await page.keyboard.press("Escape");
    await cell(page, "D4").and(page.locator(":focus")).waitFor();
    expect(await cell(page, "D4").textContent()).not.toBe("abandon");
  });

  it("F4 goes to the fault from another tab, F6 and Escape out of the panel's own page", async () => {
    await showTab(page, "Suspensions");
    await page.keyboard.press("F4");
    await page.locator('revo-grid[aria-label="Onglet Plan d\'actions"]').waitFor();
    await cell(page, "F3").and(page.locator(":focus")).waitFor();
    await page.getByText("La seule cellule à corriger.").waitFor();
    await page.keyboard.press("Delete");
    await expect.poll(() => cell(page, "F3").textContent(), PATIENCE).toBe("");
    const inPanel = page.frameLocator(".panel-frame").getByRole("button", { name: "Saisir un mois" });
    await inPanel.press("F6");
    await expect
      .poll(() => page.evaluate("document.activeElement.closest('#tabs') !== null"), PATIENCE)
      .toBe(true);
    await inPanel.press("Escape");
    await cell(page, "F3").and(page.locator(":focus")).waitFor();
    await choose(page, "A2");
  });
});

describe("two browser tabs", () => {
  let other: Page;
  beforeAll(async () => {
    other = await running.open("Plan d'actions");
  });

  it("see each other's edits in the row being edited, without disturbing the editor", async () => {
    await choose(page, "D2");
    await page.keyboard.press("F2");
    await page.locator(".cell-field").fill("en train d’écrire");
    await typeIn(other, "C2", "vu d’à côté");
    await expect.poll(() => cell(page, "C2").textContent(), PATIENCE).toBe("vu d’à côté");
    expect(await page.locator(".cell-field").inputValue()).toBe("en train d’écrire");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(other, "D2").textContent(), PATIENCE).toBe("en train d’écrire");
    expect(await cell(other, "C2").textContent()).toBe("vu d’à côté");
  });

  it("write in the right row when rows move under an editor", async () => {
    await choose(page, "E5");
    await page.keyboard.press("F2");
    await page.locator(".cell-field").fill("action 4");
    await rowNumber(other, 2).click({ button: "right" });
    await other.getByRole("menuitem", { name: "Insérer une ligne au-dessus" }).click();
    await actions(other, "A2", "A3").toEqual(["", "1"]);
    await page.keyboard.press("Enter");
    await actions(other, "A6", "E6").toEqual(["4", "action 4"]);
    await actions(page, "A6", "E6", "E5").toEqual(["4", "action 4", "Référent qualité"]);
    // What each did is undone where it is now.
    await page.keyboard.press("Control+z");
    await actions(page, "A6", "E6").toEqual(["4", "Référent qualité"]);
    await other.keyboard.press("Control+z");
    await actions(page, "A2", "A3").toEqual(["1", "2"]);
  });

  it("say that a row was deleted while somebody typed in it", async () => {
    await choose(page, "E4");
    await page.keyboard.press("F2");
    await page.locator(".cell-field").fill("trop tard");
    await rowNumber(other, 4).click({ button: "right" });
    await other.getByRole("menuitem", { name: "Supprimer la ligne 4" }).click();
    await actions(other, "A3", "A4").toEqual(["2", "4"]);
    await page.keyboard.press("Enter");
    await page.getByText("La ligne 4 vient d’être supprimée ailleurs.").waitFor();
    await page.keyboard.press("Escape");
    await actions(page, "A3", "A4").toEqual(["2", "4"]);
    await other.keyboard.press("Control+z");
    await actions(page, "A3", "A4").toEqual(["2", "3"]);
  });
});
