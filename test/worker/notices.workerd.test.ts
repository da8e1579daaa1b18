// Staff are told by webhook and by mail: counts and references, once; a webhook that hangs, refuses or redirects is tried again.

import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readOutbox } from "../../local/outbox/outbox.ts";
import { columnLetters } from "../../shared/reading/a1.ts";
import { isInTheClear, isPrivate } from "../../worker/site/private-address.ts";
import { headersOf } from "./faults/staff.ts";
import {
  COMPLAINT,
  counters,
  type FormRig,
  OPERATIONS_TOKEN,
  SITE,
  setCells,
  siteOf,
  startRig,
  until,
} from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { allDelivered, sendTo } from "./support/site-helpers.ts";

interface Told {
  body: { text: string; evenement: string; nombres: Record<string, number>; references: string[] };
  raw: string;
  signature: string;
}

const PERSON = {
  name: "Zoé Témoin",
  email: "zoe@exemple.fr",
  phone: "06 99 88 77 66",
  message: "Confidentiel",
};
const MAIL_TO = "referent@exemple.fr";
const MAIL_FROM = "formulaire@exemple.fr";
type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const ok: Answer = (_, response) => response.end();

let rig: FormRig;
let room: Server;
let told: Told[];
/** What the room does with the next calls, one after the other; then it takes them. */
let answers: Answer[];
let led: number;

beforeAll(async () => {
  room = createServer((request, response) => {
    if (request.url === "/interne") {
      led += 1;
      response.end();
      return;
    }
    let raw = "";
    request.on("data", (chunk) => {
      raw += chunk;
    });
    request.on("end", () => {
      const answer = answers.shift() ?? ok;
      if (answer === ok) {
        told.push({ raw, body: JSON.parse(raw), signature: String(request.headers["x-signature"]) });
      }
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => room.listen(0, "127.0.0.1", resolve));
  told = [];
  answers = [];
  led = 0;
  rig = await startRig({ READ_BACK_INTERVAL: "300", NOTICE_INTERVAL: "100", PRIVATE_WEBHOOKS: "true" });
  await configure("immediate");
});
afterAll(async () => {
  room.closeAllConnections();
  room.close();
  await rig.stop();
});
beforeEach(() => {
  told = [];
});

const address = () => `http://127.0.0.1:${(room.address() as AddressInfo).port}/salon`;

async function configure(
  rhythm: "immediate" | "daily",
  variables: Record<string, string> = {},
): Promise<void> {
  await rig.kill();
  const site = {
    ...siteOf(rig.spreadsheetId),
    announcedDelayWorkingDays: 15,
    notices: { webhook: address(), mail: [MAIL_TO], rhythm },
  };
  await rig.restart({ SITES: JSON.stringify([site]), STAFF_MAIL_FROM: MAIL_FROM, ...variables });
}

/** The failure is retried at once, not in half a minute. */
async function retryNow(): Promise<void> {
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) =>
    store.exec(
      `UPDATE facts SET value = json_set(value, '$.nextAttemptAt', 0) WHERE key = 'notice';
      UPDATE facts SET value = '1' WHERE key = 'nextNoticeAt';`,
    ),
  );
  await rig.restart();
  await counters(rig);
}

const failure = async () =>
  ((await counters(rig)) as { notice: { failure: string; attempts: number } | null }).notice?.failure ?? "";

const mailsOf = (words: string) =>
  readOutbox(rig.outbox).filter(({ subject, text }) => `${subject}\n${text}`.includes(words));

/** As on the next morning, for both channels; today's digest may have told the message already. */
async function nextMorning(): Promise<void> {
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) =>
    store.exec(
      `UPDATE submissions SET received_at = received_at - 90 * 86400000 WHERE sequence = 1;
      UPDATE facts SET value = json_set(value, '$.digestDay', 0, '$.toldSequence', (SELECT max(sequence) - 2 FROM submissions))
        WHERE key IN ('notice', 'mailNotice');
      UPDATE facts SET value = '1' WHERE key = 'nextNoticeAt';`,
    ),
  );
  told = [];
  await rig.restart();
  await counters(rig);
}

