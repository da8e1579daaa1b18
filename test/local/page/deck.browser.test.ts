// The deck in the page: full screen, keyboard, notes, paper, and what is left of it after a restart.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { hasPoppler } from "../../support/installed-programs.ts";
import { openPage, PATIENCE, showTab, tabButton, violations } from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const outside: string[] = [];
let browser: Browser;
let server: PageProcess;
let page: Page;
let count = 0;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startProcess(folder.path, 18_840);
  page = await openPage(browser, server.page, outside);
  await page.getByRole("button", { name: "Générer la revue de l’exemple" }).click();
  // The first review opens by itself.
  await page.locator(".stage .slide").waitFor({ timeout: 30_000 });
  await page.getByText("La revue est faite").waitFor();
  await page.getByRole("button", { name: "Fermer ce message" }).click();
  count = await page.locator(".thumbnail").count();
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

async function showsSlide(number: number): Promise<void> {
  await expect.poll(() => page.locator(".position").textContent(), PATIENCE).toBe(`${number} sur ${count}`);
}

/** Where a picture of all slides goes, to be looked at. */
const ALL_PICTURE = process.env.ALL_SLIDES_PICTURE;

it("lets the panel know at once that there is a review to bring up to date", async () => {
  const button = page
    .frameLocator(".panel-frame")
    .getByRole("button", { name: "Revue…", includeHidden: true });
  await expect.poll(() => button.count(), { timeout: 10_000, interval: 100 }).toBe(1);
});

it("goes through the slides with the keyboard, full screen, and shows the notes", async () => {
  await page.keyboard.press("F5");
  await expect
    .poll(() => page.evaluate("document.fullscreenElement?.classList.contains('stage')"))
    .toBe(true);
  for (const [key, number] of [
    ["ArrowRight", 2],
    ["ArrowDown", 3],
    ["PageDown", 4],
    [" ", 5],
    ["ArrowLeft", 4],
    ["End", count],
    ["ArrowRight", count],
    ["Home", 1],
    ["ArrowUp", 1],
    ["1", 1],
    ["2", 1],
    ["Enter", 12],
  ] as const) {
    await page.keyboard.press(key);
    await showsSlide(number);
  }
  const { width, height } = (await page.locator(".stage .slide").boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.round(width)).toBe(1360);
  expect(width / height).toBeCloseTo(16 / 9, 2);
  await page.evaluate("document.exitFullscreen()");
  await expect.poll(() => page.evaluate("document.fullscreenElement === null")).toBe(true);
  // From here, then from the first.
  for (const [key, number] of [
    ["Shift+F5", 12],
    ["F5", 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate("document.fullscreenElement !== null")).toBe(true);
    await showsSlide(number);
    await page.evaluate("document.exitFullscreen()");
    await expect.poll(() => page.evaluate("document.fullscreenElement === null")).toBe(true);
  }
  const thumbnail = page.getByRole("button", { name: /cibles manquées/ }).first();
  const [number = "0"] = ((await thumbnail.getAttribute("aria-label")) ?? "").split(".");
  await thumbnail.click();
  expect(await page.getByRole("region", { name: "Commentaires de l’orateur" }).textContent()).toContain(
    "TEL3",
  );
  await page.getByRole("button", { name: "Diapositive suivante" }).click();
  await page.keyboard.press("ArrowLeft");
  expect(await page.locator(".stage").getAttribute("aria-label")).toBe(`Diapositive ${number} sur ${count}`);
});

it("passes over a slide that staff skip where it presents, and keeps it in the list", async () => {
  const visited = await page.context().newPage();
  await visited.route(/\/deck$/, async (route) => {
    const deck = await (await route.fetch()).json();
    for (const index of [0, 2, count - 1]) deck.presentation.slides[index].slideProperties.isSkipped = true;
    await route.fulfill({ json: deck });
  });
  await visited.goto(server.page);
  await visited.locator("#show-deck").click();
  await visited.locator(".stage .slide").waitFor();
  const position = visited.locator(".position");
  const shows = (number: number) =>
    expect.poll(() => position.textContent(), PATIENCE).toBe(`${number} sur ${count}`);
  expect(await visited.locator(".thumbnail.skipped").count()).toBe(3);
  await visited.getByRole("button", { name: /^3\. .*, ignorée quand on présente$/ }).click();
  await shows(3);
  await visited.keyboard.press("F5");
  await expect.poll(() => visited.evaluate("document.fullscreenElement !== null")).toBe(true);
  await shows(2);
  for (const [key, number] of [
    ["ArrowRight", 4],
    ["ArrowLeft", 2],
    ["ArrowLeft", 2],
    ["End", count - 1],
    ["ArrowRight", count - 1],
    ["Home", 2],
  ] as const) {
    await visited.keyboard.press(key);
    await shows(number);
  }
  await visited.locator(".stage").click();
  await shows(4);
  await visited.evaluate("document.exitFullscreen()");
  await expect.poll(() => visited.evaluate("document.fullscreenElement === null")).toBe(true);
  const opening = visited.waitForEvent("popup");
  await visited.context().route(/\/deck$/, async (route) => {
    const deck = await (await route.fetch()).json();
    deck.presentation.slides[4].slideProperties.isSkipped = true;
    await route.fulfill({ json: deck });
  });
  await visited.getByRole("button", { name: "Vue de l’orateur" }).click();
  const speaker = await opening;
  await speaker.locator(".speaker-position").getByText(`4 sur ${count}`).waitFor();
  expect(await speaker.locator(".speaker-next figcaption span").textContent()).toBe("Ensuite, 6");
  await speaker.getByRole("button", { name: "Suivante ›" }).click();
  await shows(6);
  await visited.context().unroute(/\/deck$/);
  await speaker.close();
  await visited.close();
});

it("leaves the arrows to the notes, which scroll", async () => {
  const before = await page.locator(".position").textContent();
  await page.getByRole("region", { name: "Commentaires de l’orateur" }).focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.locator(".position").textContent()).toBe(before);
});

