// The pages of the audit and of a closing in real Chromium: their states, their buttons, one sheet of paper.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ClosingData } from "../../apps-script/closing/closing-data.ts";
import type { PageAnswer } from "../../apps-script/page-data.ts";
import { day } from "../../local/examples/example-workbook.ts";
import { launchBrowser } from "../local/page/running-page.ts";
import { auditWorkbook } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";
import { type Answers, DIALOG_SIZES, htmlOf, openFrame, type PageFrame } from "./page-frame.ts";

const PICTURES = process.env.PAGE_PICTURES;
const WRITTEN = { ok: true, cellules: 2, refus: [], lignes: [2], ajoutees: [] };

let browser: Browser;
const answers: Record<string, unknown> = {};
beforeAll(async () => {
  const code = builtBundle();
  const read = (currentTime: number, example = auditWorkbook()): unknown => {
    const addOn = openAddOn(code, { currentTime: () => currentTime });
    addOn.run("preparerLeClasseur");
    addOn.fill(example);
    return addOn.run("lireLAudit");
  };
  const closing = openAddOn(code, { currentTime: () => Date.UTC(2021, 1, 5, 9) });
  closing.run("preparerLeClasseur");
  closing.fill(auditWorkbook());
  answers.toClose = closing.run("lireLaCloture");
  answers.closed = closing.run("enregistrerLaCloture", orderOf(answers.toClose));
  answers.nextYear = closing.run("lireLaCloture");
  answers.reopened = closing.run("rouvrirLExercice", { year: 2020 });
  const { rows, settings } = auditWorkbook();
  answers.after = read(Date.UTC(2021, 0, 15, 9));
  answers.during = read(Date.UTC(2020, 11, 30, 9));
  answers.empty = read(Date.UTC(2020, 11, 30, 9), { settings, rows: { ...rows, checkpoints: [] } });
  browser = await launchBrowser();
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => browser.close());

async function shown(
  state: "after" | "during" | "empty",
  others: Answers = {},
  size: object = DIALOG_SIZES[0][1],
) {
  const html = await htmlOf("audit", {});
  const opened = await openFrame(browser, html, { lireLAudit: answers[state], ...others }, size);
  await opened.frame.locator("footer .p").waitFor();
  return opened;
}

async function checked(name: string, opened: PageFrame): Promise<void> {
  expect(await opened.violations()).toEqual([]);
  expect(await opened.overflows()).toBe(false);
  if (PICTURES !== undefined) await opened.page.screenshot({ path: join(PICTURES, `audit-${name}.png`) });
}

/** What the page of a closing orders of what it read. */
function orderOf(read: unknown) {
  const answer = read as PageAnswer<{ page: ClosingData }>;
  if (!answer.ok || answer.page.state === "blocked") throw new Error("Nothing to close");
  return { year: answer.page.facts.year, seal: answer.page.seal };
}

async function asked({ messages }: PageFrame, name: string): Promise<unknown> {
  return (await messages()).filter(({ functionName }) => functionName === name).at(-1)?.values?.[0];
}

it.each(DIALOG_SIZES)("is accessible and fits its window, %s", async (name, size) => {
  const opened = await shown("after", {}, size);
  await opened.frame.getByText("! 2 non conformes").waitFor();
  await checked(name, opened);
  await opened.page.context().close();
});

it("is filtered, and leads to what lacks, by keyboard", async () => {
  const opened = await shown("after", { aller: { ok: true } });
  const { page, frame } = opened;
  expect(await frame.locator("tbody tr td.point").count()).toBe(11);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await frame.locator("tbody tr td.point").count()).toBe(8);
  expect(await frame.locator(":focus").textContent()).toBe("À faire (8)");
  // The list itself, which scrolls, then its first button.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(opened, "aller")).toMatchObject({ onglet: "Documents", cle: null });
  await frame.getByRole("button", { name: "Compléter : Présence des chevalets" }).press("Enter");
  await expect
    .poll(() => asked(opened, "aller"))
    .toMatchObject({ colonne: "Preuve", cle: { colonne: "Point", valeur: "Présence des chevalets" } });
  expect(await frame.getByRole("button", { name: /^Vérifié/ }).count()).toBe(0);
  await page.context().close();
});

it("notes a verification of today while the year is open, over what was read only", async () => {
  const opened = await shown("during", { ecrire: WRITTEN });
  await opened.frame.getByRole("button", { name: /^Vérifié : Manuel SIRIUS/ }).click();
  await expect
    .poll(() => asked(opened, "ecrire"))
    .toEqual([
      {
        tab: "checkpoints",
        key: { point: "Manuel SIRIUS (sur le T:\\) à avoir à disposition" },
        cells: [
          { column: "verifiedOn", before: day("10/12/2020"), after: day("30/12/2020") },
          { column: "isCompliant", before: "Oui", after: "Oui" },
        ],
        mayBeNew: false,
      },
    ]);
  await opened.page.context().close();
});

