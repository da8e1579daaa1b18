// The pages of all sites: the list, its search by town, its legal pages, on a phone and on a desk, in every language.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../worker/language.ts";
import { LEGAL_PAGES } from "../../worker/pages/legal/legal-text.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { launch, spacedWidth, watchedPage } from "./support/form-browser.ts";
import { type FormRig, siteOf, startRig } from "./support/form-rig.ts";

const TOWNS = ["Aix-en-Provence", "Salon-de-Provence", "Gardanne", "Berre-l’Étang"];
const SITES = Array.from({ length: 13 }, (_, index) => ({
  ...siteOf(`classeur-d-essai-${index}`, `site-${index}`),
  name: `Sous-préfecture d’essai ${index}`,
  ...(index === 4 ? { towns: TOWNS } : {}),
  ...(index === 5 ? { languages: ["fr"] } : {}),
}));

let rig: FormRig;
let browser: Browser;
beforeAll(async () => {
  [rig, browser] = await Promise.all([startRig({ SITES: JSON.stringify(SITES) }), launch()]);
});
afterAll(() => Promise.all([browser.close(), rig.stop()]));

test.each(LANGUAGES)("the list and its legal pages in %s", async (language) => {
  for (const width of language === "fr" ? [320, 1366] : [320]) {
    const { page, requests, complaints } = await watchedPage(browser, { viewport: { width, height: 740 } });
    const addresses = ["", "?q=berre", `?q=${"Ḿ".repeat(80)}`, ...LEGAL_PAGES];
    for (const address of addresses) {
      const mark = address.startsWith("?") ? "&" : "?";
      await page.goto(`${rig.address}/${address}${mark}langue=${language}`);
      expect([address, await axeViolations(page)]).toEqual([address, []]);
      expect([address, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([
        address,
        width,
      ]);
      expect([address, await spacedWidth(page)]).toEqual([address, width]);
      expect(await page.getAttribute("html", "lang")).toBe(language);
      const links = await page.locator(".fr-footer__bottom-link").all();
      expect(await Promise.all(links.map((link) => link.getAttribute("href")))).toEqual([
        `/accessibilite?langue=${language}`,
        `/mentions-legales?langue=${language}`,
        `/donnees-personnelles?langue=${language}`,
        `/donnees-personnelles?langue=${language}#cookies`,
      ]);
    }
    expect(requests.filter((url) => !url.startsWith(rig.address))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test("a site is found by a town, which is named first; the legal pages lead to each site's own", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(`${rig.address}/?langue=ar`);
  await page.fill("#q", "BERRE l'etang");
  await page.press("#q", "Enter");
  await page.getByText("Berre-l’Étang, Aix-en-Provence, Salon-de-Provence…").waitFor();
  expect(await page.locator(".rq-sites > li").count()).toBe(1);
  await page.click(".rq-sites a");
  expect(page.url()).toBe(`${rig.address}/site-4?langue=ar`);
  await page.goto(`${rig.address}/?langue=ar`);
  // The first stop of the keyboard leads past the header.
  await page.press("body", "Tab");
  expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#contenu");
  for (const [index, name] of LEGAL_PAGES.entries()) {
    await page.goto(`${rig.address}/${name}?langue=ar`);
    await page
      .locator("main a")
      .nth(4 + (index % 2))
      .click();
    // The sixth site has French alone.
    expect(page.url()).toBe(
      `${rig.address}/${index % 2 === 0 ? `site-4/${name}?langue=ar` : `site-5/${name}`}`,
    );
  }
  await page.context().close();
});

test("where there is one site, its own pages are shown", async () => {
  await rig.kill();
  await rig.restart({ SITES: JSON.stringify(SITES.slice(0, 1)) });
  for (const path of ["", ...LEGAL_PAGES]) {
    const shown = await fetch(`${rig.address}/${path}?langue=uk`);
    expect(shown.url).toBe(`${rig.address}/site-0${path === "" ? "" : `/${path}`}?langue=uk`);
    expect(shown.status).toBe(200);
  }
});
