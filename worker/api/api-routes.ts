// The API: one address that takes a complaint as JSON, under an idempotency key.
import { Hono } from "hono";
import { cors } from "hono/cors";
import type * as z from "zod";
import { complaintSchema, fieldErrors } from "../complaint/complaint.ts";
import type { WorkerContext, WorkerTypes } from "../context.ts";
import { faultText } from "../pages/fault-text.ts";
import { partnerOf } from "../security/partner-key.ts";
import { readJson } from "../security/read-body.ts";
import { submit } from "../submit.ts";
import { type FieldProblem, problem, wordsOf } from "./problem.ts";
import { type Acknowledgement, IDEMPOTENCY_KEY } from "./schemas.ts";

export const apiRoutes = new Hono<WorkerTypes>();

const forOtherOrigins = cors({
  origin: (origin, context: WorkerContext) =>
    context.var.site.allowedOrigins.includes(origin) ? origin : null,
  allowMethods: ["POST"],
  // No partner's key: it would be in a page.
  allowHeaders: ["Content-Type", "Idempotency-Key", "Accept-Language"],
  // How long to wait after 429 and 503.
  exposeHeaders: ["Retry-After"],
  maxAge: 3600,
});
// A program has no origin: what pages are told would only make its answer anew.
apiRoutes.use((context, next) =>
  context.req.header("Origin") === undefined ? next() : forOtherOrigins(context, next),
);

apiRoutes.post("/reclamations", async (context) => {
  const key = context.req.header("Idempotency-Key") ?? "";
  const json = await readJson(context);
  if (!IDEMPOTENCY_KEY.test(key)) {
    return problem(context, 400, wordsOf(context).api.missingKey);
  }
  const partner = await givenPartner(context);
  if (partner === null) return problem(context, 401, wordsOf(context).api.unknownPartner);
  return receive(context, json, { key, partner });
});

/** The partner whose key the caller gives; `undefined` for a caller without one, `null` for a wrong one. */
async function givenPartner(context: WorkerContext): Promise<string | null | undefined> {
  const header = context.req.header("Authorization");
  if (header === undefined) return undefined;
  const { settings, site } = context.var;
  return partnerOf(settings.formSecret, site, header.replace(/^Bearer\s+/i, ""));
}

async function receive(
  context: WorkerContext,
  json: unknown,
  { key, partner }: { key: string; partner: string | undefined },
): Promise<Response> {
  const site = context.get("site");
  const parsed = complaintSchema(site, "api").safeParse(json);
  if (!parsed.success) {
    const errors = errorsOf(context, parsed.error.issues, json);
    return problem(context, 422, wordsOf(context).api.fieldsToCorrect, { errors });
  }
  // Keys of the API and of pages can't meet.
  const result = await submit(context, {
    complaint: parsed.data,
    idempotencyKey: `api:${key}`,
    proof: "",
    isTrapFilled: false,
    ...(partner === undefined ? {} : { partner }),
  });
  if (result.kind === "tooFast") return problem(context, 429, wordsOf(context).tooManyRequests);
  if (result.kind === "keyReused") return problem(context, 409, wordsOf(context).api.keyReused);
  const { reference, secret } = result.receipt;
  const { origin } = new URL(context.req.url);
  const trackingUrl = `${origin}/${site.id}/suivi/${reference}/${secret}`;
  const body: Acknowledgement = { reference, trackingCode: secret, trackingUrl };
  return context.json(body, result.kind === "kept" ? 201 : 200);
}

function errorsOf(
  context: WorkerContext,
  issues: readonly z.core.$ZodIssue[],
  json: unknown,
): FieldProblem[] {
  const { language } = context.var;
  const { api } = wordsOf(context);
  const unknown = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return [{ field: "", fault: "notAnObject", detail: api.notAnObject }];
  }
  return [
    ...fieldErrors(issues, json).map((error) => ({
      field: error.field,
      fault: error.fault,
      detail: faultText(language, error),
    })),
    ...unknown.map((field) => ({ field, fault: "unknownField", detail: api.unknownField })),
  ];
}
