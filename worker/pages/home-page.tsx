// The page that leads to each site's form: a list, and from a dozen sites on a field that searches it.
import type { Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";
import { type Departement, departementOf } from "../site/departements.ts";
import { postalTown, soughtSites, townsInWords } from "../site/search-sites.ts";
import { addressInLanguage, type Site } from "../site/site.ts";
import { CommonLayout } from "./common-layout.tsx";

/** From so many sites on, they are searched. */
const SEARCHED_FROM = 13;
const SERVICES_PUBLICS = "https://www.plus.transformation.gouv.fr";

interface HomePageProps {
  sites: readonly Site[];
  language: Language;
  /** What is sought; empty when nothing is. */
  typed: string;
}

export function HomePage({ sites, language, typed }: HomePageProps) {
  const { home: words, newWindow } = MESSAGES[language];
  const found = soughtSites(sites, typed);
  const shown = found.length === 0 ? sites : found;
  return (
    <CommonLayout language={language} title={words.heading} path="/">
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
        <SiteGroup {...group} language={language} typed={typed} />
      ))}
      <p>
        {words.notListed}{" "}
        <a class="rq-new" href={SERVICES_PUBLICS} target="_blank" rel="noopener noreferrer" dir="ltr">
          plus.transformation.gouv.fr
          <span class="fr-sr-only"> {newWindow}</span>
        </a>{" "}
        (<bdi lang="fr">Services Publics{"\u00a0"}+</bdi>).
      </p>
    </CommonLayout>
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
    const departement = departementOf(postalTown(site));
    const key = departement?.number ?? "";
    const group = groups.get(key) ?? { departement, sites: [] };
    group.sites.push(site);
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([left], [right]) => Number(left === "") - Number(right === "") || left.localeCompare(right))
    .map(([, group]) => group);
}

function SiteGroup(props: Group & { language: Language; typed: string }) {
  const { departement, sites, language, typed } = props;
  return (
    <>
      {departement === undefined ? null : (
        <h2>
          <bdi lang="fr">{`${departement.name} (${departement.number})`}</bdi>
        </h2>
      )}
      <ul class="rq-sites">
        {sites.map((site) => (
          <SiteTile site={site} language={language} typed={typed} />
        ))}
      </ul>
    </>
  );
}

function SiteTile({ site, language, typed }: { site: Site; language: Language; typed: string }) {
  return (
    <li class="fr-tile">
      <h3 class="fr-tile__title">
        <a href={addressInLanguage(site, language)}>
          <bdi lang="fr">{site.name}</bdi>
        </a>
      </h3>
      <p class="fr-hint-text">
        <bdi lang="fr">{townsInWords(site, typed)}</bdi>
      </p>
    </li>
  );
}
