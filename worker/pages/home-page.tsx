// The page that leads to each site's form: a list, and from a dozen sites on a field that searches it.
import { comparableName } from "../../shared/workbook/names.ts";
import { ICON, STYLE } from "../dist/asset-addresses.ts";
import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";
import { type Departement, departementOf } from "../site/departements.ts";
import type { Site } from "../site/site.ts";

/** From so many sites on, they are searched. */
const SEARCHED_FROM = 13;
const SERVICES_PUBLICS = "https://www.plus.transformation.gouv.fr";

export interface HomePageProps {
  sites: readonly Site[];
  language: Language;
  /** What is sought; empty when nothing is. */
  typed: string;
}

export function HomePage({ sites, language, typed }: HomePageProps) {
  const { home: words, tagline, newWindow } = MESSAGES[language];
  const found = sites.filter((site) => isSought(site, typed));
  const shown = found.length === 0 ? sites : found;
  return (
    <html lang={language} dir={directionOf(language)} data-fr-scheme="system">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${words.heading} - ${tagline}`}</title>
        <link rel="stylesheet" href={STYLE} />
        <link rel="icon" href={ICON} type="image/svg+xml" />
      </head>
      <body>
        <Header language={language} />
        <main id="contenu" class="fr-container" tabindex={-1}>
          <div class="rq-narrow">
            <h1>{words.heading}</h1>
            <div class="rq-lines">
              <p class="fr-text--lead">{words.lead}</p>
              <p>{words.alreadyWritten}</p>
            </div>
            {sites.length < SEARCHED_FROM ? null : <Search language={language} typed={typed} />}
            {found.length > 0 ? null : (
              <p class="fr-alert fr-alert--warning" role="status">
                {words.notFound(typed)}
              </p>
            )}
            {groupsOf(shown).map((group) => (
              <SiteGroup {...group} language={language} />
            ))}
            <p>
              {words.notListed[0]}{" "}
              <a class="rq-new" href={SERVICES_PUBLICS} target="_blank" rel="noopener noreferrer" dir="ltr">
                plus.transformation.gouv.fr
                <span class="fr-sr-only"> {newWindow}</span>
              </a>{" "}
              {words.notListed[1]}
            </p>
          </div>
        </main>
        <footer class="fr-footer">
          <div class="fr-container">
            <p class="fr-footer__content-desc">{words.footer}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Header({ language }: { language: Language }) {
  const { tagline, languageMenu } = MESSAGES[language];
  return (
    <header class="fr-header">
      <div class="fr-container">
        <div class="fr-header__body-row">
          <div class="fr-header__brand">
            <div class="fr-header__service">
              <p class="fr-header__service-title">{tagline}</p>
            </div>
          </div>
          <div class="fr-header__tools">
            <nav class="fr-translate" aria-label={languageMenu}>
              <ul>
                {LANGUAGES.map((code) => (
                  <li>
                    <a
                      class="fr-translate__language"
                      href={`/?langue=${code}`}
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

function Search({ language, typed }: { language: Language; typed: string }) {
  const { home: words } = MESSAGES[language];
  return (
    <search>
      <form class="rq-line rq-gap2" method="get" action="/">
        <input type="hidden" name="langue" value={language} />
        <div class="fr-input-group">
          <label class="fr-label" for="q">
            {words.searchLabel}
          </label>
          <input class="fr-input" id="q" name="q" type="search" value={typed} autocomplete="off" dir="auto" />
        </div>
        <button class="fr-btn" type="submit">
          {words.search}
        </button>
      </form>
    </search>
  );
}

interface Group {
  /** Nothing for the sites whose address tells none. */
  departement: Departement | undefined;
  sites: Site[];
}

/** The sites by département, in the order of numbers. */
function groupsOf(sites: readonly Site[]): Group[] {
  const groups = new Map<string, Group>();
  for (const site of sites) {
    const departement = departementOf(townOf(site));
    const key = departement?.number ?? "";
    const group = groups.get(key) ?? { departement, sites: [] };
    group.sites.push(site);
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([left], [right]) => Number(left === "") - Number(right === "") || left.localeCompare(right))
    .map(([, group]) => group);
}

function SiteGroup({ departement, sites, language }: Group & { language: Language }) {
  return (
    <>
      {departement === undefined ? null : (
        <h2>
          <bdi lang="fr">{`${departement.name} (${departement.number})`}</bdi>
        </h2>
      )}
      <ul class="rq-sites">
        {sites.map((site) => (
          <SiteTile site={site} language={language} />
        ))}
      </ul>
    </>
  );
}

function SiteTile({ site, language }: { site: Site; language: Language }) {
  const query = site.languages.includes(language) ? `?langue=${language}` : "";
  return (
    <li class="fr-tile">
      <h3 class="fr-tile__title">
        <a href={`/${site.id}${query}`}>
          <bdi lang="fr">{site.name}</bdi>
        </a>
      </h3>
      <p class="fr-hint-text">
        <bdi lang="fr">{townOf(site)}</bdi>
      </p>
    </li>
  );
}

/** The postal code and the town of a site's address, which the département's number begins; else the whole address. */
function townOf({ contact: { address } }: Site): string {
  return /\d{5}\s+.+$/.exec(address)?.[0] ?? address;
}

/** By a part of its name, town or département; by its département's number, or the beginning of its postal code. */
function isSought(site: Site, typed: string): boolean {
  const wanted = searched(typed);
  const town = townOf(site);
  const { number = "", name = "" } = departementOf(town) ?? {};
  if (/^\d{2,5}$/.test(wanted)) return town.startsWith(wanted) || wanted === number;
  return wanted === searched(number) || searched(`${site.name} ${town} ${name}`).includes(wanted);
}

/** A text as the workbook's names are compared, hyphens or not. */
function searched(text: string): string {
  return comparableName(text).replaceAll("-", " ");
}
