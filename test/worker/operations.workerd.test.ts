// The operations pages of the real Worker: what is set aside and why, over all sites too, and what their buttons do.

import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { columnLetters } from "../../shared/reading/a1.ts";
import { VERSION } from "../../shared/version.ts";
import { comeNight } from "./faults/deed-run.ts";
import { batch, headersOf } from "./faults/staff.ts";
import {
  ACCOUNT,
  COMPLAINT,
  counters,
  createWorkbook,
  type FormRig,
  OPERATIONS_TOKEN,
  SITE,
  setCells,
  siteOf,
  startRig,
  until,
} from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { API_CONSOLE, API_DISABLED } from "./support/refusals.ts";
import { allDelivered, operate, sendTo, timesInSheet } from "./support/site-helpers.ts";

const STAFF = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
const OVERSEAS = "cayenne";
const QUIET = "calme";
const PERSON = { name: "Zoé Témoin", email: "zoe@exemple.fr", phone: "06 99 88 77 66" };

const FROM_PERSON = { ...COMPLAINT, ...PERSON };

let rig: FormRig;
let overseasWorkbook: string;
beforeAll(async () => {
  rig = await startRig({ FIRST_PARKED_RETRY: "600000", LONGEST_PARKED_RETRY: "21600000" });
  overseasWorkbook = createWorkbook(rig.standIn);
  const overseas = {
    ...siteOf(overseasWorkbook, OVERSEAS),
    timeZone: "America/Cayenne",
    isPageAcknowledgement: false,
  };
  const quiet = siteOf(createWorkbook(rig.standIn), QUIET);
  await rig.kill();
  await rig.restart({ SITES: JSON.stringify([siteOf(rig.spreadsheetId), overseas, quiet]) });
});
afterAll(() => rig.stop());

async function pageOf(path: string): Promise<string> {
  const answer = await fetch(rig.address + path, { headers: STAFF });
  expect(answer.status).toBe(200);
  return answer.text();
}

const health = async () => {
  const answer = await fetch(`${rig.address}/sante`, { headers: STAFF });
  const retryAfter = answer.headers.get("Retry-After");
  return {
    status: answer.status,
    retryAfter,
    ...z.record(z.string(), z.unknown()).parse(await answer.json()),
  };
};

