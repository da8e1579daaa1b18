// What messages are about, by each site's own lists: on the page, out of scope said at once, in the workbook, in the API.

import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { columnLetters } from "../../shared/reading/a1.ts";
import { LANGUAGES } from "../../worker/language.ts";
import { COMMON_MOTIVES } from "../../worker/site/common-motives.ts";
import { checkSites } from "../../worker/site/site.ts";
import { batch, headersOf, sheetIdOf } from "./faults/staff.ts";
import { COMPLAINT, type FormRig, SITE, setCells, siteOf, startRig, until } from "./support/form-rig.ts";
import { allDelivered } from "./support/site-helpers.ts";

const SERVICES = [
  { id: "accueil", label: { fr: "Accueil général", ar: "الاستقبال العام" } },
  { id: "permis", label: { fr: "Permis de conduire" } },
];

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig({ READ_BACK_INTERVAL: "200" });
  await rig.kill();
  const site = { ...siteOf(rig.spreadsheetId), motives: COMMON_MOTIVES, services: SERVICES };
  await rig.restart({ SITES: JSON.stringify([site]) });
});
afterAll(() => rig.stop());

const pageIn = async (language: string) => (await fetch(`${rig.address}/${SITE}?langue=${language}`)).text();

async function send(values: Record<string, string>): Promise<Response> {
  const cle = /name="cle" value="([^"]+)"/.exec(await pageIn("fr"))?.[1] ?? "";
  const { subject: _, ...complaint } = COMPLAINT;
  const body = new URLSearchParams({ ...complaint, ...values, cle });
  return fetch(`${rig.address}/${SITE}?langue=fr`, { method: "POST", redirect: "manual", body });
}

test("every motive is on the page in every language, in its order, and the subject is not asked", async () => {
  for (const language of LANGUAGES) {
    const html = await pageIn(language);
    const places = COMMON_MOTIVES.map(({ id }) => html.indexOf(`id="motive-${id}"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    for (const { label } of COMMON_MOTIVES) expect(html).toContain(label[language]);
    expect(html).not.toContain('id="subject"');
  }
  // A service without words in a language is said in French.
  expect(await pageIn("ar")).toContain("Permis de conduire");
});

test("what is dealt with elsewhere says where, read aloud with its button, and can be sent all the same", async () => {
  const html = await pageIn("fr");
  expect(html).toMatch(/id="motive-recours"[^>]*aria-describedby="ou-recours"/);
  expect(html).toMatch(
    /id="ou-recours".*?href="https:\/\/citoyens.telerecours.fr" target="_blank" rel="noopener noreferrer"/s,
  );
  const sent = await send({ motive: "recours", message: "Une amende." });
  expect(sent.status).toBe(303);
  const confirmation = new URL(sent.headers.get("Location") ?? "", rig.address);
  const page = await (await fetch(confirmation)).text();
  const tracking = /id="suivi"[^>]*href="([^"]+)"/.exec(page)?.[1] ?? "";
  await allDelivered(rig);
  const row = rig.rows().findIndex(({ Message }) => Message === "Une amende.") + 2;
  setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(headersOf(rig).indexOf("Statut"))}${row}`, [
    "Hors périmètre",
  ]);
  await until(async () => (await (await fetch(tracking)).text()).includes("Votre message ne relève pas"));
  const told = await (await fetch(tracking)).text();
  expect(told).toContain("n’arrête pas le délai pour agir");
  expect(told).not.toContain("Vous pouvez quand même nous écrire");
  expect(told).toContain("Vous avez écrit pour\u00a0: contester une décision ou une amende.");
});

test("the workbook is given its own words, the service, and the first words for a subject", async () => {
  // Staff allow themselves other words alone: what the form gives is written all the same, once.
  const column = headersOf(rig).indexOf("Motif");
  const values = [{ userEnteredValue: "Accueil" }];
  batch(rig, {
    setDataValidation: {
      range: {
        sheetId: sheetIdOf(rig),
        startRowIndex: 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
      rule: { condition: { type: "ONE_OF_LIST", values }, strict: true, showCustomUi: true },
    },
  });
  const message = `${"Trois semaines pour un rendez-vous ".repeat(4)}\nfin`;
  expect((await send({ motive: "delai", service: "permis", message })).status).toBe(303);
  expect((await send({ motive: "autre", service: "", message: "Court" })).status).toBe(303);
  await allDelivered(rig);
  const rows = rig.rows();
  expect(rows.filter((row) => row.Message === "Court")).toHaveLength(1);
  expect(rows.find((row) => String(row.Message).startsWith("Trois"))).toMatchObject({
    Motif: "Délai de traitement",
    "Service concerné": "Permis de conduire",
    Objet: "Trois semaines pour un rendez-vous Trois semaines pour un rendez-vous Trois…",
  });
  const other = rows.find((row) => row.Message === "Court");
  expect(other).toMatchObject({ Motif: "Autre chose", Objet: "Court" });
  expect(other?.["Service concerné"] ?? "").toBe("");
});

test("no motive, an unknown one and an unknown service are to be corrected, with what was typed", async () => {
  const refused = await (await send({ motive: "inconnu", service: "x", message: "Gardé" })).text();
  expect(refused).toContain(
    "Choisissez sur quoi porte votre message. Si rien ne convient, choisissez «\u00a0Autre chose\u00a0».",
  );
  expect(refused).toContain('href="#motive-accueil"');
  expect(refused).toContain("Gardé");
  expect((await send({ message: "Sans motif" })).status).toBe(422);
});

test("the site's API document names its choices; programs may leave them out, and give the subject", async () => {
  const document = await (await fetch(`${rig.address}/api/v1/${SITE}/openapi.json`)).json();
  const { components } = z
    .object({ components: z.object({ schemas: z.object({ Complaint: z.looseObject({}) }) }) })
    .parse(document);
  expect(components.schemas.Complaint).toMatchObject({
    properties: { service: { enum: ["", "accueil", "permis"] } },
    required: ["type", "message", "author"],
  });
  const post = (key: string, body: object) =>
    fetch(`${rig.address}/api/v1/${SITE}/reclamations`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify(body),
    });
  const { subject: _, ...without } = COMPLAINT;
  expect((await post("cle-sans-motif", { ...without, message: "Par un programme" })).status).toBe(201);
  expect((await post("cle-avec-objet", { ...COMPLAINT, motive: "locaux" })).status).toBe(201);
  expect((await post("cle-motif-faux", { ...COMPLAINT, motive: "Les locaux" })).status).toBe(422);
  await allDelivered(rig);
  expect(rig.rows().find((row) => row.Objet === COMPLAINT.subject)).toMatchObject({
    Motif: "Horaires, locaux et accessibilité",
  });
  expect(rig.rows().find((row) => row.Objet === "Par un programme")).toBeDefined();
});

test.each([
  [{ motives: [{ id: "Accueil", label: { fr: "A" } }] }, "motives.1.id : minuscules"],
  [{ motives: [{ id: "a", label: { en: "A" } }] }, "motives.1.label : texte en français absent"],
  [
    { motives: [{ id: "a", label: { fr: "A", it: "A" } }] },
    "motives.1.label : « it » hors de la liste (fr, en,",
  ],
  [{ services: [SERVICES[0], SERVICES[0]] }, "services : identifiant donné deux fois"],
])("a list at fault stops the build: %o", (settings, sentence) => {
  expect(() => checkSites([{ ...siteOf("classeur-des-listes"), ...settings }], "essai")).toThrow(sentence);
});
