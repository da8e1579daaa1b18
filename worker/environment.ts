// What the deployment gives the Worker: bindings, variables and secrets, as `wrangler.toml` and the README name them.
import type { ObjectEnvironment, SiteObject } from "./site-object.ts";

/** What the runtime hands to each request and object. */
export interface Environment extends ObjectEnvironment {
  SITE_OBJECTS: DurableObjectNamespace<SiteObject>;
  SOFT_LIMIT: RateLimit;
  HARD_LIMIT: RateLimit;
  PARTNER_LIMIT: RateLimit;
}