it("lets the notes be made higher by keyboard and by mouse, and finds them so again", async () => {
  const notes = page.getByRole("region", { name: "Commentaires de l’orateur" });
  const height = async (): Promise<number> => Math.round((await notes.boundingBox())?.height ?? 0);
  const edge = page.getByRole("separator", { name: "Hauteur des commentaires" });
  const before = await page.locator(".position").textContent();
  await edge.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect.poll(height, PATIENCE).toBe(152);
  await expect.poll(() => edge.getAttribute("aria-valuenow"), PATIENCE).toBe("152");
  expect(await page.locator(".position").textContent()).toBe(before);
  const { x = 0, y = 0 } = (await edge.boundingBox()) ?? {};
  await page.mouse.move(x + 100, y + 4);
  await page.mouse.down();
  await page.mouse.move(x + 100, y + 54, { steps: 4 });
  await page.mouse.up();
  await expect.poll(height, PATIENCE).toBeLessThan(110);
  const left = await height();
  expect(left).toBeGreaterThan(90);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.locator("#show-deck").click();
  await page.locator(".stage .slide").waitFor();
  expect(await height()).toBe(left);
});

it("shows the slide whole at every size of the window, its number beside each small one", async () => {
  for (const [width, height] of [
    [1366, 768],
    [1366, 620],
    [1920, 1080],
    [683, 384],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    const place = `at ${width} × ${height}`;
    await expect
      .poll(async () => {
        const [slide, stage] = await Promise.all(
          [".stage .slide", ".stage"].map((one) => page.locator(one).boundingBox()),
        );
        if (!slide || !stage) return "not shown";
        const isWhole =
          slide.x >= stage.x - 1 &&
          slide.y >= stage.y - 1 &&
          slide.x + slide.width <= stage.x + stage.width + 1 &&
          slide.y + slide.height <= stage.y + stage.height + 1;
        const isOnScreen = stage.y + stage.height <= height && stage.x + stage.width <= width;
        return isWhole && isOnScreen && slide.width > 150 ? "whole" : JSON.stringify([slide, stage]);
      }, PATIENCE)
      .toBe("whole");
    expect(
      await page.evaluate(
        "document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth",
      ),
      place,
    ).toBe(true);
    const [number, small] = await Promise.all(
      [".thumbnail-number", ".thumbnail-slide"].map((one) => page.locator(one).first().boundingBox()),
    );
    expect((number?.x ?? 0) + (number?.width ?? 0), place).toBeLessThanOrEqual((small?.x ?? 0) + 0.5);
  }
  await page.setViewportSize({ width: 1360, height: 800 });
});

it("has its slides in small under the notes of a telephone, two a line, and the slide in sight", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  const places = async () =>
    Promise.all([0, 1, 2].map((index) => page.locator(".thumbnail").nth(index).boundingBox()));
  await expect
    .poll(async () => {
      const [first, second, third] = await places();
      return first?.y === second?.y && (third?.y ?? 0) > (second?.y ?? 0);
    }, PATIENCE)
    .toBe(true);
  const isInSight = () =>
    page.locator(".stage").evaluate((stage) => {
      const { top, bottom } = stage.getBoundingClientRect();
      return top >= 0 && bottom <= 740;
    });
  for (const _ of [1, 2, 3]) await page.getByRole("button", { name: "Diapositive suivante" }).click();
  expect(await isInSight()).toBe(true);
  const last = page.locator(".thumbnail button").last();
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await showsSlide(count);
  expect(await isInSight()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1360, height: 800 });
});

