// The confirmation: reference, code and link, what comes next, and for a while a copy of the answers.
import type { Child } from "hono/jsx";
import { askedFields } from "../complaint/asked-fields.ts";
import { type FieldName, fieldNamed } from "../complaint/fields.ts";
import { dateTimeText, hourText } from "../languages/day-text.ts";
import { MESSAGES } from "../languages/messages.ts";
import type { FoundSubmission } from "../store/submissions.ts";
import { nextSteps } from "./confirmation-steps.tsx";
import { choiceLabels } from "./field-words.ts";
import { addressOf, Layout, type PageContext } from "./layout.tsx";
import { Steps } from "./steps.tsx";

export interface ConfirmationProps extends PageContext {
  /** The page's address within the site, without language. */
  path: string;
  found: FoundSubmission;
  /** The tracking code, grouped. */
  code: string;
  trackingAddress: string;
  /** Until when the copy is shown, in milliseconds since 1970; `null` once it no longer is. */
  copyShownUntil: number | null;
  /** Whether the person has just erased the copy. */
  isCopyErased: boolean;
}

export function ConfirmationPage(props: ConfirmationProps) {
  const { site, language, path, found, trackingAddress } = props;
  const { confirmation: words, tracking } = MESSAGES[language];
  const received = dateTimeText(language, found.receivedAt, site.timeZone);
  return (
    <Layout site={site} language={language} title={words.title} path={path} withScript>
      <div class="rq-narrow">
        <div id="envoye" class="fr-alert fr-alert--success">
          <h1 class="fr-alert__title">{words.title}</h1>
          <p>{words.arrived(site.name, received)}</p>
        </div>
        <Ticket {...props} />
        <p>
          <strong>{words.keepThem}</strong> {words.keepThemSecret}
        </p>
        <p>
          {words.link}{" "}
          <a class="rq-text" id="suivi" dir="ltr" href={`${trackingAddress}?langue=${language}`}>
            {trackingAddress}
          </a>
        </p>
        <Tools language={language} />
        <h2>{words.next}</h2>
        <Steps steps={nextSteps(props)} words={tracking} />
        <CopySection {...props} />
        <p class="rq-noprint">
          <a class="fr-link" href={addressOf({ site, language })}>
            {MESSAGES[language].another}
          </a>
        </p>
      </div>
    </Layout>
  );
}

function Ticket({ language, found, code }: ConfirmationProps) {
  const { reference, trackingCode } = MESSAGES[language];
  return (
    <div class="rq-ticket">
      <dl class="rq-facts">
        <Entry label={reference}>
          <strong class="rq-code" id="reference" dir="ltr">
            {found.reference}
          </strong>
        </Entry>
        <Entry label={trackingCode}>
          <strong class="rq-code" id="code" dir="ltr">
            {code}
          </strong>
        </Entry>
      </dl>
    </div>
  );
}

/** Shown by script, which does what they say. */
function Tools({ language }: Pick<PageContext, "language">) {
  const { confirmation: words } = MESSAGES[language];
  return (
    <>
      <ul class="fr-btns-group rq-noprint" id="outils" hidden>
        <li>
          <button class="fr-btn" type="button" id="imprimer">
            {words.print}
          </button>
        </li>
        <li>
          <button class="fr-btn fr-btn--secondary" type="button" id="copier">
            {words.copyLink}
          </button>
        </li>
      </ul>
      <p role="status" id="copie" class="fr-message fr-message--valid" data-text={words.linkCopied} />
    </>
  );
}

function CopySection(props: ConfirmationProps) {
  const { site, language, path, copyShownUntil, isCopyErased } = props;
  const { confirmation: words, copyGone } = MESSAGES[language];
  if (copyShownUntil === null) {
    return (
      <p role={isCopyErased ? "status" : undefined} id="copie-effacee">
        {isCopyErased ? words.copyErased : copyGone}
      </p>
    );
  }
  return (
    <section aria-labelledby="copie-titre">
      <h2 id="copie-titre">{words.copyTitle}</h2>
      <p class="fr-hint-text rq-gap rq-noprint">
        {words.shownUntil(hourText(language, copyShownUntil, site.timeZone))}
      </p>
      <Copy {...props} />
      <form class="rq-noprint" method="post" action={addressOf({ site, language }, `${path}/effacer`)}>
        <button class="fr-btn fr-btn--secondary" type="submit">
          {words.eraseCopy}
        </button>
      </form>
    </section>
  );
}

/** What was sent, field by field; what was left empty is left out. */
function Copy(props: ConfirmationProps) {
  const { site, language, found } = props;
  const { fields, copyFields } = MESSAGES[language];
  const shown = askedFields(site).filter(
    (name) => fieldNamed(name).isShownBack && (found[name] ?? "") !== "",
  );
  return (
    <dl class="rq-facts rq-copy">
      {shown.map((name) => (
        <Entry label={copyFields[name] ?? fields[name]}>
          <Value {...props} name={name} value={found[name] ?? ""} />
        </Entry>
      ))}
    </dl>
  );
}

function Value(props: PageContext & { name: FieldName; value: string }) {
  const { name, value } = props;
  const { kind } = fieldNamed(name);
  if (kind === "choice" || kind === "siteChoice") return <>{choiceLabels(props, name)[value] ?? value}</>;
  if (kind === "email" || kind === "phone") return <bdi dir="ltr">{value}</bdi>;
  return (
    <span class="rq-text" dir="auto">
      {value}
    </span>
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
