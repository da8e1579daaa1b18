// The Worker's addresses and what holds for all of them.
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { methodNotAllowed } from "hono/method-not-allowed";
import { apiRoutes } from "./api/api-routes.ts";
import { openApiDocument } from "./api/openapi.ts";
import { languageOf, problem, wordsOf } from "./api/problem.ts";
import { ConfigurationError } from "./configuration-error.ts";
import type { WorkerContext, WorkerTypes } from "./context.ts";
import { LANGUAGES, type Language } from "./language.ts";
import { chooseLanguage } from "./languages/choose.ts";
import type { Messages } from "./languages/language-messages.ts";
import { refusalLines } from "./languages/refusal-text.ts";
import { log } from "./log.ts";
import { allSitesRoutes, answerHealth } from "./operations/all-sites-routes.tsx";
import { siteOperationsRoutes } from "./operations/site-routes.tsx";
import { formRoutes } from "./pages/form-routes.tsx";
import { HomePage } from "./pages/home-page.tsx";
import { LEGAL_PAGES } from "./pages/legal/legal-text.ts";
import { CommonLegalPage, LegalPage } from "./pages/legal-page.tsx";
import { BarePage } from "./pages/message-page.tsx";
import { isReading, messagePage, page, type Sentence } from "./pages/respond.tsx";
import { trackingRoutes } from "./pages/tracking-routes.tsx";
import { securityHeaders } from "./security/headers.ts";
import { type BodyFault, RefusedBody } from "./security/read-body.ts";
import { listedSites, settingsOf } from "./settings.ts";
import type { Site } from "./site/site.ts";

const isApi = (context: WorkerContext): boolean => context.req.path.startsWith("/api/");

export const app = new Hono<WorkerTypes>({ strict: false });

app.use(securityHeaders);
app.use(async (context, next) =>
  isWellFormed(context.req.raw.url) ? next() : refuse(context, 400, "badAddress"),
);
app.use(async (context, next) => {
  context.set("settings", await settingsOf(context.env));
  await next();
});
app.use(
  methodNotAllowed({
    app,
    onMethodNotAllowed: (context: WorkerContext, methods) => {
      context.header("Allow", methods.join(", "));
      return refuse(context, 405, "methodRefused");
    },
  }),
);

app.get("/", (context) => {
  const { q: typed = "" } = context.req.query();
  return commonPage(context, "", (shown) => <HomePage {...shown} typed={typed} />);
});
for (const name of LEGAL_PAGES) {
  app.get(`/${name}`, (context) =>
    commonPage(context, `/${name}`, (shown) => <CommonLegalPage {...shown} name={name} />),
  );
}
app.get("/sante", answerHealth);
app.route("/exploitation", allSitesRoutes);
app.get("/api/v1/openapi.json", (context) => context.json(openApiDocument(new URL(context.req.url).origin)));

/** A page of all sites; where there is but one, that one's own page at `path`. */
function commonPage(
  context: WorkerContext,
  path: string,
  body: (shown: { sites: readonly Site[]; language: Language }) => Child,
): Response | Promise<Response> {
  const { sites } = context.var.settings;
  const [only, other] = sites;
  const { langue } = context.req.query();
  if (only !== undefined && other === undefined)
    return context.redirect(
      `/${only.id}${path}${langue === undefined ? "" : `?langue=${encodeURIComponent(langue)}`}`,
    );
  const language = chooseLanguage(LANGUAGES, langue, context.req.header("Accept-Language"));
  return page(context, body({ sites, language }));
}

const site = new Hono<WorkerTypes>();
site.use(async (context, next) => {
  const found = context.var.settings.sites.find(({ id }) => id === context.req.param("site"));
  if (found === undefined) return notFound(context);
  serve(context, found);
  return next();
});

/** The request is that site's, in the language asked for. */
function serve(context: WorkerContext, site: Site): void {
  context.set("site", site);
  const { languages } = site;
  context.set(
    "language",
    chooseLanguage(languages, context.req.query("langue"), context.req.header("Accept-Language")),
  );
}

