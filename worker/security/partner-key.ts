// The key of a partner's server: derived from its name, so that taking the name out of the site's list ends it.

import { keyedHash, sameSecret } from "../signing.ts";
import type { Site } from "../site/site.ts";

/** The key of one partner of a site: `nom.…`. */
export async function partnerKey(secret: string, siteId: string, partner: string): Promise<string> {
  return `${partner}.${await keyedHash(secret, `partenaire.${siteId}.${partner}`)}`;
}

/** The partner whose key this is; `null` when it is nobody's. */
export async function partnerOf(
  secret: string,
  { id, partners }: Pick<Site, "id" | "partners">,
  key: string,
): Promise<string | null> {
  const name = key.split(".")[0] ?? "";
  const isRight = await sameSecret(key, await partnerKey(secret, id, name));
  return isRight && partners.includes(name) ? name : null;
}
