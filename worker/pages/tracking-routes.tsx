// The tracking addresses: unknown and wrong references take the same path and get the same answer.
import { Hono } from "hono";
import { readReference } from "../complaint/reference.ts";
import { objectOf, type WorkerContext, type WorkerTypes } from "../context.ts";
import { isOwnOrigin } from "../security/origin.ts";
import { readForm } from "../security/read-body.ts";
import { messagePage, page } from "./respond.tsx";
import { TrackingPage } from "./tracking-page.tsx";
import { type Search, TRACKING_FIELDS, TrackingSearchPage } from "./tracking-search-page.tsx";

export const trackingRoutes = new Hono<WorkerTypes>();

trackingRoutes.get("/", (context) => searchPage(context, 200));

trackingRoutes.post("/", async (context) => {
  if (!isOwnOrigin(context.req.raw)) return messagePage(context, 403, "refusedOrigin");
  const form = await readForm(context);
  const typed = { reference: form.get("reference") ?? "", code: form.get("code") ?? "" };
  const missing = TRACKING_FIELDS.filter((name) => typed[name].trim() === "");
  if (missing.length > 0) return searchPage(context, 422, { typed, missing });
  const found = await objectOf(context).find(readReference(typed.reference) ?? "?", typed.code.trim());
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
  return page(context, <TrackingPage {...{ site, language, path }} state={found} />);
});

function searchPage(context: WorkerContext, status: 200 | 404 | 422, search: Search = {}): Promise<Response> {
  const { site, language } = context.var;
  return page(context, <TrackingSearchPage {...{ site, language, ...search }} />, status);
}
