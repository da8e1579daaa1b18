// A page that says one thing: what went wrong and what to do.
import { ICON, STYLE } from "../dist/asset-addresses.ts";
import { MESSAGES } from "../languages/messages.ts";
import { addressOf, Layout, type PageContext } from "./layout.tsx";

export function MessagePage({ site, language, text }: PageContext & { text: string }) {
  const words = MESSAGES[language];
  return (
    <Layout site={site} language={language} title={words.errorPrefix.replace(/[\s:]+$/, "")}>
      <h1>{text}</h1>
      <p>
        <a class="fr-link" href={addressOf({ site, language })}>
          {words.formTitle}
        </a>
      </p>
    </Layout>
  );
}

/** The same where no site is known: nothing but the sentence. */
export function BarePage({
  title,
  text,
  links = [],
}: {
  title: string;
  text: string;
  links?: readonly { href: string; label: string }[];
}) {
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={STYLE} />
        <link rel="icon" href={ICON} type="image/svg+xml" />
      </head>
      <body>
        <main class="fr-container">
          <h1>{title}</h1>
          <p>{text}</p>
          <ul>
            {links.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  );
}
