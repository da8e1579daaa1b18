// The citizen is answered: what staff publish on the tracking page, the due date in words, and the opinion, once in `Avis`.

import { afterAll, beforeAll, expect, test } from "vitest";
import { isoDay } from "../../shared/calendar/day.ts";
import { columnLetters } from "../../shared/reading/a1.ts";
import { opinionsTab } from "../../shared/workbook/tabs/complaints.ts";
import { LANGUAGES } from "../../worker/language.ts";
import { batch, headersOf } from "./faults/staff.ts";
import {
  COMPLAINT,
  counters,
  type FormRig,
  OPERATIONS_TOKEN,
  readRows,
  SITE,
  setCells,
  siteOf,
  startRig,
  until,
} from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { allDelivered, operate, sendTo, watchCalls } from "./support/site-helpers.ts";

type Sent = Awaited<ReturnType<typeof sendTo>>;

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig({ READ_BACK_INTERVAL: "200", FIRST_PARKED_RETRY: "200", LONGEST_PARKED_RETRY: "400" });
  const site = { ...siteOf(rig.spreadsheetId), announcedDelayWorkingDays: 15, asksForOpinion: true };
  await rig.kill();
  await rig.restart({ SITES: JSON.stringify([site]) });
});
afterAll(() => rig.stop());

let sent = 0;
async function send(type = "complaint"): Promise<Sent> {
  sent += 1;
  const message = await sendTo(rig, `reponse-${sent}`, { body: { ...COMPLAINT, type } });
  await allDelivered(rig);
  return message;
}

