// What a legal page is, in any language.
import type { Language } from "../../language.ts";
import { isoDayText } from "../../languages/day-text.ts";
import type { Settings } from "../../settings.ts";
import type { Site } from "../../site/site.ts";

/**
 * A legal page: what people ask first, in four points at most, then headings, each with its paragraphs or with points
 * that have a name of their own.
 */
export interface LegalText {
  title: string;
  inBrief: readonly string[];
  sections: readonly LegalSection[];
}

export interface LegalSection {
  heading: string;
  /** Where a link leads to it. */
  id?: string;
  paragraphs?: readonly string[];
  /** A list under the paragraphs. */
  items?: readonly string[];
  points?: readonly (readonly [name: string, text: string])[];
}

/** Where the form's data are kept: nothing is said of it where no jurisdiction is set. */
export type Hosting = Pick<Settings, "jurisdiction">;

/** What a site says of how long it keeps what is sent. */
export type Retention = Pick<Site, "retentionDays" | "sheetRetentionMonths" | "asksForOpinion">;

/** The legal pages, by the end of their addresses. */
export const LEGAL_PAGES = ["accessibilite", "donnees-personnelles", "mentions-legales"] as const;

export type LegalPageName = (typeof LEGAL_PAGES)[number];

/** The pages of a language, each made for a site. */
export type LegalTexts = Readonly<Record<LegalPageName, (site: Site, hosting: Hosting) => LegalText>>;

/** The pages of the list of sites in a language: what holds for all; each site's own page says the rest. */
export type CommonLegalTexts = Readonly<Record<LegalPageName, LegalText>>;

/** Who runs the form's machines. */
export const HOST = "Cloudflare, Inc., 101 Townsend Street, San Francisco, CA 94107";

/** What is said of a day, where the site gives one. */
export function dated(
  language: Language,
  isoDay: string | undefined,
  say: (day: string) => string,
): string[] {
  return isoDay === undefined ? [] : [say(isoDayText(language, isoDay))];
}
