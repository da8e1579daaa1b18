// The Worker's addresses and what holds for all of them.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { apiRoutes } from "./api/api-routes.ts";
import { openApiDocument } from "./api/openapi.ts";
import { problem } from "./api/problem.ts";
import type { WorkerContext, WorkerTypes } from "./context.ts";
import { ConfigurationError, readSettings } from "./environment.ts";
import { chooseLanguage } from "./languages/choose.ts";
import { fr } from "./languages/fr.ts";
import { MESSAGES } from "./languages/messages.ts";
import { log } from "./log.ts";
import { formRoutes } from "./pages/form-routes.tsx";
import { LegalPage } from "./pages/legal-page.tsx";
import { BarePage } from "./pages/message-page.tsx";
import { operationsRoutes } from "./pages/operations-routes.tsx";
import { SlowBody } from "./pages/read-form.ts";
import { messagePage, page } from "./pages/respond.tsx";
import { trackingRoutes } from "./pages/tracking-routes.tsx";
import { securityHeaders } from "./security/headers.ts";

/** 5,000 characters take at most 60 KB once encoded; the rest is for the other fields. */
const MOST_BYTES = 131_072;

const isApi = (context: WorkerContext): boolean => context.req.path.startsWith("/api/");

export const app = new Hono<WorkerTypes>({ strict: false });

app.use(securityHeaders);
app.use(async (context, next) => {
  context.set("settings", readSettings(context.env));
  await next();
});
app.use(
  bodyLimit({
    maxSize: MOST_BYTES,
    onError: (context: WorkerContext) =>
      isApi(context) ? problem(context, 413, fr.tooLarge) : barePage(context, 413, fr.tooLarge),
  }),
);

app.get("/", (context) => {
  const links = context.var.settings.sites.map(({ id, name }) => ({ href: `/${id}`, label: name }));
  return page(context, <BarePage title={fr.formTitle} text="Choisissez votre service." links={links} />);
});
app.get("/sante", (context) => context.json({ status: "ok", sites: context.var.settings.sites.length }));
app.get("/api/v1/openapi.json", (context) => context.json(openApiDocument()));

const site = new Hono<WorkerTypes>();
site.use(async (context, next) => {
  const found = context.var.settings.sites.find(({ id }) => id === context.req.param("site"));
  if (found === undefined) return notFound(context);
  context.set("site", found);
  const { languages } = found;
  context.set(
    "language",
    chooseLanguage(languages, context.req.query("langue"), context.req.header("Accept-Language")),
  );
  return next();
});

app.route("/api/v1/:site", new Hono<WorkerTypes>().route("/", site).route("/", apiRoutes));
app.route(
  "/:site",
  new Hono<WorkerTypes>()
    .route("/", site)
    .route("/suivi", trackingRoutes)
    .route("/exploitation", operationsRoutes)
    .get("/accessibilite", (context) => page(context, <LegalPage {...context.var} name="accessibilite" />))
    .get("/donnees-personnelles", (context) =>
      page(context, <LegalPage {...context.var} name="donnees-personnelles" />),
    )
    .get("/theme.css", (context) => {
      context.header("Content-Type", "text/css; charset=utf-8");
      return context.body(`:root{--accent:${context.var.site.theme.accent}}`);
    })
    .route("/", formRoutes),
);

app.notFound(notFound);
app.onError((error, context) => {
  const known = error instanceof ConfigurationError || error instanceof SlowBody;
  // Other errors may hold what a person typed: only their kind is kept.
  log("requestFailed", { error: error.name, ...(known ? { message: error.message } : {}) });
  const status = error instanceof SlowBody ? 408 : 503;
  if (isApi(context)) return problem(context, status, fr.unavailable);
  const hasSite: unknown = context.get("site");
  return hasSite === undefined
    ? barePage(context, status, fr.unavailable)
    : messagePage(context, status, "unavailable");
});

function notFound(context: WorkerContext): Response | Promise<Response> {
  if (isApi(context)) return problem(context, 404, fr.pageNotFound);
  const hasSite: unknown = context.get("site");
  return hasSite === undefined
    ? barePage(context, 404, MESSAGES.fr.pageNotFound)
    : messagePage(context, 404, "pageNotFound");
}

function barePage(context: WorkerContext, status: 404 | 408 | 413 | 503, text: string): Promise<Response> {
  return page(context, <BarePage title={fr.formTitle} text={text} />, status);
}
