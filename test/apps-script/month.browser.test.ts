// The page of a month in real Chromium: every state, by keyboard alone, and what it asks of the server.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MonthData, MonthOrder, SavedMonth } from "../../apps-script/month/month-data.ts";
import { launchBrowser } from "../local/page/running-page.ts";
import { COMPLETE_YEAR, DECEMBER_LACKS } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";
import { type Answers, DIALOG_SIZES, htmlOf, openFrame, type PageFrame } from "./page-frame.ts";

const PICTURES = process.env.PAGE_PICTURES;
/** December's 17 numbers, as the counters' sheets give them. */
const DECEMBER = "1162 1098 64 1020 83 79 9,7 437 421 2,7 440 17 114 20,5 1139 84 82".split(" ");

let browser: Browser;
let months: unknown = null;
/** The same, once December is entered. */
let completed: unknown = null;
beforeAll(async () => {
  const read = (example: typeof COMPLETE_YEAR): unknown => {
    const addOn = openAddOn(builtBundle());
    addOn.run("preparerLeClasseur");
    addOn.fill(example);
    return addOn.run("lireLesMois");
  };
  months = read(DECEMBER_LACKS);
  completed = read(COMPLETE_YEAR);
  browser = await launchBrowser();
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => browser.close());

async function shown(month: number | null = null, answers: Answers = {}, size: object = DIALOG_SIZES[0][1]) {
  const html = await htmlOf("month", { month });
  const opened = await openFrame(browser, html, { lireLesMois: months, ...answers }, size);
  await opened.frame.locator("nav").waitFor();
  return opened;
}

/** Types texts one a field, from the one that has the focus. */
async function type({ page }: PageFrame, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

const focusedLabel = ({ frame }: PageFrame): Promise<string> =>
  frame.evaluate("document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent");

async function orders({ messages }: PageFrame): Promise<MonthOrder[]> {
  const asked = (await messages()).filter(({ functionName }) => functionName === "enregistrerLeMois");
  return asked.map(({ values }) => values?.[0] as MonthOrder);
}

async function checked(name: string, opened: PageFrame): Promise<void> {
  expect(await opened.violations()).toEqual([]);
  expect(await opened.overflows()).toBe(false);
  if (PICTURES !== undefined) await opened.page.screenshot({ path: join(PICTURES, `mois-${name}.png`) });
}

describe("the page of a month", () => {
  it.each(DIALOG_SIZES)("is accessible and fits its window in every state, %s", async (name, size) => {
    const opened = await shown(null, {}, size);
    await checked(`vide-${name}`, opened);
    await type(opened, ["1162", "1198", "64", "93", "83", "790"]);
    await checked(`fautes-${name}`, opened);
    await opened.frame.getByRole("radio", { name: /avr/ }).press("Enter");
    await opened.frame.getByText("Enregistrer décembre avant de changer de mois ?").waitFor();
    await checked(`changer-${name}`, opened);
    await opened.frame.getByRole("button", { name: "Ne pas enregistrer" }).click();
    await opened.frame.getByText("Avril 2020 est suspendu").waitFor();
    await checked(`suspendu-${name}`, opened);
    await opened.frame.getByRole("radio", { name: /juil/ }).press("Enter");
    await opened.frame.getByLabel("Appels perdus").fill("105");
    await checked(`existant-${name}`, opened);
    await opened.page.context().close();
  });

  it("takes a whole month by keyboard alone, in at most 100 keys", async () => {
    const saved: SavedMonth = {
      sentences: ["11 lignes ajoutées dans « Relevés », lignes 79 à 89.", "✓ L’année est complète."],
      conflicts: [],
      undo: [],
    };
    const opened = await shown(null, { enregistrerLeMois: { ok: true, saved, data: completed } });
    expect(await focusedLabel(opened)).toBe("Appels reçus");
    await type(opened, DECEMBER);
    expect(await focusedLabel(opened)).toBe("Enregistrer décembre");
    const keys = DECEMBER.join("").length + DECEMBER.length + 1;
    expect(keys).toBeLessThanOrEqual(100);
    await checked("tout-900", opened);
    await opened.page.keyboard.press("Enter");
    await opened.frame.getByText("✓ Décembre 2020 est enregistré").waitFor();
    await opened.frame.getByText("● 9 cibles atteintes en décembre · 2 indicateurs sans cible").waitFor();
    await checked("fini-900", opened);
    const [order] = await orders(opened);
    expect(order?.figures).toHaveLength(21);
    expect(order?.figures.find(({ code, part }) => code === "COU2" && part === "numerator")).toMatchObject({
      before: null,
      after: 805.1,
    });
    await opened.page.context().close();
  });

  it("shows rates as they form, and leads to the first fault instead of saving", async () => {
    const opened = await shown();
    await type(opened, ["1162", "1098"]);
    await opened.frame.getByText("94,5\u00a0%").waitFor();
    await opened.frame.getByLabel("Appels décrochés par un agent").fill("1198");
    await opened.frame.getByText("! Plus grand que « Appels reçus »").waitFor();
    await opened.frame.getByRole("button", { name: "Aller à l’erreur" }).click();
    expect(await focusedLabel(opened)).toBe("Appels décrochés par un agent");
    expect(await orders(opened)).toEqual([]);
    await opened.page.context().close();
  });

  it("asks whether a surprising number is right, until it changes", async () => {
    const opened = await shown();
    await opened.frame.getByLabel("Appels pris en moins").fill("93");
    await opened.frame.getByRole("button", { name: "C’est exact" }).click();
    await opened.frame.getByText("un pourcentage ?").waitFor({ state: "detached" });
    await opened.frame.getByLabel("Appels pris en moins").fill("92");
    await opened.frame.getByText("92 : un pourcentage ?").waitFor();
    await opened.page.context().close();
  });

  it("sends only what changed of a month that is there, and keeps the untouched mean", async () => {
    const opened = await shown(7);
    // All is there: the first number is ready to be typed over.
    expect(await opened.frame.evaluate("String(getSelection())")).toBe("1\u00a0352");
    await opened.frame.getByLabel("Appels perdus").fill("105");
    await opened.frame.getByText("était 115").waitFor();
    await opened.page.keyboard.press("Control+Enter");
    await expect
      .poll(() => orders(opened))
      .toEqual([
        {
          year: 2020,
          month: 7,
          figures: [{ code: "TEL2", part: "numerator", label: "Appels perdus", before: 115, after: 105 }],
        },
      ]);
    await opened.page.context().close();
  });

  it("fills down from a field what is pasted, and takes it back", async () => {
    const opened = await shown();
    await opened.frame.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", "1162\\n1098\\n\\n1020\\n");
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    })()`);
    await opened.frame.getByText("3 nombres collés à partir de « Appels reçus »").waitFor();
    // The field that had the focus is taken away with its text: what was pasted in its place stays.
    await opened.frame.getByText("94,5\u00a0%").waitFor();
    expect(await opened.frame.getByLabel("Appels pris en moins").inputValue()).toBe("1\u00a0020");
    expect(await opened.frame.getByLabel("Appels perdus").inputValue()).toBe("");
    await checked("colle-900", opened);
    await opened.frame.getByRole("button", { name: "Annuler le collage" }).click();
    expect(await opened.frame.getByLabel("Appels reçus").inputValue()).toBe("");
    await opened.page.context().close();
  });

  it("asks about a number that somebody else changed, and writes it on demand", async () => {
    const figure = {
      code: "TEL2",
      part: "numerator",
      label: "Appels perdus",
      before: 115,
      after: 105,
    } as const;
    const other = { ...figure, code: "TEL3", label: "Appels pris", before: 1079, after: 1060 } as const;
    const saved: SavedMonth = {
      sentences: ["1 nombre mis à jour dans « Relevés »."],
      conflicts: [
        { figure, found: 111, reason: "" },
        { figure: other, found: 1051, reason: "" },
      ],
      undo: [],
    };
    const data = structuredClone(months) as MonthData;
    const july = data.months[6]?.cells ?? {};
    const figures = data.months[6]?.figures ?? {};
    Object.assign(july.TEL2 ?? {}, { numerator: 111 });
    Object.assign(figures.TEL2 ?? {}, { numerator: 111 });
    const opened = await shown(7, { enregistrerLeMois: { ok: true, saved, data } });
    await opened.frame.getByLabel("Appels perdus").fill("105");
    await opened.frame.getByLabel("Appels pris en moins").fill("1060");
    await opened.page.keyboard.press("Control+Enter");
    await opened.frame.getByText("! 2 nombres ont changé dans le classeur pendant votre saisie").waitFor();
    await opened.frame.getByText("vous avez lu 115, le classeur dit 111, vous écrivez 105").waitFor();
    await opened.frame.getByText("! 2 nombres attendent votre choix.").waitFor();
    await checked("conflit-900", opened);
    // One answer leaves the other asked; what was typed is still in its field.
    await opened.frame.getByRole("button", { name: "Garder 1 051" }).click();
    await opened.frame.getByText("! 1 nombre attend votre choix.").waitFor();
    expect(await opened.frame.getByLabel("Appels perdus").inputValue()).toBe("105");
    await opened.frame.getByRole("button", { name: "Écrire 105" }).click();
    await expect
      .poll(async () => (await orders(opened)).at(-1)?.figures)
      .toEqual([{ ...figure, before: 111 }]);
    expect(await orders(opened)).toHaveLength(2);
    await opened.page.context().close();
  });

  it("loses nothing when Google does not answer: it reads again and keeps what was typed", async () => {
    const opened = await shown(null, { enregistrerLeMois: null });
    await type(opened, ["1162"]);
    await opened.page.keyboard.press("Control+Enter");
    await opened.frame.getByText("Pas de réponse de Google.").waitFor();
    expect(await opened.frame.getByLabel("Appels reçus").inputValue()).toBe("1\u00a0162");
    const reads = (await opened.messages()).filter(({ functionName }) => functionName === "lireLesMois");
    expect(reads).toHaveLength(2);
    await opened.page.context().close();
  });

  it("goes among the months by arrows, with one stop for them all", async () => {
    const opened = await shown();
    await opened.frame.locator("nav [tabindex='0']").focus();
    await opened.page.keyboard.press("ArrowLeft");
    expect(await focusedLabel(opened)).toContain("nov.");
    await opened.page.keyboard.press("ArrowRight");
    await opened.page.keyboard.press("ArrowRight");
    expect(await focusedLabel(opened)).toContain("janv.");
    await opened.page.context().close();
  });

  it("types means as totals on demand, the same rows behind", async () => {
    const opened = await shown(11);
    await opened.frame.getByRole("radio", { name: "au total (899 jours)" }).click();
    const total = opened.frame.getByLabel("Total des jours ouvrés de réponse aux courriers");
    expect(await total.inputValue()).toBe("899");
    await opened.page.context().close();
  });
});