it("offers the label's reminders to an empty tab", async () => {
  const opened = await shown("empty", { ecrire: WRITTEN });
  await opened.frame.getByText("en propose 11 : les ajouter ?").waitFor();
  await checked("vide", opened);
  await opened.page.keyboard.press("Enter");
  await expect.poll(() => asked(opened, "ecrire")).toHaveLength(11);
  await opened.page.context().close();
});

it("prints on one sheet, a box for each point, no button", async () => {
  const opened = await shown("after");
  const html = (await opened.frame.content()).replaceAll(/<script[\s\S]*?<\/script>/g, "");
  const { page } = opened;
  await page.setContent(html);
  await page.emulateMedia({ media: "print" });
  expect(
    await page.locator(".coche").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(11);
  expect(await page.getByRole("button").count()).toBe(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  if (PICTURES !== undefined) {
    await page.setViewportSize({ width: 703, height: 1017 });
    await page.screenshot({ path: join(PICTURES, "audit-papier.png") });
  }
  await page.context().close();
});

async function closing(others: Answers = {}, size: object = DIALOG_SIZES[0][1]) {
  const html = await htmlOf("closing", {});
  const doors = { saisirUnMois: null, enregistrerLaCloture: answers.closed };
  const opened = await openFrame(
    browser,
    html,
    { lireLaCloture: answers.toClose, ...doors, ...others },
    size,
  );
  await opened.frame.locator("footer .btn").first().waitFor();
  return opened;
}

it.each(DIALOG_SIZES.slice(0, 2))("closes a year in three steps, by Enter alone, %s", async (name, size) => {
  const opened = await closing({}, size);
  const { page, frame } = opened;
  const steps = [
    ["Prêt à clore 2020, avec 3 points à décider", "Voir les chiffres"],
    ["25 résultats de 2020 deviennent le N-1 de 2021", "Continuer"],
    ["Ouvrir 2021 dans ce même classeur", "Clore 2020 et ouvrir 2021"],
    ["2020 est clos, 2021 est ouvert", "Saisir janvier 2021"],
  ] as const;
  for (const [index, [title, deed]] of steps.entries()) {
    await frame.getByRole("heading", { name: title }).waitFor();
    await expect.poll(() => frame.locator(":focus").textContent()).toBe(deed);
    await checked(`cloture-${index + 1}-${name}`, opened);
    await page.keyboard.press("Enter");
  }
  expect(await asked(opened, "enregistrerLaCloture")).toEqual(orderOf(answers.toClose));
  await expect.poll(() => asked(opened, "saisirUnMois")).toEqual({ month: 1 });
  await page.context().close();
});

it("leads from each point of a closing to what solves it, and says when Google did not answer", async () => {
  const opened = await closing({
    aller: { ok: true },
    genererLaRevue: { ok: true },
    enregistrerLaCloture: null,
  });
  const { frame, page } = opened;
  await frame.getByRole("button", { name: /^Décider : 4/ }).press("Enter");
  await expect
    .poll(() => asked(opened, "aller"))
    .toMatchObject({ onglet: "Plan d'actions", colonne: "Statut" });
  await frame.getByRole("button", { name: /^Générer/ }).press("Enter");
  await expect.poll(() => asked(opened, "genererLaRevue")).toEqual({});
  for (const name of ["Voir les chiffres", "Continuer", "Clore 2020 et ouvrir 2021"])
    await frame.getByRole("button", { name }).click();
  await frame.getByRole("alert").getByText("Pas de réponse de Google.").waitFor();
  await frame.getByRole("button", { name: "Relire le classeur" }).click();
  await frame.getByRole("heading", { name: /^Prêt à clore 2020/ }).waitFor();
  await page.context().close();
});

it("reopens the last year closed, after saying what that does", async () => {
  const opened = await closing({ lireLaCloture: answers.nextYear, rouvrirLExercice: answers.reopened });
  const { frame, page } = opened;
  await frame.getByRole("heading", { name: "2021 n’est pas fini : il se clôt à partir du 31/12." }).waitFor();
  expect(await frame.locator("footer .p").count()).toBe(0);
  await checked("cloture-suivante", opened);
  await frame.getByRole("button", { name: "Rouvrir 2020" }).click();
  await frame.getByText("« Arrêté au » redevient le 31/12/2020.").waitFor();
  await checked("rouvrir", opened);
  await frame.getByRole("button", { name: "Rouvrir 2020" }).click();
  await frame.getByText("25 lignes retirées de « Historique »").waitFor();
  expect(await asked(opened, "rouvrirLExercice")).toEqual({ year: 2020 });
  await page.context().close();
});