it("gives the speaker a window of notes that follows the page, and leads it", async () => {
  await page.locator(".thumbnail button").nth(2).click();
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Vue de l’orateur" }).click();
  const speaker = await opening;
  await speaker.locator(".speaker-position").getByText(`3 sur ${count}`).waitFor();
  expect(await speaker.locator(".speaker-next b").textContent()).toBe(
    ((await page.locator(".thumbnail button").nth(3).getAttribute("aria-label")) ?? "").replace("4. ", ""),
  );
  const notes = page.getByRole("region", { name: "Commentaires de l’orateur" }).locator("p");
  expect(await speaker.locator(".speaker-notes p").allTextContents()).toEqual(await notes.allTextContents());
  expect(await speaker.locator(".speaker-clock").textContent()).toMatch(/^\d{1,2} h \d\d$/);
  await speaker.keyboard.press("ArrowRight");
  await showsSlide(4);
  await expect
    .poll(() => speaker.locator(".speaker-elapsed").textContent(), PATIENCE)
    .toMatch(/0 min [1-9] s$/);
  await page.getByRole("button", { name: "Diapositive suivante" }).click();
  await speaker.locator(".speaker-position").getByText(`5 sur ${count}`).waitFor();
  const size = () => speaker.locator(".speaker-notes").evaluate((one) => one.style.fontSize);
  expect(await size()).toBe("22px");
  await speaker.getByRole("button", { name: /agrandir le texte/ }).click();
  expect(await size()).toBe("24px");
  await speaker.keyboard.press("b");
  await expect.poll(() => page.locator(".stage.blank").count(), PATIENCE).toBe(1);
  expect(await violations(speaker)).toEqual([]);
  // All slides: left as it was, then to go to one.
  const all = speaker.getByRole("dialog", { name: "Toutes les diapositives" });
  await speaker.getByRole("button", { name: "Toutes…" }).click();
  expect(await all.locator(".thumbnail button").count()).toBe(count);
  if (ALL_PICTURE !== undefined) await speaker.screenshot({ path: ALL_PICTURE });
  expect(await violations(speaker)).toEqual([]);
  await speaker.keyboard.press("ArrowRight");
  await speaker.keyboard.press("Escape");
  await all.waitFor({ state: "detached" });
  expect(speaker.isClosed()).toBe(false);
  await showsSlide(5);
  await speaker.getByRole("button", { name: "Toutes…" }).click();
  await all.getByRole("button", { name: /^2\. / }).press("Enter");
  await showsSlide(2);
  await speaker.getByRole("button", { name: "Terminer (Échap)" }).click();
  await expect.poll(() => page.locator(".stage.blank").count(), PATIENCE).toBe(0);
  await expect.poll(() => speaker.isClosed(), PATIENCE).toBe(true);
});