/** Types into the row of a message, as staff would. */
function staffType(reference: string, header: string, value: string | number): void {
  const row = rig.rows().findIndex((candidate) => candidate.Référence === reference) + 2;
  const column = columnLetters(headersOf(rig).indexOf(header));
  setCells(rig.standIn, rig.spreadsheetId, `${column}${row}`, [value]);
}

const pageOf = async (path = `/${SITE}/exploitation`) =>
  (await fetch(rig.address + path, { headers: { Authorization: `Bearer ${OPERATIONS_TOKEN}` } })).text();

test("a site's very first message is told once, signed, in one sentence, without anything personal", async () => {
  const { reference, trackingUrl } = await sendTo(rig, "salon-1", { body: { ...COMPLAINT, ...PERSON } });
  await until(() => told.some(({ body }) => body.references.includes(reference)));
  const [notice] = told.filter(({ body }) => body.references.includes(reference));
  if (notice === undefined) throw new Error("Nothing was told.");
  expect(notice.body).toEqual({
    text: expect.stringMatching(
      /nouveau.*Sous-préfecture d’essai.*\(réclamation, réponse au plus tard le \p{L}+ \d.*À lire dans le classeur\u00a0: https:\/\/docs\.google\.com/u,
    ),
    evenement: "nouveaux-messages",
    site: SITE,
    le: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    nombres: expect.objectContaining({ suggestion: 0, felicitation: 0, douteux: 0 }),
    references: expect.arrayContaining([reference]),
    classeur: expect.stringContaining(rig.spreadsheetId),
  });
  for (const personal of [...Object.values(PERSON), COMPLAINT.subject, trackingUrl.split("/").at(-1) ?? ""]) {
    expect(notice.raw).not.toContain(personal);
  }
  expect(notice.body.text.split("https:")[0]).not.toMatch(/[*_<>`]/);
  const key = /<code class="rq-text">([^<]+)</.exec(await pageOf())?.[1] ?? "";
  const [, seconds = "", hex = ""] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(notice.signature) ?? [];
  expect(createHmac("sha256", key).update(`${seconds}.${notice.raw}`).digest("hex")).toBe(hex);
  expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(60);
  await until(() => mailsOf(reference).length > 0);
  const [mail] = mailsOf(reference);
  expect(mail).toMatchObject({
    from: { email: MAIL_FROM, name: "Formulaire, Sous-préfecture d’essai" },
    to: [MAIL_TO],
    subject: "1\u00a0nouveau message\u00a0: 1\u00a0réclamation",
  });
  expect(mail?.text).toMatch(
    /reçue le \p{L}+ \d.* à \d+\u00a0h\u00a0\d\d\. Réponse au plus tard le \p{L}+ \d/u,
  );
  for (const personal of [...Object.values(PERSON), COMPLAINT.subject, trackingUrl.split("/").at(-1) ?? ""]) {
    expect(JSON.stringify(mail)).not.toContain(personal);
  }
  await rig.crash();
  await counters(rig);
  expect(told.filter(({ body }) => body.references.includes(reference))).toHaveLength(1);
  expect(mailsOf(reference)).toHaveLength(1);
});

test("mail that is not set up is seen on the operations page, and what it was to tell comes once it is", async () => {
  await configure("immediate", { STAFF_MAIL_FROM: "" });
  const { reference } = await sendTo(rig, "courriel-absent");
  const row = async () => /<tr><th scope="row">Courriel<.*?<\/tr>/.exec(await pageOf())?.[0] ?? "";
  await until(async () => (await row()).includes("[[send_email]]"));
  expect(await row()).toContain("En échec");
  const all = await pageOf("/exploitation");
  expect(all).toContain("Rien à réparer");
  expect(all).toMatch(/<strong id="alertes">1<\/strong> <span[^>]*>1\u00a0courriel</);
  expect(all).toMatch(/À surveiller ou à trier.*data-label="Raison">Courriel en échec\u00a0: /s);
  // The room is told all the same.
  await until(() => told.some(({ body }) => body.references.includes(reference)));
  await rig.kill();
  withStore(rig.stateFolder, SITE, (store) =>
    store.exec(`UPDATE facts SET value = json_set(value, '$.nextAttemptAt', 0) WHERE key = 'mailNotice';
      UPDATE facts SET value = '1' WHERE key = 'nextNoticeAt';`),
  );
  await configure("immediate");
  await counters(rig);
  await until(() => mailsOf(reference).length === 1);
  await until(async () => !(await row()).includes("En échec"));
  expect(await pageOf("/exploitation")).toMatch(/<strong id="alertes">0<\/strong> <span[^>]*>aucune</);
});

const FAILURES: [string, Answer, string][] = [
  ["hangs", () => undefined, "Pas de réponse dans le délai."],
  ["fails", (_, response) => response.writeHead(500).end(), "Elle répond 500."],
  ["has moved away", (_, response) => response.writeHead(404).end(), "l’adresse a changé"],
  ["is cut off", (_, response) => response.destroy(), "Connexion impossible."],
  [
    "leads to an address inside",
    (_, response) => response.writeHead(307, { Location: "/interne" }).end(),
    "Elle redirige (307)",
  ],
];

test.each(FAILURES)(
  "a webhook that %s is seen on the operations page, and told again once it answers",
  async (name, answer, reason) => {
    answers = [answer];
    const { reference } = await sendTo(rig, `salon-${name.replaceAll(" ", "-")}`);
    await until(async () => (await failure()).includes(reason));
    const page = await pageOf();
    expect(page).toContain("En échec");
    expect(page.replaceAll("\u00a0", " ")).toContain(reason.replaceAll("\u00a0", " "));
    expect(page).not.toContain(address());
    expect(led).toBe(0);
    // Deliveries go on meanwhile.
    await allDelivered(rig);
    await retryNow();
    await until(() => told.some(({ body }) => body.references.includes(reference)));
    await until(async () => (await failure()) === "");
    expect(await pageOf()).not.toContain("En échec");
  },
);

test("a webhook that answers 200, then nothing, is told once and keeps nothing waiting", async () => {
  answers = [(_, response) => response.writeHead(200, { "Content-Length": "9" }).flushHeaders()];
  const { reference } = await sendTo(rig, "salon-sans-fin");
  await until(async () => answers.length === 0 && (await failure()) === "");
  const next = await sendTo(rig, "salon-suivant");
  await until(() => told.some(({ body }) => body.references.includes(next.reference)));
  expect(told.filter(({ body }) => body.references.includes(reference))).toEqual([]);
});

test("what is set aside is told with its reason, then its repair, each once", async () => {
  const rename = (text: string) =>
    setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(HEADER_AT)}1`, [text]);
  const HEADER_AT = headersOf(rig).indexOf("Message");
  rename("Texte");
  await sendTo(rig, "salon-mis-de-cote");
  await until(() => told.some(({ body }) => body.evenement === "mis-de-cote"));
  expect(told.find(({ body }) => body.evenement === "mis-de-cote")?.body.text).toMatch(
    /1\u00a0message n’arrive pas dans le classeur\. Rien n’est perdu\. Raison\u00a0: .*« Message » manque/,
  );
  await until(() => mailsOf("À réparer\u00a0: 1\u00a0message n’arrive pas").length > 0);
  expect(mailsOf("À réparer")[0]?.text).toMatch(/Remède \(référent\)\. .*«\u00a0Message\u00a0»/u);
  // Operators opened the page before.
  expect(mailsOf("À réparer")[0]?.text.replaceAll("\u00a0", " ")).toContain(
    `« Envoyer de nouveau » :\n${rig.address}/${SITE}/exploitation\n`,
  );
  rename("Message");
  await fetch(`${rig.address}/${SITE}/exploitation/rejouer`, {
    method: "POST",
    headers: { Authorization: `Bearer ${OPERATIONS_TOKEN}` },
    redirect: "manual",
  });
  await until(() => told.some(({ body }) => body.evenement === "repare"));
  expect(told.filter(({ body }) => body.evenement === "mis-de-cote")).toHaveLength(1);
  await until(() => mailsOf("Réparé\u00a0: le message mis de côté est dans le classeur").length === 1);
});

test("whoever is told of messages at once is told each morning of answers that are late", async () => {
  await allDelivered(rig);
  await nextMorning();
  await until(() => told.some(({ body }) => body.evenement === "resume"));
  await until(() => mailsOf("1\u00a0réponse en retard").length > 0);
  const [late] = told.filter(({ body }) => body.evenement === "resume");
  expect(late?.body).toMatchObject({ nombres: { retard: 1 } });
  expect(late?.body.references).toHaveLength(1);
  expect(mailsOf("1\u00a0réponse en retard")[0]?.text).toMatch(/F\w{3}-\w{4} \(attendue le \p{L}+ \d/u);
});

test("each morning's digest tells what is new, late and to be sorted, once a day", async () => {
  await configure("daily");
  const { reference } = await sendTo(rig, "salon-du-matin");
  const answered = await sendTo(rig, "salon-repondu");
  await allDelivered(rig);
  const shown = async (text: string) => (await (await fetch(answered.trackingUrl)).text()).includes(text);
  staffType(answered.reference, "Répondue le", 46_370);
  await until(() => shown("Nous avons répondu"));
  // The same answer, told in more words.
  staffType(answered.reference, "Réponse publiée", "C’est réglé.");
  await until(() => shown("C’est réglé."));
  await nextMorning();
  await until(() => told.length > 0);
  expect(told[0]?.body).toMatchObject({ evenement: "resume", nombres: { retard: 1, reponsesDonnees: 1 } });
  expect(told[0]?.body.text).toContain(", 1\u00a0réponse donnée");
  await until(() => mailsOf("– 1\u00a0réponse donnée\n").length === 1);
  expect(told[0]?.body.references).toContain(reference);
  expect(told[0]?.body.text).toContain("1\u00a0réponse en retard (F");
  await sendTo(rig, "salon-de-l-apres-midi");
  await allDelivered(rig);
  expect(told).toHaveLength(1);
});

test("addresses of this machine and of private networks are not called, unless the deployment says so", async () => {
  await configure("immediate", { PRIVATE_WEBHOOKS: "false" });
  await sendTo(rig, "salon-prive");
  await until(async () => (await failure()).includes("réseau privé"));
  expect(told).toEqual([]);
  for (const inside of [
    "https://localhost/x",
    "https://127.0.0.1/",
    "https://10.1.2.3/",
    "https://172.20.0.1/",
    "https://192.168.1.1/",
    "https://169.254.169.254/latest",
    "https://100.64.0.1/",
    "https://[::1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://0x7f000001/",
    "https://2130706433/",
    "https://intranet/",
    "https://salon.local./",
  ]) {
    expect([inside, isPrivate(inside)]).toEqual([inside, true]);
  }
  for (const outside of [
    "https://chat.googleapis.com/v1/spaces/x",
    "https://172.32.0.1/",
    "https://[2001:db8::1]/",
  ]) {
    expect([outside, isPrivate(outside)]).toEqual([outside, false]);
  }
  expect(isPrivate("http://chat.example.fr/")).toBe(false);
  expect(isInTheClear("http://chat.example.fr/")).toBe(true);
  expect(isInTheClear("https://chat.example.fr/")).toBe(false);
});
