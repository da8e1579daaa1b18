// The proof of work of a page that stays open longer than its challenge is good for.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressIn, launch, watchedPage } from "./support/form-browser.ts";
import { type FormRig, startRig, until } from "./support/form-rig.ts";

let rig: FormRig;
let browser: Browser;
beforeAll(async () => {
  [rig, browser] = await Promise.all([startRig(), launch()]);
});
afterAll(() => Promise.all([browser.close(), rig.stop()]));

test("who types on after two hours gets a new proof, and only one", async () => {
  const { page, requests } = await watchedPage(browser);
  const proof = () => page.inputValue("[name=preuve]");
  await page.goto(addressIn(rig, ""));
  await until(async () => (await proof()) !== "");
  const first = await proof();
  await page.fill("#subject", "Tout de suite");
  await page.clock.setFixedTime(Date.now() + 7_200_000);
  await page.fill("#subject", "Deux heures après");
  await until(async () => (await proof()) !== first);
  await page.fill("#subject", "Encore");
  expect(requests.filter((url) => url.endsWith("/defi"))).toHaveLength(2);
  await page.context().close();
});