/** A header of the first site's tab, spelled otherwise or back. */
function renameHeader(header: string, text: string): void {
  setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(headersOf(rig).indexOf(header))}1`, [text]);
}

test("a row begins as new, acknowledged on the day of receipt when the page is the acknowledgement", async () => {
  const { reference } = await sendTo(rig, "accuse");
  const { reference: overseas } = await sendTo(rig, "sans-accuse", { site: OVERSEAS });
  await allDelivered(rig);
  await allDelivered(rig, OVERSEAS);
  const row = rig.rows().find((candidate) => candidate.Référence === reference);
  expect(row).toMatchObject({ Statut: "Nouvelle", "Accusé le": row?.["Reçue le"] });
  const answer = rig.standIn.callAs(ACCOUNT, {
    service: "sheets",
    method: "spreadsheets.get",
    params: {
      spreadsheetId: overseasWorkbook,
      ranges: ["'Réclamations'!A2:Z2"],
      fields: "sheets.data.rowData.values(formattedValue,userEnteredFormat.numberFormat)",
    },
  });
  const cells = z
    .object({
      sheets: z.tuple([
        z.object({
          data: z.tuple([z.object({ rowData: z.tuple([z.object({ values: z.array(z.unknown()) })]) })]),
        }),
      ]),
    })
    .parse(answer).sheets[0].data[0].rowData[0].values;
  const cell = (header: string) => cells[headersOf(rig).indexOf(header)];
  expect(cell("Référence")).toMatchObject({ formattedValue: overseas });
  expect(cell("Statut")).toMatchObject({ formattedValue: "Nouvelle" });
  expect(cell("Accusé le")).not.toHaveProperty("formattedValue");
  // Typed later, a telephone keeps its zero, and a day is one.
  expect(cell("Téléphone")).toMatchObject({ userEnteredFormat: { numberFormat: { type: "TEXT" } } });
  expect(cell("Accusé le")).toMatchObject({ userEnteredFormat: { numberFormat: { type: "DATE" } } });
});

test("the page of all sites leads to each by département, and is searched by its number, its name, a town or a site", async () => {
  const home = async (sought: string) =>
    (await fetch(`${rig.address}/?${new URLSearchParams({ langue: "fr", q: sought })}`)).text();
  for (const sought of ["13", "131", "bouches du RHONE", "aix EN provence", "d'Essai"]) {
    expect(await home(sought)).toContain(`href="/${QUIET}?langue=fr"`);
    expect(await home(sought)).not.toContain("Aucun service ne correspond");
  }
  expect(await home("")).toContain('<h2><bdi lang="fr">Bouches-du-Rhône (13)</bdi></h2>');
  expect(await home("<75>")).toContain("Aucun service ne correspond à «\u00a0&lt;75&gt;\u00a0»");
});

test("all is well: the pages say so, and a monitor gets 200", async () => {
  expect(await pageOf(`/${SITE}/exploitation`)).toContain("Tout arrive dans le classeur");
  expect(await pageOf("/exploitation")).toContain("Tout arrive dans les classeurs");
  expect(await health()).toMatchObject({ status: "ok", sites: 3, pending: 0, parkedBatches: 0 });
  expect(await (await fetch(`${rig.address}/sante`)).json()).toEqual({
    status: "ok",
    version: VERSION,
    sites: 3,
  });
  for (const headers of [{ Authorization: "Bearer faux" }, { Authorization: "Basic eDp5" }]) {
    expect((await fetch(`${rig.address}/sante`, { headers })).status).toBe(401);
  }
  for (const path of ["/exploitation", `/${SITE}/exploitation/export.csv`]) {
    expect((await fetch(rig.address + path)).status).toBe(401);
  }
});

test("a case shows its reason, its remedy, its tries, the account, the workbook and Google's page", async () => {
  const fault = { kind: "refusal", code: 403, body: API_DISABLED } as const;
  rig.google.faults.add({ fault, method: "spreadsheets.get", times: 1e6 });
  const sent = [
    await sendTo(rig, "cas-1", { body: FROM_PERSON }),
    await sendTo(rig, "cas-2", { site: OVERSEAS }),
  ];
  await until(async () => (await counters(rig)).parkedRows === 1);
  await until(async () => (await counters(rig, OVERSEAS)).parkedRows === 1);
  const html = await pageOf(`/${SITE}/exploitation`);
  for (const shown of [
    "1\u00a0message n’arrive pas dans le classeur depuis aujourd’hui à",
    "Voir la raison et quoi faire",
    "1\u00a0lot, 1\u00a0raison",
    "l’API Google Sheets n’est pas activée",
    "Remède (technicien).",
    `href="${API_CONSOLE}"`,
    `<code>${ACCOUNT}</code>`,
    `https://docs.google.com/spreadsheets/d/${rig.spreadsheetId}/edit`,
    "1\u00a0essai, le dernier aujourd’hui",
    "Prochain essai seul",
    sent[0]?.reference ?? "",
  ]) {
    expect(html).toContain(shown);
  }
  await until(() => rig.logs().includes('"reason":"structure 403 apiDisabled SERVICE_DISABLED"'));
  const unwell = await health();
  expect(unwell).toMatchObject({ retryAfter: "60", parkedBatches: 2, parkedMessages: 2, pending: 2 });
  expect(unwell).toMatchObject({ parkedSites: [SITE, OVERSEAS], lateSites: [], silentSites: [] });
  expect((await fetch(`${rig.address}/sante`, { headers: STAFF })).status).toBe(503);
  const all = await pageOf("/exploitation");
  expect(all).toContain("2\u00a0sites sur 3 demandent quelque chose");
  expect(all).toContain(`href="/${OVERSEAS}/exploitation"`);
  expect(all).not.toContain(`href="/${QUIET}/exploitation"`);
  // How often it was tried, and what left the forms' stores.
  expect(all).toContain("1\u00a0essai.");
  expect(all).toContain('<strong id="effaces">0</strong>');
  // What is set aside is not on its way.
  expect(all).not.toContain("le plus ancien\u00a0:");
  expect(await pageOf("/exploitation?etat=tous")).toContain(`href="/${QUIET}/exploitation"`);
});

