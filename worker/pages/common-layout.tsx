// The frame of the pages that are no single site's: the list of sites and its legal pages.

import type { Child } from "hono/jsx";
import { ICON, STYLE } from "../dist/asset-addresses.ts";
import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";
import { FooterLinks, SkipLink } from "./frame-parts.tsx";

interface CommonLayoutProps {
  language: Language;
  title: string;
  /** The page's address: where the language menu leads. */
  path: string;
  children: Child;
}

export function CommonLayout({ language, title, path, children }: CommonLayoutProps) {
  const { home, tagline } = MESSAGES[language];
  return (
    <html lang={language} dir={directionOf(language)} data-fr-scheme="system">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - ${tagline}`}</title>
        <link rel="stylesheet" href={STYLE} />
        <link rel="icon" href={ICON} type="image/svg+xml" />
      </head>
      <body>
        <SkipLink language={language} />
        <Header language={language} path={path} />
        <main id="contenu" class="fr-container" tabindex={-1}>
          <div class="rq-narrow">{children}</div>
        </main>
        <footer class="fr-footer">
          <div class="fr-container">
            <div class="fr-footer__content">
              <p class="fr-footer__content-desc">{home.footer}</p>
            </div>
            <FooterLinks language={language} addressOf={(page) => `/${page}?langue=${language}`} />
          </div>
        </footer>
      </body>
    </html>
  );
}

function Header({ language, path }: { language: Language; path: string }) {
  const { home, tagline, languageMenu } = MESSAGES[language];
  const name = <p class="fr-header__service-title">{tagline}</p>;
  return (
    <header class="fr-header">
      <div class="fr-container">
        <div class="fr-header__body-row">
          <div class="fr-header__brand">
            <div class="fr-header__service">
              {path === "/" ? name : <a href={`/?langue=${language}`}>{name}</a>}
              <p class="fr-header__service-tagline">{home.tagline}</p>
            </div>
          </div>
          <div class="fr-header__tools">
            <nav class="fr-translate" aria-label={languageMenu}>
              <ul>
                {LANGUAGES.map((code) => (
                  <li>
                    <a
                      class="fr-translate__language"
                      href={`${path}?langue=${code}`}
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
          </div>
        </div>
      </div>
    </header>
  );
}
