// What each request is served with: deployment settings, site, language.
import type { Context } from "hono";
import type { Environment } from "./environment.ts";
import type { Language } from "./language.ts";
import type { Settings } from "./settings.ts";
import type { Site } from "./site/site.ts";
import type { SiteObject } from "./site-object.ts";

/** Hono's types for this Worker. */
export interface WorkerTypes {
  Bindings: Environment;
  Variables: { settings: Settings; site: Site; language: Language };
}

/** Where each submission passes, `get` is asked: `var` copies every variable each time. */
export type WorkerContext = Context<WorkerTypes>;

/** The object of the site that is asked for; two sites share nothing. */
export function objectOf(context: WorkerContext): DurableObjectStub<SiteObject> {
  return objectOfSite(context, context.get("site").id);
}

/** The object of any site. */
export function objectOfSite(context: WorkerContext, siteId: string): DurableObjectStub<SiteObject> {
  const { jurisdiction } = context.get("settings");
  const all = context.env.SITE_OBJECTS;
  const namespace = jurisdiction === undefined ? all : all.jurisdiction(jurisdiction);
  return namespace.get(namespace.idFromName(siteId));
}
