// Keys typed one right after the other in real Chromium: each lands where the move before it leads.
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  cell,
  choose,
  chooseRange,
  copied,
  focusIsOn,
  type GridPage,
  goToNamed,
  startGridPage,
  typeIn,
} from "./grid-page.ts";
import { PATIENCE, showTab, tabButton } from "./page-actions.ts";

let running: GridPage;
let page: Page;

beforeAll(async () => {
  running = await startGridPage(19_340);
  // Wide and high enough to see the cells that moves lead to.
  page = await running.open("Suspensions", { width: 1_200, height: 1_150 });
});
afterAll(() => running.close());

function shows(name: string) {
  return expect.poll(() => cell(page, name).textContent(), PATIENCE);
}

async function emptied(...names: string[]): Promise<void> {
  for (const name of names) {
    await choose(page, name);
    await page.keyboard.press("Delete");
    await shows(name).toBe("");
  }
}

/** Presses keys as far apart as a fast typist does. */
async function press(gapMilliseconds: number, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    if (gapMilliseconds > 0) await wait(gapMilliseconds);
  }
}

/** Filled cells of column C, rows 20 to 22, so that Ctrl+arrows have edges to go to. */
beforeAll(async () => {
  for (const name of ["C20", "C21", "C22"]) await typeIn(page, name, "plein");
});

