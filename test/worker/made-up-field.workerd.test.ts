// A made-up field, `Champ inventé`, added to the product as a developer would, followed from the page to the sheet, the
// copy and the erasure: what the table of fields does not carry by itself, the type check asks for.
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { columnLetters } from "../../shared/reading/a1.ts";
import { LANGUAGES } from "../../worker/language.ts";
import { type CopiedProduct, copyProduct } from "./support/copied-product.ts";
import {
  COMPLAINT,
  counters,
  type FormRig,
  HEADERS,
  OPERATIONS_TOKEN,
  SITE,
  setCells,
  startRig,
  until,
} from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { allDelivered, sendTo } from "./support/site-helpers.ts";

const TEXTS = /^worker\/(languages\/\w+|pages\/kept-columns)\.ts$/;
const COLUMN = `invented: textColumn("Champ inventé", {
      help: "Un champ qui n’existe pas.", example: "Gardanne", owner: "form", isPersonal: true, isUnread: true,
    }),
    `;
const FIELD = `invented: { ...contact, kind: "line", maximumLength: 40, column: "invented" },\n  `;
const NAMES = LANGUAGES.map((language) => `${language}: "le champ inventé ${language}"`);
const NAME = `invented: { ${NAMES.join(", ")} },\n  `;

let product: CopiedProduct;
let rig: FormRig;
let earlier: string;
beforeAll(async () => {
  product = await copyProduct();
  // A store made before the field was there, with a message that waits.
  rig = await startRig({ DELIVERY_DELAY: "600000" });
  earlier = (await sendTo(rig, "avant-le-champ")).reference;
  await rig.kill();
});
afterAll(async () => {
  await rig.stop();
  await product.remove();
});

test("the type check names each file whose words are missing, and no other", async () => {
  await product.insert("shared/workbook/tabs/complaints.ts", "email: textColumn(", COLUMN);
  await product.insert("worker/complaint/fields.ts", "email: {", FIELD);
  const words = [...LANGUAGES.map((language) => `worker/languages/${language}.ts`)];
  expect(await product.faultyFiles(TEXTS)).toEqual([...words, "worker/pages/kept-columns.ts"].sort());
  for (const [index, path] of words.entries()) {
    await product.insert(path, 'email: "', `invented: "Champ inventé ${LANGUAGES[index]}",\n    `);
  }
  await product.insert("worker/pages/kept-columns.ts", "email: {", NAME);
  expect(await product.faultyFiles(/^worker\/(languages|pages|complaint|api)\//)).toEqual([]);
}, 180_000);

const textOf = async (path: string, init: RequestInit = {}) => (await fetch(rig.address + path, init)).text();

test("what waits in the earlier store arrives, and the same key is the same message", async () => {
  setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(HEADERS.length)}1`, ["Champ inventé"]);
  await rig.restart({ DELIVERY_DELAY: "50" }, product.serve);
  expect((await sendTo(rig, "avant-le-champ")).reference).toBe(earlier);
  await counters(rig);
  await allDelivered(rig);
  expect(rig.rows().map((row) => row.Référence)).toEqual([earlier]);
});

let confirmation: string;

test("it is on the page of every language, in its draft, in the notice and in the API's document", async () => {
  for (const language of LANGUAGES) {
    const html = await textOf(`/${SITE}?langue=${language}`);
    expect(html).toContain(`Champ inventé ${language}`);
    expect(/data-draft="([^"]*)"/.exec(html)?.[1]?.split(" ")).toContain("invented");
  }
  expect(await textOf(`/${SITE}/donnees-personnelles?langue=fr`)).toContain("le champ inventé fr");
  const document = z
    .object({
      components: z.object({
        schemas: z.object({ Complaint: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
      }),
    })
    .parse(JSON.parse(await textOf("/api/v1/openapi.json")));
  expect(document.components.schemas.Complaint.properties.invented).toMatchObject({ maxLength: 40 });
});

test("it is checked, given back with the errors, kept, shown back and delivered under its header", async () => {
  const cle = /name="cle" value="([^"]+)"/.exec(await textOf(`/${SITE}`))?.[1] ?? "";
  const send = (invented: string) =>
    fetch(`${rig.address}/${SITE}?langue=fr`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ ...COMPLAINT, invented, cle }),
    });
  const refused = await send("x".repeat(41));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain(`value="${"x".repeat(41)}"`);
  const kept = await send("Gardanne");
  expect(kept.status).toBe(303);
  confirmation = kept.headers.get("Location") ?? "";
  expect(await textOf(confirmation)).toMatch(/Champ inventé fr<\/dt>.*Gardanne/s);
  await allDelivered(rig);
  expect(rig.rows().at(-1)).toMatchObject({ Objet: COMPLAINT.subject, "Champ inventé": "Gardanne" });
  const headers = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
  const csv = await textOf(`/${SITE}/exploitation/export.csv`, { headers });
  expect(csv).toMatch(/"Champ inventé"/);
  expect(csv).toContain('"Gardanne"');
});

test("it is erased with the rest, in the store and by the add-on", async () => {
  const values = () =>
    withStore(rig.stateFolder, SITE, (store) =>
      store.prepare("SELECT invented, subject FROM submissions ORDER BY sequence").all(),
    );
  await rig.kill();
  expect(values().at(-1)).toMatchObject({ invented: "Gardanne" });
  withStore(rig.stateFolder, SITE, (store) => {
    store.exec("UPDATE batches SET delivered_at = 1");
    store.exec("UPDATE facts SET value = '1' WHERE key = 'nextReconciliationAt'");
  });
  await rig.restart({}, product.serve);
  await until(async () => (await counters(rig)).reconciliation !== undefined);
  expect(await textOf(confirmation)).not.toContain("Gardanne");
  await rig.kill();
  expect(values().map(({ invented, subject }) => [invented, subject])).toEqual([
    [null, null],
    [null, null],
  ]);
  const erased: unknown = await import(`${product.folder}/shared/erasure/personal-columns.ts`);
  const { personalColumns } = z.object({ personalColumns: z.function() }).parse(erased);
  expect(personalColumns()).toContainEqual(
    expect.objectContaining({ key: "invented", header: "Champ inventé" }),
  );
});
