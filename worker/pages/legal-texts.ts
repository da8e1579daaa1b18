// The legal pages in each of the form's languages.
import type { Language } from "../language.ts";
import type { Site } from "../site/site.ts";
import { ARABIC } from "./legal/ar.ts";
import { ENGLISH } from "./legal/en.ts";
import { SPANISH } from "./legal/es.ts";
import { FRENCH } from "./legal/fr.ts";
import type { LegalPageName, LegalText, LegalTexts } from "./legal/legal-text.ts";
import { PORTUGUESE } from "./legal/pt.ts";
import { UKRAINIAN } from "./legal/uk.ts";

const TEXTS: Readonly<Record<Language, LegalTexts>> = {
  fr: FRENCH,
  en: ENGLISH,
  es: SPANISH,
  pt: PORTUGUESE,
  ar: ARABIC,
  uk: UKRAINIAN,
};

/** The text of a legal page. */
export function legalText(language: Language, page: LegalPageName, site: Site): LegalText {
  return TEXTS[language][page](site);
}
