// The review in the local page: made, opened, brought up to date after a restart, its frame shut in its sandbox.
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPage, PATIENCE, runItem, stay, violations } from "./page-actions.ts";
import { launchBrowser, type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const PORT = 18_870;
const folder = temporaryFolder();
const outside: string[] = [];
let browser: Browser;
let server: PageProcess;
let page: Page;
/** The address of the deck that « Copier le lien » gave. */
let copied = "";

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startProcess(folder.path, PORT);
  page = await openPage(browser, server.page, outside);
  await stay(page);
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

const dialog = () => page.frameLocator("iframe.add-on-frame");

async function addOnFrame(): Promise<Frame> {
  await page.locator("iframe.add-on-frame").waitFor();
  const frame = page.frames().at(-1);
  if (frame === undefined) throw new Error("The dialog has no frame.");
  await frame.locator("main").waitFor();
  return frame;
}

it("shows the end of the review in a frame of 900 by 540, which opens the deck", async () => {
  await runItem(page, "Générer la revue");
  const open = dialog().getByRole("link", { name: "Ouvrir la revue" });
  await open.waitFor({ timeout: 30_000 });
  const box = await page.locator("iframe.add-on-frame").boundingBox();
  expect([box?.width, box?.height]).toEqual([900, 540]);
  // The dialog's title is the only one.
  expect(await page.locator("dialog h2").textContent()).toBe("Générer la revue");
  // On this machine there is none.
  expect(await dialog().locator("main").textContent()).not.toContain("Drive");
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 500, height: 420 });
  const shrunk = await page.locator("iframe.add-on-frame").boundingBox();
  expect((shrunk?.x ?? 0) + (shrunk?.width ?? 0)).toBeLessThanOrEqual(500);
  expect((shrunk?.y ?? 0) + (shrunk?.height ?? 0)).toBeLessThanOrEqual(420);
  await page.setViewportSize({ width: 1360, height: 800 });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await dialog().getByRole("button", { name: "Copier le lien" }).click();
  await dialog().getByText("Lien copié").waitFor();
  copied = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(new URL(copied).host).toBe(new URL(page.url()).host);
  await open.click();
  await page.locator(".stage .slide").waitFor();
  await expect.poll(() => page.locator("dialog.modal").count(), PATIENCE).toBe(0);
});

it("opens the deck at the address that was copied, and says when its workbook is gone", async () => {
  const other = await page.context().newPage();
  await other.goto(copied);
  await other.locator(".stage .slide").waitFor();
  await other.goto(new URL("/?revue=absent.xlsx", copied).href);
  await other.getByText("Le classeur « absent.xlsx » n’est plus dans le dossier").waitFor();
  await other.close();
});

it("keeps the frame from the page's address, cookie and data", async () => {
  await page.getByRole("button", { name: "Classeur", exact: true }).click();
  await runItem(page, "Générer la revue");
  const frame = await addOnFrame();
  await page.evaluate('localStorage.setItem("essai", "à la page")');
  const reached = await frame.evaluate<string[]>(`(async () => {
    const attempts = {
      origin: () => { if (location.origin !== "null" && self.origin !== "null") throw 0; return self.origin === "null" ? Promise.reject() : 1; },
      cookie: () => document.cookie,
      // Its own stands in for the browser's, and holds nothing of the page.
      storage: () => { if (localStorage.getItem("essai") === null) throw 0; },
      parent: () => parent.document.title,
      fetch: () => fetch(new URL("/api/workbooks", location.href)),
      image: () => new Promise((resolve, reject) => { const image = new Image(); image.onload = resolve; image.onerror = reject; image.src = "/api/workbooks"; }),
    };
    const reached = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      try { await attempt(); reached.push(name); } catch {}
    }
    return reached;
  })()`);
  expect(reached).toEqual([]);
  const path = new URL(frame.url()).pathname;
  const answer = await server.ask(path.slice(1));
  expect(answer.headers.get("Content-Security-Policy")).toContain(
    "sandbox allow-scripts allow-modals allow-popups;",
  );
});

it("closes by Escape and by its own button, and gives the focus back", async () => {
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog.modal").count(), PATIENCE).toBe(0);
  expect(await page.evaluate("document.activeElement.tagName")).not.toBe("IFRAME");
  await runItem(page, "Générer la revue");
  await dialog().getByRole("button", { name: "Annuler" }).click();
  await expect.poll(() => page.locator("dialog.modal").count(), PATIENCE).toBe(0);
});

it("brings the deck up to date after a restart, and the deck is stale no more", async () => {
  await page.context().close();
  await server.stop("SIGTERM");
  server = await startProcess(folder.path, PORT);
  page = await openPage(browser, server.page, outside);
  await stay(page);
  await runItem(page, "Générer la revue");
  await dialog().getByRole("heading", { name: "Une revue 2020 existe déjà" }).waitFor({ timeout: 30_000 });
  await dialog().getByRole("button", { name: "Mettre à jour" }).click();
  await dialog().getByRole("heading", { name: "La revue 2020 est à jour" }).waitFor({ timeout: 30_000 });
  await dialog().getByText("aucune diapositive n’est refaite").waitFor();
  await dialog().getByRole("button", { name: "Fermer" }).click();
  expect(await page.locator("#deck-stale").textContent()).toBe("");
  expect(outside).toEqual([]);
});
