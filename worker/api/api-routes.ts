// The API: one address that takes a complaint as JSON, under an idempotency key.
import { Hono } from "hono";
import { cors } from "hono/cors";
import { complaintSchema, faultOf } from "../complaint/complaint.ts";
import { FIELD_NAMES } from "../complaint/fields.ts";
import { submit } from "../complaint/submit.ts";
import type { WorkerContext, WorkerTypes } from "../context.ts";
import { faultText } from "../pages/fault-text.ts";
import { inTime } from "../pages/read-form.ts";
import { problem } from "./problem.ts";
import type { Acknowledgement } from "./schemas.ts";

/** Longest and shortest idempotency keys; a UUID has 36 characters. */
const KEY = /^[\x21-\x7e]{8,128}$/;

export const apiRoutes = new Hono<WorkerTypes>();

apiRoutes.use(
  cors({
    origin: (origin, context: WorkerContext) =>
      context.var.site.allowedOrigins.includes(origin) ? origin : null,
    allowMethods: ["POST"],
    allowHeaders: ["Content-Type", "Idempotency-Key", "Accept-Language"],
    maxAge: 3600,
  }),
);

apiRoutes.post("/reclamations", async (context) => {
  if (!/^application\/json\b/i.test(context.req.header("Content-Type") ?? "")) {
    return problem(context, 415, "Le corps doit être du JSON (Content-Type: application/json).");
  }
  const key = context.req.header("Idempotency-Key") ?? "";
  if (!KEY.test(key)) {
    return problem(context, 400, "L’en-tête Idempotency-Key manque ou n’a pas de 8 à 128 caractères ASCII.");
  }
  const json = await readJson(context);
  if (json === undefined) return problem(context, 400, "Le corps n’est pas du JSON lisible.");
  return receive(context, key, json);
});

async function receive(context: WorkerContext, key: string, json: unknown): Promise<Response> {
  const parsed = complaintSchema.safeParse(json);
  if (!parsed.success)
    return problem(context, 422, "Des champs sont à corriger.", {
      errors: errorsOf(context, parsed.error.issues),
    });
  // Keys of the API and of pages can't meet.
  const result = await submit(context, {
    complaint: parsed.data,
    idempotencyKey: `api:${key}`,
    proof: "",
    isTrapFilled: false,
  });
  if (result.kind === "tooFast") return problem(context, 429, "Trop d’envois à la suite.");
  if (result.kind === "keyReused") {
    return problem(context, 409, "Cette clé d’idempotence a déjà servi pour un autre contenu.");
  }
  const { reference, secret } = result.receipt;
  const { origin } = new URL(context.req.url);
  const trackingUrl = `${origin}/${context.var.site.id}/suivi/${reference}/${secret}`;
  const body: Acknowledgement = { reference, trackingCode: secret, trackingUrl };
  return context.json(body, result.kind === "kept" ? 201 : 200);
}

async function readJson(context: WorkerContext): Promise<unknown> {
  const text = await inTime(context.req.text());
  try {
    return JSON.parse(text);
  } catch {
    // The caller is told that it is not JSON.
    return undefined;
  }
}

function errorsOf(
  context: WorkerContext,
  issues: readonly { path: PropertyKey[]; message: string; code?: string }[],
) {
  return issues.map(({ path, message }) => {
    const field = FIELD_NAMES.find((name) => name === path[0]);
    if (field === undefined) return { field: "", fault: "unknownField", detail: "Champ inconnu." };
    const fault = faultOf(message);
    return { field, fault, detail: faultText(context.var.language, { field, fault }) };
  });
}
