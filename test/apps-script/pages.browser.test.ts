// The add-on's pages in real Chromium: every state at every size, by keyboard, and what they ask of the server.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  AlertsPageData,
  HandChange,
  ReviewChoiceData,
  ReviewEndData,
  ReviewErrorData,
} from "../../apps-script/interface/page-data.ts";
import { launchBrowser } from "../local/page/running-page.ts";
import { type Answers, htmlOf, openFrame } from "./page-frame.ts";

/** Pictures go where asked, to be looked at beside the design's. */
const PICTURES = process.env.PAGE_PICTURES;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => browser.close());

const URL = "https://docs.google.com/presentation/d/abc/edit";

const ALERTS: AlertsPageData = {
  sentences: ["Les taux sont dans l’onglet « Taux ».", "À voir : 2 anomalies."],
  link: null,
  alerts: [
    {
      severity: "Anomalie",
      tab: "Relevés",
      row: 14,
      message: "Colonne « Dénominateur » : il manque.",
      target: { onglet: "Relevés", ligne: 14, colonne: "Dénominateur" },
    },
    {
      severity: "Information",
      tab: "Relevés",
      row: null,
      message: "<img src=x onerror=alert(1)>",
      target: { onglet: "Relevés", ligne: null, colonne: null },
    },
  ],
  more: "… et 3 de plus : voyez l’onglet « Alertes ».",
};

function change(slide: string, what: string, changes: Partial<HandChange> = {}): HandChange {
  return {
    slide,
    what,
    figures: "les mêmes",
    isOutdated: false,
    key: null,
    fate: "gardée à sa place",
    ...changes,
  };
}

const CHOICE: ReviewChoiceData = {
  state: "choice",
  year: 2020,
  deckTitle: "Revue qualité 2020 — Sous-préfecture d’Aix-en-Provence",
  deckDetail: "créée le 4 janvier 2021, 18 diapositives",
  url: URL,
  changesHeading: "Changé à la main depuis le 4 janvier 2021",
  changesCount: "3 diapositives sur 18",
  changes: [
    change("6. Indicateurs : cibles manquées", "Texte réécrit", {
      key: "missed:table",
      fate: "Garder la mienne",
    }),
    change("9. Satisfaction", "Titre réécrit", {
      key: "satisfaction:title",
      fate: "Garder mon titre, changer les chiffres",
      figures: "94,6 % d’usagers satisfaits",
      isOutdated: true,
    }),
    change("18", "Diapositive ajoutée", { figures: "—" }),
  ],
  balance:
    "15 diapositives seront refaites, 3 gardées. La diapositive « Label », que vous avez supprimée, ne revient pas.",
};

const POINT = { strong: "", link: null, target: null, targetLabel: "" };

const END: ReviewEndData = {
  state: "end",
  heading: "La revue 2020 est prête",
  sentence: "18 diapositives, données arrêtées au 31 décembre 2020, sous le nom « Revue qualité 2020 »",
  deckTitle: "Revue qualité 2020",
  service: "Sous-préfecture d’Aix-en-Provence",
  url: URL,
  parts: [
    {
      about: "proofreading",
      count: 1,
      points: [
        {
          ...POINT,
          sign: "attention",
          strong: "2 indicateurs ont une cible mais pas de valeur",
          text: " : aucun courriel mystère.",
        },
      ],
    },
    {
      about: "leftAside",
      count: 1,
      points: [
        {
          ...POINT,
          sign: "attention",
          text: "Colonne « Numérateur » : il manque.",
          target: { onglet: "Relevés", ligne: 12, colonne: "Numérateur" },
          targetLabel: "Relevés, ligne 12",
        },
      ],
    },
  ],
  foot: "10 échéances dans l’onglet « Alertes ».",
};

