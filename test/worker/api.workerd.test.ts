// The API of the real Worker against its own OpenAPI document: each status occurs, each answer matches.
import { Validator } from "@seriousme/openapi-schema-validator";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { COMPLAINT_AUTHORS, COMPLAINT_TYPES } from "../../shared/workbook/choices.ts";
import { COMPLAINT, type FormRig, post, SITE, startRig } from "./support/form-rig.ts";

const answerSchema = z.object({
  content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) })),
});
const documentSchema = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(
    z.string(),
    z.object({ post: z.object({ responses: z.record(z.string(), answerSchema) }) }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

let rig: FormRig;
let json: unknown;
let api: z.infer<typeof documentSchema>;
beforeAll(async () => {
  rig = await startRig({ BODY_TIMEOUT: "200" });
  json = await (await fetch(`${rig.address}/api/v1/openapi.json`)).json();
  api = documentSchema.parse(json);
});
afterAll(() => rig.stop());

const address = (site = SITE) => `${rig.address}/api/v1/${site}/reclamations`;
const schemaNamed = (name: string) => z.fromJSONSchema(api.components.schemas[name] ?? {});

/** A body that stops after its first bytes. */
const halfBody = () =>
  new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) });

const unavailable = () => startRig({ OPERATIONS_TOKEN: "court" });

const ANSWERS: Record<string, () => Promise<Response>> = {
  "201": () => post(rig, "cle-de-l-api"),
  "200": async () => {
    await post(rig, "cle-envoyee-deux-fois");
    return post(rig, "cle-envoyee-deux-fois");
  },
  "400": () => post(rig, "cle-illisible", "{"),
  "401": () => post(rig, "cle-d-un-inconnu", COMPLAINT, { Authorization: "Bearer mairie.faux" }),
  "404": () => fetch(address("inconnu"), { method: "POST" }),
  "405": () => fetch(address(), { method: "PUT" }),
  "408": () => {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": "cle-lente" };
    return fetch(address(), { method: "POST", headers, body: halfBody(), duplex: "half" } as RequestInit);
  },
  "409": async () => {
    await post(rig, "cle-d-un-autre");
    return post(rig, "cle-d-un-autre", { ...COMPLAINT, subject: "Autre" });
  },
  "413": () => post(rig, "cle-trop-grosse", { ...COMPLAINT, message: "x".repeat(140_000) }),
  "415": () => post(rig, "cle-texte", COMPLAINT, { "Content-Type": "text/plain" }),
  "422": () => post(rig, "cle-a-corriger", { subject: 3, message: "é".repeat(5001), autre: 1 }),
  "429": async () => {
    const headers = { "CF-Connecting-IP": "192.0.2.251" };
    const many = Array.from({ length: 401 }, (_, at) => post(rig, `cle-rafale-${at}`, COMPLAINT, headers));
    const answers = await Promise.all(many);
    return answers.find(({ status }) => status === 429) ?? Response.error();
  },
  "503": async () => {
    const broken = await unavailable();
    try {
      const answer = await post(broken, "cle-sans-service");
      // Read whole before the Worker stops.
      return new Response(await answer.text(), answer);
    } finally {
      await broken.stop();
    }
  },
};

test("the document is valid, says where the form answers, and every reference leads somewhere", async () => {
  const validator = new Validator();
  expect(
    await validator.validate(z.record(z.string(), z.unknown()).parse(structuredClone(json))),
  ).toMatchObject({ valid: true });
  expect(validator.version).toBe("3.1");
  expect(json).toMatchObject({ servers: [{ url: rig.address }] });
  const references = [...JSON.stringify(json).matchAll(/"\$ref":"([^"]+)"/g)].map(([, path = ""]) => path);
  expect(references.length).toBeGreaterThan(10);
  for (const reference of references) {
    const [root, ...steps] = reference.split("/");
    const found = steps.reduce<unknown>((part, step) => Object(part)[step], json);
    expect([reference, root, typeof found]).toEqual([reference, "#", "object"]);
  }
});

test("the document lists the answers below, and no other", () => {
  const responses = api.paths["/api/v1/{site}/reclamations"]?.post.responses ?? {};
  expect(Object.keys(responses).sort()).toEqual(Object.keys(ANSWERS).sort());
});

test.each(Object.keys(ANSWERS))("%s occurs and matches the document", async (status) => {
  const answer = await ANSWERS[status]?.();
  expect(answer?.status).toBe(Number(status));
  const content = api.paths["/api/v1/{site}/reclamations"]?.post.responses[status]?.content ?? {};
  const [type = "", described] = Object.entries(content)[0] ?? [];
  expect(answer?.headers.get("Content-Type")).toBe(type);
  expect(answer?.headers.get("Cache-Control")).toBe("no-store");
  const mayRetry = ["429", "503"].includes(status);
  expect(answer?.headers.get("Retry-After")).toBe(mayRetry ? "60" : null);
  const name = described?.schema.$ref.split("/").at(-1) ?? "";
  expect(schemaNamed(name).safeParse(await answer?.json())).toMatchObject({ success: true });
});

