// The frame of every page: language and direction, skip link, header, language menu, footer.

import type { Child } from "hono/jsx";
import { ICON, SCRIPT, STYLE } from "../dist/asset-addresses.ts";
import { directionOf, LANGUAGE_NAMES, type Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";
import { DEFAULT_ACCENT, type Site } from "../site/site.ts";
import { FooterLinks, SkipLink } from "./frame-parts.tsx";

/** What every page of a site is shown with. */
export interface PageContext {
  site: Site;
  language: Language;
}

/** Addresses of a site's pages keep the language that was chosen. */
export function addressOf({ site, language }: PageContext, path = ""): string {
  return `/${site.id}${path}?langue=${language}`;
}

/** What a page's frame is made with. */
interface LayoutProps extends PageContext {
  title: string;
  /** Where the language menu leads; `null` for a page in one language. */
  path?: string | null;
  withScript?: boolean;
  /** Whether this page is the form: its name is then no link, which would lose what was typed. */
  isForm?: boolean;
  children: Child;
}

export function Layout(props: LayoutProps) {
  const { site, language, title, path = "", isForm = false, children } = props;
  return (
    <html lang={language} dir={directionOf(language)} data-fr-scheme="system">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - ${site.name}`}</title>
        <link rel="stylesheet" href={STYLE} />
        {site.theme.accent === DEFAULT_ACCENT ? null : (
          <link rel="stylesheet" href={`/${site.id}/theme.css`} />
        )}
        <link rel="icon" href={ICON} type="image/svg+xml" />
        {props.withScript ? <script src={SCRIPT} type="module" /> : null}
      </head>
      <body>
        {/* Enter in a field presses the first button of its form: not one of the language menu's. */}
        {isForm ? (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: off the screen and out of the order of Tab.
          <input
            class="rq-default"
            type="submit"
            form="formulaire"
            tabindex={-1}
            aria-hidden="true"
            value=""
          />
        ) : null}
        <SkipLink language={language} />
        <Header site={site} language={language} path={path} isForm={isForm} />
        <main id="contenu" class="fr-container" tabindex={-1}>
          {children}
        </main>
        <Footer site={site} language={language} />
      </body>
    </html>
  );
}

function Header(props: PageContext & { path: string | null; isForm: boolean }) {
  const { site, language, path, isForm } = props;
  const name = (
    <p class="fr-header__service-title">
      <bdi lang="fr">{site.name}</bdi>
    </p>
  );
  return (
    <header class="fr-header">
      <div class="fr-header__body">
        <div class="fr-container">
          <div class="fr-header__body-row">
            <div class="fr-header__brand">
              <div class="fr-header__service">
                {isForm ? name : <a href={addressOf({ site, language })}>{name}</a>}
                <p class="fr-header__service-tagline">{MESSAGES[language].tagline}</p>
              </div>
            </div>
            {path === null ? null : <LanguageMenu {...props} path={path} />}
          </div>
        </div>
      </div>
    </header>
  );
}

function LanguageMenu(props: PageContext & { path: string; isForm: boolean }) {
  const { site, language, path, isForm } = props;
  if (site.languages.length < 2) return null;
  return (
    <div class="fr-header__tools">
      <nav class="fr-translate" aria-label={MESSAGES[language].languageMenu}>
        <ul>
          {site.languages.map((code) => (
            <li>
              {isForm ? (
                <LanguageButton site={site} language={language} code={code} />
              ) : (
                <a
                  class="fr-translate__language"
                  href={addressOf({ site, language: code }, path)}
                  lang={code}
                  hreflang={code}
                  aria-current={code === language ? "true" : undefined}
                >
                  {LANGUAGE_NAMES[code]}
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** Sends what was typed, so that the page comes back in the other language with all of it, without script too. */
function LanguageButton({ site, language, code }: PageContext & { code: Language }) {
  return (
    <button
      class="fr-translate__language"
      lang={code}
      aria-current={code === language ? "true" : undefined}
      type="submit"
      form="formulaire"
      formaction={addressOf({ site, language: code })}
      name="langue"
      value={code}
      formnovalidate
    >
      {LANGUAGE_NAMES[code]}
    </button>
  );
}

function Footer(context: PageContext) {
  const words = MESSAGES[context.language];
  return (
    <footer class="fr-footer">
      <div class="fr-container">
        <div class="fr-footer__content">
          <p class="fr-footer__content-desc">
            {words.heldBy} <bdi lang="fr">{context.site.name}</bdi>.
          </p>
          <a class="fr-link fr-footer__content-link" href={addressOf(context, "/suivi")}>
            {words.trackingLink}
          </a>
        </div>
        <FooterLinks language={context.language} addressOf={(page) => addressOf(context, `/${page}`)} />
      </div>
    </footer>
  );
}
