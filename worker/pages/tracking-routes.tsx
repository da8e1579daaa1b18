// The tracking addresses: unknown and wrong references take the same path and get the same answer.
import { Hono } from "hono";
import { readReference } from "../complaint/reference.ts";
import { objectOf, type WorkerContext, type WorkerTypes } from "../context.ts";
import { isOwnOrigin } from "../security/origin.ts";
import { readForm } from "./read-form.ts";
import { messagePage, page } from "./respond.tsx";
import { TrackingPage, TrackingSearchPage } from "./tracking-page.tsx";

export const trackingRoutes = new Hono<WorkerTypes>();

trackingRoutes.get("/", (context) => searchPage(context, false));

trackingRoutes.post("/", async (context) => {
  if (!isOwnOrigin(context.req.raw)) return messagePage(context, 403, "refusedOrigin");
  const form = await readForm(context);
  if (form === null) return messagePage(context, 415, "refusedOrigin");
  const reference = readReference(form.get("reference") ?? "") ?? "?";
  const code = (form.get("code") ?? "").trim();
  const found = await objectOf(context).find(reference, code);
  if (found === null) return searchPage(context, true);
  const { site, language } = context.var;
  return context.redirect(`/${site.id}/suivi/${found.reference}/${found.secret}?langue=${language}`, 303);
});

trackingRoutes.get("/:reference/:secret", async (context) => {
  const { reference, secret } = context.req.param();
  const found = await objectOf(context).find(readReference(reference) ?? "?", secret);
  if (found === null) return searchPage(context, true);
  const { site, language } = context.var;
  const path = `/suivi/${found.reference}/${found.secret}`;
  return page(context, <TrackingPage {...{ site, language, path }} state={found} />);
});

function searchPage(context: WorkerContext, isWrong: boolean): Promise<Response> {
  const { site, language } = context.var;
  return page(context, <TrackingSearchPage {...{ site, language, isWrong }} />, isWrong ? 404 : 200);
}
