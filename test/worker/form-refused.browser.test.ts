// A send that the store refuses, without script: the form comes back filled, and sent again it is one message.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressIn, fill, launch, watchedPage } from "./support/form-browser.ts";
import { type FormRig, post, SITE, startRig, until } from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";

let rig: FormRig;
let browser: Browser;
beforeAll(async () => {
  [rig, browser] = await Promise.all([startRig({ BODY_TIMEOUT: "1000" }), launch()]);
});
afterAll(() => Promise.all([browser.close(), rig.stop()]));

async function changeStore(statement: string): Promise<void> {
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) => store.exec(statement));
  await rig.restart();
}

test("503 gives the form back with what was typed and the same key", async () => {
  expect((await post(rig, "cle-qui-cree-l-objet")).status).toBe(201);
  const { page } = await watchedPage(browser, { javaScriptEnabled: false });
  await page.goto(addressIn(rig, ""));
  const keyShown = async () => (await page.inputValue("[name=cle]")).split(".")[0];
  const key = await keyShown();
  await fill(page, "Magasin fermé");
  await changeStore(
    "CREATE TRIGGER closed BEFORE INSERT ON submissions BEGIN SELECT RAISE(ABORT, 'closed'); END",
  );
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.click("#envoyer");
  expect((await answer).status()).toBe(503);
  expect(await page.textContent("#avis")).toContain("Votre message n’a pas pu être enregistré");
  expect(await page.inputValue("#subject")).toBe("Magasin fermé");
  expect(await page.inputValue("#message")).toBe("Deux heures d’attente.");
  expect(await page.isChecked("#type-complaint")).toBe(true);
  expect(await keyShown()).toBe(key);
  await changeStore("DROP TRIGGER closed");
  await page.click("#envoyer");
  await page.waitForSelector("#envoye");
  const sent = () => rig.rows().filter(({ Objet }) => Objet === "Magasin fermé").length;
  await until(() => sent() > 0);
  expect(sent()).toBe(1);
  await page.context().close();
});

test("408 says that nothing was recorded, and the page loaded again sends the message", async () => {
  const { page } = await watchedPage(browser, { javaScriptEnabled: false });
  await page.goto(addressIn(rig, ""));
  await fill(page, "Réseau lent");
  await page.fill("#message", "Un long message. ".repeat(150));
  const network = await page.context().newCDPSession(page);
  const upload = (bytesPerSecond: number) =>
    network.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytesPerSecond,
    });
  await upload(2000);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.click("#envoyer");
  expect((await answer).status()).toBe(408);
  expect(await page.textContent("h1")).toContain("votre message n’a pas été enregistré");
  expect(await page.textContent("main")).toContain("Rechargez cette page");
  await upload(-1);
  await page.reload();
  await page.waitForSelector("#envoye");
  const sent = () => rig.rows().filter(({ Objet }) => Objet === "Réseau lent").length;
  await until(() => sent() > 0);
  expect(sent()).toBe(1);
  await page.context().close();
});

test("413 says how long a message may be, and that nothing was recorded", async () => {
  const { page } = await watchedPage(browser, { javaScriptEnabled: false });
  await page.goto(addressIn(rig, ""));
  await fill(page, "Très long");
  await page.fill("#message", "x".repeat(140_000));
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.click("#envoyer");
  expect((await answer).status()).toBe(413);
  expect(await page.textContent("h1")).toContain("il n’a pas été enregistré");
  expect(await page.textContent("main")).toContain("5\u00a0000\u00a0caractères");
  expect(await page.textContent("main bdi")).toBe("1 rue de l’Essai, 13100 Aix-en-Provence");
  expect(await page.locator("main a").allTextContents()).toEqual(["Revenir au formulaire"]);
  await page.context().close();
});