test("errors name each field, its length and its limit; unknown fields are named", async () => {
  const body = await (await ANSWERS["422"]?.())?.json();
  expect(body).toMatchObject({
    type: "about:blank",
    status: 422,
    errors: [
      { field: "type", fault: "required" },
      { field: "subject", fault: "notText" },
      {
        field: "message",
        fault: "tooLong",
        detail: expect.stringMatching(/5\s001\scaractères, 5\s000 au plus/u),
      },
      { field: "author", fault: "required" },
      { field: "autre", fault: "unknownField" },
    ],
  });
  for (const json of ["null", "[]", '"texte"', "3", "[".repeat(60_000) + "]".repeat(60_000)]) {
    expect((await post(rig, "cle-autre-forme", json)).status).toBe(422);
  }
  expect((await post(rig, "cle-proto", '{"__proto__":{"subject":"x"},"constructor":1}')).status).toBe(422);
});

test.each<[string, unknown, string]>([
  ["subject", null, "null"],
  ["message", 3, "number"],
  ["name", null, "null"],
  ["email", false, "boolean"],
  ["phone", [], "array"],
  ["type", null, "null"],
  ["author", { user: true }, "object"],
])("%s that is %j where text is expected is named as such", async (field, value, given) => {
  const answer = await post(rig, "cle-d-un-autre-type", { ...COMPLAINT, [field]: value });
  const detail = expect.stringContaining(given);
  expect([answer.status, await answer.json()]).toEqual([
    422,
    expect.objectContaining({ errors: [{ field, fault: "notText", detail }] }),
  ]);
});

const IN_FRENCH = /[éèàç’]|\bcorps\b/;
const IN_UKRAINIAN = /[а-яії]{4}/;
test("every problem is in the language asked, also where no site is known", async () => {
  const inUkrainian = { "Accept-Language": "uk" };
  const asked = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(rig.address + path, init);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    return answer;
  };
  const titles = async (headers: Record<string, string>, query = "") => {
    const init = { method: "POST", headers: { "Content-Type": "application/json", ...headers } };
    const keyed = { ...init, headers: { ...init.headers, "Idempotency-Key": "cle-des-langues" } };
    const path = `/api/v1/${SITE}/reclamations${query}`;
    const answers = [
      await asked(`/api/v1/inconnu/reclamations${query}`, init),
      await asked(`/api/inconnu${query}`, { headers }),
      await asked(path, { headers }),
      await asked(`/api/v1/%E0/reclamations${query}`, init),
      await asked(path, { ...init, body: "{}" }),
      await asked(path, { ...keyed, body: "{" }),
      await asked(path, { ...keyed, body: "{}" }),
      await asked(path, { ...keyed, headers: { ...keyed.headers, "Content-Type": "text/plain" }, body: "x" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 405, 400, 400, 400, 422, 415]);
    return Promise.all(answers.map(async (answer) => ((await answer.json()) as { title: string }).title));
  };
  for (const title of await titles({})) expect(title).toMatch(IN_FRENCH);
  for (const title of await titles(inUkrainian)) expect(title).toMatch(IN_UKRAINIAN);
  for (const title of await titles({}, "?langue=uk")) expect(title).toMatch(IN_UKRAINIAN);
});

test("whatever the document's schema accepts is kept, emoji counted as one character", async () => {
  const complaint = fc.record(
    {
      type: fc.constantFrom(...Object.keys(COMPLAINT_TYPES.labels)),
      author: fc.constantFrom(...Object.keys(COMPLAINT_AUTHORS.labels)),
      subject: fc.string({ unit: "grapheme", maxLength: 60 }),
      message: fc.string({ unit: "binary", maxLength: 200 }),
      name: fc.string({ unit: "grapheme", maxLength: 40 }),
      email: fc.oneof(fc.emailAddress(), fc.constantFrom("", "a@b", "é@exemple.fr")),
      phone: fc.constantFrom("", "06 12 34 56 78", "+33612345678", "12", "x"),
    },
    { requiredKeys: ["type", "author", "subject", "message"] },
  );
  const schema = schemaNamed("Complaint");
  let at = 0;
  await fc.assert(
    fc.asyncProperty(complaint, async (body) => {
      at += 1;
      const { status } = await post(rig, `cle-du-schema-${at}`, body);
      if (schema.safeParse(body).success) expect(status).toBe(201);
      else expect(status).toBe(422);
    }),
    { numRuns: 40 },
  );
  const full = { ...COMPLAINT, subject: "😀".repeat(200), message: "😀".repeat(5000) };
  expect((await post(rig, "cle-emoji", full)).status).toBe(201);
  expect((await post(rig, "cle-emoji-2", { ...full, subject: "😀".repeat(201) })).status).toBe(422);
});

test("a browser may post from the site's own page and from no other", async () => {
  const ask = (origin: string) =>
    fetch(address(), {
      method: "OPTIONS",
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type,idempotency-key",
      },
    });
  const allowed = await ask("https://www.exemple.fr");
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get("Access-Control-Allow-Origin")).toBe("https://www.exemple.fr");
  expect(allowed.headers.get("Access-Control-Allow-Methods")).toBe("POST");
  expect(allowed.headers.get("Access-Control-Allow-Headers")).toContain("Idempotency-Key");
  for (const origin of [
    "https://autre.example",
    "null",
    "https://www.exemple.fr.example",
    "http://www.exemple.fr",
  ]) {
    const refused = await ask(origin);
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBeNull();
  }
  const headers = { Origin: "https://www.exemple.fr", "Content-Type": "application/json" };
  const sent = await fetch(address(), { method: "POST", headers, body: "{}" });
  expect(sent.headers.get("Access-Control-Expose-Headers")).toBe("Retry-After");
});
