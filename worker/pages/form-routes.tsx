// The form's addresses: the page, its submission (POST → 303 → GET), the confirmation.
import { Hono } from "hono";
import { checkComplaint } from "../complaint/complaint.ts";
import type { FieldName } from "../complaint/fields.ts";
import { submit } from "../complaint/submit.ts";
import { objectOf, type WorkerContext, type WorkerTypes } from "../context.ts";
import { MESSAGES } from "../languages/messages.ts";
import { issueFormKey, readFormKey } from "../security/form-key.ts";
import { isOwnOrigin } from "../security/origin.ts";
import { makeChallenge } from "../security/proof-of-work.ts";
import { ConfirmationPage } from "./confirmation-page.tsx";
import { FormPage, type FormPageProps, HONEYPOT, KEY_FIELD, PROOF_FIELD } from "./form-page.tsx";
import { readForm } from "./read-form.ts";
import { messagePage, page } from "./respond.tsx";

/** How long the answers are shown to whoever has just sent them, in milliseconds. */
const COPY_SHOWN = 1_800_000;
/** A page older than this is not taken any more, in milliseconds. */
const OLDEST_PAGE = 7 * 86_400_000;

export const formRoutes = new Hono<WorkerTypes>();

formRoutes.get("/", (context) => formPage(context, {}));

formRoutes.get("/defi", async (context) => {
  const { settings, site } = context.var;
  return context.json(await makeChallenge(settings.formSecret, site.id, Date.now()));
});

formRoutes.get("/envoi/:reference/:secret", async (context) => {
  const { site, language } = context.var;
  const { reference, secret } = context.req.param();
  const found = await objectOf(context).find(reference, secret);
  if (found === null) return messagePage(context, 404, "notFound");
  const trackingAddress = `${new URL(context.req.url).origin}/${site.id}/suivi/${found.reference}/${found.secret}`;
  const isCopyShown = Date.now() - found.receivedAt < COPY_SHOWN && found.message !== null;
  return page(context, <ConfirmationPage {...{ site, language, found, trackingAddress, isCopyShown }} />);
});

formRoutes.post("/", async (context) => {
  if (!isOwnOrigin(context.req.raw)) return messagePage(context, 403, "refusedOrigin");
  const form = await readForm(context);
  if (form === null) return messagePage(context, 415, "refusedOrigin");
  return receive(context, form);
});

async function receive(context: WorkerContext, form: ReadonlyMap<string, string>): Promise<Response> {
  const { settings, site, language } = context.var;
  const words = MESSAGES[language];
  const values = valuesOf(form);
  const signedKey = form.get(KEY_FIELD) ?? "";
  const key = await readFormKey(settings.formSecret, site.id, signedKey);
  const filledIn = Date.now() - (key?.issuedAt ?? 0);
  if (key === null || filledIn > OLDEST_PAGE) return formPage(context, { values, notice: words.pageTooOld });
  const checked = checkComplaint(values);
  if ("errors" in checked) return formPage(context, { values, errors: checked.errors, formKey: signedKey });
  const result = await submit(context, {
    complaint: checked.complaint,
    idempotencyKey: key.key,
    proof: form.get(PROOF_FIELD) ?? "",
    isTrapFilled: (form.get(HONEYPOT) ?? "") !== "",
    filledIn,
  });
  if (result.kind === "tooFast") {
    return formPage(context, { values, notice: words.tooManyRequests, formKey: signedKey }, 429);
  }
  if (result.kind === "keyReused") return formPage(context, { values, notice: words.alreadySent }, 409);
  const { reference, secret } = result.receipt;
  return context.redirect(`/${site.id}/envoi/${reference}/${secret}?langue=${language}`, 303);
}

async function formPage(
  context: WorkerContext,
  shown: Partial<FormPageProps>,
  status?: 409 | 429,
): Promise<Response> {
  const { settings, site, language } = context.var;
  const formKey = shown.formKey ?? (await issueFormKey(settings.formSecret, site.id, Date.now()));
  const values = shown.values ?? valuesOf(new Map());
  const errors = shown.errors ?? [];
  const isRefused = errors.length > 0 || shown.notice !== undefined;
  const body = <FormPage {...{ site, language, values, errors, formKey }} notice={shown.notice} />;
  return page(context, body, status ?? (isRefused ? 422 : 200));
}

function valuesOf(form: ReadonlyMap<string, string>): Record<FieldName, string> {
  const value = (name: FieldName): string => form.get(name) ?? "";
  const [type, author, subject, message] = [
    value("type"),
    value("author"),
    value("subject"),
    value("message"),
  ];
  return {
    type,
    author,
    subject,
    message,
    name: value("name"),
    email: value("email"),
    phone: value("phone"),
  };
}