it("leaves the tabs of its figures hidden, but one goes to them by « Aller à… » and stays there", async () => {
  await page.locator("#show-sheet").click();
  await page.keyboard.press("Control+g");
  await page.keyboard.type("données");
  const option = page.getByRole("option", { name: /^Données 2020/ });
  await option.waitFor();
  expect(await option.locator("small").textContent()).toBe("onglet masqué");
  await option.click();
  await page.locator('revo-grid[aria-label="Onglet Données 2020"]').waitFor();
  expect(await page.locator("#tabs [aria-current]").count()).toBe(0);
  await page.keyboard.press("F1");
  const help = page.getByRole("dialog", { name: "Le clavier" });
  await help.getByText("Coller sans la mise en forme").waitFor();
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  expect(await page.locator("body > .printed").innerText()).toMatch(/Se déplacer[\s\S]*Ctrl\+G/);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await help.getByRole("button", { name: "Imprimer" }).waitFor();
  await help.getByRole("button", { name: "Retour au classeur" }).click();
  await page.locator('revo-grid[aria-label="Onglet Données 2020"]').waitFor();
  await page.locator("#show-deck").click();
  await page.locator(".stage .slide").waitFor();
});

it("says that the .pptx is a copy that is not read back", async () => {
  const link = page.getByRole("link", { name: "Télécharger le .pptx" });
  const describedBy = (await link.getAttribute("aria-describedby")) ?? "";
  expect(await page.locator(`#${describedBy}`).textContent()).toMatch(/copie.*ne revient/);
  await expect.poll(() => page.locator(`#${describedBy}`).isVisible(), PATIENCE).toBe(true);
});

it("draws rows as high as the deck's layout measured them, and rules as thin as they are", async () => {
  const rows = await page.locator(".thumbnail table tr").evaluateAll((all) =>
    all.map((row) => ({
      asked: Number.parseFloat(row.style.height),
      shown: (row as { offsetHeight: number }).offsetHeight,
    })),
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ asked, shown }) => Math.abs(asked - shown) > 1.5)).toEqual([]);
  const band = await page
    .locator(".stage .slide > .box")
    .first()
    .evaluate((one) => one.offsetHeight);
  expect(band).toBe(8);
});

it("draws the lines between a table's rows in one piece, and outlines half outside their shapes", async () => {
  const gaps = await page.locator(".thumbnail table tr").evaluateAll((rows) =>
    rows.flatMap((row) => {
      const rules = [...row.querySelectorAll('.cell-rule[style*="top: 0px"]')];
      const ends = rules.map((one) => one.getBoundingClientRect());
      return ends.slice(1).map((next, index) => next.left - (ends[index]?.right ?? 0));
    }),
  );
  expect(gaps.length).toBeGreaterThan(50);
  expect(gaps.filter((gap) => gap > 0)).toEqual([]);
  const outlines = await page
    .locator(".thumbnail .slide > .box")
    .evaluateAll((all) => all.flatMap((one) => one.style.boxShadow || []));
  expect(outlines.length).toBeGreaterThan(10);
  expect(outlines.filter((shadow) => shadow.split("inset").length !== 2 || !shadow.includes(", "))).toEqual(
    [],
  );
});

it.skipIf(!hasPoppler)("prints one slide a page, 16:9, every text in it", async () => {
  const path = join(folder.path, "revue.pdf");
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
  const about = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  expect(about).toMatch(new RegExp(`Pages: +${count}\\n`));
  const [, width = "0", height = "0"] = /Page size: +([\d.]+) x ([\d.]+)/.exec(about) ?? [];
  expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 2);
  const pages = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).split("\f");
  const numbers = pages.slice(1, count).map((text) => Number(/(\d+)\s*$/.exec(text.trim())?.[1]));
  expect(numbers.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: count - 1 }, (_, index) => index + 2),
  );
  expect(pages[0]).toContain("Revue qualité 2020");
  expect(pages.join()).not.toContain("Télécharger");
});

it("draws each chart with the values and the target that the workbook's has, in words too", async () => {
  const pictures = page.locator(".thumbnail img");
  expect(await pictures.count()).toBe(6);
  const texts = await pictures.evaluateAll((images) =>
    images.map((image) => image.getAttribute("alt") ?? ""),
  );
  expect(texts.every((text) => text.length > 20)).toBe(true);
  expect(await page.locator(".slide .lost").count()).toBe(0);
});

