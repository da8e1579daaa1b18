// Motives, services and every state of the tracking page: no axe violation nor sideways scrolling, dark, in forced colours, at each width; without script too.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { columnLetters } from "../../shared/reading/a1.ts";
import { COMMON_MOTIVES } from "../../worker/site/common-motives.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { addressIn, launch, spacedWidth, watchedPage } from "./support/form-browser.ts";
import {
  COMPLAINT,
  type FormRig,
  HEADERS,
  SITE,
  setCells,
  siteOf,
  startRig,
  until,
} from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { allDelivered, sendTo } from "./support/site-helpers.ts";

const WIDTHS = [320, 360, 1366] as const;
/** The answers are of Monday 14 December 2026. */
const ANSWERED = { "Réponse publiée": "Le guichet a rouvert.", "Répondue le": 46_370, Statut: "Répondue" };
/** When the late one was received. */
const LONG_AGO = Date.UTC(2026, 0, 5, 9);

/** A state of the tracking page: its heading in French, what is sent beside the ordinary, and what staff then type. */
interface Staged {
  heading: string;
  body?: object;
  typed: Readonly<Record<string, string | number>>;
}

const STATES = {
  answered: { heading: "Nous avons répondu", typed: ANSWERED },
  "answered by another way": {
    heading: "Nous avons répondu",
    typed: { "Répondue le": 46_370, Statut: "Répondue" },
  },
  opinion: { heading: "Nous avons répondu", typed: ANSWERED },
  late: { heading: "Votre réponse est en retard", typed: {} },
  "out of scope": {
    heading: "Votre message ne relève pas de ce formulaire",
    body: { motive: "recours" },
    typed: { Statut: "Hors périmètre" },
  },
  closed: {
    heading: "Merci, votre félicitation a été transmise",
    body: { type: "praise" },
    typed: { Statut: "Classée" },
  },
  erased: { heading: "Ce message n’est plus conservé", typed: { "Effacé le": 46_400 } },
} satisfies Record<string, Staged>;
type State = keyof typeof STATES;
const NAMES = Object.keys(STATES) as State[];

let rig: FormRig;
let browser: Browser;
const tracking = new Map<State, string>();
beforeAll(async () => {
  [rig, browser] = await Promise.all([startRig({ READ_BACK_INTERVAL: "200" }), launch()]);
  await rig.kill();
  const site = {
    ...siteOf(rig.spreadsheetId),
    announcedDelayWorkingDays: 15,
    asksForOpinion: true,
    motives: COMMON_MOTIVES,
    services: [
      { id: "accueil", label: { fr: "Accueil général", ar: "الاستقبال العام" } },
      { id: "permis", label: { fr: "Permis de conduire" } },
    ],
  };
  await rig.restart({ SITES: JSON.stringify([site]) });
  const sent = await Promise.all(NAMES.map(sendFor));
  await allDelivered(rig);
  for (const [at, name] of NAMES.entries()) typeFor(name, sent[at] ?? "");
  await rig.kill();
  const late = (tracking.get("late") ?? "").split("/").at(-2) ?? "";
  withStore(rig.stateFolder, SITE, (store) =>
    store.prepare("UPDATE submissions SET received_at = ? WHERE reference = ?").run(LONG_AGO, late),
  );
  await rig.restart();
  for (const name of NAMES) await until(async () => (await htmlOf(name)).includes(STATES[name].heading));
  const body = new URLSearchParams({ satisfait: "non", mot: "Trop tard." });
  await fetch(`${tracking.get("opinion")}/avis?langue=fr`, { method: "POST", body, redirect: "manual" });
  expect(await htmlOf("opinion")).toContain("Merci, votre avis est enregistré");
});
afterAll(() => Promise.all([browser.close(), rig.stop()]));

const htmlOf = async (name: State) => (await fetch(`${tracking.get(name)}?langue=fr`)).text();

/** Sends the message of a state. Gives its reference. */
async function sendFor(name: State, at: number): Promise<string> {
  const { body }: Staged = STATES[name];
  const { reference, trackingUrl } = await sendTo(rig, `etat-${at}`, { body: { ...COMPLAINT, ...body } });
  tracking.set(name, trackingUrl);
  return reference;
}

/** Types what staff do of it. */
function typeFor(name: State, reference: string): void {
  const row = rig.rows().findIndex((candidate) => candidate.Référence === reference) + 2;
  for (const [header, value] of Object.entries(STATES[name].typed)) {
    const cell = `${columnLetters(HEADERS.indexOf(header))}${row}`;
    setCells(rig.standIn, rig.spreadsheetId, cell, [value]);
  }
}

const LOOKS = {
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
} as const;

test.each(
  (["fr", "ar"] as const).flatMap((language) =>
    (["dark", "forced colours"] as const).map((look) => [language, look] as const),
  ),
)("every state in %s, %s", async (language, look) => {
  const { page, complaints } = await watchedPage(browser, LOOKS[look]);
  const check = async (name: string) => {
    await page.waitForLoadState();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      expect([name, width, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([
        name,
        width,
        width,
      ]);
      expect([name, width, await spacedWidth(page)]).toEqual([name, width, width]);
      // Between the two others, only its width differs.
      if (width === 360) continue;
      // Of forced colours, axe takes the filled button's own for those that are seen.
      const found = (await axeViolations(page)).filter(
        (violation) => look === "dark" || !violation.startsWith("color-contrast"),
      );
      expect([name, width, found]).toEqual([name, width, []]);
    }
  };
  await page.goto(addressIn(rig, "", language));
  await page.selectOption("#service", "permis");
  await page.check("#motive-recours");
  expect(await page.isVisible("#ou-recours")).toBe(true);
  await check("a motive that is dealt with elsewhere");
  for (const name of NAMES) {
    await page.goto(`${tracking.get(name)}?langue=${language}`);
    await check(name);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(["en", "ar"] as const)(
  "without script in %s: a motive, its panel, sent and followed",
  async (language) => {
    const { page } = await watchedPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 740 },
    });
    const width = () => page.evaluate("document.documentElement.scrollWidth");
    await page.goto(addressIn(rig, "", language));
    expect(await page.isVisible("#ou-recours")).toBe(false);
    await page.check("#motive-recours");
    expect(await page.isVisible("#ou-recours")).toBe(true);
    expect(await width()).toBe(320);
    await page.click("#envoyer");
    // Refused for what is missing; what was chosen stays.
    expect(await page.isChecked("#motive-recours")).toBe(true);
    expect(await page.isVisible("#erreurs")).toBe(true);
    expect(await width()).toBe(320);
    await page.check("#type-complaint");
    await page.fill("#message", language === "ar" ? "غرامة لا أفهمها." : "A fine that I do not understand.");
    await page.click("#envoyer");
    expect(await page.textContent("#reference")).toMatch(/F\w{3}-\w{4}/);
    expect(await width()).toBe(320);
    await page.click("#suivi");
    expect(await page.getAttribute("html", "lang")).toBe(language);
    expect(await page.textContent("#reference")).toMatch(/F\w{3}-\w{4}/);
    // An opinion is given by a plain button too.
    await page.goto(`${tracking.get("answered")}?langue=${language}`);
    expect(await page.isVisible('[name="satisfait"]')).toBe(true);
    expect(await width()).toBe(320);
    await page.context().close();
  },
);
