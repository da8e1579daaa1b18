// Shows a legal page.
import { MESSAGES } from "../languages/messages.ts";
import { Layout, type PageContext } from "./layout.tsx";
import type { LegalPageName } from "./legal/legal-text.ts";
import { legalText } from "./legal-texts.ts";

export function LegalPage({ site, language, name }: PageContext & { name: LegalPageName }) {
  const { title, inBrief, sections } = legalText(language, name, site);
  const { email, dataProtectionOfficer } = site.contact;
  const linked = (text: string) => <WithMail text={text} addresses={[dataProtectionOfficer, email]} />;
  return (
    <Layout site={site} language={language} title={title} path={`/${name}`}>
      <div class="rq-narrow">
        <h1>{title}</h1>
        <div class="fr-callout">
          <h2 class="fr-callout__title">{MESSAGES[language].inBrief}</h2>
          <ul>
            {inBrief.map((point) => (
              <li>{linked(point)}</li>
            ))}
          </ul>
        </div>
        {sections.map(({ heading, id, paragraphs }) => (
          <section>
            <h2 id={id}>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p>{linked(paragraph)}</p>
            ))}
          </section>
        ))}
      </div>
    </Layout>
  );
}

/** A text whose first address of these is a link. */
function WithMail({ text, addresses }: { text: string; addresses: readonly (string | undefined)[] }) {
  const address = addresses.find((one) => one !== undefined && text.includes(one));
  if (address === undefined) return <>{text}</>;
  const [before = "", ...after] = text.split(address);
  return (
    <>
      {before}
      <a href={`mailto:${address}`} dir="ltr">
        {address}
      </a>
      {after.join(address)}
    </>
  );
}