app.route(
  "/api/v1/:site",
  new Hono<WorkerTypes>()
    .route("/", site)
    .get("/openapi.json", (context) =>
      context.json(openApiDocument(new URL(context.req.url).origin, context.var.site)),
    )
    .route("/", apiRoutes),
);
const legalRoutes = new Hono<WorkerTypes>();
for (const name of LEGAL_PAGES) {
  legalRoutes.get(`/${name}`, (context) => page(context, <LegalPage {...context.var} name={name} />));
}

app.route(
  "/:site",
  new Hono<WorkerTypes>()
    .route("/", site)
    .route("/", legalRoutes)
    .route("/suivi", trackingRoutes)
    .route("/exploitation", siteOperationsRoutes)
    .get("/theme.css", (context) => {
      context.header("Content-Type", "text/css; charset=utf-8");
      return context.body(themeOf(context.var.site.theme.accent));
    })
    .route("/", formRoutes),
);

app.notFound(notFound);
app.onError((error, context) => {
  if (error instanceof RefusedBody) return refuse(context, ...BODY_ANSWERS[error.fault]);
  const isKnown = error instanceof ConfigurationError;
  // Other errors may hold what a person typed: only their kind is kept.
  log("requestFailed", { error: error.name, ...(isKnown ? { message: error.message } : {}) });
  return refuse(context, 503, bringsMessage(context) ? "unavailable" : "outOfOrder");
});

/** The site's colour under the light scheme: it was chosen for white ground. */
function themeOf(accent: string): string {
  const names = [
    "background-action-high",
    "background-action-high-hover",
    "text-action-high",
    "border-action-high",
  ];
  const rules = names.map((name) => `--${name.replace("-high", "-high-blue-france")}:${accent}`).join(";");
  return `@media print,(prefers-color-scheme:light){:root{${rules};--text-inverted-blue-france:#fff}}`;
}

type Refusal = [status: 400 | 404 | 405 | 408 | 413 | 415 | 503, sentence: Sentence];

const BODY_ANSWERS: Readonly<Record<BodyFault, Refusal>> = {
  tooLarge: [413, "tooLarge"],
  tooSlow: [408, "tooSlow"],
  wrongType: [415, "refusedOrigin"],
  unreadable: [400, "refusedOrigin"],
};

/** What programs are told in place of the sentences for people. */
const API_TITLES: Partial<Record<Sentence, keyof Messages["api"]>> = {
  refusedOrigin: "unreadableBody",
  methodRefused: "methodRefused",
};

/** Whether every `%` of an address stands before the bytes of a text in UTF-8. */
function isWellFormed(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    // It throws for nothing else.
    return false;
  }
}

/** Whether the request sends somebody's message: who only reads has lost none. */
function bringsMessage({ req: { method, path } }: WorkerContext): boolean {
  return method === "POST" && (path.startsWith("/api/") || /^\/[^/]+\/?$/.test(path));
}

function notFound(context: WorkerContext): Response | Promise<Response> {
  return refuse(context, 404, "pageNotFound");
}

/** Says one sentence: as a problem to programs, in the site's frame where one is known. */
function refuse(context: WorkerContext, ...[status, sentence]: Refusal): Response | Promise<Response> {
  if (isApi(context)) return problem(context, status, apiTitle(context, status, sentence));
  if (status === 503) context.header("Retry-After", "60");
  if (status === 503) setSite(context);
  const hasSite: unknown = context.get("site");
  if (hasSite !== undefined) return messagePage(context, status, sentence);
  const language = languageOf(context);
  return page(context, <BarePage {...{ language, sentence }} isReading={isReading(context)} />, status);
}

/** The site that was asked for, also when other settings than the list of sites are at fault. */
function setSite(context: WorkerContext): void {
  const known: unknown = context.get("site");
  const [, id] = context.req.path.split("/");
  const found = known === undefined ? listedSites(context.env).find((site) => site.id === id) : undefined;
  if (found !== undefined) serve(context, found);
}

function apiTitle(context: WorkerContext, ...[status, sentence]: Refusal): string {
  const words = wordsOf(context);
  if (status === 415) return words.api.wrongType;
  const title = API_TITLES[sentence];
  return title === undefined ? refusalLines(words[sentence], false).join(" ") : words.api[title];
}