it("keeps the charts, the deck and its pictures through the .xlsx and a restart", async () => {
  const shown = await page
    .locator(".thumbnail img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("src")));
  expect(await server.stop("SIGTERM")).toBe(0);
  const [name = ""] = readdirSync(folder.path).filter((one) => one.endsWith(".xlsx"));
  const { sheets } = openWorkbook(readFileSync(join(folder.path, name)), name).spreadsheet;
  const board = sheets.find(({ properties }) => properties.title === "Tableau de bord");
  const charts = (board?.charts ?? []).map(({ spec }) => spec?.basicChart?.series ?? []);
  expect(charts).toHaveLength(6);
  for (const series of charts) {
    expect(series.some(({ dataLabel }) => dataLabel?.type === "DATA")).toBe(true);
  }
  // One of the five curves has no target, and bars none.
  const dashed = charts.filter((series) =>
    series.some(({ type, lineStyle }) => type === "LINE" && lineStyle?.type?.includes("DASHED")),
  );
  expect(dashed).toHaveLength(4);
  server = await startProcess(folder.path, 18_840);
  page = await openPage(browser, server.page, outside);
  await page.getByRole("button", { name: "Regarder d’abord son classeur" }).click();
  await page.getByRole("button", { name: "Diaporama" }).click();
  await page.locator(".stage .slide").waitFor();
  expect(await page.locator(".thumbnail").count()).toBe(count);
  const again = await page
    .locator(".thumbnail img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("src")));
  expect(again).toEqual(shown);
  expect(await violations(page)).toEqual([]);
  expect(outside).toEqual([]);
});

it("has its part of the page beforehand, else says that it can't be fetched, and fetches it again", async () => {
  const faults: string[] = [];
  const visit = async (): Promise<Page> => {
    const visited = await page.context().newPage();
    visited.on("pageerror", ({ message }) => faults.push(message));
    return visited;
  };
  const ready = await visit();
  const fetched = ["deck-panel", "dashboard-view"].map((part) =>
    ready.waitForResponse((response) => response.url().includes(part), PATIENCE),
  );
  await ready.goto(server.page);
  // Each with what it imports in turn.
  for (const response of await Promise.all(fetched)) await ready.evaluate(`import("${response.url()}")`);
  await ready.route("**/*.js", (route) => route.abort());
  await ready.getByRole("button", { name: "Diaporama" }).click();
  await ready.locator(".stage .slide").waitFor();

  const cut = await visit();
  const deckPart = /\/deck-panel-\w+\.js$/;
  const dashboardPart = /\/dashboard-view-\w+\.js$/;
  for (const part of [deckPart, dashboardPart]) await cut.route(part, (route) => route.abort());
  await cut.goto(server.page);
  const again = cut.getByRole("button", { name: "Réessayer" });
  for (const [part, opener, view, shown] of [
    [deckPart, "Diaporama", "#deck-view", ".stage .slide"],
    [dashboardPart, "Tableau de bord", "#dashboard", ".dashboard-charts img"],
  ] as const) {
    await cut.getByRole("button", { name: "Classeur", exact: true }).click();
    await cut.getByRole("button", { name: opener }).click();
    await cut.locator(view).getByRole("alert").getByText("n’a pas pu être chargée").waitFor();
    await cut.unroute(part);
    await again.click();
    await cut.locator(shown).first().waitFor();
  }
  expect(faults).toEqual([]);
});

it("draws no dashboard over the tab that one went to while its part was fetched", async () => {
  const visited = await page.context().newPage();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await visited.route(/\/dashboard-view-\w+\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await visited.goto(server.page);
  const asked = visited.waitForRequest(/\/dashboard$/);
  await tabButton(visited, "Tableau de bord").click();
  await asked;
  await showTab(visited, "Taux");
  const dashboardPart = visited.waitForResponse(/\/dashboard-view-\w+\.js$/);
  release();
  await (await dashboardPart).finished();
  await visited.waitForTimeout(200);
  expect(await visited.locator("#dashboard").isVisible()).toBe(false);
  expect(await visited.locator("#tabs [data-tab=Taux]").getAttribute("aria-current")).not.toBeNull();
  expect(await visited.locator("#cell-info").textContent()).not.toContain("tuile");
});
