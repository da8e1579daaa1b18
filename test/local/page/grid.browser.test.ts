// The grid in real Chromium: what it shows, how cells are typed, chosen and copied, by mouse and by keyboard.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  cell,
  choose,
  chooseRange,
  copied,
  focusIsOn,
  type GridPage,
  goToNamed,
  grid,
  inputOf,
  paste,
  pressArrow,
  startGridPage,
  texts,
  typeIn,
} from "./grid-page.ts";
import { PATIENCE, showTab } from "./page-actions.ts";

let running: GridPage;
let page: Page;

beforeAll(async () => {
  running = await startGridPage(19_300);
  page = await running.open("Formations");
});
afterAll(() => running.close());

function shows(name: string) {
  return expect.poll(() => cell(page, name).textContent(), PATIENCE);
}

/** Whether a part of the page covers another. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  if (a === null || b === null) throw new Error("One of them is not in sight.");
  const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !isBeside && !(a.y + a.height <= b.y || b.y + b.height <= a.y);
}

describe("a typed text", () => {
  it.each([
    ["a short date", "2/11/2020", "02/11/2020", "02/11/2020"],
    ["a formula", "=1+1", "2", "=1+1"],
    ["a text forced by an apostrophe", "'007", "007", "'007"],
    ["a percent", "95,16 %", "95,16%", "95,16 %"],
    [
      "a text with line ends",
      "Première ligne\nseconde ligne",
      "Première ligne\nseconde ligne",
      "Première ligne\nseconde ligne",
    ],
    ["a text with quotes", "« oui », dit-il", "« oui », dit-il", "« oui », dit-il"],
  ])("is understood as in Sheets in French: %s", async (_what, text, shown, input) => {
    const name = text.includes("/") ? "B16" : "H16";
    await typeIn(page, name, text);
    await shows(name).toBe(shown);
    expect(await inputOf(page, name)).toBe(input);
    await choose(page, name);
    await page.keyboard.press("Delete");
    await shows(name).toBe("");
  });

  it.each([
    ["31/02/2020", /n['’]existe pas/],
    ["demain", /n['’]est pas une date/],
    ["010320", /«\s010320\s» n['’]est pas une date\. Vouliez-vous dire 01\/03\/2020\s\?/],
  ])("of the wrong type is kept, marked and told: %s", async (text, why) => {
    await typeIn(page, "B3", text);
    await shows("B3").toBe(text);
    await page.locator("#state-line.fault").filter({ hasText: /B3\s:/ }).filter({ hasText: why }).waitFor();
    await expect.poll(() => cell(page, "B3").getAttribute("aria-invalid"), PATIENCE).toBe("true");
    await choose(page, "B3");
    await page
      .locator("#cell-info .cell-fault")
      .getByText(/n['’](?:existe pas|est pas une date)/)
      .waitFor();
  });

  it("says what is wrong beside the cell that one comes back to, not over what is typed next, until Escape", async () => {
    const bubble = page.locator(".cell-bubble");
    await goToNamed(page, "B2");
    await bubble.waitFor({ state: "hidden" });
    await page.keyboard.press("ArrowDown");
    await bubble.getByText("Tapez-la sous la forme jj/mm/aaaa").waitFor();
    for (const next of ["B3", "B4", "C3"]) expect(await overlap(bubble, cell(page, next)), next).toBe(false);
    await page.keyboard.press("Escape");
    await bubble.waitFor({ state: "hidden" });
    await focusIsOn(page, "B3");
    expect(await cell(page, "B3").and(page.locator(":focus")).count()).toBe(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await bubble.waitFor();
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 400);
    await bubble.waitFor({ state: "hidden" });
    await page.mouse.wheel(0, -400);
    await bubble.waitFor();
    await page.keyboard.press("Delete");
    await bubble.waitFor({ state: "hidden" });
  });

  it("says it again to who left the cell and came back before the grid drew anything", async () => {
    const bubble = page.locator(".cell-bubble");
    await typeIn(page, "B3", "demain");
    await goToNamed(page, "B3");
    await bubble.waitFor();
    await page.keyboard.press("Escape");
    await bubble.waitFor({ state: "hidden" });
    await focusIsOn(page, "B3");
    await page.evaluate(`
      for (const key of ["ArrowDown", "ArrowUp"])
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true }));
    `);
    await bubble.waitFor();
    await page.keyboard.press("Delete");
    await bubble.waitFor({ state: "hidden" });
  });

  it("has its row in sight in a low window", async () => {
    await page.setViewportSize({ width: 683, height: 384 });
    await goToNamed(page, "A30");
    await expect.poll(async () => (await cell(page, "A30").boundingBox())?.y, PATIENCE).toBeLessThan(290);
    await page.setViewportSize({ width: 1_366, height: 800 });
  });

  it("keeps its line ends when it is edited again, and takes others", async () => {
    await choose(page, "H4");
    await page.keyboard.type("un");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("deux");
    await page.keyboard.press("Enter");
    await shows("H4").toBe("un\ndeux");
    await choose(page, "H4");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" trois");
    await page.keyboard.press("Enter");
    await shows("H4").toBe("un\ndeux trois");
  });

  it("is kept by a click elsewhere, given up by Escape, and no key is lost when one types fast", async () => {
    await choose(page, "H5");
    await page.keyboard.type("garde");
    await cell(page, "H7").click();
    await shows("H5").toBe("garde");
    await choose(page, "H6");
    await page.keyboard.type("abandon");
    await page.keyboard.press("Escape");
    await focusIsOn(page, "H6");
    for (const word of ["alpha", "bravo", "charlie"]) {
      await page.keyboard.type(word);
      await page.keyboard.press("Enter");
    }
    await shows("H8").toBe("charlie");
    expect(await texts(page, "H6", "H7")).toEqual(["alpha", "bravo"]);
  });
});

it("takes the keyboard back from a menu when the cell already selected is clicked", async () => {
  await choose(page, "H5");
  await page.getByRole("button", { name: "Fichier", exact: true }).click();
  await page.keyboard.press("Escape");
  await choose(page, "H5");
  await page.keyboard.press("F2");
  await page.locator(".cell-field").waitFor();
  await page.keyboard.press("Escape");
});

describe("the choices of a cell", () => {
  it("take the one that fits what is typed, by Tab or Enter, and say when none does", async () => {
    await showTab(page, "Réclamations");
    for (const [name, typed, key, taken] of [
      ["C7", "rec", "Tab", "Réclamation"],
      ["C7", "sug", "Enter", "Suggestion"],
      ["D7", "Cour", "Enter", "Courrier"],
      ["D7", "courriel", "Tab", "Courriel"],
    ] as const) {
      await choose(page, name);
      await page.keyboard.type(typed);
      await page.keyboard.press(key);
      await shows(name).toBe(taken);
    }
    await choose(page, "D7");
    await page.keyboard.type("zz");
    await page.getByText("Aucun choix ne contient « zz »").waitFor();
    await page.keyboard.press("Escape");
    await choose(page, "D7");
    await page.keyboard.press("Delete");
    await shows("D7").toBe("");
    await choose(page, "C7");
    await page.keyboard.press("Delete");
    await shows("C7").toBe("");
  });

  it("open on their arrow and are taken with the mouse", async () => {
    await showTab(page, "Réclamations");
    await pressArrow(page, "C6");
    const options = page.getByRole("listbox", { name: "Cellule C6" }).getByRole("option");
    await options.getByText("Suggestion").click();
    await shows("C6").toBe("Suggestion");
    expect(await page.getByRole("listbox").count()).toBe(0);
  });

  it("are filtered by what is typed and taken with the keyboard", async () => {
    await choose(page, "D6");
    await page.keyboard.type("resea");
    const field = page.getByRole("combobox", { name: "Cellule D6" });
    await expect
      .poll(() => page.getByRole("option").allTextContents(), PATIENCE)
      .toEqual(["Réseaux sociaux"]);
    await page.keyboard.press("ArrowDown");
    expect(await field.getAttribute("aria-activedescendant")).toBe("cell-choice-0");
    await page.keyboard.press("Tab");
    await shows("D6").toBe("Réseaux sociaux");
    await focusIsOn(page, "E6");
  });

  it("stay on screen at the bottom of a narrow window", async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    const last = page
      .locator('revogr-data[type="rgRow"][col-type="rgCol"] .rgCell.choice[data-rgcol="2"]')
      .last();
    await last.click({ position: { x: 8, y: 8 } });
    await page.keyboard.press("F2");
    const box = await page.getByRole("listbox").boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1_366, height: 800 });
  });
});

describe("the clipboard", () => {
  it("takes a range out as spreadsheets do, quotes where they are needed", async () => {
    await showTab(page, "Suspensions");
    await typeIn(page, "D10", 'Deux\nlignes, un "mot"');
    await shows("D10").toBe('Deux\nlignes, un "mot"');
    await typeIn(page, "E10", "à côté");
    await shows("E10").toBe("à côté");
    await chooseRange(page, "D10", "E11");
    await page.keyboard.press("Control+c");
    expect(await copied(page)).toBe('"Deux\nlignes, un ""mot"""\tà côté\n\t');
  });

  it("pastes what it copied as it was typed: formulas, apostrophes", async () => {
    await typeIn(page, "E12", "=2+3");
    await typeIn(page, "E13", "'007");
    await shows("E13").toBe("007");
    await chooseRange(page, "E12", "E13");
    await page.keyboard.press("Control+c");
    await choose(page, "F12");
    await page.keyboard.press("Control+v");
    await shows("F13").toBe("007");
    expect(await inputOf(page, "F12")).toBe("=2+3");
    expect(await inputOf(page, "F13")).toBe("'007");
  });

  it("pastes from a spreadsheet, beyond the last row and the last column, in one step of undo", async () => {
    const before = await grid(page, "Suspensions").getAttribute("aria-rowcount");
    // The tab's last cell, far under its last filled one; the rows are counted without that of the headers.
    const last = `Z${Number(before) + 1}`;
    await goToNamed(page, last);
    const rows = Array.from({ length: 4 }, (_, index) => `${index + 1}/03/2020\t"a\tb ""${index}"""\tc`);
    await paste(page, `${rows.join("\r\n")}\r\n`);
    const after = String(Number(before) + 3);
    await expect.poll(() => grid(page, "Suspensions").getAttribute("aria-rowcount"), PATIENCE).toBe(after);
    // Until then the grid takes its new rows and columns.
    await page.locator("#saved").getByText("Enregistré", { exact: true }).waitFor();
    await expect.poll(() => textAt(page, Number(before) + 1, 25), PATIENCE).toBe("1/03/2020");
    const { row: first, column: left } = await corner(page);
    const [row, column] = [first + 3, left + 2];
    await page.keyboard.press("Control+End");
    await expect.poll(() => corner(page), PATIENCE).toEqual({ row, column });
    expect(await textAt(page, row, column)).toBe("c");
    expect(await textAt(page, row, column - 1)).toBe('a\tb "3"');
    expect(await textAt(page, row - 3, column - 2)).toBe("1/03/2020");
    await page.keyboard.press("Control+z");
    await expect.poll(() => textAt(page, row, column), PATIENCE).toBe("");
    expect(await textAt(page, row - 3, column - 2)).toBe("");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => textAt(page, row, column), PATIENCE).toBe("c");
    await page.keyboard.press("Control+z");
    await expect.poll(() => textAt(page, row, column), PATIENCE).toBe("");
  });

  it("leaves what was pasted selected, as far as the tab goes", async () => {
    await showTab(page, "Agents");
    const name = () => page.locator("#cell-name").inputValue();
    await choose(page, "A4");
    await paste(page, "un\tdeux\ntrois\tquatre");
    await expect.poll(name, PATIENCE).toBe("A4:B5");
    await shows("B5").toBe("quatre");
    // The same again over what is selected.
    await page.keyboard.press("Delete");
    await shows("A4").toBe("");
    await shows("B5").toBe("");
    for (const _ of [1, 2]) await page.keyboard.press("Control+z");
  });

  it("cuts, erases and fills a range, each in one step of undo", async () => {
    await showTab(page, "Agents");
    const block = ["A2", "B2", "A3", "B3"];
    const before = await texts(page, ...block);
    await chooseRange(page, "A2", "B3");
    await page.keyboard.press("Control+x");
    await shows("B3").toBe("");
    expect(await copied(page)).toBe(`${before[0]}\t${before[1]}\n${before[2]}\t${before[3]}`);
    await page.keyboard.press("Control+z");
    await shows("B3").toBe(before[3] ?? "");
    expect(await texts(page, ...block)).toEqual(before);
    await chooseRange(page, "A2", "B3");
    await page.keyboard.press("Delete");
    await shows("B3").toBe("");
    await page.keyboard.press("Control+z");
    await shows("B3").toBe(before[3] ?? "");
    await page.keyboard.press("Control+y");
    await shows("B3").toBe("");
    await page.keyboard.press("Control+z");
    await shows("A2").toBe(before[0] ?? "");
    await chooseRange(page, "H2", "I4");
    await paste(page, "même\n");
    await shows("I4").toBe("même");
    expect(await texts(page, "H2", "I2", "H4")).toEqual(["même", "même", "même"]);
  });

  it("leaves the rest of the page its own copies, pastes and keys", async () => {
    const before = await cell(page, "A2").textContent();
    await choose(page, "A2");
    await page.locator("#toggle-panel").focus();
    await page.keyboard.press("Delete");
    await page.keyboard.press("x");
    await paste(page, "égaré");
    await page.locator("#workbook-name").focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe("file-state");
    await page.locator("#saved").getByText("Enregistré", { exact: true }).waitFor();
    expect(await cell(page, "A2").textContent()).toBe(before);
  });
});

async function corner(on: Page): Promise<{ row: number; column: number }> {
  const name = await on.locator("#cell-name").inputValue();
  const [, letter = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letter].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

function textAt(on: Page, row: number, column: number): Promise<string | null> {
  return on
    .locator(
      `revogr-data[type="rgRow"][col-type="rgCol"] .rgCell[data-rgrow="${row - 2}"][data-rgcol="${column}"]`,
    )
    .textContent();
}
