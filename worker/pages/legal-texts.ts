// The legal pages in each of the form's languages.
import type { Language } from "../language.ts";
import type { Site } from "../site/site.ts";
import { ARABIC, ARABIC_IN_COMMON } from "./legal/ar.ts";
import { ENGLISH, ENGLISH_IN_COMMON } from "./legal/en.ts";
import { SPANISH, SPANISH_IN_COMMON } from "./legal/es.ts";
import { FRENCH, FRENCH_IN_COMMON } from "./legal/fr.ts";
import type { CommonLegalTexts, Hosting, LegalPageName, LegalText, LegalTexts } from "./legal/legal-text.ts";
import { PORTUGUESE, PORTUGUESE_IN_COMMON } from "./legal/pt.ts";
import { UKRAINIAN, UKRAINIAN_IN_COMMON } from "./legal/uk.ts";

const TEXTS: Readonly<Record<Language, LegalTexts>> = {
  fr: FRENCH,
  en: ENGLISH,
  es: SPANISH,
  pt: PORTUGUESE,
  ar: ARABIC,
  uk: UKRAINIAN,
};

/** The text of a legal page. */
export function legalText(language: Language, page: LegalPageName, site: Site, hosting: Hosting): LegalText {
  return TEXTS[language][page](site, hosting);
}

const COMMON_TEXTS: Readonly<Record<Language, CommonLegalTexts>> = {
  fr: FRENCH_IN_COMMON,
  en: ENGLISH_IN_COMMON,
  es: SPANISH_IN_COMMON,
  pt: PORTUGUESE_IN_COMMON,
  ar: ARABIC_IN_COMMON,
  uk: UKRAINIAN_IN_COMMON,
};

/** The text of a legal page of the list of sites. */
export function commonLegalText(language: Language, page: LegalPageName): LegalText {
  return COMMON_TEXTS[language][page];
}
