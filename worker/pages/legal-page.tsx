// Shows a legal page: a site's, or that of the list of sites.
import type { Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";
import { addressInLanguage, type Site } from "../site/site.ts";
import { CommonLayout } from "./common-layout.tsx";
import { Layout, type PageContext } from "./layout.tsx";
import type { Hosting, LegalPageName, LegalText } from "./legal/legal-text.ts";
import { commonLegalText, legalText } from "./legal-texts.ts";

/** Where one complains: as the texts write it, and the whole address. */
const WEB_ADDRESSES: ReadonlyMap<string, string> = new Map([
  ["cnil.fr/plaintes", "https://www.cnil.fr/fr/plaintes"],
  ["formulaire.defenseurdesdroits.fr", "https://formulaire.defenseurdesdroits.fr"],
  ["defenseurdesdroits.fr/saisir/delegues", "https://www.defenseurdesdroits.fr/saisir/delegues"],
]);

export function LegalPage(props: PageContext & { name: LegalPageName; settings: Hosting }) {
  const { site, language, name, settings } = props;
  const text = legalText(language, name, site, settings);
  const { email, dataProtectionOfficer } = site.contact;
  return (
    <Layout site={site} language={language} title={text.title} path={`/${name}`}>
      <div class="rq-narrow">
        <LegalSections {...text} language={language} addresses={[dataProtectionOfficer, email]} />
      </div>
    </Layout>
  );
}

/** The page of the list of sites: what holds for all, then each one's own page. */
export function CommonLegalPage(props: { sites: readonly Site[]; language: Language; name: LegalPageName }) {
  const { sites, language, name } = props;
  const text = commonLegalText(language, name);
  return (
    <CommonLayout language={language} title={text.title} path={`/${name}`}>
      <LegalSections {...text} language={language} addresses={[]} />
      <h2>{MESSAGES[language].home.ofEachService}</h2>
      <ul>
        {sites.map((site) => (
          <li>
            <a class="fr-link" href={addressInLanguage(site, language, `/${name}`)}>
              <bdi lang="fr">{site.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </CommonLayout>
  );
}

/** `addresses` are those that become links in the text. */
function LegalSections(
  props: LegalText & { language: Language; addresses: readonly (string | undefined)[] },
) {
  const { title, inBrief, sections, language, addresses } = props;
  const linked = (text: string) => (
    <WithLink text={text} addresses={[...addresses, ...WEB_ADDRESSES.keys()]} />
  );
  return (
    <>
      <h1>{title}</h1>
      <div class="fr-callout">
        <h2 class="fr-callout__title">{MESSAGES[language].inBrief}</h2>
        <ul>
          {inBrief.map((point) => (
            <li>{linked(point)}</li>
          ))}
        </ul>
      </div>
      {sections.map(({ heading, id, paragraphs = [], items = [], points = [] }) => (
        <section>
          <h2 id={id}>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p>{linked(paragraph)}</p>
          ))}
          {items.length === 0 ? null : (
            <ul>
              {items.map((item) => (
                <li>{linked(item)}</li>
              ))}
            </ul>
          )}
          {points.length === 0 ? null : (
            <dl class="rq-facts">
              {points.map(([point, words]) => (
                <div>
                  <dt>{point}</dt>
                  <dd>{linked(words)}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </>
  );
}

/** A text whose first address of these is a link: to write to, or on the web. */
function WithLink({ text, addresses }: { text: string; addresses: readonly (string | undefined)[] }) {
  const address = addresses.find((one) => one !== undefined && text.includes(one));
  if (address === undefined) return <>{text}</>;
  const [before = "", ...after] = text.split(address);
  return (
    <>
      {before}
      {address.includes("@") ? (
        <a href={`mailto:${address}`} dir="ltr">
          {address}
        </a>
      ) : (
        <a class="rq-new" href={WEB_ADDRESSES.get(address)} rel="noopener noreferrer" dir="ltr">
          {address}
        </a>
      )}
      {after.join(address)}
    </>
  );
}
