// The form: usable without script, what was typed stays, errors at the top and at each field.
import { askedFields } from "../complaint/asked-fields.ts";
import type { FieldError } from "../complaint/complaint.ts";
import { type Field, type FieldName, fieldNamed } from "../complaint/fields.ts";
import type { NoticeWords } from "../languages/form-messages.ts";
import { MESSAGES } from "../languages/messages.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { faultText } from "./fault-text.ts";
import { FormField, targetOf } from "./fields.tsx";
import { DataSummary, DraftBox, OtherWays } from "./form-parts.tsx";
import { addressOf, Layout, type PageContext } from "./layout.tsx";

/** The hidden field that only programs fill. */
export const HONEYPOT = "site_web";
export const KEY_FIELD = "cle";
export const PROOF_FIELD = "preuve";
/** The button of the language menu that was pressed. */
export const LANGUAGE_FIELD = "langue";

/** Something to say above the form: page too old, already sent, not recorded… */
export interface Notice extends NoticeWords {
  kind: "warning" | "error";
}

/** What a form page shows. */
export interface FormPageProps extends PageContext {
  values: Record<FieldName, string>;
  errors: readonly FieldError[];
  notice?: Notice | undefined;
  /** The signed idempotency key. */
  formKey: string;
  /** Whether the page answers a POST, which the browser would offer to send again. */
  isAnswer: boolean;
}

export function FormPage(props: FormPageProps) {
  const { site, language, errors, notice } = props;
  const words = MESSAGES[language];
  const title = words.formTitle;
  const isRefused = errors.length > 0 || notice !== undefined;
  const listed = errors.map((error) => ({
    target: targetOf(props, error.field),
    text: faultText(language, error),
  }));
  return (
    <Layout
      site={site}
      language={language}
      title={isRefused ? `${words.errorPrefix} ${title}` : title}
      withScript
      isForm
    >
      <div class="fr-grid-row">
        <div class="fr-col-12 fr-col-lg-8">
          <h1>{title}</h1>
          {notice === undefined ? null : <NoticeAlert {...notice} />}
          {errors.length > 0 ? <ErrorSummary errors={listed} words={words} /> : null}
          <DraftFound {...props} />
          <Introduction site={site} language={language} />
          <Form {...props} />
        </div>
        <div class="fr-col-12 fr-col-lg-4">
          <OtherWays site={site} language={language} />
        </div>
      </div>
    </Layout>
  );
}

function NoticeAlert({ kind, title, lines }: Notice) {
  return (
    <div class={`fr-alert fr-alert--${kind}`} role="alert" id="avis" tabindex={-1}>
      <h2 class="fr-alert__title">{title}</h2>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
}

/** Shown by script when a draft was put back. */
function DraftFound({ language }: PageContext) {
  const { form: words } = MESSAGES[language];
  return (
    <div class="fr-alert fr-alert--info" role="status" id="brouillon-remis" hidden>
      <p data-text={words.draftFound} />
      <p>
        <button class="fr-btn fr-btn--secondary" type="button">
          {words.eraseThisDraft}
        </button>
      </p>
    </div>
  );
}

const WORKING_DAYS_A_WEEK = 5;

function Introduction({ site, language }: PageContext) {
  const { form: words, trackingLink } = MESSAGES[language];
  const days = site.announcedDelayWorkingDays;
  const aim = days === undefined ? "" : ` ${words.aim(days, Math.ceil(days / WORKING_DAYS_A_WEEK))}`;
  return (
    <div class="rq-lines">
      <p>{`${words.duration}${aim}`}</p>
      <p>
        {words.alreadyWritten}{" "}
        <a class="fr-link" href={addressOf({ site, language }, "/suivi")}>
          {trackingLink}
        </a>
      </p>
    </div>
  );
}

function Form(props: FormPageProps) {
  const { site, language, formKey, isAnswer } = props;
  const words = MESSAGES[language];
  const inDraft = askedFields(site).filter((name) => fieldNamed(name).isInDraft);
  return (
    /* Filled again by the browser under a new key, a page come back to would send a second message. */
    <form
      id="formulaire"
      method="post"
      action={addressOf({ site, language })}
      autocomplete="off"
      novalidate
      data-draft={inDraft.join(" ")}
      data-answer={isAnswer ? "" : undefined}
    >
      <input type="hidden" name={KEY_FIELD} value={formKey} />
      <input type="hidden" name={PROOF_FIELD} value="" data-challenge={`/${site.id}/defi`} />
      <p class="fr-hint-text rq-gap">{words.form.requiredNote}</p>
      <Fields {...props} place="message" />
      <DraftBox language={language} />
      <fieldset class="fr-fieldset" aria-describedby="contact-hint">
        <legend class="fr-fieldset__legend">
          <h2>{words.contactLegend}</h2>
        </legend>
        <p class="fr-hint-text rq-gap" id="contact-hint">
          {words.contactHint}
        </p>
        <Fields {...props} place="contact" />
      </fieldset>
      <div class="rq-trap" aria-hidden="true">
        <label for={HONEYPOT}>{words.leaveEmpty}</label>
        <input id={HONEYPOT} name={HONEYPOT} tabindex={-1} autocomplete="off" />
      </div>
      <DataSummary site={site} language={language} />
      <p id="hors-ligne" class="fr-alert fr-alert--warning" role="alert" hidden>
        {words.offline}
      </p>
      <button class="fr-btn fr-btn--lg rq-wide" type="submit" id="envoyer">
        {words.send}
      </button>
    </form>
  );
}

/** The fields of a place in their order; two of the shortest kinds side by side. */
function Fields(props: FormPageProps & { place: Field["place"] }) {
  const { site, language, values, errors, place } = props;
  const names = askedFields(site).filter((name) => fieldNamed(name).place === place);
  const field = (name: FieldName) => (
    <FormField
      site={site}
      language={language}
      name={name}
      value={values[name]}
      error={errors.find((error) => error.field === name)}
    />
  );
  return (
    <>
      {grouped(names).map((group) =>
        group.length > 1 ? <div class="rq-pair">{group.map(field)}</div> : group.map(field),
      )}
    </>
  );
}

const isShort = (name: FieldName): boolean => ["email", "phone"].includes(fieldNamed(name).kind);

function grouped(names: readonly FieldName[]): FieldName[][] {
  const groups: FieldName[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last !== undefined && last.length === 1 && [...last, name].every(isShort)) last.push(name);
    else groups.push([name]);
  }
  return groups;
}
