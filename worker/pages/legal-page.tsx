// Shows a legal page in French or English; who asked for another language is told so in that language.
import { directionOf, type Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";
import type { Site } from "../site/site.ts";
import { addressOf, Layout, type PageContext } from "./layout.tsx";
import { type LegalLanguage, type LegalPageName, legalText } from "./legal-texts.ts";

const ONLY_IN_TWO_LANGUAGES: Readonly<Record<Exclude<Language, LegalLanguage>, string>> = {
  es: "Esta página solo existe en francés y en inglés.",
  pt: "Esta página só existe em francês e em inglês.",
  ar: "هذه الصفحة متوفرة بالفرنسية والإنجليزية فقط.",
  uk: "Ця сторінка доступна лише французькою та англійською мовами.",
};

/** All of the page is in the language that it is shown in: its frame, title and direction too. */
export function LegalPage({ site, language, name }: PageContext & { name: LegalPageName }) {
  const shown = shownLanguage(site, language);
  const { title, sections } = legalText(shown, name, site);
  return (
    <Layout site={site} language={shown} title={title} path={`/${name}`}>
      {isLegalLanguage(language) ? null : (
        <p lang={language} dir={directionOf(language)}>
          {ONLY_IN_TWO_LANGUAGES[language]}{" "}
          <a class="fr-link" href={addressOf({ site, language })}>
            {MESSAGES[language].formTitle}
          </a>
        </p>
      )}
      <h1>{title}</h1>
      {sections.map(({ heading, paragraphs }) => (
        <section>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
    </Layout>
  );
}

function isLegalLanguage(language: Language): language is LegalLanguage {
  return language === "fr" || language === "en";
}

/** English for a language that has no text of its own, unless the site does without it. */
function shownLanguage({ languages }: Site, asked: Language): LegalLanguage {
  if (isLegalLanguage(asked)) return asked;
  return languages.includes("en") ? "en" : "fr";
}
