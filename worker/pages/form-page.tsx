// The form: usable without script, what was typed stays, errors at the top and at each field.
import type { FieldError } from "../complaint/complaint.ts";
import { FIELDS, type FieldName } from "../complaint/fields.ts";
import { MESSAGES } from "../languages/messages.ts";
import { faultText, limitText } from "./fault-text.ts";
import { Choices, TextInput } from "./fields.tsx";
import { addressOf, Layout, type PageContext } from "./layout.tsx";

/** The hidden field that only programs fill. */
export const HONEYPOT = "site_web";
export const KEY_FIELD = "cle";
export const PROOF_FIELD = "preuve";

/** What a form page shows. */
export interface FormPageProps extends PageContext {
  values: Record<FieldName, string>;
  errors: readonly FieldError[];
  /** A sentence above the form: page too old, already sent… */
  notice?: string | undefined;
  /** The signed idempotency key. */
  formKey: string;
}

export function FormPage(props: FormPageProps) {
  const { site, language, values, errors, formKey, notice } = props;
  const words = MESSAGES[language];
  const title = words.formTitle;
  const field = (name: FieldName) => ({
    name,
    value: values[name],
    words,
    error: errors.find((error) => error.field === name),
    language,
  });
  return (
    <Layout
      site={site}
      language={language}
      title={errors.length > 0 ? `${words.errorPrefix} ${title}` : title}
      withScript
    >
      <h1>{title}</h1>
      <p>{words.introduction(site.name)}</p>
      {site.announcedDelayWorkingDays === undefined ? null : (
        <p>{words.announcedDelay(site.announcedDelayWorkingDays)}</p>
      )}
      <p>{words.scope}</p>
      {notice === undefined ? null : (
        <div class="fr-alert fr-alert--warning" role="alert">
          <p>{notice}</p>
        </div>
      )}
      {errors.length > 0 ? <ErrorSummary errors={errors} language={language} /> : null}
      <form id="formulaire" method="post" action={addressOf({ site, language })} novalidate>
        <input type="hidden" name={KEY_FIELD} value={formKey} />
        <input type="hidden" name={PROOF_FIELD} value="" data-challenge={`/${site.id}/defi`} />
        <Choices {...field("type")} labels={words.types} />
        <Choices {...field("author")} labels={words.authors} />
        <TextInput {...field("subject")} hint={limitText(language, FIELDS.subject.maximumLength)} />
        <TextInput
          {...field("message")}
          hint={`${limitText(language, FIELDS.message.maximumLength)}. ${words.hints.message}`}
        />
        <fieldset class="fr-fieldset">
          <legend class="fr-fieldset__legend">{words.contactLegend}</legend>
          <TextInput {...field("name")} hint={words.hints.name} autocomplete="name" />
          <TextInput {...field("email")} hint={words.hints.email} autocomplete="email" />
          <TextInput {...field("phone")} hint={words.hints.phone} autocomplete="tel" />
        </fieldset>
        <div class="fr-trap" aria-hidden="true">
          <label for={HONEYPOT}>{words.leaveEmpty}</label>
          <input id={HONEYPOT} name={HONEYPOT} tabindex={-1} autocomplete="off" />
        </div>
        <div id="brouillon" class="fr-checkbox-group" hidden>
          <p class="fr-hint-text">{words.savedOnDevice}</p>
          <input type="checkbox" id="sans-brouillon" />
          <label class="fr-label" for="sans-brouillon">
            {words.doNotSave}
          </label>
        </div>
        <button class="fr-btn" type="submit">
          {words.send}
        </button>
      </form>
    </Layout>
  );
}

function ErrorSummary({
  errors,
  language,
}: {
  errors: readonly FieldError[];
  language: PageContext["language"];
}) {
  const words = MESSAGES[language];
  return (
    <div class="fr-alert fr-alert--error" role="alert" id="erreurs" tabindex={-1}>
      <h2 class="fr-alert__title">{words.errorSummary(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${targetOf(error.field)}`}>{faultText(language, error)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function targetOf(name: FieldName): string {
  const field = FIELDS[name];
  return field.kind === "choice" ? `${name}-${field.codes[0]}` : name;
}
