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

const EXAMPLES = { reference: "F7KM-3QXB", code: "K7M 3QX HB9" } as const;

export function TrackingSearchPage(props: PageContext & Search) {
  const { site, language, typed, missing = [], isUnknown = false } = props;
  const words = MESSAGES[language];
  const { tracking } = words;
  const isRefused = isUnknown || missing.length > 0;
  const title = isRefused ? `${words.errorPrefix} ${words.trackingTitle}` : words.trackingTitle;
  const labels = { reference: words.reference, code: words.trackingCode };
  const errors = missing.map((name) => ({ target: name, text: words.faults.required(labels[name]) }));
  const hints = { reference: tracking.referenceHint, code: tracking.codeHint };
  return (
    <Layout site={site} language={language} title={title} path="/suivi">
      <div class="rq-narrow">
        <h1>{words.trackingTitle}</h1>
        {isUnknown ? <NotFound {...props} /> : null}
        {errors.length > 0 ? <ErrorSummary errors={errors} words={words} /> : null}
        {isRefused ? null : <p class="fr-text--lead">{tracking.lead}</p>}
        <form method="post" action={addressOf({ site, language }, "/suivi")} novalidate>
          {TRACKING_FIELDS.map((name) => (
            <Field
              name={name}
              label={labels[name]}
              hint={hints[name]}
              after={name === "code" ? tracking.anyCase : ""}
              value={typed?.[name] ?? ""}
              isWrong={isUnknown || missing.includes(name)}
              error={errors.find(({ target }) => target === name)?.text}
            />
          ))}
          <button class="fr-btn fr-btn--lg rq-wide" type="submit">
            {tracking.follow}
          </button>
        </form>
        <h2 class="rq-gap2">{tracking.lostTitle}</h2>
        <p>
          {tracking.lost} <a href={addressOf({ site, language })}>{tracking.newMessage}</a>.
        </p>
      </div>
    </Layout>
  );
}

function NotFound({ language }: PageContext) {
  const { tracking } = MESSAGES[language];
  const [sentence, reference, and, code] = tracking.notFound;
  return (
    <div class="fr-alert fr-alert--error" id="erreurs" role="alert" tabindex={-1}>
      <h2 class="fr-alert__title">{tracking.notFoundTitle}</h2>
      <p>
        {sentence} <a href="#reference">{reference}</a> {and} <a href="#code">{code}</a>.
      </p>
      <p>{tracking.neverUsed}</p>
    </div>
  );
}

function Field(props: {
  name: TrackingField;
  label: string;
  hint: string;
  after: string;
  value: string;
  isWrong: boolean;
  error: string | undefined;
}) {
  const { name, label, hint, after, value, isWrong, error } = props;
  return (
    <div class={isWrong ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
      <label class="fr-label" for={name}>
        {label}
        <span class="fr-hint-text" id={`${name}-hint`}>
          {hint} <bdi dir="ltr">{EXAMPLES[name]}</bdi>
          {after === "" ? null : `. ${after}`}
        </span>
      </label>
      <input
        class="fr-input rq-short rq-capitals"
        id={name}
        name={name}
        value={value}
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        required
        aria-describedby={error === undefined ? `${name}-hint` : `${name}-hint ${name}-messages`}
        aria-invalid={isWrong ? "true" : undefined}
      />
      {error === undefined ? null : (
        <p class="fr-message fr-message--error" id={`${name}-messages`}>
          {error}
        </p>
      )}
    </div>
  );
}
