// The year's dialogs in real Chromium: the audit, a closing, the poster, minutes and decisions; what they print.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import jsQR from "jsqr";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod/mini";
import type { ClosingData } from "../../apps-script/closing/closing-data.ts";
import type { PageAnswer } from "../../apps-script/interface/page-data.ts";
import { day } from "../../local/examples/example-workbook.ts";
import { launchBrowser } from "../local/page/running-page.ts";
import { auditWorkbook, committeeWorkbook } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";
import { type Answers, DIALOG_SIZES, htmlOf, openFrame, type PageFrame } from "./page-frame.ts";

const PICTURES = process.env.PAGE_PICTURES;
const MEETINGS_READ = z.looseObject({ meetings: z.array(z.looseObject({})) });
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
    aller: { ok: false, message: "L’onglet ou la ligne n’existe plus.", remede: "" },
    reprendreLesDecisions: { ok: true },
    genererLaRevue: { ok: true },
    enregistrerLaCloture: null,
  });
  const { frame, page } = opened;
  await frame.getByRole("button", { name: /^Décider : 4/ }).press("Enter");
  await expect.poll(() => asked(opened, "reprendreLesDecisions")).toEqual({});
  await frame.getByRole("button", { name: /^Voir : Pas de réunion du CLU/ }).press("Enter");
  await expect.poll(() => asked(opened, "aller")).toMatchObject({ onglet: "Réunions" });
  await frame.getByText("L’onglet ou la ligne n’existe plus.").waitFor();
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

