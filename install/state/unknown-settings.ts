// Settings of sites that the form does not know, typed wrong most often. The Worker passes them over, so that a form that is
// deployed never stops for one; whoever is about to deploy is told.
import * as z from "zod";
import { siteSchema } from "../../worker/site/site.ts";
import type { SiteFault } from "../../worker/site/site-faults.ts";

type Described = z.core.JSONSchema._JSONSchema | z.core.JSONSchema._JSONSchema[] | undefined;

const SITES = z.toJSONSchema(z.array(siteSchema), { io: "input", unrepresentable: "any" });

/** Each of them in a list of sites, correct or not, with the names that are known where it stands. */
export function unknownSettings(sites: unknown): SiteFault[] {
  return unknownIn(sites, SITES, []);
}

function unknownIn(value: unknown, described: Described, path: SiteFault["path"]): SiteFault[] {
  if (typeof described !== "object" || Array.isArray(described)) return [];
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, index) => unknownIn(entry, described.items, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  const { properties, additionalProperties } = described;
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const place = [...path, name];
    if (properties === undefined) return unknownIn(inner, additionalProperties, place);
    if (Object.hasOwn(properties, name)) return unknownIn(inner, properties[name], place);
    return [{ path: place, message: `réglage inconnu (connus ici : ${Object.keys(properties).join(", ")})` }];
  });
}