test("a message is found by its reference, over one site or all, without anything that its person wrote", async () => {
  const { reference, trackingUrl } = await sendTo(rig, "cas-1", { body: FROM_PERSON });
  const search = (path: string, typed: string) =>
    fetch(`${rig.address}${path}?reference=${encodeURIComponent(typed)}`, {
      headers: STAFF,
      redirect: "manual",
    });
  const typed = ` ${reference.toLowerCase().replace("-", " ")}`;
  await until(async () =>
    (await (await search(`/${SITE}/exploitation`, typed)).text()).includes("Mis de côté"),
  );
  const html = await (await search(`/${SITE}/exploitation`, typed)).text();
  for (const shown of [
    `Message ${reference}`,
    "Remède (technicien).",
    "Envoyer de nouveau",
    "Pas encore",
    "Ne plus essayer",
  ])
    expect(html).toContain(shown);
  expect(html).toContain("Nous préparons votre réponse");
  for (const hidden of [
    ...Object.values(PERSON),
    COMPLAINT.message,
    COMPLAINT.subject,
    trackingUrl.split("/").at(-1) ?? "",
  ])
    expect(html).not.toContain(hidden);
  expect((await search("/exploitation", "d’ESSAI")).status).toBe(200);
  expect((await search("/exploitation", typed)).headers.get("Location")).toBe(
    `/${SITE}/exploitation?reference=${reference}`,
  );
  const elsewhere = await search(`/${QUIET}/exploitation`, reference);
  expect([elsewhere.status, await elsewhere.text()]).toEqual([404, expect.stringContaining("sur ce site")]);
  const wrong = await search("/exploitation", '<i>"F7KM');
  expect([wrong.status, await wrong.text()]).toEqual([
    404,
    expect.stringContaining("Aucun site ne porte ce nom, et ce n’est pas une référence"),
  ]);
  expect((await fetch(`${rig.address}/exploitation?reference=${reference}`)).status).toBe(401);
});

test("one button sends again what all sites have set aside", async () => {
  rig.google.faults.clear();
  const init = { method: "POST", headers: STAFF, redirect: "manual" } as const;
  const answer = await fetch(`${rig.address}/exploitation/rejouer`, init);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/exploitation?lots=2"]);
  await allDelivered(rig);
  await allDelivered(rig, OVERSEAS);
  const html = await pageOf("/exploitation?lots=2");
  expect(html).toContain("2\u00a0lots de nouveau en route");
  // The day's figures, all sites together.
  const received = Number(/<strong id="recus">(\d+)</.exec(html)?.[1]);
  expect(received).toBeGreaterThanOrEqual(2);
  expect(html).toContain(`<strong id="inscrits">${received}</strong>`);
  expect(html).toMatch(/de ceux d’aujourd’hui\u00a0; le dernier aujourd’hui à /);
  expect(html).toMatch(/écritures par minute\u00a0: [1-9]\d* au plus haut aujourd’hui/);
  expect(html).toContain("Objets Cloudflare\u00a0: 3.");
});

const parkedOf = async () =>
  z
    .object({ parked: z.array(z.object({ number: z.int(), nextTryAt: z.number().nullable() })) })
    .parse(await counters(rig)).parked;

test("a batch that a person sets aside is tried no more, until someone sends it again", async () => {
  renameHeader("Message", "Texte");
  const { reference } = await sendTo(rig, "arretee");
  await until(async () => (await counters(rig)).parkedRows === 1);
  const [parked] = await parkedOf();
  const wait = (parked?.nextTryAt ?? 0) - Date.now();
  // Ten minutes, but for the share that keeps sites from coming together.
  expect(wait).toBeGreaterThan(500_000);
  expect(wait).toBeLessThanOrEqual(600_000);
  const lot = String(parked?.number);
  expect(await operate(rig, "arreter", { lot })).toContain(`Le lot ${lot} reste de côté`);
  renameHeader("Texte", "Message");
  // What arrives meanwhile opens the way for all but this one.
  const later = await sendTo(rig, "apres-l-arret");
  await until(() => timesInSheet(rig, later.reference) === 1);
  expect(await parkedOf()).toEqual([{ number: Number(lot), nextTryAt: null }]);
  expect(await pageOf(`/${SITE}/exploitation`)).toContain("Plus aucun essai seul");
  expect(await operate(rig, "rejouer", { lot })).toContain("1\u00a0lot de nouveau en route");
  await allDelivered(rig);
  expect(timesInSheet(rig, reference)).toBe(1);
  expect(await operate(rig, "arreter", { lot })).toBe("Ce lot n’est plus mis de côté.");
});