const MOVES = [
  ["Tab", "C8", ["Tab"], "D8"],
  ["Maj+Tab", "C8", ["Shift+Tab"], "B8"],
  ["an arrow", "C8", ["ArrowDown"], "C9"],
  ["arrows", "C8", ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowUp"], "D9"],
  ["Ctrl+↓ to the next filled cell", "C8", ["Control+ArrowDown"], "C20"],
  ["Ctrl+↓ to the last filled cell", "C20", ["Control+ArrowDown"], "C22"],
  ["Ctrl+↑ to the first filled cell", "C22", ["Control+ArrowUp"], "C20"],
  ["Home", "D8", ["Home"], "A8"],
  ["Ctrl+Home and arrows", "C8", ["Control+Home", "ArrowDown", "ArrowDown"], "A3"],
  ["Page down", "C8", ["PageDown"], "C23"],
  ["Enter at the end of an edit", "C8", ["F2", "Enter"], "C9"],
  ["Tab at the end of an edit", "C8", ["F2", "Tab"], "D8"],
  ["Escape", "C8", ["F2", "Escape"], "C8"],
] as const;

describe.each([0, 30, 60])("keys %i ms apart", (gap) => {
  it("land where the move before them leads", async () => {
    for (const [what, from, keys, to] of MOVES) {
      await choose(page, from);
      await press(gap, ...keys, "x", "y", "z", "Enter");
      await expect.poll(() => cell(page, to).textContent(), { ...PATIENCE, message: what }).toBe("xyz");
      if (to !== from) expect(await cell(page, from).textContent(), what).not.toContain("x");
      await page.keyboard.press("Control+z");
      await expect.poll(() => cell(page, to).textContent(), PATIENCE).not.toBe("xyz");
    }
  });

  it("fill a row by Tabs, and Enter goes to the first column of the run, one row down", async () => {
    await choose(page, "B30");
    await press(gap, "a", "Tab", "b", "Tab", "c", "Enter", "d", "Tab", "e", "Enter", "f", "Enter");
    for (const [name, text] of [
      ["B30", "a"],
      ["C30", "b"],
      ["D30", "c"],
      ["B31", "d"],
      ["C31", "e"],
      ["B32", "f"],
    ] as const)
      await shows(name).toBe(text);
    await focusIsOn(page, "B33");
    await choose(page, "B34");
    await press(gap, "Tab", "Tab", "Enter", "g", "Enter");
    await shows("B35").toBe("g");
    await chooseRange(page, "B30", "D35");
    await page.keyboard.press("Delete");
    await shows("B30").toBe("");
  });

  it("select, erase and copy what the keys before them chose", async () => {
    await choose(page, "C20");
    await press(gap, "Shift+ArrowDown", "Control+c");
    await expect.poll(() => copied(page), PATIENCE).toBe("plein\nplein");
    await press(gap, "ArrowDown", "Delete");
    await shows("C21").toBe("");
    expect(await cell(page, "C20").textContent()).toBe("plein");
    await page.keyboard.press("Control+z");
    await shows("C21").toBe("plein");
    await choose(page, "C20");
    await press(gap, "Control+Shift+ArrowDown", "Delete");
    await shows("C22").toBe("");
    await page.keyboard.press("Control+z");
    await shows("C22").toBe("plein");
    await choose(page, "C22");
    await press(gap, "Shift+ArrowUp", "Shift+ArrowUp", "Shift+ArrowDown", "Delete");
    await shows("C21").toBe("");
    expect(await cell(page, "C20").textContent()).toBe("plein");
    await page.keyboard.press("Control+z");
    await shows("C21").toBe("plein");
  });

  it("follow a click at once", async () => {
    await choose(page, "C8");
    await cell(page, "D10").click({ position: { x: 8, y: 8 } });
    await press(gap, "Tab", "x", "Enter");
    await shows("E10").toBe("x");
    await emptied("E10");
  });

  it("go into the tab that a click opens, on the cell last used there", async () => {
    await choose(page, "D12");
    await showTab(page, "Formations");
    await choose(page, "H6");
    await tabButton(page, "Suspensions").click();
    await press(gap, "u", "n", "Enter");
    await shows("D12").toBe("un");
    await emptied("D12");
    await tabButton(page, "Formations").click();
    await press(gap, "Delete", "ArrowDown", "z", "Enter");
    await shows("H7").toBe("z");
    await emptied("H7");
    await showTab(page, "Suspensions");
  });
});

/** As it was seen of a grid that is taking new rows: so many askings are without effect, and the former focus is told again. */
async function ignoreAskings(count: number, [row, column]: readonly [number, number]): Promise<void> {
  await page.evaluate(`(() => {
    const grid = document.querySelector("revo-grid");
    const setCellsFocus = grid.setCellsFocus.bind(grid);
    const ask = (value) => Object.defineProperty(grid, "setCellsFocus", { value, configurable: true });
    let left = ${count};
    ask(async () => {
      left -= 1;
      if (left === 0) ask(setCellsFocus);
      const detail = { rowIndex: ${row}, colIndex: ${column}, rowType: "rgRow" };
      grid.dispatchEvent(new CustomEvent("afterfocus", { detail }));
    });
  })()`);
}

describe("a cell that the grid does not take at once, since it is taking new rows, is asked for again", () => {
  it("by a move", async () => {
    await choose(page, "C8");
    await ignoreAskings(1, [6, 2]);
    await page.keyboard.press("Control+ArrowDown");
    await focusIsOn(page, "C20");
    await page.keyboard.press("ArrowUp");
    await focusIsOn(page, "C19");
  });

  it("by its name", async () => {
    await choose(page, "C8");
    await ignoreAskings(3, [6, 2]);
    await goToNamed(page, "C20");
    await choose(page, "C8");
    await ignoreAskings(3, [6, 2]);
    await page.locator("#cell-name").fill("B4:C6");
    await page.keyboard.press("Enter");
    await cell(page, "B4").and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Shift+ArrowDown");
    await focusIsOn(page, "B4:C7");
  });
});

it("a key in a field is the field's, also while the grid still draws a move", async () => {
  await choose(page, "C8");
  await page.keyboard.press("F2");
  await page.locator(".cell-field").waitFor();
  await page.evaluate(`(() => {
    const grid = document.querySelector("revo-grid");
    const setCellsFocus = grid.setCellsFocus.bind(grid);
    const ask = (value) => Object.defineProperty(grid, "setCellsFocus", { value, configurable: true });
    const { promise, resolve } = Promise.withResolvers();
    window.drawHeldMove = resolve;
    ask((...cells) => {
      ask(setCellsFocus);
      return promise.then(() => setCellsFocus(...cells));
    });
  })()`);
  await page.keyboard.press("Escape");
  await page.locator("#cell-name").fill("C20");
  await page.keyboard.press("Enter");
  await page.evaluate("window.drawHeldMove()");
  await cell(page, "C20").and(page.locator(":focus")).waitFor();
});

it("goes into each tab that is clicked", async () => {
  const tabs = page.locator("#tabs button[data-tab]");
  for (let index = 0; index < (await tabs.count()); index += 1) {
    await tabs.nth(index).click();
    await expect
      .poll(
        () => page.evaluate("document.activeElement?.closest('revo-grid, #dashboard') !== null"),
        PATIENCE,
      )
      .toBe(true);
  }
  await expect.poll(() => page.locator("#cell-name").inputValue(), PATIENCE).toMatch(/^[A-Z]\d+$/);
});
