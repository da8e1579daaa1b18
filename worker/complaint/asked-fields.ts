// Which fields a site asks, and what their choices are: its own lists decide.
import type { SiteChoice } from "../site/lists.ts";
import type { Site } from "../site/site.ts";
import { FIELD_NAMES, type FieldName, fieldNamed } from "./fields.ts";

/** A site's own lists. */
export type SiteLists = Pick<Site, "motives" | "services">;

/** The choices of a field that are the site's own; nothing for other fields. */
export function siteChoices(name: FieldName, site: SiteLists): readonly SiteChoice[] {
  const field = fieldNamed(name);
  return field.kind === "siteChoice" ? site[field.list] : [];
}

/** Whether the site's form asks a field: a list that holds something to choose, and the subject where no motive says it. */
export function isAsked(name: FieldName, site: SiteLists): boolean {
  if (name === "subject") return site.motives.length === 0;
  if (name === "service") return site.services.length > 1;
  return fieldNamed(name).kind !== "siteChoice" || siteChoices(name, site).length > 0;
}

/** In the order of the page. */
export function askedFields(site: SiteLists): FieldName[] {
  return FIELD_NAMES.filter((name) => isAsked(name, site));
}
