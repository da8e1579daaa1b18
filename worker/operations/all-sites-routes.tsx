// The operations addresses over all sites: one page, one button, and what monitors ask.
import { Hono } from "hono";
import { VERSION } from "../../shared/version.ts";
import { readReference } from "../complaint/reference.ts";
import { objectOfSite, type WorkerContext, type WorkerTypes } from "../context.ts";
import { dayStart } from "../delivery/zone-day.ts";
import { log } from "../log.ts";
import { page } from "../pages/respond.tsx";
import { hasOperationsToken, onlyOperators } from "../security/operator.ts";
import { AllSitesPage, SearchedSitesPage } from "./all-sites-page.tsx";
import { ALL_SITES_TIME_ZONE, healthOf, overviewOf, sitesNamed, sitesWithMessage } from "./overview.ts";

export const allSitesRoutes = new Hono<WorkerTypes>();

allSitesRoutes.use(onlyOperators);

allSitesRoutes.get("/", async (context) => {
  const { reference: typed } = context.req.query();
  if (typed !== undefined) return answerSearch(context, typed);
  const now = Date.now();
  const overviews = await overviewOf(context, { dayStart: dayStart(now, ALL_SITES_TIME_ZONE) });
  const health = healthOf(overviews, now);
  if (context.req.header("Accept")?.includes("application/json")) {
    const sites = overviews.map(({ site: { id, name }, counters }) => ({ id, name, counters }));
    return context.json({ ...health, details: sites });
  }
  const { etat, lots } = context.req.query();
  const replayed = lots !== undefined && /^\d{1,9}$/.test(lots) ? Number(lots) : undefined;
  return page(context, <AllSitesPage {...{ overviews, health, isWhole: etat === "tous", replayed, now }} />);
});

/** Goes to the message where one site has it, or to the site of that name; else says what was found, or that nothing was. */
async function answerSearch(context: WorkerContext, typed: string): Promise<Response> {
  const reference = readReference(typed);
  const { found, silent } =
    reference === null
      ? { found: sitesNamed(context.var.settings.sites, typed), silent: [] }
      : await sitesWithMessage(context, reference);
  const [only, other] = found;
  if (only !== undefined && other === undefined) {
    const query = reference === null ? "" : `?reference=${reference}`;
    return context.redirect(`/${only.id}/exploitation${query}`, 303);
  }
  const status = found.length === 0 ? 404 : 200;
  return page(context, <SearchedSitesPage {...{ typed, reference, found, silent }} />, status);
}

allSitesRoutes.post("/rejouer", async (context) => {
  const overviews = await overviewOf(context);
  const parked = overviews.filter(({ counters }) => counters !== null && counters.parked.length > 0);
  const counts = await Promise.all(parked.map(({ site }) => objectOfSite(context, site.id).replay()));
  const batches = counts.reduce((total, count) => total + count, 0);
  log("replayAll", { sites: parked.length, batches });
  return context.redirect(`/exploitation?lots=${batches}`, 303);
});

/**
 * What a monitor asks: whether the form answers, to anyone; whether messages arrive, to whoever gives the operations
 * token. 503 then says that somebody should look.
 */
export async function answerHealth(context: WorkerContext): Promise<Response> {
  const { sites } = context.var.settings;
  if (context.req.header("Authorization") === undefined) {
    return context.json({ status: "ok", version: VERSION, sites: sites.length });
  }
  if (!(await hasOperationsToken(context))) {
    return context.json({ status: "refused", detail: "Jeton d’exploitation refusé." }, 401);
  }
  const health = healthOf(await overviewOf(context), Date.now());
  const told = { ...health, version: VERSION };
  if (health.status === "ok") return context.json(told);
  context.header("Retry-After", "60");
  return context.json(told, 503);
}
