// The panel and the deck say when they are older than what was typed since, in real Chromium.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { choose, type GridPage, startGridPage, typeIn } from "./grid-page.ts";
import { PATIENCE, runItem, showTab, violations } from "./page-actions.ts";

let running: GridPage;
let page: Page;
/** Where a picture goes, to be looked at. */
const PICTURE = process.env.STALE_PICTURE;
const SENTENCE = /Le classeur a changé depuis cette revue \(\d{1,2} h \d\d\) : Relevés, 1 ligne\./;

beforeAll(async () => {
  running = await startGridPage(19_350);
  page = await running.open("Relevés");
});
afterAll(() => running.close());

async function deckWords(): Promise<string> {
  return ((await page.locator("#deck-stale").textContent()) ?? "").replaceAll("\u00a0", " ");
}

/** By itself, without a click in it. */
async function isPanelStale(): Promise<boolean> {
  return (await page.frameLocator(".panel-frame").getByText("! Modifié depuis").count()) === 1;
}

const stale = {
  deck: (isStale: boolean) => expect.poll(deckWords, PATIENCE).toMatch(isStale ? SENTENCE : /^$/),
  panel: (isStale: boolean) => expect.poll(isPanelStale, PATIENCE).toBe(isStale),
};

it("is said after an edit, not after a computation nor where the edit is taken back, and leads to the computation", async () => {
  await runItem(page, "Générer la revue");
  const frame = page.frameLocator("iframe.add-on-frame");
  await frame.getByRole("link", { name: "Ouvrir la revue" }).waitFor();
  await page.keyboard.press("Escape");
  // The steps are over.
  await expect
    .poll(() => page.locator("#state-message").textContent(), PATIENCE)
    .toMatch(/^88\slignes, de janvier à décembre 2020$/);
  await stale.panel(false);
  await stale.deck(false);
  await page.locator("#cell-name").fill("F4");
  await page.keyboard.press("Enter");
  await typeIn(page, "F4", "vu au guichet");
  await stale.panel(true);
  await stale.deck(true);
  await page.keyboard.press("Control+z");
  await stale.panel(false);
  await stale.deck(false);
  await typeIn(page, "F4", "vu au guichet");
  await stale.panel(true);
  expect(await violations(page)).toEqual([]);
  await page.frameLocator(".panel-frame").getByRole("button", { name: "Recalculer" }).click();
  await stale.panel(false);
  // The deck was not made again.
  await stale.deck(true);
  await page.keyboard.press("Escape");
  await page.locator("#show-deck").click();
  await page.locator("#deck-stale").getByRole("button", { name: "Mettre à jour la revue" }).waitFor();
  expect(await violations(page)).toEqual([]);
});

it("names the slides that an update would change, marks them, and shows their words", async () => {
  const band = page.locator("#deck-stale");
  await band.getByText("Aucune diapositive n’en est touchée.").waitFor();
  await page.getByRole("button", { name: "Classeur", exact: true }).click();
  await choose(page, "C4");
  await typeIn(page, "C4", "700");
  await page.locator("#show-deck").click();
  await band.getByText(/Diapositives touchées\s: [\d, ]+ et \d+\./).waitFor();
  const marked = page.getByRole("button", { name: /^\d+\. .*à mettre à jour$/ });
  const numbers = (await band.textContent())?.match(/touchées\s: ([^.]+)\./)?.[1]?.split(/, | et /);
  expect(await marked.count()).toBe(numbers?.length);
  await band.getByRole("button", { name: "Voir ce qui change" }).click();
  const dialog = page.getByRole("dialog", { name: "Ce qui change dans la revue" });
  await dialog.waitFor();
  expect(await dialog.getByRole("heading", { level: 3 }).count()).toBe(numbers?.length);
  if (PICTURE !== undefined) await page.screenshot({ path: PICTURE });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  // As it was for what follows.
  await page.getByRole("button", { name: "Classeur", exact: true }).click();
  await choose(page, "C4");
  await page.keyboard.press("Control+z");
});

it("is not said for what is typed in the tabs that the add-on writes", async () => {
  await page.getByRole("button", { name: "Classeur", exact: true }).click();
  await stale.panel(false);
  await showTab(page, "Alertes");
  await choose(page, "F9");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Écrire quand même" }).click();
  await page.locator(".cell-field").fill("à moi");
  await page.keyboard.press("Enter");
  await page.locator("#saved").getByText("Enregistré", { exact: true }).waitFor();
  await stale.panel(false);
});