test("one that passes opens the way for those set aside before it, however long they had to wait", async () => {
  renameHeader("Objet", "Sujet");
  const before = await sendTo(rig, "avant-le-retour");
  await until(async () => (await counters(rig)).parkedRows === 1);
  renameHeader("Sujet", "Objet");
  await sendTo(rig, "au-retour");
  await allDelivered(rig);
  expect(timesInSheet(rig, before.reference)).toBe(1);
});

test("what staff deleted is put back once, in a row of its own, or left out on purpose", async () => {
  const sent = [];
  for (const key of ["a", "b", "c"]) sent.push((await sendTo(rig, `supprimee-${key}`)).reference);
  await allDelivered(rig);
  const [putBack = "", leftOut = "", undone = ""] = sent;
  const before = rig.rows().length;
  const blank = headersOf(rig).map(() => "");
  const rowOf = (reference: string) => rig.rows().findIndex((row) => row.Référence === reference) + 2;
  const kept = Object.values(rig.rows()[rowOf(undone) - 2] ?? {});
  for (const reference of sent) setCells(rig.standIn, rig.spreadsheetId, `A${rowOf(reference)}`, blank);
  // The workbook counts with another delay than the form announces.
  batch(rig, { addSheet: { properties: { title: "PARAMÈTRES" } } });
  for (const [row, cells] of [
    ["1", ["Valeur", "Clé"]],
    ["2", [24, "conservation des données personnelles (mois)"]],
    ["3", ["métropole", "Zone de jours fériés"]],
    ["4", ["", "Délai de réponse (jours ouvrés)"]],
  ] as const) {
    setCells(rig.standIn, rig.spreadsheetId, `A${row}`, cells, "PARAMÈTRES");
  }
  await comeNight(rig);
  expect((await counters(rig)).missing).toHaveLength(3);
  await until(async () => (await counters(rig)).workbookSettings !== undefined);
  expect((await counters(rig)).workbookSettings).toEqual({
    // Blank: the workbook counts with its default.
    answerDelayWorkingDays: "15",
    holidayZone: "métropole",
    personalDataRetentionMonths: "24",
  });
  const html = await pageOf(`/${SITE}/exploitation`);
  expect(html).toContain("Remettre dans le classeur");
  expect(html).toContain("<code>sheetRetentionMonths</code>");
  expect(html).not.toContain("<code>holidayZone</code>");
  const all = await pageOf("/exploitation");
  expect(all).toMatch(/Conservation des données personnelles \(mois\)\u00a0: \d+ ici, 24 dans le classeur\./);
  // The form announces none.
  expect(html).not.toContain("<code>announcedDelayWorkingDays</code>");
  // Undone by staff since that night: nothing is added.
  setCells(rig.standIn, rig.spreadsheetId, `A${before + 1}`, kept);
  expect(await operate(rig, "remettre", { reference: undone })).toContain("rien n’a été ajouté");
  expect(await operate(rig, "remettre", { reference: putBack.toLowerCase() })).toContain("une ligne neuve");
  expect(await operate(rig, "remettre", { reference: "F222-2222" })).toContain("rien n’a été changé");
  expect(await operate(rig, "supprimee", { reference: leftOut })).toContain("supprimée exprès");
  await allDelivered(rig);
  await until(() => timesInSheet(rig, putBack) === 1);
  expect(sent.map((reference) => timesInSheet(rig, reference))).toEqual([1, 0, 1]);
  expect(rig.rows().find((row) => row.Référence === putBack)).toMatchObject({
    Message: COMPLAINT.message,
    Statut: "Nouvelle",
  });
  await comeNight(rig);
  const { reconciliation, missing } = await counters(rig);
  expect(missing).toEqual([]);
  expect(reconciliation).toMatchObject({ missing: [], doubled: [] });
});

