// Tracking: what staff recorded, states and dates only, without personal data.
import { MESSAGES } from "../languages/messages.ts";
import type { TrackedState } from "../store/submissions.ts";
import { dateTimeText, dayText } from "./day-text.ts";
import { addressOf, Layout, type PageContext } from "./layout.tsx";

/** Asks for a reference and its code; `isWrong` after a search that found nothing. */
export function TrackingSearchPage({ site, language, isWrong }: PageContext & { isWrong: boolean }) {
  const words = MESSAGES[language];
  const title = isWrong ? `${words.errorPrefix} ${words.trackingTitle}` : words.trackingTitle;
  return (
    <Layout site={site} language={language} title={title} path="/suivi">
      <h1>{words.trackingTitle}</h1>
      <p>{words.trackingIntroduction}</p>
      {isWrong ? (
        <div class="fr-alert fr-alert--error" role="alert">
          <p>{words.notFound}</p>
        </div>
      ) : null}
      <form method="post" action={addressOf({ site, language }, "/suivi")}>
        <div class="fr-input-group">
          <label class="fr-label" for="reference">
            {words.reference}
          </label>
          <input class="fr-input" id="reference" name="reference" dir="ltr" autocomplete="off" required />
        </div>
        <div class="fr-input-group">
          <label class="fr-label" for="code">
            {words.trackingCode}
          </label>
          <p class="fr-hint-text" id="code-hint">
            {words.trackingCodeHint}
          </p>
          <input
            class="fr-input"
            id="code"
            name="code"
            dir="ltr"
            autocomplete="off"
            aria-describedby="code-hint"
            required
          />
        </div>
        <button class="fr-btn" type="submit">
          {words.follow}
        </button>
      </form>
    </Layout>
  );
}

export function TrackingPage(props: PageContext & { state: TrackedState; path: string }) {
  const { site, language, state, path } = props;
  const words = MESSAGES[language];
  const day = (serial: number | null) => (serial === null ? words.notYet : dayText(language, serial));
  return (
    <Layout site={site} language={language} title={words.trackingTitle} path={path}>
      <h1>{words.trackingTitle}</h1>
      <dl>
        <dt>{words.reference}</dt>
        <dd dir="ltr">{state.reference}</dd>
        <dt>{words.fields.type}</dt>
        <dd>{words.types[state.type]}</dd>
        <dt>{words.state}</dt>
        <dd id="etat">{words.states[stateOf(state)]}</dd>
        <dt>{words.receivedOn}</dt>
        <dd>{dateTimeText(language, state.receivedAt)}</dd>
        <dt>{words.acknowledgedOn}</dt>
        <dd>{day(state.acknowledgedOn)}</dd>
        <dt>{words.answeredOn}</dt>
        <dd>{day(state.answeredOn)}</dd>
      </dl>
    </Layout>
  );
}

const SHOWN = ["new", "inProgress", "answered", "outOfScope", "closed"] as const;

function stateOf({ status }: TrackedState): "received" | (typeof SHOWN)[number] {
  return SHOWN.find((code) => code === status) ?? "received";
}
