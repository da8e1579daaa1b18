// The parts of the form's page that hold no field: the draft, what becomes of the data, other ways to write.
import { MESSAGES } from "../languages/messages.ts";
import { addressOf, type PageContext } from "./layout.tsx";

/** Shown by script alone: nothing is kept on a device unless it is asked for. */
export function DraftBox({ language }: Pick<PageContext, "language">) {
  const { form: words, dateTime } = MESSAGES[language];
  return (
    <div class="fr-fieldset" id="brouillon" data-moment={dateTime("{day}", "{hour}", "{minute}")} hidden>
      <div class="fr-checkbox-group">
        <input type="checkbox" id="garder" aria-describedby="garder-hint" />
        <label class="fr-label" for="garder">
          {words.keepDraft}
          <span class="fr-hint-text" id="garder-hint">
            {words.keepDraftHint}
          </span>
        </label>
      </div>
      <div id="garde" role="status" hidden>
        <p class="fr-message fr-message--valid rq-gap" data-text={words.draftKept} />
        <button class="fr-btn fr-btn--secondary" type="button" id="effacer">
          {words.eraseDraft}
        </button>
      </div>
    </div>
  );
}

export function DataSummary({ site, language }: PageContext) {
  const { form: words, newWindow } = MESSAGES[language];
  return (
    <details class="fr-accordion">
      <summary>{words.dataTitle}</summary>
      <ul>
        {words.dataPoints(site.retentionDays, site.sheetRetentionMonths).map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <p>
        <a
          class="fr-link rq-new"
          href={addressOf({ site, language }, "/donnees-personnelles")}
          target="_blank"
          rel="noopener"
        >
          {words.readNotice}
          <span class="fr-sr-only"> {newWindow}</span>
        </a>
      </p>
    </details>
  );
}

export function OtherWays({ site, language }: PageContext) {
  const { form: words } = MESSAGES[language];
  const { address, email } = site.contact;
  return (
    <aside class="fr-callout rq-aside" aria-labelledby="autrement">
      <h2 class="fr-callout__title" id="autrement">
        {words.otherWays}
      </h2>
      <p>{words.atTheCounter}</p>
      <p>
        {words.byPost}{" "}
        <bdi lang="fr" dir="ltr">
          {address}
        </bdi>
      </p>
      <p>
        {words.blocked}{" "}
        <a href={`mailto:${email}`} dir="ltr">
          {email}
        </a>
      </p>
    </aside>
  );
}
