// What the deployment gives the Worker: bindings, variables and secrets, as `wrangler.toml` and the README name them.
import { readSettings, type Settings, type Variables } from "./settings.ts";
import type { SiteObject } from "./site-object.ts";

/** What the runtime hands to each request and object. */
export interface Environment extends Variables {
  SITE_OBJECTS: DurableObjectNamespace<SiteObject>;
  SOFT_LIMIT: RateLimit;
  HARD_LIMIT: RateLimit;
  PARTNER_LIMIT: RateLimit;
  /** Sends mail to staff; only where `wrangler.toml` has it. */
  STAFF_MAIL?: SendEmail;
}

/** The settings of each environment, read once: an isolate keeps its own for every request. */
const KNOWN = new WeakMap<Environment, Settings>();

/**
 * The deployment's settings.
 * @throws ConfigurationError naming each variable or secret at fault, never its content.
 */
export async function settingsOf(environment: Environment): Promise<Settings> {
  const known = KNOWN.get(environment);
  if (known !== undefined) return known;
  // Not the promise: one request can't wait for what another one began.
  const settings = await readSettings(environment);
  KNOWN.set(environment, settings);
  return settings;
}
