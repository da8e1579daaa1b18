// The side panel in real Chromium, 300 pixels wide: every state, by keyboard, and what it asks of the server.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { PanelData } from "../../apps-script/panel/panel-data.ts";
import { launchBrowser } from "../local/page/running-page.ts";
import { COMPLETE_YEAR, DECEMBER_LACKS } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";
import { type Answers, htmlOf, openFrame } from "./page-frame.ts";

const PICTURES = process.env.PAGE_PICTURES;
const PANEL_SIZE = { width: 300, height: 700 };

const CELL = z.object({ column: z.string(), before: z.unknown(), after: z.unknown() });
/** What is written of one row, as the page asks for it. */
const WRITTEN = z.tuple([z.tuple([z.object({ cells: z.tuple([CELL]) })])]);

let browser: Browser;
const answers = new Map<string, unknown>();

/** What the built add-on answers over each situation. */
function read(name: string, example: typeof COMPLETE_YEAR | null, deed = "lireLePanneau"): void {
  const addOn = openAddOn(code);
  if (example !== null) {
    addOn.run("preparerLeClasseur");
    addOn.fill(example);
  }
  if (name === "erreur") addOn.write("Paramètres!B3", [["20 20"]]);
  if (name === "modifie") {
    addOn.run("calculerLesTaux");
    addOn.write("Relevés!C2", [[801]]);
  }
  answers.set(name, addOn.run(deed));
}

