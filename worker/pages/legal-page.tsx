// Shows a legal page; languages without their own text get the English one, marked as such.
import { Layout, type PageContext } from "./layout.tsx";
import { type LegalPageName, legalText } from "./legal-texts.ts";

export function LegalPage({ site, language, name }: PageContext & { name: LegalPageName }) {
  const shown = language === "fr" ? "fr" : "en";
  const { title, sections } = legalText(shown, name, site);
  return (
    <Layout site={site} language={language} title={title} path={`/${name}`}>
      <div lang={shown} dir="ltr">
        <h1>{title}</h1>
        {sections.map(({ heading, paragraphs }) => (
          <section>
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </Layout>
  );
}
