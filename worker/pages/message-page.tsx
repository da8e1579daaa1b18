// A page that says what went wrong and what to do: its first sentence is its title.
import { ICON, STYLE } from "../dist/asset-addresses.ts";
import { MESSAGES } from "../languages/messages.ts";
import { addressOf, Layout, type PageContext } from "./layout.tsx";

export function MessagePage({ site, language, text }: PageContext & { text: string }) {
  const { errorPrefix, tracking, trackingLink } = MESSAGES[language];
  const [heading, explanation] = firstSentence(text);
  return (
    <Layout site={site} language={language} title={`${errorPrefix} ${heading}`}>
      <div class="rq-narrow">
        <h1>{heading}</h1>
        {explanation === "" ? null : <p class="fr-text--lead">{explanation}</p>}
        <div class="fr-btns-group">
          <a class="fr-btn" href={addressOf({ site, language })}>
            {tracking.writeNew}
          </a>
          <a class="fr-btn fr-btn--secondary" href={addressOf({ site, language }, "/suivi")}>
            {trackingLink}
          </a>
        </div>
      </div>
    </Layout>
  );
}

/** A text's first sentence without its point, and what follows it. */
function firstSentence(text: string): [first: string, rest: string] {
  const [first = "", ...rest] = text.split(/(?<=\p{L}\p{L})\.\s+/u);
  return [first.replace(/\.$/, ""), rest.join(". ")];
}

/** The same where no site is known: nothing but the sentences. */
export function BarePage({ title, text }: { title: string; text: string }) {
  const [heading, explanation] = firstSentence(text);
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
        <main class="fr-container rq-bare">
          <h1>{heading}</h1>
          {explanation === "" ? null : <p class="fr-text--lead">{explanation}</p>}
        </main>
      </body>
    </html>
  );
}
