// A page that says what went wrong and what to do: the first line of its text is its title.
import { ICON, STYLE } from "../dist/asset-addresses.ts";
import { directionOf, type Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";
import { aroundAddress, refusalLines } from "../languages/refusal-text.ts";
import type { Site } from "../site/site.ts";
import { addressOf, Layout, type PageContext } from "./layout.tsx";
import type { Sentence } from "./respond.tsx";

/** The refusals that cost the person a message: the only way on is the form. */
const BACK_TO_FORM: readonly Sentence[] = ["tooLarge", "tooSlow"];
const BREAKDOWNS: readonly Sentence[] = ["unavailable", "outOfOrder"];

interface Refused {
  sentence: Sentence;
  /** Whether the same address may be asked for again by a link. */
  isReading: boolean;
}

export function MessagePage(props: PageContext & Refused) {
  const { site, language, sentence } = props;
  const { errorPrefix } = MESSAGES[language];
  const [heading, ...lines] = linesOf(props);
  // In another language it would be the same breakdown.
  const path = BREAKDOWNS.includes(sentence) ? null : "";
  return (
    <Layout site={site} language={language} title={`${errorPrefix} ${heading}`} path={path}>
      <div class="rq-narrow">
        <h1>{heading}</h1>
        <Lines lines={lines} site={site} />
        <div class="fr-btns-group">
          <WaysOn {...props} />
        </div>
      </div>
    </Layout>
  );
}

/** The same where no site is known: nothing but the words, and where the sites are. */
export function BarePage(props: { language: Language } & Refused) {
  const { language, sentence, isReading } = props;
  const { errorPrefix, tryAgain, home } = MESSAGES[language];
  const [heading, ...lines] = linesOf(props);
  return (
    <html lang={language} dir={directionOf(language)} data-fr-scheme="system">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${errorPrefix} ${heading}`}</title>
        <link rel="stylesheet" href={STYLE} />
        <link rel="icon" href={ICON} type="image/svg+xml" />
      </head>
      <body>
        <main class="fr-container rq-bare">
          <h1>{heading}</h1>
          <Lines lines={lines} />
          {BREAKDOWNS.includes(sentence) ? (
            <a class="fr-btn" href={isReading ? "" : "/"}>
              {tryAgain}
            </a>
          ) : (
            <a class="fr-btn" href={`/?langue=${language}`}>
              {home.heading}
            </a>
          )}
        </main>
      </body>
    </html>
  );
}

function WaysOn({ site, language, sentence, isReading }: PageContext & Refused) {
  const { writeMessage, backToForm, tryAgain, trackingLink } = MESSAGES[language];
  const form = addressOf({ site, language });
  if (BREAKDOWNS.includes(sentence)) {
    return (
      <a class="fr-btn" href={isReading ? "" : form}>
        {tryAgain}
      </a>
    );
  }
  if (BACK_TO_FORM.includes(sentence)) {
    return (
      <a class="fr-btn" href={form}>
        {backToForm}
      </a>
    );
  }
  return (
    <>
      <a class="fr-btn" href={form}>
        {writeMessage}
      </a>
      <a class="fr-btn fr-btn--secondary" href={addressOf({ site, language }, "/suivi")}>
        {trackingLink}
      </a>
    </>
  );
}

/** The title without its point, then the paragraphs. */
function linesOf({ site, language, sentence }: { site?: Site; language: Language; sentence: Sentence }) {
  const [heading = "", ...lines] = refusalLines(MESSAGES[language][sentence], site !== undefined);
  return [heading.replace(/\.$/, ""), ...lines];
}

function Lines({ lines, site }: { lines: readonly string[]; site?: Site }) {
  return (
    <>
      {lines.map((line, index) => (
        <p class={index === 0 ? "fr-text--lead" : undefined}>
          <WithAddress line={line} site={site} />
        </p>
      ))}
    </>
  );
}

function WithAddress({ line, site }: { line: string; site?: Site | undefined }) {
  const [before, after] = aroundAddress(line);
  if (site === undefined || after === undefined) return <>{line}</>;
  return (
    <>
      {before}
      <bdi lang="fr" dir="ltr">
        {site.contact.address}
      </bdi>
      {after}
    </>
  );
}
