// Every page in every language at 360 px: no axe violation, no sideways scrolling, right to left in Arabic.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { LANGUAGES } from "../../worker/language.ts";
import { LEGAL_PAGES } from "../../worker/pages/legal/legal-text.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { comeNight } from "./faults/deed-run.ts";
import { addressIn, fill, launch, spacedWidth, watchedPage } from "./support/form-browser.ts";
import {
  counters,
  type FormRig,
  HEADERS,
  OPERATIONS_TOKEN,
  setCells,
  startRig,
  until,
} from "./support/form-rig.ts";
import { allDelivered, sendTo } from "./support/site-helpers.ts";

let rig: FormRig;
let browser: Browser;
beforeAll(async () => {
  [rig, browser] = await Promise.all([startRig(), launch()]);
});
afterAll(() => Promise.all([browser.close(), rig.stop()]));

test.each(LANGUAGES)("every page in %s", async (language) => {
  const { page, requests, complaints } = await watchedPage(browser);
  const check = async (name: string) => {
    await page.waitForLoadState();
    expect([name, await axeViolations(page)]).toEqual([name, []]);
    expect([name, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([name, 360]);
    expect([name, await spacedWidth(page)]).toEqual([name, 360]);
    expect(await page.getAttribute("html", "lang")).toBe(language);
    expect(await page.getAttribute("html", "dir")).toBe(language === "ar" ? "rtl" : "ltr");
  };
  await page.goto(addressIn(rig, "", language));
  await check("form");
  await page.click("#envoyer");
  await check("form with errors");
  await fill(page, "Ḿ".repeat(200));
  await page.click("#envoyer");
  await check("confirmation");
  await page.click("#suivi");
  await check("tracking");
  await page.goto(addressIn(rig, "/suivi", language));
  await check("search");
  await page.click("main button");
  await check("search with errors");
  await page.fill("#reference", "F222-2222");
  await page.fill("#code", "x".repeat(22));
  await page.click("main button");
  await check("unknown reference");
  expect(await page.inputValue("#reference")).toBe("F222-2222");
  await page.goto(addressIn(rig, "/nulle-part", language));
  await check("no such page");
  for (const name of LEGAL_PAGES) {
    await page.goto(addressIn(rig, `/${name}`, language));
    await check(name);
  }
  expect(requests.filter((url) => !url.startsWith(rig.address))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("pages without language: list of sites, unknown site, operations", async () => {
  const extraHTTPHeaders = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
  const { page } = await watchedPage(browser, { extraHTTPHeaders });
  for (const address of [rig.address, `${rig.address}/inconnu`, addressIn(rig, "/exploitation")]) {
    await page.goto(address);
    expect([address, await axeViolations(page)]).toEqual([address, []]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  }
  await page.context().close();
});

test("operations pages full of cases, on a phone and on a desk, by the keyboard alone", async () => {
  const rename = (text: string) => setCells(rig.standIn, rig.spreadsheetId, "G1", [text]);
  await sendTo(rig, "supprimee");
  await allDelivered(rig);
  setCells(
    rig.standIn,
    rig.spreadsheetId,
    "A2",
    HEADERS.map(() => ""),
  );
  await comeNight(rig);
  rename("Texte");
  for (const key of ["cas-1", "cas-2"]) {
    const before = Number((await counters(rig)).parkedRows);
    await sendTo(rig, key);
    await until(async () => (await counters(rig)).parkedRows === before + 1);
  }
  const extraHTTPHeaders = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
  for (const width of [320, 360, 1366]) {
    const { page } = await watchedPage(browser, { extraHTTPHeaders, viewport: { width, height: 740 } });
    for (const path of [addressIn(rig, "/exploitation"), `${rig.address}/exploitation?etat=tous`]) {
      await page.goto(path);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      expect([path, await axeViolations(page)]).toEqual([path, []]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect([path, width, await spacedWidth(page)]).toEqual([path, width, width]);
    }
    await page.context().close();
  }
  const { page } = await watchedPage(browser, { extraHTTPHeaders, viewport: { width: 320, height: 740 } });
  await page.goto(`${rig.address}/exploitation`);
  expect(await page.textContent("main")).not.toContain("où tout arrive");
  await page.setViewportSize({ width: 1366, height: 740 });
  const [field, button] = await Promise.all([
    page.locator("#reference").boundingBox(),
    page.getByRole("button", { name: "Chercher" }).boundingBox(),
  ]);
  // The button stands beside its field.
  expect((button?.x ?? 0) - ((field?.x ?? 0) + (field?.width ?? 0))).toBeLessThan(20);
  await page.setViewportSize({ width: 320, height: 740 });
  const { parked } = z
    .object({ parked: z.array(z.object({ references: z.array(z.string()) })) })
    .parse(await counters(rig));
  await page.fill("#reference", ` ${parked[0]?.references[0]?.toLowerCase().replace("-", " ")}`);
  await page.press("#reference", "Enter");
  await page.getByRole("heading", { name: "Mis de côté" }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await page.locator("summary", { hasText: "de côté…" }).press("Enter");
  await page.fill("#raison", "À vérifier");
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await page.press("#raison", "Enter");
  await page.getByRole("status").getByText("est mis de côté").waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.goto(addressIn(rig, "/exploitation"));
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await page.locator("#a-la-main ~ * button").press("Enter");
  await page.getByRole("status").getByText("de nouveau en route").waitFor();
  await until(async () => (await counters(rig)).parkedRows === 2);
  rename("Message");
  await page.goto(`${rig.address}/exploitation`);
  await page.getByRole("button", { name: /tout ce qui est mis de côté/ }).press("Enter");
  await page.getByText("2 lots de nouveau en route").waitFor();
  await allDelivered(rig);
  await page.goto(addressIn(rig, "/exploitation"));
  await page.getByRole("button", { name: /Remettre dans le classeur/ }).press("Enter");
  await page.getByRole("status").getByText("une ligne neuve").waitFor();
  await allDelivered(rig);
  // Whatever was sent before, each message is there once.
  const there = rig.rows().flatMap((row) => (row.Référence ? [row.Référence] : []));
  expect(new Set(there).size).toBe(there.length);
  expect(there).toHaveLength(Number((await counters(rig)).received));
  await page.context().close();
});

test("in Arabic, names and references stand at the right, figures and addresses read left to right", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(addressIn(rig, "", "ar"));
  const rightOf = async (selector: string) => {
    await page.waitForLoadState();
    return page.evaluate(`(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(${JSON.stringify(selector)}));
      return Math.round(innerWidth - range.getBoundingClientRect().right);
    })()`);
  };
  const directionOf = (selector: string) =>
    page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).direction`);
  for (const selector of ["header bdi", "h1", "label[for=subject]"]) expect(await rightOf(selector)).toBe(16);
  for (const id of ["email", "phone"]) expect(await page.getAttribute(`#${id}`, "dir")).toBe("ltr");
  await fill(page, "الانتظار");
  expect(await directionOf("#subject")).toBe("rtl");
  await page.click("#envoyer");
  // Within its frame: 2 px of border and 16 of padding.
  expect(await rightOf("#reference")).toBe(34);
  await page.click("#suivi");
  expect(await rightOf("#reference")).toBe(16);
  expect(await directionOf("#reference")).toBe("ltr");
  await page.context().close();
});
