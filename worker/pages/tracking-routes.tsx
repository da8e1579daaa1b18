// The tracking addresses: unknown and wrong references take the same path and get the same answer.
import { Hono } from "hono";
import { cleanLine } from "../complaint/clean-text.ts";
import { textLength } from "../complaint/fields.ts";
import { readCode, readReference } from "../complaint/reference.ts";
import { objectOf, type WorkerContext, type WorkerTypes } from "../context.ts";
import { isOwnOrigin } from "../security/origin.ts";
import { readForm } from "../security/read-body.ts";
import { trackingCode } from "../security/tracking-code.ts";
import { sameSecret } from "../signing.ts";
import type { FoundSubmission } from "../store/submissions.ts";
import { addressOf } from "./layout.tsx";
import { LONGEST_COMMENT } from "./opinion-form.tsx";
import { messagePage, page } from "./respond.tsx";
import { TrackingPage } from "./tracking-page.tsx";
import { type Search, TRACKING_FIELDS, TrackingSearchPage } from "./tracking-search-page.tsx";

export const trackingRoutes = new Hono<WorkerTypes>();

trackingRoutes.get("/", (context) => searchPage(context, 200));

trackingRoutes.post("/", async (context) => {
  if (!isOwnOrigin(context.req.raw)) return messagePage(context, 403, "refusedOrigin");
  const form = await readForm(context);
  const typed = { reference: form.get("reference") ?? "", code: form.get("code") ?? "" };
  const hasLink = LINK.test(`${typed.reference} ${typed.code}`);
  const missing = TRACKING_FIELDS.filter((name) => !hasLink && typed[name].trim() === "");
  if (missing.length > 0) return searchPage(context, 422, { typed, missing });
  const found = await search(context, typed);
  if (found === null) return searchPage(context, 404, { typed, isUnknown: true });
  const { site, language } = context.var;
  return context.redirect(`/${site.id}/suivi/${found.reference}/${found.secret}?langue=${language}`, 303);
});

trackingRoutes.get("/:reference/:secret", async (context) => {
  const { reference, secret } = context.req.param();
  const found = await objectOf(context).find(readReference(reference) ?? "?", secret);
  if (found === null) return searchPage(context, 404, { isUnknown: true });
  const { site, language } = context.var;
  const path = `/suivi/${found.reference}/${found.secret}`;
  return page(context, <TrackingPage {...{ site, language, path, found, now: Date.now() }} />);
});

trackingRoutes.post("/:reference/:secret/avis", async (context) => {
  if (!isOwnOrigin(context.req.raw)) return messagePage(context, 403, "refusedOrigin");
  const { site, language } = context.var;
  const { secret } = context.req.param();
  const reference = readReference(context.req.param("reference")) ?? "?";
  const form = await readForm(context);
  const comment = form.get("mot") ?? "";
  const answer = form.get("satisfait");
  const found = await objectOf(context).find(reference, secret);
  if (found === null || !site.asksForOpinion) return searchPage(context, 404, { isUnknown: true });
  const path = `/suivi/${found.reference}/${found.secret}`;
  if (textLength(cleanLine(comment)) > LONGEST_COMMENT) {
    const props = { site, language, path, found, typed: { comment }, now: Date.now() };
    return page(context, <TrackingPage {...props} />, 422);
  }
  if (answer === "oui" || answer === "non") {
    const opinion = { isSatisfied: answer === "oui", comment: cleanLine(comment) };
    await objectOf(context).giveOpinion(found.reference, secret, opinion);
  }
  return context.redirect(addressOf({ site, language }, path), 303);
});

/** The tracking link, pasted into either field, holds both. */
const LINK = /\/suivi\/([^/\s?#]+)\/([^/\s?#]+)/;

/** What the two fields find: by the link's own secret, or by the short code. */
async function search(
  context: WorkerContext,
  typed: Readonly<Record<"reference" | "code", string>>,
): Promise<FoundSubmission | null> {
  const { site, settings } = context.var;
  const [, linked = typed.reference, secret = typed.code.trim()] =
    LINK.exec(`${typed.reference} ${typed.code}`) ?? [];
  const reference = readReference(linked) ?? "?";
  const code = readCode(secret);
  if (code === null) return objectOf(context).find(reference, secret);
  const isRight = await sameSecret(code, await trackingCode(settings.formSecret, site.id, reference));
  return objectOf(context).findByCode(reference, isRight);
}

function searchPage(context: WorkerContext, status: 200 | 404 | 422, search: Search = {}): Promise<Response> {
  const { site, language } = context.var;
  return page(context, <TrackingSearchPage {...{ site, language, ...search }} />, status);
}
