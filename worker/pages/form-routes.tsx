// The form's addresses: the page, its submission (POST → 303 → GET), the confirmation.
import { Hono } from "hono";
import { checkComplaint } from "../complaint/complaint.ts";
import { FASTEST } from "../complaint/doubts.ts";
import { eachField, type FieldName } from "../complaint/fields.ts";
import { objectOf, type WorkerContext, type WorkerTypes } from "../context.ts";
import { MESSAGES } from "../languages/messages.ts";
import { logFailure } from "../log.ts";
import { copyKey, copyShownUntil } from "../security/copy-key.ts";
import { issueFormKey, readFormKey, signFormKey } from "../security/form-key.ts";
import { isOwnOrigin } from "../security/origin.ts";
import { makeChallenge } from "../security/proof-of-work.ts";
import { readForm } from "../security/read-body.ts";
import { trackingCode } from "../security/tracking-code.ts";
import { sameSecret } from "../signing.ts";
import type { FoundSubmission } from "../store/submissions.ts";
import { type Submission, submit } from "../submit.ts";
import { ConfirmationPage } from "./confirmation-page.tsx";
import {
  FormPage,
  type FormPageProps,
  HONEYPOT,
  KEY_FIELD,
  LANGUAGE_FIELD,
  type Notice,
  PROOF_FIELD,
} from "./form-page.tsx";
import { addressOf } from "./layout.tsx";
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
  const path = `/envoi/${found.reference}/${found.secret}/${copie}`;
  const props = {
    code: await trackingCode(settings.formSecret, site.id, found.reference),
    copyShownUntil: isSender ? shownUntil(found, Date.now()) : null,
    isCopyErased: isSender && found.copyErasedAt !== null,
  };
  return page(context, <ConfirmationPage {...{ site, language, path, found, trackingAddress, ...props }} />);
});

formRoutes.post("/envoi/:reference/:secret/:copie/effacer", async (context) => {
  if (!isOwnOrigin(context.req.raw)) return messagePage(context, 403, "refusedOrigin");
  const { site, language, settings } = context.var;
  const { reference, secret, copie } = context.req.param();
  const found = await objectOf(context).find(reference, secret);
  if (found === null) return messagePage(context, 404, "pageNotFound");
  const isSender = await sameSecret(copie, await copyKey(settings.formSecret, site.id, found));
  if (isSender) await objectOf(context).eraseCopy(found.reference);
  const path = `/envoi/${found.reference}/${found.secret}/${copie}`;
  return context.redirect(addressOf({ site, language }, path), 303);
});

/** Until when the copy is shown; `null` once its time is over, and when it was erased. */
function shownUntil({ receivedAt, message, copyErasedAt }: FoundSubmission, now: number): number | null {
  const until = copyShownUntil(receivedAt);
  return now < until && message !== null && copyErasedAt === null ? until : null;
}

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
  // Another language: the same page with what was typed, and its key unless it is too old. Nothing is checked or counted.
  if (form.has(LANGUAGE_FIELD)) {
    const isGood = key !== null && filledIn <= OLDEST_PAGE;
    return formPage(context, isGood ? { values, formKey: signedKey } : { values }, 200);
  }
  if (key === null || filledIn > OLDEST_PAGE) {
    return formPage(context, { values, notice: warning(words.pageTooOld) });
  }
  // Shown again, a page is filled already: what is left to do may take less than the first time.
  const issuedAt = Math.min(key.issuedAt, now - FASTEST);
  const formKey = await signFormKey(settings.formSecret, site.id, { key: key.key, issuedAt });
  const checked = checkComplaint(values, site);
  if ("errors" in checked) return formPage(context, { values, errors: checked.errors, formKey });
  const result = await submitOrFail(context, {
    complaint: checked.complaint,
    idempotencyKey: key.key,
    proof: form.get(PROOF_FIELD) ?? "",
    isTrapFilled: (form.get(HONEYPOT) ?? "") !== "",
    filledIn,
  });
  if (result.kind === "failed") {
    return formPage(context, { values, notice: { kind: "error", ...words.form.down }, formKey }, 503);
  }
  if (result.kind === "tooFast") {
    return formPage(context, { values, notice: { kind: "warning", ...words.form.tooMany }, formKey }, 429);
  }
  if (result.kind === "keyReused") {
    return formPage(context, { values, notice: warning(words.alreadySent) }, 409);
  }
  const { reference, secret } = result.receipt;
  const copie = await copyKey(settings.formSecret, site.id, result.receipt);
  return context.redirect(`/${site.id}/envoi/${reference}/${secret}/${copie}?langue=${language}`, 303);
}

/** A notice of one sentence. */
function warning(title: string): Notice {
  return { kind: "warning", title, lines: [] };
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
  status?: 200 | 409 | 429 | 503,
): Promise<Response> {
  const { settings, site, language } = context.var;
  const isFilled = shown.values !== undefined;
  const issuedAt = Date.now() - (isFilled ? FASTEST : 0);
  const formKey = shown.formKey ?? (await issueFormKey(settings.formSecret, site.id, issuedAt));
  const values = shown.values ?? valuesOf(new Map());
  const errors = shown.errors ?? [];
  const isRefused = errors.length > 0 || shown.notice !== undefined;
  const props = { site, language, values, errors, formKey, notice: shown.notice, isAnswer: isFilled };
  const body = <FormPage {...props} />;
  if (status === 429 || status === 503) context.header("Retry-After", "60");
  return page(context, body, status ?? (isRefused ? 422 : 200));
}

function valuesOf(form: ReadonlyMap<string, string>): Record<FieldName, string> {
  return eachField((name) => form.get(name) ?? "");
}
