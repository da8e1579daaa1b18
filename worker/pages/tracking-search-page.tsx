// Asks for a reference and its tracking code; errors at the top and at the field, what was typed stays.
import { MESSAGES } from "../languages/messages.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { addressOf, Layout, type PageContext } from "./layout.tsx";

export const TRACKING_FIELDS = ["reference", "code"] as const;
type TrackingField = (typeof TRACKING_FIELDS)[number];

/** A search that was not answered. */
export interface Search {
  typed?: Readonly<Record<TrackingField, string>>;
  /** Fields left empty. */
  missing?: readonly TrackingField[];
  /** Nothing has this reference and this code, whichever is wrong. */
  isUnknown?: boolean;
}

export function TrackingSearchPage(props: PageContext & Search) {
  const { site, language, typed, missing = [], isUnknown = false } = props;
  const words = MESSAGES[language];
  const isRefused = isUnknown || missing.length > 0;
  const title = isRefused ? `${words.errorPrefix} ${words.trackingTitle}` : words.trackingTitle;
  const labels = { reference: words.reference, code: words.trackingCode };
  const errors = isUnknown
    ? [{ target: "reference", text: words.notFound }]
    : missing.map((name) => ({ target: name, text: words.faults.required(labels[name]) }));
  const field = (name: TrackingField) => ({
    name,
    label: labels[name],
    value: typed?.[name] ?? "",
    error: errors.find(({ target }) => target === name)?.text,
  });
  return (
    <Layout site={site} language={language} title={title} path="/suivi">
      <h1>{words.trackingTitle}</h1>
      <p>{words.trackingIntroduction}</p>
      {isRefused ? <ErrorSummary errors={errors} words={words} /> : null}
      <form method="post" action={addressOf({ site, language }, "/suivi")} novalidate>
        <Field {...field("reference")} />
        <Field {...field("code")} hint={words.trackingCodeHint} />
        <button class="fr-btn" type="submit">
          {words.follow}
        </button>
      </form>
    </Layout>
  );
}

function Field(props: {
  name: string;
  label: string;
  value: string;
  hint?: string;
  error: string | undefined;
}) {
  const { name, label, value, hint, error } = props;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div class={error ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
      <label class="fr-label" for={name}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p class="fr-hint-text" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p class="fr-error-text" id={`${name}-error`}>
          {error}
        </p>
      )}
      <input
        class="fr-input"
        id={name}
        name={name}
        value={value}
        dir="ltr"
        autocomplete="off"
        aria-describedby={described || undefined}
        aria-invalid={error ? "true" : undefined}
        required
      />
    </div>
  );
}
