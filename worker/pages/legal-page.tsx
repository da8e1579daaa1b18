// Shows a legal page.
import { Layout, type PageContext } from "./layout.tsx";
import type { LegalPageName } from "./legal/legal-text.ts";
import { legalText } from "./legal-texts.ts";

export function LegalPage({ site, language, name }: PageContext & { name: LegalPageName }) {
  const { title, sections } = legalText(language, name, site);
  return (
    <Layout site={site} language={language} title={title} path={`/${name}`}>
      <div class="rq-narrow">
        <h1>{title}</h1>
        {sections.map(({ heading, id, paragraphs }) => (
          <section>
            <h2 id={id}>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </Layout>
  );
}
