// The form: usable without script, what was typed stays, errors at the top and at each field.
import type { FieldError } from "../complaint/complaint.ts";
import { FIELD_NAMES, type Field, type FieldName, fieldNamed } from "../complaint/fields.ts";
import { MESSAGES } from "../languages/messages.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { faultText } from "./fault-text.ts";
import { choiceLabels } from "./field-words.ts";
import { FormField } from "./fields.tsx";
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
  const fieldsAt = (place: Field["place"]) =>
    FIELD_NAMES.filter((name) => fieldNamed(name).place === place).map((name) => (
      <FormField
        name={name}
        value={values[name]}
        error={errors.find((error) => error.field === name)}
        language={language}
      />
    ));
  const listed = errors.map((error) => ({ target: targetOf(error.field), text: faultText(language, error) }));
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
        <div class="fr-alert fr-alert--warning" role="alert" id="avis">
          <p>{notice}</p>
        </div>
      )}
      {errors.length > 0 ? <ErrorSummary errors={listed} words={words} /> : null}
      {/* Filled again by the browser under a new key, a page come back to would send a second message. */}
      <form
        id="formulaire"
        method="post"
        action={addressOf({ site, language })}
        autocomplete="off"
        novalidate
        data-draft={FIELD_NAMES.filter((name) => fieldNamed(name).isInDraft).join(" ")}
      >
        <input type="hidden" name={KEY_FIELD} value={formKey} />
        <input type="hidden" name={PROOF_FIELD} value="" data-challenge={`/${site.id}/defi`} />
        {fieldsAt("message")}
        <fieldset class="fr-fieldset" aria-describedby="reponse">
          <legend class="fr-fieldset__legend">{words.contactLegend}</legend>
          <p class="fr-hint-text" id="reponse">
            {words.contactHint}
          </p>
          {fieldsAt("contact")}
        </fieldset>
        <div class="fr-trap" aria-hidden="true">
          <label for={HONEYPOT}>{words.leaveEmpty}</label>
          <input id={HONEYPOT} name={HONEYPOT} tabindex={-1} autocomplete="off" />
        </div>
        <div id="brouillon" hidden>
          <p class="fr-hint-text">{words.savedOnDevice}</p>
          <div class="fr-checkbox-group">
            <input type="checkbox" id="sans-brouillon" />
            <label class="fr-label" for="sans-brouillon">
              {words.doNotSave}
            </label>
          </div>
        </div>
        <p id="hors-ligne" class="fr-alert fr-alert--warning" role="alert" hidden>
          {words.offline}
        </p>
        <button class="fr-btn" type="submit">
          {words.send}
        </button>
      </form>
    </Layout>
  );
}

/** Where an error leads: of a list, to its first choice. */
function targetOf(name: FieldName): string {
  const [first] = Object.keys(choiceLabels("fr", name));
  return first === undefined ? name : `${name}-${first}`;
}
