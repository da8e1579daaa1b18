// The form in Chromium: with and without script, 360 px, right to left, accessibility, own origin only.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FormRig, SITE, startRig } from "./support/form-rig.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
let rig: FormRig;
let browser: Browser;
beforeAll(async () => {
  rig = await startRig();
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: [...FLAGS, ...QUIET] });
});
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

async function open(path: string, javaScriptEnabled = true, bypassCSP = false): Promise<Page> {
  const viewport = { width: 360, height: 740 };
  const page = await browser.newPage({
    javaScriptEnabled,
    viewport,
    locale: "fr-FR",
    bypassCSP,
  });
  page.on("request", (request) => expect(request.url()).toContain(rig.address));
  await page.goto(`${rig.address}/${SITE}${path}`);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: await readFile(AXE, "utf8") });
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
  );
}

test.each([true, false])("errors, then confirmation and tracking (script: %s)", async (withScript) => {
  const page = await open("", withScript);
  await page.click("button[type=submit]");
  expect(await page.title()).toMatch(/^Erreur/);
  await page.click('a[href="#subject"]');
  await page.check("#type-complaint");
  await page.check("#author-user");
  await page.fill("#subject", "Attente");
  await page.fill("#message", "Deux heures.");
  await page.click("button[type=submit]");
  expect(await page.textContent("#reference")).toMatch(/F\w{3}-\w{4}/);
  await page.click("#suivi");
  expect(await page.textContent("#etat")).toBe("Reçu");
  await page.close();
});

test.each(["fr", "en", "es", "pt", "ar", "uk"])(
  "no axe violation nor sideways scrolling in %s",
  async (language) => {
    for (const path of ["", "/suivi", "/accessibilite", "/donnees-personnelles"]) {
      const page = await open(`${path}?langue=${language}`, true, true);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
      await page.close();
    }
  },
);

test("a draft comes back after a reload", async () => {
  const page = await open("");
  await page.fill("#message", "À garder");
  await page.reload();
  expect(await page.inputValue("#message")).toBe("À garder");
  await page.close();
});