it("tells the steps of the update, then what it changed, over the deck", async () => {
  await showTab(page, "Relevés");
  await choose(page, "C4");
  await typeIn(page, "C4", "700");
  await page.locator("#show-deck").click();
  await page
    .locator("#deck-stale")
    .getByText(/Diapositives touchées/)
    .waitFor();
  await page.evaluate(`window.said = [];
    new MutationObserver((records) => records.forEach(({ addedNodes }) =>
      addedNodes.forEach((node) => window.said.push(node.textContent + (node.value ?? ""))))).observe(
        document.querySelector("#state-message"), { childList: true });`);
  await page.getByRole("button", { name: "Mettre à jour la revue" }).click();
  const frame = page.frameLocator("iframe.add-on-frame");
  // Its answer is held back: over the deck, the band is at the step that the line tells.
  const release = Promise.withResolvers<void>();
  await page.route("**/functions", async (route) => {
    const isUpdate = route.request().postData()?.includes("faireLaRevue") === true;
    if (!isUpdate) return route.continue();
    const response = await route.fetch();
    await release.promise;
    await route.fulfill({ response });
  });
  await frame.getByRole("button", { name: "Mettre à jour", exact: true }).click();
  const making = page.locator("#making");
  await making.getByText(/étape\s4 sur 4, ajout des commentaires/).waitFor();
  // What waits behind it is of the deck that is being made; under the dialog, there is nothing to go on with.
  expect(await page.evaluate('getComputedStyle(document.getElementById("making"), "::after").content')).toBe(
    "none",
  );
  expect(await making.textContent()).not.toContain("continuer");
  await making.getByRole("progressbar", { name: "Étape 4 sur 4" }).waitFor();
  expect(await page.locator("#deck-stale").isVisible()).toBe(false);
  if (PICTURE !== undefined) await page.screenshot({ path: PICTURE.replace(".png", "-en-cours.png") });
  release.resolve();
  await frame.getByRole("link", { name: "Ouvrir la revue" }).waitFor();
  const said = await page.evaluate<string[]>("window.said");
  expect(said.map((words) => words.replaceAll("\u00a0", " "))).toEqual(
    expect.arrayContaining([
      "Mise à jour de la revue : étape 1 sur 4, lecture du classeur…",
      "Mise à jour de la revue : étape 3 sur 4, mise à jour du diaporama…",
      "3",
    ]),
  );
  await page.unrouteAll({ behavior: "wait" });
  await page.keyboard.press("Escape");
  const news = page.locator("#news");
  await news.getByText(/^✓\sLa revue 2020 est à jour \(\d+\sh\s\d\d\)\. .*diapositives? refaites?/).waitFor();
  expect(await making.isVisible()).toBe(false);
  if (PICTURE !== undefined) await page.screenshot({ path: PICTURE.replace(".png", "-fini.png") });
  await news.getByRole("button", { name: "Voir ce qui a changé" }).click();
  const dialog = page.getByRole("dialog", { name: "Ce qui a changé dans la revue" });
  await dialog.getByRole("heading", { name: "Maintenant" }).first().waitFor();
  expect(await dialog.getByRole("button", { name: "Mettre à jour la revue" }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await news.getByRole("button", { name: "Fermer ce message" }).click();
  expect(await news.isVisible()).toBe(false);
  // As the next test needs it: out of date again.
  await page.getByRole("button", { name: "Classeur", exact: true }).click();
  await choose(page, "C4");
  await typeIn(page, "C4", "1237");
});

it("does not concern the dashboard in sight, which follows what another window types", async () => {
  const other = await running.open("Relevés");
  await other.locator("#tabs").getByRole("button", { name: "Tableau de bord" }).click();
  const dashboard = other.locator("#dashboard");
  await dashboard.locator("img").first().waitFor();
  const words = () => dashboard.textContent();
  const before = await words();
  await choose(page, "C4");
  await typeIn(page, "C4", "1");
  await expect.poll(words, PATIENCE).not.toBe(before);
  await page.keyboard.press("Control+z");
  await expect.poll(words, PATIENCE).toBe(before);
  await other.close();
});

it("gives its place to a graver band, which says that it waits", async () => {
  await page.locator("#show-deck").click();
  const waiting = page.locator("#deck-stale");
  await stale.deck(true);
  await running.server.stop("SIGKILL");
  await page.locator("#lost").getByText("Le programme s’est arrêté").waitFor();
  expect(await page.evaluate('getComputedStyle(document.getElementById("lost"), "::after").content')).toBe(
    '"et 1 autre"',
  );
  expect(await waiting.isVisible()).toBe(false);
  expect(await page.locator("#cell-info").textContent()).toBe(
    "Lecture seule tant que le programme est arrêté.",
  );
  await page.getByRole("button", { name: "Réessayer" }).click();
  await page.getByRole("button", { name: "Toujours arrêté : réessayer" }).waitFor();
  expect(await violations(page)).toEqual([]);
});