/** Types into the row of a message. */
function record({ reference }: Sent, cells: Record<string, string | number>): void {
  const row = rig.rows().findIndex((candidate) => candidate.Référence === reference) + 2;
  for (const [header, value] of Object.entries(cells)) {
    setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(headersOf(rig).indexOf(header))}${row}`, [
      value,
    ]);
  }
}

const htmlOf = async ({ trackingUrl }: Sent, language = "fr") =>
  (await fetch(`${trackingUrl}?langue=${language}`)).text();
const wordsIn = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const textOf = async (message: Sent, language?: string) => wordsIn(await htmlOf(message, language));
const STAFF = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
const operationsWords = async (path: string) =>
  wordsIn(await (await fetch(`${rig.address}${path}`, { headers: STAFF })).text());
const shows = (message: Sent, text: string) => until(async () => (await textOf(message)).includes(text));

const opine = ({ trackingUrl }: Sent, satisfait: string, mot = "") =>
  fetch(`${trackingUrl}/avis?langue=fr`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ satisfait, mot }),
  });
const opinions = () => readRows(rig.standIn, rig.spreadsheetId, opinionsTab.title);
const opinionsOf = ({ reference }: Sent) => opinions().filter((row) => row.Référence === reference);

let hasOpinionsTab = false;
/** The tab of opinions with its headers, whichever test comes first. */
function giveOpinionsTab(): void {
  if (hasOpinionsTab) return;
  hasOpinionsTab = true;
  batch(rig, { addSheet: { properties: { title: opinionsTab.title } } });
  const headers = Object.values(opinionsTab.columns).map(({ header }) => header);
  setCells(rig.standIn, rig.spreadsheetId, "A1", headers, opinionsTab.title);
}

test("a complaint is told its due date, then that it is late; nothing is promised of a suggestion", async () => {
  const complaint = await send();
  expect(await textOf(complaint)).toMatch(/Attendue au plus tard le \p{L}+ \d\d? \p{L}+ 20\d\d ?\./u);
  const suggestion = await send("suggestion");
  expect(await textOf(suggestion)).toContain("Nous vous répondrons dès que possible.");
  await rig.kill();
  // Monday 2 November 2026: the 15th working day is Tuesday 24, as the 11th is a holiday.
  const received = Date.UTC(2026, 10, 2, 9);
  withStore(rig.stateFolder, SITE, (store) => store.exec(`UPDATE submissions SET received_at = ${received}`));
  await rig.restart();
  const late = await textOf(complaint);
  expect(late).toContain("Votre réponse est en retard");
  expect(late).toContain("Elle était attendue le mardi 24 novembre 2026.");
  expect(await textOf(suggestion)).not.toContain("en retard");
});

test.each([
  "=1+1",
  "<img src=x onerror=alert(1)>",
  "</p><script>alert(1)</script>",
  "é\u202e😀".repeat(10_000),
])("an answer is shown escaped and whole, with its date (%#)", async (answer) => {
  const message = await send();
  record(message, { "Réponse publiée": answer, "Répondue le": 46_370, Statut: "Répondue" });
  await shows(message, "Réponse du lundi 14 décembre 2026");
  const html = await htmlOf(message);
  const shown = /id="texte-reponse">([^<]*)</.exec(html)?.[1] ?? "";
  const plain = shown
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
  expect(plain).toBe(answer.replaceAll("\u202e", "[RLO]"));
  expect(html).not.toContain(COMPLAINT.message);
});

test("each language tells the state in its own words; an answer that is withdrawn is shown no more", async () => {
  const message = await send();
  record(message, { "Réponse publiée": "Le guichet a rouvert.", "Répondue le": 46_370 });
  await shows(message, "Le guichet a rouvert.");
  const headings = await Promise.all(
    LANGUAGES.map(async (language) => /<h1[^>]*>([^<]*)</.exec(await htmlOf(message, language))?.[1]),
  );
  expect(new Set(headings).size).toBe(LANGUAGES.length);
  record(message, { "Réponse publiée": "" });
  await shows(message, "Le texte n’est pas affiché ici.");
  record(message, { "Effacé le": 46_400 });
  await shows(message, "Ce message n’est plus conservé");
  expect(await textOf(message)).toContain("Réponse donnée le lundi 14 décembre 2026");
});

test("what the form doubts and what staff call junk look like any other message", async () => {
  const message = await send();
  const before = await textOf(message);
  record(message, { Statut: "Indésirable", Signalement: "même texte", "Accusé le": "" });
  await until(async () => (await textOf(message)).includes("À venir"));
  record(message, {
    "Accusé le": rig.rows().find((row) => row.Référence === message.reference)?.["Reçue le"] ?? 0,
  });
  await until(async () => (await textOf(message)) === before);
});

test("the words that end a message without an answer are those of its type", async () => {
  for (const [type, words] of [
    ["praise", "Merci, votre félicitation a été transmise"],
    ["suggestion", "Merci, votre suggestion a été lue"],
    ["complaint", "Votre message est classé"],
  ] as const) {
    const message = await send(type);
    record(message, { Statut: "Classée" });
    await shows(message, words);
    expect(await htmlOf(message)).not.toContain('name="satisfait"');
    // Nothing more is due of thanks or of an idea; a complaint may still be asked about.
    const asks = (await textOf(message)).includes("Une question sur ce message");
    expect([type, asks]).toEqual([type, type === "complaint"]);
  }
});

test("an opinion waits for its tab, goes there once, and is asked no more; a second one changes nothing", async () => {
  const message = await send();
  // Nothing to have an opinion of yet.
  expect((await opine(message, "non", "Trop tôt")).status).toBe(303);
  record(message, { "Réponse publiée": "Voici.", "Répondue le": 46_370 });
  await shows(message, "Cette réponse vous convient-elle ?");
  expect((await opine(message, "non", "x".repeat(301))).status).toBe(422);
  expect((await opine(message, "peut-être")).status).toBe(303);
  await Promise.all([
    opine(message, "non", "=1+1\nPas vraiment"),
    opine(message, "non", "=1+1\nPas vraiment"),
  ]);
  await opine(message, "oui", "Finalement si");
  expect(await textOf(message)).toContain("Vous n’êtes pas satisfait de notre réponse");
  expect(await htmlOf(message)).not.toContain('name="satisfait"');
  await until(async () => JSON.stringify((await counters(rig)).parked).includes("« Avis » manque"));
  expect(await counters(rig)).toMatchObject({
    opinions: { given: 1, pending: 1 },
    pending: 0,
    parkedRows: 0,
    parkedOpinions: 1,
  });
  const siteWords = await operationsWords(`/${SITE}/exploitation`);
  expect(siteWords).toMatch(/1 avis n’arrive pas dans le classeur depuis .* : le formulaire le garde\./u);
  for (const words of [
    "Mis de côté 1 dont 1 avis, 1 lot, 1 raison",
    "Mis de côté : 1 avis",
    / Lot \d+ : 1 avis /u,
  ])
    expect(siteWords).toMatch(words);
  const allWords = await operationsWords("/exploitation");
  expect(allWords).toContain("1 avis est gardé mais n’est pas dans son classeur. Rien n’est perdu.");
  expect(allWords).toContain("Mis de côté 1 1 site, dont 1 avis");
  expect(`${siteWords}${allWords}`).not.toMatch(/\b0 message/u);
  const health: unknown = await (await fetch(`${rig.address}/sante`, { headers: STAFF })).json();
  expect(health).toMatchObject({ status: "trouble", parkedMessages: 0, parkedOpinions: 1 });
  giveOpinionsTab();
  await until(() => opinions().length > 0);
  await operate(rig, "rejouer");
  await until(async () => JSON.stringify(await counters(rig)).includes('"pending":0}'));
  expect(opinions()).toEqual([
    {
      Référence: message.reference,
      "Donné le": expect.any(Number),
      Satisfait: "Non",
      Commentaire: "=1+1 Pas vraiment",
    },
  ]);
  // Messages go on as before.
  await send();
});

test("of two agents who answer at once, the page tells what the sheet ends with, and takes one opinion", async () => {
  giveOpinionsTab();
  const message = await send();
  // Each types cell after cell while the other does, and while the form reads.
  const answer = async (text: string, status: string) => {
    const cells = { "Réponse publiée": text, "Répondue le": 46_370, Statut: status };
    for (const [header, value] of Object.entries(cells)) {
      record(message, { [header]: value });
      await htmlOf(message);
    }
  };
  await Promise.all([answer("De l’accueil.", "Répondue"), answer("Du service.", "Classée")]);
  const row = rig.rows().find((candidate) => candidate.Référence === message.reference);
  const published = String(row?.["Réponse publiée"]);
  const other = published === "Du service." ? "De l’accueil." : "Du service.";
  await shows(message, published);
  expect(await textOf(message)).not.toContain(other);
  // The second agent's words come while two browsers say what they think of the first's.
  await Promise.all([
    opine(message, "oui"),
    answer(other, "Répondue"),
    opine(message, "non"),
    shows(message, other),
  ]);
  await until(() => opinionsOf(message).length > 0);
  await allDelivered(rig);
  expect(opinionsOf(message)).toHaveLength(1);
  const isSatisfied = opinionsOf(message)[0]?.Satisfait === "Oui";
  expect(await textOf(message)).toContain(isSatisfied ? "Vous êtes satisfait" : "Vous n’êtes pas satisfait");
});

test("opinions survive kills and lost answers, each once", async () => {
  giveOpinionsTab();
  const messages = [await send(), await send(), await send()];
  for (const message of messages) record(message, { "Réponse publiée": "Voici.", "Répondue le": 46_370 });
  for (const message of messages) await shows(message, "Cette réponse vous convient-elle ?");
  rig.google.faults.add({ fault: { kind: "answerLost" }, method: "spreadsheets.batchUpdate", times: 2 });
  for (const message of messages) await opine(message, "oui", message.reference);
  await rig.crash();
  await until(() => messages.every((message) => opinionsOf(message).length > 0));
  await until(async () => JSON.stringify(await counters(rig)).includes('"pending":0}'));
  for (const message of messages) expect(opinionsOf(message)).toHaveLength(1);
  rig.google.faults.clear();
});

test("a comment leaves the form's store in its time, and the answer when the sheet's time is over", async () => {
  const message = await send();
  record(message, { "Réponse publiée": "Il y a longtemps.", "Répondue le": 45_000 });
  // A day before the message's own is not believed.
  await shows(message, "Il y a longtemps.");
  giveOpinionsTab();
  await opine(message, "oui", "Merci quand même");
  await until(() => opinionsOf(message).length > 0);
  await until(async () => JSON.stringify(await counters(rig)).includes('"pending":0}'));
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) =>
    store.exec(`UPDATE submissions SET received_at = ${Date.UTC(2023, 2, 1)} WHERE answered_on = 45000`),
  );
  await rig.restart();
  await shows(message, "Ce message n’est plus conservé");
  const readings = watchCalls(rig);
  await until(() => readings.length > 1);
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) => {
    const kept = store.prepare(
      "SELECT published_answer AS answer FROM submissions WHERE answered_on = 45000",
    );
    expect(kept.get()?.answer).toBeNull();
    store.exec("UPDATE batches SET delivered_at = 1");
    store.exec("UPDATE facts SET value = '1' WHERE key = 'nextReadBackAt'");
  });
  await rig.restart();
  await counters(rig);
  const calls = watchCalls(rig);
  // The alarm that reads has erased before.
  await until(() => calls.length > 1);
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) => {
    const comments = store.prepare("SELECT comment FROM opinions").all();
    expect(comments.length).toBeGreaterThan(0);
    expect(comments.filter(({ comment }) => comment !== null)).toEqual([]);
  });
  await rig.restart();
});

/** The workbook's own days, for whoever reads these tests. */
test("the serial 46 370 is Monday 14 December 2026", () => expect(isoDay(46_370)).toBe("2026-12-14"));
