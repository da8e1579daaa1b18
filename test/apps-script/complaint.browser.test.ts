// The page of a complaint in real Chromium: recording and handling, by keyboard, and what they ask of the server.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "../../local/examples/example-workbook.ts";
import { launchBrowser } from "../local/page/running-page.ts";
import { DECEMBER_LACKS } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";
import { DRAFT } from "./complaint-draft.ts";
import { type Answers, DIALOG_SIZES, htmlOf, openFrame, type PageFrame } from "./page-frame.ts";

const PICTURES = process.env.PAGE_PICTURES;

let browser: Browser;
const answers: Record<string, unknown> = {};
beforeAll(async () => {
  const addOn = openAddOn(builtBundle());
  addOn.run("preparerLeClasseur");
  addOn.fill(DECEMBER_LACKS);
  answers.empty = addOn.run("lireLaReclamation", { reference: null });
  answers.waiting = addOn.run("lireLaReclamation", { reference: "2020-0005" });
  const draft = { ...DRAFT, subject: "Aucun créneau avant février" };
  answers.check = addOn.run("verifierLaReclamation", draft);
  answers.recorded = addOn.run("enregistrerLaReclamation", { draft, guard: 1 });
  browser = await launchBrowser();
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => browser.close());

async function shown(state: "empty" | "waiting", others: Answers = {}, size: object = DIALOG_SIZES[0][1]) {
  const reference = state === "empty" ? null : "2020-0005";
  const known = { lireLaReclamation: answers[state], verifierLaReclamation: answers.check };
  const opened = await openFrame(
    browser,
    await htmlOf("complaint", { reference }),
    { ...known, enregistrerLaReclamation: answers.recorded, ...others },
    size,
  );
  await opened.frame.locator("form").waitFor();
  return opened;
}

async function checked(name: string, opened: PageFrame): Promise<void> {
  expect(await opened.violations()).toEqual([]);
  expect(await opened.overflows()).toBe(false);
  if (PICTURES !== undefined)
    await opened.page.screenshot({ path: join(PICTURES, `reclamation-${name}.png`) });
}

/** What the page has kept, by its key. */
async function keptBy({ messages }: PageFrame): Promise<Record<string, string>> {
  return Object.fromEntries(
    (await messages()).flatMap(({ kind, key = "", text = "" }) => (kind === "keep" ? [[key, text]] : [])),
  );
}

async function asked({ messages }: PageFrame, name: string): Promise<unknown> {
  return (await messages()).filter(({ functionName }) => functionName === name).at(-1)?.values?.[0];
}

describe("recording", () => {
  it.each(DIALOG_SIZES)("is accessible and fits its window, %s", async (name, size) => {
    const opened = await shown("empty", {}, size);
    await opened.frame.getByText("2020-0006").waitFor();
    await opened.frame.getByLabel("La personne attend une réponse").check();
    await opened.frame.getByText("Voir la ligne 6").waitFor();
    await checked(`saisie-${name}`, opened);
    await opened.page.context().close();
  });

  it("takes two choices and three words by keyboard; Enter in the object saves", async () => {
    const opened = await shown("empty");
    const { page, frame } = opened;
    await page.keyboard.press("ArrowRight");
    await frame.getByRole("radio", { name: "Suggestion" }).focus();
    await page.keyboard.press("Space");
    await frame.getByLabel("Objet").focus();
    await page.keyboard.type("Ouvrir le samedi");
    await page.keyboard.press("Enter");
    await frame.getByText("✓ Réclamation enregistrée").waitFor();
    expect(await frame.locator(":focus").textContent()).toBe("Fermer");
    expect(await asked(opened, "enregistrerLaReclamation")).toMatchObject({
      draft: {
        channel: "Téléphone",
        type: "Suggestion",
        author: "Usager",
        subject: "Ouvrir le samedi",
        receivedOn: day("15/01/2021"),
      },
      guard: expect.any(Number),
    });
    await checked("fini", opened);
    await page.context().close();
  });

  it("notes a mayor's word as Autre and Collectivité, and asks nothing of an answer for a félicitation", async () => {
    const opened = await shown("empty");
    await opened.frame.getByRole("radio", { name: "Mot d’un élu" }).press("Space");
    await opened.frame.getByRole("radio", { name: "Félicitation" }).press("Space");
    await opened.frame.getByText("statut « Classée »").waitFor();
    expect(await opened.frame.getByLabel("La personne attend une réponse").isVisible()).toBe(false);
    await opened.frame.getByLabel("Objet").fill("Rapidité du guichet");
    await checked("elu", opened);
    await opened.frame.getByRole("button", { name: "Enregistrer" }).click();
    await expect
      .poll(() => asked(opened, "enregistrerLaReclamation"))
      .toMatchObject({ draft: { channel: "Autre", author: "Collectivité" } });
    await opened.page.context().close();
  });

  it("says that the object is empty, and does not ask the server", async () => {
    const opened = await shown("empty");
    await opened.frame.getByRole("button", { name: "Enregistrer" }).click();
    await opened.frame.getByText("! Écrivez l’objet en quelques mots").waitFor();
    expect(await asked(opened, "enregistrerLaReclamation")).toBeUndefined();
    await checked("erreur", opened);
    await opened.page.context().close();
  });

  it("says that the day is to come, and leads to it", async () => {
    const opened = await shown("empty");
    await opened.frame.getByLabel("Objet").fill("Attente");
    const receipt = opened.frame.getByRole("textbox", { name: "Reçue le" });
    await receipt.fill("16/01/2021");
    await opened.frame.getByRole("button", { name: "Enregistrer" }).click();
    await opened.frame.getByText("! Ce jour est dans le futur.").waitFor();
    expect(
      await opened.frame
        .getByRole("textbox", { name: "Reçue le" })
        .and(opened.frame.locator(":focus"))
        .count(),
    ).toBe(1);
    await opened.frame.getByRole("button", { name: "Hier" }).click();
    expect(await receipt.inputValue()).toBe("14/01/2021");
    expect(await opened.frame.getByText("! Ce jour est dans le futur.").count()).toBe(0);
    await opened.page.context().close();
  });

  it("says that its number has moved", async () => {
    const check = {
      reference: "2020-0005",
      notice: "",
      duplicates: [],
      acknowledgeBefore: null,
      answerBefore: null,
    };
    const opened = await shown("empty", { verifierLaReclamation: { ok: true, check } });
    await opened.frame.getByText("2020-0005").waitFor();
    await opened.frame.getByLabel("Objet").fill("Attente");
    await opened.page.keyboard.press("Enter");
    await opened.frame.getByText("Elle porte 2020-0006 : 0005 vient d’être pris.").waitFor();
    await opened.page.context().close();
  });

  it("finds what was recorded when Google does not answer, else keeps what was typed", async () => {
    const recorded = await shown("empty", {
      enregistrerLaReclamation: null,
      retrouverLaReclamation: { ok: true, recorded: answers.recorded },
    });
    await recorded.frame.getByLabel("Objet").fill("Attente");
    await recorded.frame.getByRole("button", { name: "Enregistrer" }).click();
    await recorded.frame.getByText("✓ Réclamation enregistrée").waitFor();
    await recorded.page.context().close();
    const lost = await shown("empty", {
      enregistrerLaReclamation: null,
      retrouverLaReclamation: { ok: true, recorded: null },
    });
    await lost.frame.getByLabel("Objet").fill("Attente");
    await lost.frame.getByRole("button", { name: "Enregistrer" }).click();
    await lost.frame.getByText("Le classeur ne l’a pas encore.").waitFor();
    expect(await lost.frame.getByLabel("Objet").inputValue()).toBe("Attente");
    await lost.page.context().close();
  });
});

describe("handling", () => {
  it.each(DIALOG_SIZES)("is accessible and fits its window, %s", async (name, size) => {
    const opened = await shown("waiting", {}, size);
    await opened.frame.getByText("! Accusé hors délai").waitFor();
    await opened.frame.getByRole("textbox", { name: "Répondue le" }).fill("05/01/2021");
    await opened.frame.getByText("ne compte pas encore").waitFor();
    await checked(`suite-${name}`, opened);
    await opened.page.context().close();
  });

  it("sends only what changed, and refuses an answer before the receipt", async () => {
    const opened = await shown("waiting", {
      ecrire: { ok: true, cellules: 2, refus: [], lignes: [6], ajoutees: [] },
    });
    await opened.frame.getByRole("radio", { name: "Répondue" }).press("Space");
    const save = opened.frame.getByRole("button", { name: "Enregistrer" });
    await save.click();
    await opened.frame.getByText("! Datez la réponse.").waitFor();
    await opened.frame.getByRole("textbox", { name: "Répondue le" }).fill("10/12/2020");
    await save.click();
    await opened.frame.getByText("! La réponse est avant la réception.").waitFor();
    await opened.frame.getByRole("textbox", { name: "Répondue le" }).fill("31/12/2020");
    await save.click();
    await opened.frame.getByText("✓ 2020-0005 est à jour").waitFor();
    expect(await asked(opened, "ecrire")).toEqual([
      {
        tab: "complaints",
        key: { reference: "2020-0005" },
        cells: [
          { column: "status", before: "Nouvelle", after: "Répondue" },
          { column: "answeredOn", before: null, after: 44_196 },
        ],
        mayBeNew: false,
      },
    ]);
    // Taken back, each cell is as it was, and the row is read anew.
    await opened.frame.getByRole("button", { name: "Annuler cet enregistrement" }).click();
    await opened.frame.getByText(/^Modifie la ligne/).waitFor();
    const orders = (await opened.messages()).filter(({ functionName }) => functionName === "ecrire");
    expect(orders.at(-1)).toMatchObject({
      values: [
        [
          {
            key: { reference: "2020-0005" },
            cells: [
              { column: "status", before: "Répondue", after: "Nouvelle" },
              { column: "answeredOn", before: 44_196, after: null },
            ],
          },
        ],
      ],
    });
    await opened.page.context().close();
  });

  it("offers back what was typed in a window closed before saving, and forgets it once saved", async () => {
    const closed = await shown("waiting");
    await closed.frame.getByRole("radio", { name: "En cours" }).press("Space");
    await closed.frame.getByRole("textbox", { name: "Répondue le" }).fill("31/12/20201");
    await closed.frame.getByLabel("Suite donnée").fill("Rappelé, créneau trouvé");
    await closed.frame.getByLabel("Réponse publiée").fill("Madame Durand, un créneau vous attend.");
    const kept = await keptBy(closed);
    // What the erasure of personal data takes away is not kept where it does not reach.
    expect(JSON.stringify(kept)).not.toContain("Durand");
    await closed.page.context().close();

    const written = { ok: true, cellules: 3, refus: [], lignes: [6], ajoutees: [] };
    const opened = await shown("waiting", { ecrire: written }, { kept });
    const { frame } = opened;
    await frame
      .getByText("Vous aviez commencé à traiter 2020-0005 (Statut, Répondue le, Suite donnée)")
      .waitFor();
    expect(await frame.getByLabel("Suite donnée").inputValue()).toBe("");
    await checked("reprise", opened);
    await frame.getByRole("button", { name: "Reprendre" }).click();
    expect(await frame.getByRole("button", { name: "Reprendre" }).count()).toBe(0);
    expect(await frame.getByRole("radio", { name: "En cours" }).isChecked()).toBe(true);
    const answered = frame.getByRole("textbox", { name: "Répondue le" });
    expect(await answered.inputValue()).toBe("31/12/20201");
    await frame.getByRole("button", { name: "Enregistrer" }).click();
    await frame.getByText("! Écrivez un jour qui existe").waitFor();
    await answered.fill("31/12/2020");
    await frame.getByRole("button", { name: "Enregistrer" }).click();
    await frame.getByText("✓ 2020-0005 est à jour").waitFor();
    expect(await asked(opened, "ecrire")).toMatchObject([
      {
        cells: [
          { column: "status", after: "En cours" },
          { column: "answeredOn", after: 44_196 },
          { column: "outcome", after: "Rappelé, créneau trouvé" },
        ],
      },
    ]);
    expect(Object.values(await keptBy(opened))).toEqual(["null"]);
    await opened.page.context().close();
  });

  it("offers back nothing of another complaint, nor what the row says by now, and starts afresh on demand", async () => {
    const closed = await shown("waiting");
    await closed.frame.getByLabel("Motif").fill("Attente");
    const [[key = "", text = ""] = []] = Object.entries(await keptBy(closed));
    await closed.page.context().close();
    expect(key).toContain("2020-0005");
    const others = {
      [key.replace("2020-0005", "2020-0004")]: text,
      [key]: JSON.stringify({ status: "Nouvelle", answeredOn: null }),
    };
    const none = await shown("waiting", {}, { kept: others });
    expect(await none.frame.getByText("Vous aviez commencé").count()).toBe(0);
    await none.page.context().close();

    const opened = await shown("waiting", {}, { kept: { [key]: text } });
    await opened.frame.getByLabel("Suite donnée").fill("Créneau proposé");
    await opened.frame.getByRole("button", { name: "Recommencer à vide" }).click();
    expect(await opened.frame.getByText("Vous aviez commencé").count()).toBe(0);
    expect(await opened.frame.getByLabel("Motif").inputValue()).toBe("");
    // What was typed over the offer is not thrown away with it.
    expect(await opened.frame.getByLabel("Suite donnée").inputValue()).toBe("Créneau proposé");
    expect(await keptBy(opened)).toEqual({ [key]: JSON.stringify({ outcome: "Créneau proposé" }) });
    await opened.page.context().close();
  });

  it("tells what somebody else changed meanwhile", async () => {
    const refus = [{ change: 0, column: "status", reason: "changed", found: "En cours" }];
    const opened = await shown("waiting", {
      ecrire: { ok: true, cellules: 0, refus, lignes: [6], ajoutees: [] },
    });
    await opened.frame.getByRole("radio", { name: "Classée" }).press("Space");
    await opened.frame.getByRole("button", { name: "Enregistrer" }).click();
    await opened.frame.getByText("Statut : le classeur dit « En cours »").waitFor();
    await opened.page.context().close();
  });

  it("reads the row again without losing what was typed, when Google does not answer", async () => {
    const refused = {
      ok: false,
      message: "Google ne répond pas pour le moment.",
      remede: "",
      isUnknown: true,
    };
    const opened = await shown("waiting", { ecrire: refused });
    const { frame } = opened;
    await frame.getByRole("radio", { name: "Répondue" }).press("Space");
    await frame.getByRole("textbox", { name: "Répondue le" }).fill("31/12/2020");
    await frame.getByLabel("Suite donnée").fill("Rappelé, créneau trouvé");
    await frame.getByRole("button", { name: "Enregistrer" }).click();
    await frame.getByRole("button", { name: "Relire la ligne" }).click();
    await expect.poll(() => frame.getByLabel("Suite donnée").inputValue()).toBe("Rappelé, créneau trouvé");
    expect(await frame.getByRole("radio", { name: "Répondue" }).isChecked()).toBe(true);
    expect(await frame.getByRole("textbox", { name: "Répondue le" }).inputValue()).toBe("31/12/2020");
    await frame.getByRole("button", { name: "Enregistrer" }).click();
    await frame.getByText("Google ne répond pas").waitFor();
    expect(await asked(opened, "ecrire")).toMatchObject([
      { cells: [{ column: "status" }, { column: "answeredOn", after: 44_196 }, { column: "outcome" }] },
    ]);
    await opened.page.context().close();
  });
});
