// The frame of every page: language and direction, skip link, header, language menu, footer.
import type { Child } from "hono/jsx";
import { directionOf, LANGUAGE_NAMES, type Language } from "../languages/language.ts";
import { MESSAGES } from "../languages/messages.ts";
import type { Site } from "../site/site.ts";

/** What every page of a site is shown with. */
export interface PageContext {
  site: Site;
  language: Language;
}

/** Addresses of a site's pages keep the language that was chosen. */
export function addressOf({ site, language }: PageContext, path = ""): string {
  return `/${site.id}${path}?langue=${language}`;
}

/** `path` is where the language menu leads; `null` for a page in one language. */
export function Layout(
  props: PageContext & { title: string; path?: string | null; withScript?: boolean; children: Child },
) {
  const { site, language, title, path = "", children } = props;
  const words = MESSAGES[language];
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - ${site.name}`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="stylesheet" href={`/${site.id}/theme.css`} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {props.withScript ? <script src="/form.js" type="module" /> : null}
      </head>
      <body>
        <a class="fr-skiplink" href="#contenu">
          {words.skipToContent}
        </a>
        <header class="fr-header">
          <div class="fr-container">
            <p class="fr-header__service-title">
              <bdi lang="fr">{site.name}</bdi>
            </p>
            {path === null ? null : <LanguageMenu site={site} language={language} path={path} />}
          </div>
        </header>
        <main id="contenu" class="fr-container" tabindex={-1}>
          {children}
        </main>
        <Footer site={site} language={language} />
      </body>
    </html>
  );
}

function LanguageMenu({ site, language, path }: PageContext & { path: string }) {
  if (site.languages.length < 2) return null;
  return (
    <nav aria-label={MESSAGES[language].languageMenu}>
      <ul class="fr-translate">
        {site.languages.map((code) => (
          <li>
            <a
              href={addressOf({ site, language: code }, path)}
              lang={code}
              hreflang={code}
              aria-current={code === language ? "true" : undefined}
            >
              {LANGUAGE_NAMES[code]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer(context: PageContext) {
  const words = MESSAGES[context.language];
  return (
    <footer class="fr-footer">
      <ul class="fr-container fr-footer__bottom-list">
        <li>
          <a href={addressOf(context, "/suivi")}>{words.trackingLink}</a>
        </li>
        <li>
          <a href={addressOf(context, "/donnees-personnelles")}>{words.noticeLink}</a>
        </li>
        <li>
          <a href={addressOf(context, "/accessibilite")}>{words.accessibilityLink}</a>
        </li>
      </ul>
    </footer>
  );
}