const UPDATED: ReviewEndData = {
  ...END,
  heading: "La revue 2020 est à jour",
  sentence: "Même lien qu’avant. 15 diapositives refaites, 3 gardées telles que vous les aviez changées.",
  parts: [
    {
      about: "changes",
      count: 1,
      points: [{ ...POINT, sign: "neutral", text: "Appels décrochés : 93,0 % → 93,2 %" }],
    },
    {
      about: "toVerify",
      count: 1,
      points: [
        {
          ...POINT,
          sign: "attention",
          text: "Diapositive 9, gardée.",
          link: { label: "Ouvrir à cette page", url: `${URL}#slide=id.page_x` },
        },
      ],
    },
  ],
};

const ERROR: ReviewErrorData = {
  state: "error",
  heading: "La revue n’a pas été créée",
  message: "Google a refusé pour un moment : trop de demandes dans la même minute.",
  remedy: "Attendez une minute, puis recommencez. Aucun diaporama incomplet n’a été laissé dans votre Drive.",
  retry: { mode: "new", takesOurs: [] },
};

const SIZES = [
  ["as asked", { width: 900, height: 540 }],
  ["narrow", { width: 480, height: 540 }],
  ["at 200 %", { width: 900, height: 540, zoom: 2 }],
] as const;

const STATES = [
  ["alertes", "alerts", ALERTS],
  ["choix", "review", CHOICE],
  ["fin", "review", END],
  ["maj", "review", UPDATED],
  ["erreur", "review", ERROR],
] as const;

describe.each(STATES)("the page in state %s", (state, name, data) => {
  it.each(SIZES)("is accessible and fits its window, %s", async (sizeName, size) => {
    const { page, violations, overflows } = await openFrame(browser, await htmlOf(name, data), {}, size);
    expect(await violations()).toEqual([]);
    expect(await overflows()).toBe(false);
    if (PICTURES !== undefined)
      await page.screenshot({ path: join(PICTURES, `${state}-${sizeName.replaceAll(/\W+/g, "-")}.png`) });
    await page.context().close();
  });
});

async function shown(name: "alerts" | "review", data: object, answers: Answers = {}) {
  return openFrame(browser, await htmlOf(name, data), answers);
}

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node.matches(":focus"));
}

describe("the list of alerts", () => {
  it("leads to a row's cell by keyboard, and closes; users' text is text", async () => {
    const { page, frame, messages } = await shown("alerts", ALERTS, { aller: { ok: true } });
    expect(await frame.locator("img").count()).toBe(0);
    const door = frame.getByRole("button", { name: "Relevés, ligne 14" });
    await door.focus();
    await page.keyboard.press("Enter");
    await expect.poll(messages).toMatchObject([
      {
        kind: "run",
        functionName: "aller",
        values: [{ onglet: "Relevés", ligne: 14, colonne: "Dénominateur" }],
      },
      { kind: "focus" },
      { kind: "close" },
    ]);
    await page.context().close();
  });

  it("says why a door leads nowhere, and stays", async () => {
    const { page, frame, messages } = await shown("alerts", ALERTS, {
      aller: { ok: false, message: "La ligne n’existe plus.", remede: "Relancez." },
    });
    await frame.getByRole("button", { name: "Relevés, ligne 14" }).click();
    await frame.getByRole("status").getByText("La ligne n’existe plus. Relancez.").waitFor();
    expect(await messages()).toHaveLength(1);
    await page.keyboard.press("Escape");
    await expect.poll(messages).toContainEqual({ kind: "close" });
    await page.context().close();
  });
});

