// The confirmation: reference, private tracking link, and for a while a copy of the answers.
import type { Child } from "hono/jsx";
import { FIELD_NAMES, FIELDS } from "../complaint/fields.ts";
import { MESSAGES } from "../languages/messages.ts";
import type { FoundSubmission } from "../store/submissions.ts";
import { dateTimeText } from "./day-text.ts";
import { shownValue } from "./field-words.ts";
import { addressOf, Layout, type PageContext } from "./layout.tsx";

export function ConfirmationPage(
  props: PageContext & {
    path: string;
    found: FoundSubmission;
    trackingAddress: string;
    isCopyShown: boolean;
  },
) {
  const { site, language, path, found, trackingAddress, isCopyShown } = props;
  const words = MESSAGES[language];
  return (
    <Layout site={site} language={language} title={words.confirmationTitle} path={path} withScript>
      <div id="envoye" class="fr-alert fr-alert--success">
        <h1 class="fr-alert__title">{words.confirmationTitle}</h1>
        <p>{words.confirmed(site.name)}</p>
      </div>
      <dl>
        <Entry label={words.reference}>
          <strong id="reference" dir="ltr">
            {found.reference}
          </strong>
        </Entry>
        <Entry label={words.receivedOn}>{dateTimeText(language, found.receivedAt, site.timeZone)}</Entry>
      </dl>
      <p>{words.keepLink}</p>
      <p>
        <a id="suivi" class="fr-link" dir="ltr" href={`${trackingAddress}?langue=${language}`}>
          {trackingAddress}
        </a>
      </p>
      <h2>{words.copyTitle}</h2>
      {isCopyShown ? <Copy language={language} found={found} /> : <p>{words.copyGone}</p>}
      <p>
        <a class="fr-link" href={addressOf({ site, language })}>
          {words.another}
        </a>
      </p>
    </Layout>
  );
}

function Copy({ language, found }: { language: PageContext["language"]; found: FoundSubmission }) {
  const { fields } = MESSAGES[language];
  const shown = FIELD_NAMES.filter((name) => FIELDS[name].isShownBack && (found[name] ?? "") !== "");
  return (
    <dl class="fr-copy">
      {shown.map((name) => (
        <Entry label={fields[name]}>
          <span class="rq-text" dir="auto">
            {shownValue(language, name, found[name] ?? "")}
          </span>
        </Entry>
      ))}
    </dl>
  );
}

function Entry({ label, children }: { label: string; children: Child }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
