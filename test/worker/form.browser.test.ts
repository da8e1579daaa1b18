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
const SUBMIT = "#envoyer";

test.each([true, false])("errors, then confirmation and tracking (script: %s)", async (javaScriptEnabled) => {
  const { page, requests, complaints } = await watchedPage(browser, { javaScriptEnabled });
  await page.goto(addressIn(rig, ""));
  await page.fill("#message", "a".repeat(5203));
  await page.fill("#email", "nom@exemple");
  await page.click(SUBMIT);
  expect(await page.title()).toMatch(/^Erreur\u00a0: /);
  expect(await page.textContent("#erreurs")).toMatch(
    /5\s203\scaractères, 5\s000 au plus sont possibles\s: enlevez-en 203/u,
  );
  for (const name of ["type", "subject", "message", "email"]) {
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
  expect(await page.isVisible(".fr-translate")).toBe(false);
  expect(await page.isVisible("#outils")).toBe(false);
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
  await tabTo("envoyer");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#erreurs");
  await until(async () => (await focused()) === "erreurs");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("type-complaint");
  await page.keyboard.press("Space");
  await tabTo("subject");
  await page.keyboard.type("Au clavier");
  await tabTo("message");
  await page.keyboard.type("Ligne 1\nLigne 2");
  await tabTo("author");
  await page.keyboard.press("ArrowDown");
  await tabTo("envoyer");
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

test("nothing is kept on the device until it is asked for; then a draft comes back, and leaves once sent", async () => {
  const { page } = await watchedPage(browser);
  const stored = () => page.evaluate<string>("JSON.stringify(localStorage)");
  await page.goto(addressIn(rig, ""));
  await fill(page, "Brouillon");
  expect(await stored()).toBe("{}");
  await page.check("#garder");
  expect(await page.textContent("#garde p")).toMatch(
    /^Brouillon gardé jusqu’au \p{L}+ \d+ \p{L}+ à \d+\u00a0h\u00a0\d\d\.$/u,
  );
  await page.reload();
  expect(await page.inputValue("#subject")).toBe("Brouillon");
  expect(await page.textContent("#brouillon-remis p")).toContain("Il n’est pas à vous\u00a0? Effacez-le.");
  expect(await page.isChecked("#type-complaint")).toBe(true);
  await page.click(SUBMIT);
  await page.waitForSelector("#envoye");
  await until(async () => (await stored()) === "{}");
  await page.goto(addressIn(rig, ""));
  expect(await page.inputValue("#subject")).toBe("");
  await page.context().close();
});

test("one button erases the draft; that of whoever comes next empties the form too", async () => {
  const { page } = await watchedPage(browser);
  const stored = () => page.evaluate<string>("JSON.stringify(localStorage)");
  await page.goto(addressIn(rig, ""));
  await fill(page, "Secret");
  await page.check("#garder");
  await page.click("#effacer");
  expect(await stored()).toBe("{}");
  expect(await page.isChecked("#garder")).toBe(false);
  expect(await page.inputValue("#subject")).toBe("Secret");
  await page.check("#garder");
  await page.reload();
  await page.click("#brouillon-remis button");
  expect(await stored()).toBe("{}");
  expect([await page.inputValue("#subject"), await page.isChecked("#type-complaint")]).toEqual(["", false]);
  await page.context().close();
});

test.each([true, false])(
  "another language keeps what was typed, without error (script: %s)",
  async (javaScriptEnabled) => {
    const { page } = await watchedPage(browser, { javaScriptEnabled });
    await page.goto(addressIn(rig, ""));
    const key = await page.inputValue("input[name=cle]");
    await page.check("#type-praise");
    await page.fill("#message", "Écrit avant\nde changer");
    for (const language of ["en", "ar", "fr"]) {
      await page.click(`button[lang=${language}]`);
      await page.waitForSelector(`html[lang=${language}] #message`);
      expect(await page.inputValue("#message")).toBe("Écrit avant\nde changer");
      expect(await page.isChecked("#type-praise")).toBe(true);
      expect(await page.inputValue("input[name=cle]")).toBe(key);
      expect(await page.isVisible("#erreurs")).toBe(false);
    }
    // Enter sends the message, and does not press a button of the language menu.
    await page.fill("#subject", `Entrée ${javaScriptEnabled}`);
    await page.press("#name", "Enter");
    await page.waitForSelector("#envoye");
    expect(await page.getAttribute("html", "lang")).toBe("fr");
    await page.context().close();
  },
);

test("Back from the confirmation never asks to send again, nor shows what was typed", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(addressIn(rig, ""));
  await page.click(SUBMIT);
  await page.waitForSelector("#erreurs");
  await fill(page, "Ne doit pas revenir");
  await page.click(SUBMIT);
  await page.waitForSelector("#envoye");
  await page.goBack();
  await page.waitForSelector("#formulaire");
  expect(await page.inputValue("#subject")).toBe("");
  await page.context().close();
});

test("the room left is said when it is near its end", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(addressIn(rig, ""));
  await page.fill("#message", "x".repeat(4499));
  expect(await page.isVisible("#message-reste")).toBe(false);
  await page.fill("#message", `😀${"x".repeat(4632)}`);
  expect(await page.textContent("#message-reste")).toBe("Il reste 367 caractères.");
  await page.fill("#message", "x".repeat(5012));
  expect(await page.textContent("#message-reste")).toBe(
    "12 caractères de trop\u00a0: raccourcissez votre message.",
  );
  await page.context().close();
});

test("the confirmation prints on one page, copies its link, and its copy can be erased; the code opens the tracking", async () => {
  const { page } = await watchedPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(addressIn(rig, ""));
  await fill(page, "Copie");
  await page.click(SUBMIT);
  await page.click("#copier");
  await until(async () => (await page.textContent("#copie"))?.startsWith("Lien copié.") === true);
  const link = await page.getAttribute("#suivi", "href");
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(link);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [reference = "", code = ""] = await Promise.all(
    ["#reference", "#code"].map((id) => page.textContent(id)),
  );
  await page.getByRole("button", { name: "Effacer cette copie" }).click();
  expect(await page.textContent("#copie-effacee")).toBe("La copie est effacée de cette page.");
  expect(await page.content()).not.toContain("Deux heures d’attente.");
  await page.goto(addressIn(rig, "/suivi"));
  await page.fill("#reference", (reference ?? "").toLowerCase().replace("-", " "));
  await page.fill("#code", (code ?? "").toLowerCase().replaceAll(" ", "-"));
  await page.click("main button");
  expect(await page.textContent("#etat")).toBe("Nous préparons votre réponse");
  await page.goto(addressIn(rig, "/suivi"));
  await page.fill("#code", link ?? "");
  await page.click("main button");
  expect(await page.textContent("#reference")).toBe(reference);
  await page.context().close();
});

test("a draft that is cut, foreign, former or a day old leaves the form usable, and the device", async () => {
  const { page, complaints } = await watchedPage(browser);
  await page.goto(addressIn(rig, ""));
  const values = { subject: "Vieux" };
  const old = JSON.stringify({ version: 2, at: Date.now() - 25 * 3_600_000, values });
  const former = JSON.stringify({ at: Date.now(), values });
  for (const draft of ['{"at":', "null", '{"version":2,"at":1e99,"values":null}', '"texte"', old, former]) {
    await page.evaluate(
      (text) => Object.assign(localStorage, { "brouillon:essai": text, "brouillon:essai:non": "1" }),
      draft,
    );
    await page.reload();
    expect(await page.inputValue("#subject")).toBe("");
    expect(await page.evaluate("localStorage.length")).toBe(0);
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
  // No longer true.
  await page.waitForSelector("#hors-ligne", { state: "hidden" });
  await page.click(SUBMIT);
  await page.waitForSelector("#envoye");
  await page.context().close();
});

test("an answer lost on the way: sent again from its draft, it is the same message", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(addressIn(rig, ""));
  await page.check("#garder");
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