test("the store is given as CSV, whole, formulas as text", async () => {
  const body = { ...COMPLAINT, ...PERSON, subject: '=HYPERLINK("x")', message: "un;deux\ntrois" };
  const { reference } = await sendTo(rig, "export", { body });
  await allDelivered(rig);
  const answer = await fetch(`${rig.address}/${SITE}/exploitation/export.csv`, { headers: STAFF });
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("Content-Disposition")).toMatch(
    new RegExp(`^attachment; filename="formulaire-${SITE}-\\d{4}-\\d\\d-\\d\\d\\.csv"$`),
  );
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const csv = await answer.text();
  expect(csv.startsWith('"Référence";"Reçue à";"Reçue le";"Type"')).toBe(true);
  expect(csv).toContain(`"${reference}";`);
  expect(csv).toContain(`;"'=HYPERLINK(""x"")";"un;deux\ntrois";"${PERSON.name}";"${PERSON.email}";`);
  const { received } = await counters(rig);
  expect(csv.match(/"F[2-9A-Z]{3}-[2-9A-Z]{4}";/g)).toHaveLength(Number(received));
  // The pages themselves show nothing of what people wrote.
  const pages = [await pageOf(`/${SITE}/exploitation`), await pageOf("/exploitation?etat=tous")].join();
  for (const text of [...Object.values(PERSON), COMPLAINT.subject, COMPLAINT.message]) {
    expect(pages).not.toContain(text);
  }
});

test("pages of a site overseas name its time", async () => {
  const { trackingUrl } = await sendTo(rig, "outre-mer", { site: OVERSEAS });
  const told = async (language: string) => (await fetch(`${trackingUrl}?langue=${language}`)).text();
  expect(await told("fr")).toContain("(heure de la Guyane française)");
  expect(await told("en")).toContain("(French Guiana Time)");
  expect(await pageOf(`/${OVERSEAS}/exploitation`)).toContain("heure de la Guyane française");
  const { trackingUrl: inFrance } = await sendTo(rig, "metropole");
  expect(await (await fetch(inFrance)).text()).not.toContain("(heure");
});

test("an alarm that fails is shown, and a monitor is told, until one does its work", async () => {
  await allDelivered(rig);
  await rig.kill();
  const setInstallation = (value: string) =>
    withStore(rig.stateFolder, SITE, (store) => {
      const before = store.prepare("SELECT value FROM facts WHERE key = 'installation'").get()?.value;
      store.prepare("UPDATE facts SET value = ? WHERE key = 'installation'").run(value);
      return String(before);
    });
  const installation = setInstallation("{damaged");
  await rig.restart();
  const { reference } = await sendTo(rig, "alarme");
  await until(async () => (await counters(rig)).alarmFailure !== null);
  const html = await pageOf(`/${SITE}/exploitation`);
  expect(html).toContain("Le formulaire n’écrit plus depuis");
  expect(html).toMatch(/Erreur du programme \(SyntaxError\)/);
  expect(await health()).toMatchObject({ status: "trouble", failingSites: [SITE] });
  await rig.kill();
  setInstallation(installation);
  // A message that waits for over half an hour is told too.
  withStore(rig.stateFolder, OVERSEAS, (store) => {
    store.exec("UPDATE deliveries SET delivered_at = NULL WHERE sequence = 1");
    store.exec("UPDATE batches SET state = 'open', next_attempt_at = 9e15 WHERE number = 1");
    store.exec("UPDATE submissions SET received_at = received_at - 2000000 WHERE sequence = 1");
  });
  await rig.restart();
  await allDelivered(rig);
  expect(timesInSheet(rig, reference)).toBe(1);
  await until(async () => (await counters(rig)).alarmFailure === null);
  expect(await health()).toMatchObject({ status: "trouble", failingSites: [], lateSites: [OVERSEAS] });
  for (const path of ["/exploitation", `/${OVERSEAS}/exploitation`]) {
    expect(await pageOf(path)).toContain("le plus ancien\u00a0: ");
  }
});