describe("the year's documents", () => {
  const pages: Record<string, unknown> = {};
  const decided: Record<string, unknown> = {};
  beforeAll(() => {
    const addOn = openAddOn(builtBundle());
    addOn.run("preparerLeClasseur");
    addOn.fill(committeeWorkbook());
    for (const name of ["lireLAffiche", "lireLeCompteRendu", "lireLesDecisions"])
      pages[name] = addOn.run(name);
    // The meeting says who leads an action of the plan, which does not.
    addOn.write("'Plan d''actions'!E19", [[""]]);
    addOn.write("Réunions!H4", [["Formation anglais dans le cadre du Brexit — Mme Martin — 30/09/2021"]]);
    for (const name of ["lireLeCompteRendu", "lireLesDecisions"]) decided[name] = addOn.run(name);
  });

  async function document(name: "poster" | "minutes" | "decisions", others: Answers = {}, size = {}) {
    const opened = await openFrame(browser, await htmlOf(name, {}), { ...pages, ...others }, size);
    await opened.frame.locator("footer .p").waitFor();
    return opened;
  }

  /** The page as it prints, in a page of its own. */
  async function printed({ page, frame }: PageFrame, name: string): Promise<number> {
    await page.setContent((await frame.content()).replaceAll(/<script[\s\S]*?<\/script>/g, ""));
    await page.emulateMedia({ media: "print" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    if (PICTURES !== undefined) writeFileSync(join(PICTURES, `${name}.pdf`), pdf);
    await page.context().close();
    return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
  }

  it("are accessible in a narrow window, and fit it at 200 % too", async () => {
    for (const name of ["poster", "minutes", "decisions"] as const) {
      const opened = await document(name, {}, { width: 480, height: 480 });
      expect(await opened.violations(), name).toEqual([]);
      expect(await opened.overflows(), name).toBe(false);
      if (PICTURES !== undefined) await opened.page.screenshot({ path: join(PICTURES, `${name}-480.png`) });
      await opened.page.setViewportSize({ width: 450, height: 270 });
      expect(await opened.overflows(), name).toBe(false);
      await opened.page.context().close();
    }
  });

  it("print a poster of one page, whose code leads to the form", async () => {
    const opened = await document("poster");
    const { frame } = opened;
    await frame.getByRole("textbox", { name: "Ce que nous faisons 2" }).fill("Nous ouvrons le mercredi");
    await frame.locator(".feuille").getByText("Nous ouvrons le mercredi").waitFor();
    await frame.getByText("! Le texte dépasse la page").waitFor({ state: "hidden" });
    // The six that are proposed hold one that is not good: FOR1, of fewer than ten agents, as a count.
    await frame.locator(".six").getByText("5 sur 6").waitFor();
    await frame.locator(".six").getByText("○ Objectif non tenu").waitFor();
    const pixels = await frame.evaluate<number[]>(`(async () => {
      const drawing = new XMLSerializer().serializeToString(document.querySelector("svg"));
      const image = new Image(148, 148);
      image.src = "data:image/svg+xml," + encodeURIComponent(drawing);
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 148, height: 148 });
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, 148, 148);
      context.drawImage(image, 0, 0, 148, 148);
      return [...context.getImageData(0, 0, 148, 148).data];
    })()`);
    expect(jsQR.default(Uint8ClampedArray.from(pixels), 148, 148)?.data).toBe(
      "https://ecoute.exemple.fr/aix-en-provence",
    );
    // At least 30 mm of an A4 sheet's 210, the quiet zone aside.
    const millimetres = await frame.evaluate<number>(
      "document.querySelector('svg path').getBoundingClientRect().width / document.querySelector('.feuille').getBoundingClientRect().width * 210",
    );
    expect(millimetres).toBeGreaterThan(30);
    expect(await printed(opened, "affiche")).toBe(1);
  });

  it("write the minutes of the last committee, what nobody typed left to complete", async () => {
    const made = { ok: true, url: "https://docs.google.com/document/d/abc/edit", isNoted: true };
    // One planned for April is not the one that was held.
    const read = MEETINGS_READ.parse(pages.lireLeCompteRendu);
    const planned = { ...read.meetings.at(-1), row: 99, date: day("15/04/2021") };
    const lireLeCompteRendu = { ...read, meetings: [...read.meetings, planned] };
    const opened = await document("minutes", { creerLeCompteRendu: made, lireLeCompteRendu });
    const { frame } = opened;
    const minutes = frame.locator(".doc");
    await minutes.getByText("COPIL qualité du 12 janvier 2021").waitFor();
    await minutes
      .getByRole("row", { name: /^2\. Bilan des indicateurs.*Revoir la cible des 5 sonneries/i })
      .waitFor();
    expect(await minutes.getByRole("row", { name: "Agent D ……/……/…………" }).count()).toBe(1);
    await minutes
      .getByRole("row", { name: "Remplacer les chevalets Référent qualité 30/06/2021 prise" })
      .waitFor();
    expect(await minutes.locator(".ac", { hasText: "à fixer" }).count()).toBe(6);
    await frame.getByRole("button", { name: "Créer le document" }).click();
    await frame.getByRole("link", { name: "Ouvrir le document" }).waitFor();
    expect(await asked(opened, "creerLeCompteRendu")).toMatchObject({
      title: "Compte rendu : COPIL qualité du 12 janvier 2021, Sous-préfecture d'Aix-en-Provence",
      key: { date: day("12/01/2021"), type: "COPIL qualité", subject: "Revue qualité 2020" },
      html: expect.stringMatching(/^<html lang="fr">.*<h1>Compte rendu/s),
    });
    await frame.getByRole("link", { name: "Ouvrir le document" }).click();
    await expect.poll(opened.messages).toContainEqual({ kind: "openDocument", documentId: "abc" });
    // Another kind of meeting: no figure of the review unless asked for, and a document of its own.
    await frame
      .getByRole("combobox", { name: "Réunion" })
      .selectOption({ label: "Réunion d'équipe du 10 décembre 2020" });
    await expect.poll(() => minutes.getByText("Bilan des indicateurs").count()).toBe(0);
    await frame.getByRole("button", { name: /^Créer/ }).waitFor();
    await opened.page.context().close();
  });

  it("tell that minutes are made already, and read again where an answer is missing", async () => {
    const read = MEETINGS_READ.parse(pages.lireLeCompteRendu);
    const meetings = read.meetings.map((meeting) => ({ ...meeting, minutes: "https://docs.google.com/d/x" }));
    const refused = {
      ok: false,
      message: "Pas de réponse de Google.",
      remede: "Réessayez.",
      isUnknown: true,
    };
    const opened = await document("minutes", {
      creerLeCompteRendu: refused,
      lireLeCompteRendu: { ...read, meetings },
    });
    const { frame, page } = opened;
    const choice = frame.getByRole("combobox", { name: "Réunion" });
    await choice.selectOption({ label: "Réunion d'équipe du 10 décembre 2020" });
    await frame.getByText("Déjà noté dans « Compte-rendu » : ouvrir").waitFor();
    await frame.getByRole("button", { name: "Créer un autre document" }).click();
    await frame.getByText("Pas de réponse de Google. Réessayez.").waitFor();
    await expect
      .poll(() => choice.locator("option:checked").textContent())
      .toBe("Réunion d'équipe du 10 décembre 2020");
    expect(await frame.locator(".doc").count()).toBe(1);
    await page.context().close();
  });

  it("leave out the next year's figures of a committee that saw the closed one's", async () => {
    const addOn = openAddOn(builtBundle(), { currentTime: () => Date.UTC(2021, 1, 5, 9) });
    addOn.run("preparerLeClasseur");
    addOn.fill(committeeWorkbook());
    addOn.run("enregistrerLaCloture", orderOf(addOn.run("lireLaCloture")));
    const opened = await document("minutes", { lireLeCompteRendu: addOn.run("lireLeCompteRendu") });
    const { frame, page } = opened;
    await frame.locator(".doc").getByText("COPIL qualité du 12 janvier 2021").waitFor();
    const figures = frame.getByRole("checkbox", { name: "Avec les chiffres de la revue 2021" });
    expect(await figures.isChecked()).toBe(false);
    expect(await frame.locator(".doc h1").textContent()).toMatch(/Revue qualité\s2020$/);
    await frame.getByText("si 2020 est clos dans ce classeur, rouvrez-le").waitFor();
    await figures.check();
    await frame.getByText("Compte rendu : revue qualité 2021").waitFor();
    expect(await opened.violations()).toEqual([]);
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, "minutes-closed.png") });
    await page.context().close();
  });

  it("say that nobody was absent, and let long remarks flow to the next page, no row cut", async () => {
    const read = pages.lireLeCompteRendu as { meetings: { cells: object }[] };
    const remarks = Array.from({ length: 60 }, (_, index) => `Remarque ${index + 1} de la réunion`).join(
      "\n",
    );
    const meetings = read.meetings.map((meeting) => ({
      ...meeting,
      cells: { ...meeting.cells, absentees: null, remarks },
    }));
    const opened = await document("minutes", { lireLeCompteRendu: { ...read, meetings } });
    await opened.frame.getByRole("row", { name: "Absents Aucun absent" }).waitFor();
    expect(await opened.frame.getByText("Agents absents à informer").count()).toBe(0);
    expect(
      await opened.frame.evaluate(
        "[...document.querySelectorAll('.doc tr')].every((row) => getComputedStyle(row).breakInside === 'avoid')",
      ),
    ).toBe(true);
    expect(await printed(opened, "compte-rendu")).toBeGreaterThan(4);
  });

  it("show the lead and the day that the meeting decided for an action to validate", async () => {
    const minutes = await document("minutes", decided);
    await minutes.frame
      .getByRole("row", {
        name: "18 Formation anglais dans le cadre du BREXIT Mme Martin 30/09/2021 ☐ validée",
      })
      .waitFor();
    await minutes.page.context().close();
    const { frame, page } = await document("decisions", decided);
    const fields = ["Pilote", "Échéance"].map((name) =>
      frame.getByLabel(`${name} : formation anglais dans le cadre du BREXIT`).inputValue(),
    );
    expect(await Promise.all(fields)).toEqual(["Mme Martin", "2021-09-30"]);
    await page.context().close();
  });

  it("take only ticked decisions into the plan, each with its lead and its day", async () => {
    const opened = await document("decisions", {
      prendreLesDecisions: { ok: true, validated: 1, added: 1, left: [] },
    });
    const { frame } = opened;
    expect(await frame.getByRole("checkbox", { checked: true }).count()).toBe(1);
    await frame
      .getByRole("checkbox", { name: "Reprendre : formation anglais dans le cadre du BREXIT" })
      .check();
    await frame.getByRole("button", { name: "Enregistrer dans le plan" }).click();
    await frame.getByText("! Fixez le pilote et l’échéance").waitFor();
    expect(await asked(opened, "prendreLesDecisions")).toBeUndefined();
    await frame.getByLabel("Échéance : formation anglais dans le cadre du BREXIT").fill("2021-06-30");
    await frame.getByRole("button", { name: "Enregistrer dans le plan" }).click();
    await frame.getByText("✓ 1 action validée, 1 décision ajoutée au plan.").waitFor();
    expect(await asked(opened, "prendreLesDecisions")).toMatchObject({
      validated: [
        {
          key: { number: 18 },
          isWhole: true,
          cells: [{ after: "Validée" }, {}, { after: day("30/06/2021") }],
        },
      ],
      added: [{ action: "Remplacer les chevalets", dueOn: day("30/06/2021"), status: "Validée", year: 2021 }],
    });
    await opened.page.context().close();
  });
});

