// Deliveries by the real Worker: once each, as typed cells, through every fault and kills between the steps.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Fault } from "../../local/google/faults/faults.ts";
import {
  COMPLAINT,
  counters,
  type FormRig,
  OPERATIONS_TOKEN,
  post,
  SITE,
  setCells,
  startRig,
  until,
} from "./support/form-rig.ts";

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());
beforeEach(() => rig.google.faults.clear());

async function send(key: string, body: unknown = COMPLAINT): Promise<string> {
  const response = await post(rig, key, body);
  expect(response.status).toBe(201);
  return ((await response.json()) as { reference: string }).reference;
}

const times = (reference: string) => rig.rows().filter((row) => row.Référence === reference).length;

async function deliveredOnce(reference: string): Promise<void> {
  await until(async () => times(reference) > 0 && (await counters(rig)).pending === 0);
  expect(times(reference)).toBe(1);
}

test("writes a complaint by header name, as text that is never a formula", async () => {
  const message = '=IMPORTXML("http://exemple.fr","//a")\tsuite\nligne 😀\u202e';
  const reference = await send("cle-injection", {
    ...COMPLAINT,
    subject: "+cmd|' /C calc'!A0",
    message,
    name: "@SUM(1)",
  });
  await deliveredOnce(reference);
  const row = rig.rows().find((candidate) => candidate.Référence === reference);
  expect(row).toMatchObject({
    Type: "Réclamation",
    Canal: "Formulaire web",
    Auteur: "Usager",
    Objet: "+cmd|' /C calc'!A0",
    // What turns the direction of writing around is shown by its name.
    Message: message.replace("\u202e", "[RLO]"),
    Nom: "@SUM(1)",
    Langue: "fr",
  });
  expect(row?.["Reçue le"]).toBeTypeOf("number");
});

const FAULTS: [string, Fault][] = [
  ["a slow answer", { kind: "latency", milliseconds: 200 }],
  ["429", { kind: "status", code: 429, retryAfterSeconds: 0 }],
  ["500", { kind: "status", code: 500 }],
  ["502", { kind: "status", code: 502 }],
  ["503", { kind: "status", code: 503 }],
  ["504", { kind: "status", code: 504 }],
  ["a cut connection", { kind: "reset" }],
  ["no answer", { kind: "hang" }],
  ["an answer lost after the effect", { kind: "answerLost" }],
  ["an effect after the time-out", { kind: "lateEffect", milliseconds: 60 }],
  ["an expired token", { kind: "tokenExpired" }],
  ["half an answer", { kind: "malformedBody" }],
];

test.each(FAULTS)("delivers once through %s, in each call", async (name, fault) => {
  for (const method of ["spreadsheets.get", "spreadsheets.batchUpdate"]) {
    rig.google.faults.add({ fault, method, times: 2 });
    await deliveredOnce(await send(`cle ${name} ${method}`.replaceAll(" ", "-")));
    rig.google.faults.clear();
  }
});

test("delivers once when the token address fails", async () => {
  rig.google.faults.add({ fault: { kind: "tokenExpired" }, method: "spreadsheets.get" });
  rig.google.faults.add({ fault: { kind: "status", code: 503 }, method: "token", times: 2 });
  await deliveredOnce(await send("cle-jeton-en-panne"));
});

test.each([
  ["before the headers are read", "spreadsheets.get", { kind: "hang" }],
  ["before the write", "spreadsheets.batchUpdate", { kind: "hang" }],
  ["after the write", "spreadsheets.batchUpdate", { kind: "lateEffect", milliseconds: 0 }],
] as [string, string, Fault][])("delivers once when killed %s", async (_, method, fault) => {
  let isStruck = false;
  // The first rule tells when the call has come; the second holds it until the kill.
  rig.google.faults.add({ fault, method });
  const take = rig.google.faults.take;
  rig.google.faults.take = (called) => {
    const taken = take(called);
    if (taken === fault) isStruck = true;
    return taken;
  };
  const reference = await send(`cle-tuee-${method}-${fault.kind}`);
  await until(() => isStruck);
  await rig.crash();
  rig.google.faults.take = take;
  await deliveredOnce(reference);
});

test("parks with the missing column's name, and delivers once replayed", async () => {
  const rename = (text: string) => setCells(rig.standIn, rig.spreadsheetId, "G1", [text]);
  rename("Texte");
  const reference = await send("cle-colonne-manquante");
  await until(async () => (await counters(rig)).parkedRows === 1);
  expect(JSON.stringify((await counters(rig)).parked)).toContain("« Message » manque");
  rename("Message");
  const replayed = await fetch(`${rig.address}/${SITE}/exploitation/rejouer`, {
    method: "POST",
    headers: { Authorization: `Bearer ${OPERATIONS_TOKEN}` },
    redirect: "manual",
  });
  expect(replayed.status).toBe(303);
  await deliveredOnce(reference);
});

test("the same key gives the same reference, even at the same instant; another content is refused", async () => {
  const [first, second] = await Promise.all([post(rig, "cle-double"), post(rig, "cle-double")]);
  expect([first.status, second.status].sort()).toEqual([200, 201]);
  const { reference } = (await first.json()) as { reference: string };
  expect(await second.json()).toMatchObject({ reference });
  const other = await post(rig, "cle-double", { ...COMPLAINT, subject: "Autre" });
  expect(other.status).toBe(409);
  expect(other.headers.get("Content-Type")).toBe("application/problem+json");
  await deliveredOnce(reference);
});
