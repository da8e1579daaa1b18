// The form in Chromium, with and without script: send, correct, confirm, track, go back, lose the network.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressIn, fill, launch, watchedPage } from "./support/form-browser.ts";
import { type FormRig, startRig, until } from "./support/form-rig.ts";

let rig: FormRig;
let browser: Browser;
beforeAll(async () => {
  [rig, browser] = await Promise.all([startRig(), launch()]);
});
afterAll(() => Promise.all([browser.close(), rig.stop()]));

const times = (subject: string) => rig.rows().filter(({ Objet }) => Objet === subject).length;
const delivered = (subject: string) => until(() => times(subject) > 0);
const SUBMIT = "#formulaire button[type=submit]";

test.each([true, false])("errors, then confirmation and tracking (script: %s)", async (javaScriptEnabled) => {
  const { page, requests, complaints } = await watchedPage(browser, { javaScriptEnabled });
  await page.goto(addressIn(rig, ""));
  await page.fill("#message", "a".repeat(5203));
  await page.fill("#email", "nom@exemple");
  await page.click(SUBMIT);
  expect(await page.title()).toMatch(/^Erreur\u00a0: /);
  expect(await page.textContent("#erreurs")).toMatch(/5\s203 caractères, 5\s000 au plus/u);
  for (const name of ["type", "author", "subject", "message", "email"]) {
    expect(await page.isVisible(`#${name}-error`)).toBe(true);
  }
  expect((await page.inputValue("#message")).length).toBe(5203);
  expect(await page.inputValue("#email")).toBe("nom@exemple");
  await page.click('a[href="#subject"]');
  expect(await page.evaluate("document.activeElement.id")).toBe("subject");
  await fill(page, "Attente");
  await page.fill("#email", "nom@exemple.fr");
  await page.click(SUBMIT);
  const reference = (await page.textContent("#reference")) ?? "";
  expect(reference).toMatch(/F\w{3}-\w{4}/);
  // With its style sheet.
  await page.waitForLoadState("load");
  await page.emulateMedia({ media: "print" });
  expect(await page.isVisible("nav")).toBe(false);
  expect(await page.isVisible("#reference")).toBe(true);
  await page.emulateMedia({ media: "screen" });
  await page.click("#suivi");
  expect(await page.textContent("#etat")).toBe("Nous préparons votre réponse");
  expect((await page.textContent("#reference"))?.trim()).toBe(reference.trim());
  expect(requests.filter((url) => !url.startsWith(rig.address))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("keyboard only: from the first Tab to the confirmation, through the errors, focus always seen", async () => {
  const { page } = await watchedPage(browser, { viewport: { width: 1100, height: 740 } });
  await page.goto(addressIn(rig, ""));
  const focused = () =>
    page.evaluate<string>(
      "(({ activeElement: at }) => at.id || at.getAttribute('href') || at.textContent.trim())(document)",
    );
  const tabTo = async (target: string) => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
      expect([await focused(), outline]).not.toContain("none");
      if ((await focused()) === target) return;
    }
    throw new Error(`Tab never came to ${target}.`);
  };
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("#contenu");
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("contenu");
  await tabTo("Envoyer");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#erreurs");
  await until(async () => (await focused()) === "erreurs");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("type-complaint");
  await page.keyboard.press("Space");
  await tabTo("author-user");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("author-localAuthority");
  await tabTo("subject");
  await page.keyboard.type("Au clavier");
  await tabTo("message");
  await page.keyboard.type("Ligne 1\nLigne 2");
  await tabTo("Envoyer");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#envoye");
  await delivered("Au clavier");
  expect(rig.rows().find(({ Objet }) => Objet === "Au clavier")).toMatchObject({
    Auteur: "Collectivité",
    Message: "Ligne 1\nLigne 2",
  });
  await page.context().close();
});

test.each([true, false])("the back button does not send twice (script: %s)", async (javaScriptEnabled) => {
  const subject = `Retour ${javaScriptEnabled}`;
  const { page } = await watchedPage(browser, { javaScriptEnabled });
  await page.goto(addressIn(rig, ""));
  await fill(page, subject);
  await page.click(SUBMIT);
  const reference = await page.textContent("#reference");
  await page.goBack();
  await page.click(SUBMIT);
  // The page comes back as it was, with its key, or empty: never filled under another key.
  const again = await page.waitForSelector("#reference, #erreurs");
  if ((await again.getAttribute("id")) === "reference") expect(await again.textContent()).toBe(reference);
  else expect(await page.inputValue("#message")).toBe("");
  await delivered(subject);
  expect(times(subject)).toBe(1);
  await page.context().close();
});

test("a draft comes back after a reload and in another language, and leaves once sent", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(addressIn(rig, ""));
  await fill(page, "Brouillon");
  await page.reload();
  expect(await page.inputValue("#subject")).toBe("Brouillon");
  await page.click("a[hreflang=en]");
  await until(async () => (await page.inputValue("html[lang=en] #subject")) === "Brouillon");
  expect(await page.isChecked("#type-complaint")).toBe(true);
  await page.click(SUBMIT);
  await page.waitForSelector("#envoye");
  await until(async () => (await page.evaluate("localStorage.length")) === 0);
  await page.goto(addressIn(rig, ""));
  expect(await page.inputValue("#subject")).toBe("");
  await page.context().close();
});

test("no draft is kept on a shared device", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(addressIn(rig, ""));
  await page.fill("#subject", "Déjà gardé");
  await page.check("#sans-brouillon");
  await page.fill("#message", "Secret");
  expect(await page.evaluate("JSON.stringify(localStorage)")).not.toMatch(/gardé|Secret/);
  await page.reload();
  expect(await page.isChecked("#sans-brouillon")).toBe(true);
  expect(await page.inputValue("#message")).toBe("");
  await page.context().close();
});

test("a draft that is cut, foreign or a week old leaves the form usable", async () => {
  const { page, complaints } = await watchedPage(browser);
  await page.goto(addressIn(rig, ""));
  const old = JSON.stringify({ at: Date.now() - 8 * 86_400_000, values: { subject: "Vieux" } });
  for (const draft of ['{"at":', "null", '{"at":1e99,"values":null}', '"texte"', old]) {
    await page.evaluate((text) => localStorage.setItem("brouillon:essai", text), draft);
    await page.reload();
    expect(await page.inputValue("#subject")).toBe("");
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("offline, the form stays and says so; once back it is sent", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(addressIn(rig, ""));
  await fill(page, "Hors ligne");
  await page.context().setOffline(true);
  await page.click(SUBMIT);
  expect(await page.isVisible("#hors-ligne")).toBe(true);
  expect(await page.inputValue("#subject")).toBe("Hors ligne");
  await page.context().setOffline(false);
  await page.click(SUBMIT);
  await page.waitForSelector("#envoye");
  await page.context().close();
});

test("an answer lost on the way: sent again, it is the same message", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(addressIn(rig, ""));
  await fill(page, "Réponse perdue");
  await page.route("**/*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  await page.click(SUBMIT);
  await delivered("Réponse perdue");
  await page.unroute("**/*");
  await page.goto(addressIn(rig, ""));
  expect(await page.inputValue("#subject")).toBe("Réponse perdue");
  await page.click(SUBMIT);
  const reference = (await page.textContent("#reference"))?.trim();
  const rows = rig.rows().filter(({ Objet }) => Objet === "Réponse perdue");
  expect(rows.map((row) => row.Référence)).toEqual([reference]);
  await page.context().close();
});