let code = "";
beforeAll(async () => {
  code = builtBundle();
  read("jour", DECEMBER_LACKS);
  read("modifie", DECEMBER_LACKS);
  read("a-jour", COMPLETE_YEAR, "recalculer");
  read("erreur", COMPLETE_YEAR);
  read("premier", null);
  const { settings } = COMPLETE_YEAR;
  read("vide", { settings: { ...settings, year: 2021, closedOn: 44_231 }, rows: COMPLETE_YEAR.rows });
  browser = await launchBrowser();
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => browser.close());

async function shown(state: string, others: Answers = {}, size = PANEL_SIZE) {
  const opened = await openFrame(
    browser,
    await htmlOf("panel", {}),
    { lireLePanneau: answers.get(state), ...others },
    size,
  );
  await opened.frame.locator("h1").waitFor();
  return opened;
}

describe.each(["jour", "modifie", "a-jour", "erreur", "premier", "vide"])(
  "the panel in state %s",
  (state) => {
    it.each([
      ["700", PANEL_SIZE],
      ["460", { width: 300, height: 460 }],
      ["zoom", { width: 600, height: 1_000, zoom: 2 }],
    ])("is accessible and fits its width, %s", async (name, size) => {
      const { page, violations, overflows } = await shown(state, {}, size);
      expect(await violations()).toEqual([]);
      expect(await overflows()).toBe(false);
      if (PICTURES !== undefined)
        await page.screenshot({ path: join(PICTURES, `panneau-${state}-${name}.png`) });
      await page.context().close();
    });
  },
);

function page(state: string): PanelData {
  const answer: unknown = answers.get(state);
  return Reflect.get(Object(answer), "page");
}

describe("the panel", () => {
  it("goes by keyboard from the tiles to the list, then the foot; Escape leaves the menu", async () => {
    const { page: window, frame } = await shown("modifie");
    await frame.getByRole("button", { name: "○ 6 non atteintes" }).focus();
    await window.keyboard.press("Enter");
    await frame.getByRole("button", { name: "Appels pris en moins de 5 sonneries" }).waitFor();
    const focused = () =>
      frame.evaluate<string>(
        "document.activeElement.getAttribute('data-cle') ?? document.activeElement.textContent",
      );
    expect(await focused()).toBe("tuile o");
    await frame.getByRole("button", { name: "Recalculer" }).focus();
    await window.keyboard.press("Tab");
    expect(await focused()).toContain("lien ");
    await frame.getByRole("button", { name: "Autres…" }).focus();
    await window.keyboard.press("Enter");
    expect(await focused()).toBe("Contrôler les données");
    await window.keyboard.press("Escape");
    expect(await focused()).toBe("autres");
    await window.context().close();
  });

  it("unfolds what is alike, and leads to a row by its name without closing", async () => {
    const { page: window, frame, messages } = await shown("jour", { aller: { ok: true } });
    await frame.getByRole("button", { name: "Voir : 7 documents à vérifier" }).click();
    await frame.getByRole("button", { name: "Plan de communication" }).click();
    await expect.poll(messages).toContainEqual({ kind: "focus" });
    expect((await messages()).filter(({ kind }) => kind === "close")).toEqual([]);
    expect(await messages()).toContainEqual(
      expect.objectContaining({
        functionName: "aller",
        values: [
          {
            onglet: "Documents",
            ligne: null,
            colonne: "Titre",
            cle: { colonne: "Titre", valeur: "Plan de communication" },
          },
        ],
      }),
    );
    await window.context().close();
  });

  /** The panel once a document was said to be verified; what was written of it is given. */
  async function verified(written: object) {
    const year = page("jour");
    const closedOn = year.state === "year" ? year.closedOn : 0;
    const { page: window, ...opened } = await shown("jour", {
      lireLePanneau: { ok: true, page: { ...year, today: closedOn } },
      ecrire: { ok: true, lignes: [2], ajoutees: [], ...written },
    });
    await opened.frame.getByRole("button", { name: "Vérifié : Vérifier « Fiche de tutorat »" }).click();
    return { window, ...opened };
  }

  it("acts on a document while its day is not past « Arrêté au », then reads again", async () => {
    const { window, messages, frame } = await verified({ cellules: 0, refus: [{ change: 0 }] });
    await expect
      .poll(async () =>
        (await messages()).flatMap(({ functionName }) => (functionName === "etatMarque" ? [] : functionName)),
      )
      .toEqual(["lireLePanneau", "ecrire", "lireLePanneau"]);
    await frame.getByText("Le classeur avait changé : rien n’y a été remplacé.").waitFor();
    expect((await messages()).find(({ functionName }) => functionName === "ecrire")).toMatchObject({
      values: [[{ tab: "documents", key: { title: "Fiche de tutorat" }, mayBeNew: false }]],
    });
    await window.context().close();
  });

  it("takes back what it wrote of a document", async () => {
    const { window, messages, frame } = await verified({ cellules: 1, refus: [] });
    await frame.getByText("✓ Noté.").waitFor();
    await frame.getByRole("button", { name: "Annuler" }).click();
    const written = async () => (await messages()).filter(({ functionName }) => functionName === "ecrire");
    await expect.poll(async () => (await written()).length).toBe(2);
    const [done, undone] = (await written()).map(({ values }) => WRITTEN.parse(values)[0][0].cells[0]);
    expect(done?.column).toBe("verifiedOn");
    expect(undone).toEqual({ column: "verifiedOn", before: done?.after, after: done?.before });
    await window.context().close();
  });

  it("reads again on its focus when the mark is another, and only then", async () => {
    const { page: window, frame, messages } = await shown("jour", { etatMarque: { ok: true, mark: "1" } });
    await frame.evaluate("dispatchEvent(new Event('focus'))");
    await expect
      .poll(
        async () => (await messages()).filter(({ functionName }) => functionName === "lireLePanneau").length,
      )
      .toBeGreaterThan(1);
    const same = await shown("jour", { etatMarque: { ok: true, mark: page("jour").mark } });
    await same.frame.evaluate("dispatchEvent(new Event('focus'))");
    await expect
      .poll(async () => (await same.messages()).map(({ functionName }) => functionName))
      .toContain("etatMarque");
    await same.frame.waitForTimeout(300);
    expect(
      (await same.messages()).filter(({ functionName }) => functionName === "lireLePanneau"),
    ).toHaveLength(1);
    await window.context().close();
    await same.page.context().close();
  });

  it("looks again when something was written while it looked", async () => {
    const { page: window, frame, messages } = await shown("jour");
    const callsOf = async (name: string) =>
      (await messages()).filter(({ functionName }) => functionName === name).length;
    const focus = () => frame.evaluate("dispatchEvent(new Event('focus'))");
    // The first look is still without an answer when something is written.
    await focus();
    await focus();
    await expect.poll(() => callsOf("etatMarque")).toBe(1);
    await window.evaluate(`(() => {
      const { callId } = messages.findLast(({ functionName }) => functionName === "etatMarque");
      answers.etatMarque = { ok: true, mark: "autre" };
      const value = { ok: true, mark: ${JSON.stringify(page("jour").mark)} };
      document.querySelector("iframe").contentWindow.postMessage({ callId, value }, "*");
    })()`);
    await expect.poll(() => callsOf("etatMarque")).toBe(2);
    await expect.poll(() => callsOf("lireLePanneau")).toBe(2);
    await window.context().close();
  });

  it("tells the steps of a review while it is made, its buttons off", async () => {
    const {
      page: window,
      frame,
      messages,
      violations,
    } = await shown("a-jour", {
      etapeEnCours: { ok: true, etape: "Création du diaporama…" },
      etatMarque: { ok: true, mark: "another" },
    });
    await frame.getByRole("button", { name: "Générer la revue" }).click();
    await frame.getByText("Création du diaporama…", { exact: true }).waitFor();
    await frame.getByText("Revue en cours de création…").waitFor();
    await frame.getByText("Classeur lu").waitFor();
    // What the review writes changes the mark: the panel reads, and goes on showing its steps.
    await frame.evaluate("dispatchEvent(new Event('focus'))");
    await expect
      .poll(
        async () => (await messages()).filter(({ functionName }) => functionName === "lireLePanneau").length,
      )
      .toBeGreaterThan(1);
    await frame.getByText("Création du diaporama…", { exact: true }).waitFor();
    expect(await frame.getByRole("button", { name: "Générer la revue" }).isDisabled()).toBe(true);
    expect(await violations()).toEqual([]);
    if (PICTURES !== undefined) await window.screenshot({ path: join(PICTURES, "panneau-occupe.png") });
    await window.context().close();
  });

  it("says in place what the server refused, and keeps what it showed", async () => {
    const { page: window, frame } = await shown("modifie", {
      recalculer: { ok: false, message: "Une autre action est en cours.", remede: "Attendez." },
    });
    await frame.getByRole("button", { name: "Recalculer" }).click();
    await frame.getByText("Une autre action est en cours. Attendez.").waitFor();
    await frame.getByText("Exercice 2020").waitFor();
    await window.context().close();
  });

  it("sends the three fields of a first run as typed", async () => {
    const { page: window, frame, messages } = await shown("premier", { commencer: answers.get("vide") });
    await window.keyboard.type("Préfecture de X");
    await frame.getByLabel("3. Label obtenu le").fill("11/02/2020");
    await frame.getByRole("button", { name: "Préparer le classeur" }).click();
    await frame.getByText("Pas encore de résultat : aucun mois n’est saisi.").waitFor();
    expect(await messages()).toContainEqual(
      expect.objectContaining({
        functionName: "commencer",
        values: [{ service: "Préfecture de X", exercice: "2021", labelObtenuLe: "11/02/2020" }],
      }),
    );
    await window.context().close();
  });

  it("says the remedy of a first reading that is refused, whatever stands in it", async () => {
    const opened = await shown("jour", {
      lireLePanneau: {
        ok: false,
        message: "Google refuse l’accès : l’autorisation demandée n’a pas été donnée.",
        remede: "Autorisez Revue Qualité : menu Qualité, Aide.",
      },
    });
    const words = (await opened.frame.getByRole("alert").textContent())?.replaceAll("\u00a0", " ");
    expect(words).toContain(
      "Google refuse l’accès : l’autorisation demandée n’a pas été donnée.Remède : Autorisez",
    );
    expect(words).toContain("Remède : Autorisez Revue Qualité : menu Qualité, Aide.");
    expect(await opened.violations()).toEqual([]);
    await opened.page.context().close();
  });
});