describe("the choice", () => {
  it("asks for an update with what gives way, by keyboard alone, then follows it to its end", async () => {
    const { page, frame, messages, violations } = await shown("review", CHOICE, {
      etapeEnCours: { ok: true, etape: "Mise à jour du diaporama…" },
    });
    expect(await frame.evaluate("document.activeElement.outerHTML.slice(0,300)")).toContain('value="update"');
    const select = frame.getByRole("combobox", { name: "9. Satisfaction : Titre réécrit" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await hasFocus(select)).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await frame.getByText("Mise à jour du diaporama…").waitFor();
    expect(await violations()).toEqual([]);
    const [order] = await messages();
    expect(order).toMatchObject({
      functionName: "faireLaRevue",
      values: [{ mode: "update", takesOurs: ["satisfaction:title"] }],
    });
    await page.context().close();
  });

  it("asks for a new deck, whose end opens it in its first button", async () => {
    const { page, frame, messages } = await shown("review", CHOICE, {
      faireLaRevue: { ok: true, page: END },
    });
    await page.keyboard.press("ArrowDown");
    await frame.getByRole("button", { name: "Créer une nouvelle revue" }).click();
    const open = frame.getByRole("link", { name: "Ouvrir la revue" });
    await open.waitFor();
    expect(await hasFocus(open)).toBe(true);
    expect(await messages()).toMatchObject([{ functionName: "faireLaRevue", values: [{ mode: "new" }] }]);
    await page.keyboard.press("Enter");
    await expect.poll(messages).toContainEqual({ kind: "openDeck", hash: "" });
    await page.context().close();
  });
});

describe("the end", () => {
  it("opens what a review is followed by, in its own place", async () => {
    const { page, frame, messages } = await shown("review", END, { rendreCompte: null });
    await frame.getByRole("button", { name: "Compte rendu de réunion" }).click();
    await expect.poll(messages).toMatchObject([{ functionName: "rendreCompte" }]);
    expect(await messages()).not.toContainEqual({ kind: "close" });
    await page.context().close();
  });
});

describe("a failure", () => {
  it("resumes with what was asked", async () => {
    const { page, frame, messages } = await shown("review", ERROR, { faireLaRevue: { ok: true, page: END } });
    await page.keyboard.press("Enter");
    await frame.getByRole("heading", { name: "La revue 2020 est prête" }).waitFor();
    expect(await messages()).toMatchObject([{ functionName: "faireLaRevue", values: [ERROR.retry] }]);
    await page.context().close();
  });

  it("without an answer looks first before anything is done again", async () => {
    const { page, frame, messages } = await shown("review", CHOICE, { faireLaRevue: null });
    await frame.getByRole("button", { name: "Mettre à jour" }).click();
    await frame.getByText("Pas de réponse de Google.").waitFor();
    await frame.getByRole("button", { name: "Recommencer" }).click();
    await expect.poll(messages).toMatchObject([
      { functionName: "faireLaRevue", values: [{ mode: "update" }] },
      { functionName: "faireLaRevue", values: [{ mode: "menu", takesOurs: [] }] },
    ]);
    await page.context().close();
  });
});

describe("google.script in the local page", () => {
  it("refuses values that Google does not carry, an eleventh call, and never changes a runner", async () => {
    const { page, frame, messages } = await shown("alerts", ALERTS);
    const tried = (code: string) =>
      frame.evaluate<string>(
        `(() => { try { ${code}; return "accepted"; } catch (error) { return error.name; } })()`,
      );
    for (const value of ["new Date()", "() => 1", "[new Map()]", "{ a: { b: document.body } }", "Symbol()"]) {
      expect(await tried(`google.script.run.aller(${value})`), value).toBe("TypeError");
    }
    expect(await messages()).toEqual([]);
    expect(
      await tried("for (let n = 0; n < 10; n += 1) google.script.run.aller({ n: [null, true, 'a', 1] })"),
    ).toBe("accepted");
    expect(await tried("google.script.run.aller({})")).toBe("Error");
    expect(await frame.evaluate("google.script.run.withSuccessHandler(() => 1) !== google.script.run")).toBe(
      true,
    );
    await page.context().close();
  });

  it("gives each call its own handlers and user object", async () => {
    const { page, frame } = await shown("alerts", ALERTS, { bien: 7, mal: null });
    await frame.evaluate(`window.heard = [];
      const named = google.script.run.withUserObject("objet");
      named.withSuccessHandler((value, object) => heard.push([value, object])).bien();
      named.withFailureHandler((error, object) => heard.push([error.message, object])).mal();`);
    await expect
      .poll(() => frame.evaluate("heard"))
      .toEqual([
        [7, "objet"],
        ["perdu", "objet"],
      ]);
    await page.context().close();
  });
});