describe("the messages that the form doubts", () => {
  const message = (row: number, reference: string | null, words: string) => ({
    row,
    cells: {
      ...{ reference, receivedOn: day("14/02/2020"), type: "Réclamation", status: "Nouvelle" },
      ...{ flag: "3 liens", message: words, subject: null },
    },
  });
  const MESSAGES = [message(2, "F222-2222", "x".repeat(3000)), message(3, null, "<b>Achetez</b>\nici")];
  const read = { lireLesMessagesDouteux: { ok: true, messages: MESSAGES } };

  it("are sorted several at a time, and what was sorted is taken back", async () => {
    const html = await htmlOf("sorting", {});
    for (const [name, size] of DIALOG_SIZES) {
      const opened = await openFrame(browser, html, { ...read, ecrire: WRITTEN }, size);
      const { frame } = opened;
      await frame.getByText("<b>Achetez</b>").waitFor();
      expect(await opened.violations(), name).toEqual([]);
      expect(await opened.overflows(), name).toBe(false);
      if (PICTURES !== undefined) await opened.page.screenshot({ path: join(PICTURES, `tri-${name}.png`) });
      if (name !== "900") {
        await opened.page.context().close();
        continue;
      }
      const junk = frame.getByRole("button", { name: "Indésirable" });
      expect(await junk.isDisabled()).toBe(true);
      await opened.page.keyboard.press("Space");
      expect(await frame.getByRole("checkbox", { name: "F222-2222" }).isChecked()).toBe(true);
      await frame.getByRole("checkbox", { name: "Tout cocher" }).check();
      await junk.click();
      await frame.getByText("✓ 2 messages indésirables : ils ne comptent nulle part.").waitFor();
      expect(await asked(opened, "ecrire")).toMatchObject([
        { tab: "complaints", key: { reference: "F222-2222" }, cells: [{ after: "Indésirable" }] },
        { key: { flag: "3 liens", receivedOn: day("14/02/2020") } },
      ]);
      await frame.getByRole("button", { name: "Annuler" }).click();
      await frame.getByText("✓ Annulé : 2 messages à trier de nouveau.").waitFor();
      await opened.page.context().close();
    }
  });

  it("say when there is none, and why they can't be read", async () => {
    const html = await htmlOf("sorting", {});
    const none = await openFrame(browser, html, { lireLesMessagesDouteux: { ok: true, messages: [] } });
    await none.frame.getByText("Aucun message douteux à trier.").waitFor();
    expect(await none.violations()).toEqual([]);
    await none.page.context().close();
    const lost = await openFrame(browser, html, { lireLesMessagesDouteux: null });
    await lost.frame.getByRole("alert").getByText("Pas de réponse de Google.").waitFor();
    await lost.page.context().close();
  });
});
