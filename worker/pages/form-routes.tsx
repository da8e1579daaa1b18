// The form's addresses: the page, its submission (POST → 303 → GET), the confirmation.
import { Hono } from "hono";
import { checkComplaint } from "../complaint/complaint.ts";
import { FASTEST } from "../complaint/doubts.ts";
import { eachField, type FieldName } from "../complaint/fields.ts";
import { type Submission, submit } from "../complaint/submit.ts";
import { objectOf, type WorkerContext, type WorkerTypes } from "../context.ts";
import { MESSAGES } from "../languages/messages.ts";
import { logFailure } from "../log.ts";
import { copyKey, isCopyStillShown } from "../security/copy-key.ts";
import { issueFormKey, readFormKey, signFormKey } from "../security/form-key.ts";
import { isOwnOrigin } from "../security/origin.ts";
import { makeChallenge } from "../security/proof-of-work.ts";
import { readForm } from "../security/read-body.ts";
import { sameSecret } from "../security/signing.ts";
import { ConfirmationPage } from "./confirmation-page.tsx";
import { FormPage, type FormPageProps, HONEYPOT, KEY_FIELD, PROOF_FIELD } from "./form-page.tsx";
import { messagePage, page } from "./respond.tsx";

/** A page older than this is not taken any more, in milliseconds. */
const OLDEST_PAGE = 7 * 86_400_000;

export const formRoutes = new Hono<WorkerTypes>();

formRoutes.get("/", (context) => formPage(context, {}));

formRoutes.get("/defi", async (context) => {
  const { settings, site } = context.var;
  return context.json(await makeChallenge(settings.formSecret, site.id, Date.now()));
});

// The last part shows the copy: whoever has the tracking link alone does not see the answers.
formRoutes.get("/envoi/:reference/:secret/:copie", async (context) => {
  const { site, language, settings } = context.var;
  const { reference, secret, copie } = context.req.param();
  const found = await objectOf(context).find(reference, secret);
  if (found === null) return messagePage(context, 404, "pageNotFound");
  const trackingAddress = `${new URL(context.req.url).origin}/${site.id}/suivi/${found.reference}/${found.secret}`;
  const isSender = await sameSecret(copie, await copyKey(settings.formSecret, site.id, found));
  const isCopyShown = isSender && isCopyStillShown(found.receivedAt, Date.now()) && found.message !== null;
  const path = `/envoi/${found.reference}/${found.secret}/${copie}`;
  return page(
    context,
    <ConfirmationPage {...{ site, language, path, found, trackingAddress, isCopyShown }} />,
  );
});

formRoutes.post("/", async (context) => {
  if (!isOwnOrigin(context.req.raw)) return messagePage(context, 403, "refusedOrigin");
  return receive(context, await readForm(context));
});

async function receive(context: WorkerContext, form: ReadonlyMap<string, string>): Promise<Response> {
  const { settings, site, language } = context.var;
  const words = MESSAGES[language];
  const values = valuesOf(form);
  const signedKey = form.get(KEY_FIELD) ?? "";
  const key = await readFormKey(settings.formSecret, site.id, signedKey);
  const now = Date.now();
  const filledIn = now - (key?.issuedAt ?? 0);
  if (key === null || filledIn > OLDEST_PAGE) return formPage(context, { values, notice: words.pageTooOld });
  // Shown again, a page is filled already: what is left to do may take less than the first time.
  const issuedAt = Math.min(key.issuedAt, now - FASTEST);
  const formKey = await signFormKey(settings.formSecret, site.id, { key: key.key, issuedAt });
  const checked = checkComplaint(values);
  if ("errors" in checked) return formPage(context, { values, errors: checked.errors, formKey });
  const result = await submitOrFail(context, {
    complaint: checked.complaint,
    idempotencyKey: key.key,
    proof: form.get(PROOF_FIELD) ?? "",
    isTrapFilled: (form.get(HONEYPOT) ?? "") !== "",
    filledIn,
  });
  if (result.kind === "failed") {
    return formPage(context, { values, notice: words.unavailable, formKey }, 503);
  }
  if (result.kind === "tooFast") {
    return formPage(context, { values, notice: words.tooManyRequests, formKey }, 429);
  }
  if (result.kind === "keyReused") return formPage(context, { values, notice: words.alreadySent }, 409);
  const { reference, secret } = result.receipt;
  const copie = await copyKey(settings.formSecret, site.id, result.receipt);
  return context.redirect(`/${site.id}/envoi/${reference}/${secret}/${copie}?langue=${language}`, 303);
}

/** Keeps a submission; a store that fails is logged, so that the page can give back what was typed. */
async function submitOrFail(
  context: WorkerContext,
  submission: Submission,
): Promise<Awaited<ReturnType<typeof submit>> | { kind: "failed" }> {
  try {
    return await submit(context, submission);
  } catch (error) {
    logFailure("requestFailed", error);
    return { kind: "failed" };
  }
}

async function formPage(
  context: WorkerContext,
  shown: Partial<FormPageProps>,
  status?: 409 | 429 | 503,
): Promise<Response> {
  const { settings, site, language } = context.var;
  const isFilled = shown.values !== undefined;
  const issuedAt = Date.now() - (isFilled ? FASTEST : 0);
  const formKey = shown.formKey ?? (await issueFormKey(settings.formSecret, site.id, issuedAt));
  const values = shown.values ?? valuesOf(new Map());
  const errors = shown.errors ?? [];
  const isRefused = errors.length > 0 || shown.notice !== undefined;
  const body = <FormPage {...{ site, language, values, errors, formKey }} notice={shown.notice} />;
  if (status === 429 || status === 503) context.header("Retry-After", "60");
  return page(context, body, status ?? (isRefused ? 422 : 200));
}

function valuesOf(form: ReadonlyMap<string, string>): Record<FieldName, string> {
  return eachField((name) => form.get(name) ?? "");
}
