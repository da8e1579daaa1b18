// The question after an answer: one optional line, then yes or no; once, and what was said afterwards.

import { cleanLine } from "../complaint/clean-text.ts";
import { textLength } from "../complaint/fields.ts";
import { zoneDay } from "../delivery/zone-day.ts";
import { dayText } from "../languages/day-text.ts";
import { MESSAGES } from "../languages/messages.ts";
import type { OpinionRow } from "../store/opinion-row.ts";
import { addressOf, type PageContext } from "./layout.tsx";

/** How long a comment may be, in Unicode code points. */
export const LONGEST_COMMENT = 300;

/** A comment that was too long, as it was typed. */
export interface TypedOpinion {
  comment: string;
}

export function OpinionForm(props: PageContext & { path: string; typed?: TypedOpinion | undefined }) {
  const { site, language, path, typed } = props;
  const { tracking: words, optional } = MESSAGES[language];
  return (
    <form method="post" action={`${addressOf({ site, language }, `${path}/avis`)}`}>
      <fieldset class="fr-fieldset">
        <legend class="fr-fieldset__legend">
          <h2>{words.question}</h2>
        </legend>
        <div class={typed === undefined ? "fr-input-group" : "fr-input-group fr-input-group--error"}>
          <label class="fr-label" for="mot">
            {words.comment} <span class="fr-hint-text rq-inline">({optional})</span>
            <span class="fr-hint-text">{words.commentHint}</span>
          </label>
          {/* Two rows, so that Enter does not answer. */}
          <textarea
            class="fr-input"
            id="mot"
            name="mot"
            rows={2}
            dir="auto"
            aria-invalid={typed === undefined ? undefined : "true"}
            aria-describedby={typed === undefined ? undefined : "mot-messages"}
          >
            {`\n${typed?.comment ?? ""}`}
          </textarea>
          {typed === undefined ? null : (
            <p class="fr-message fr-message--error" id="mot-messages" role="alert">
              {words.commentTooLong(String(textLength(cleanLine(typed.comment))))}
            </p>
          )}
        </div>
        <div class="fr-btns-group">
          <button class="fr-btn fr-btn--secondary rq-half" type="submit" name="satisfait" value="oui">
            {words.yes}
          </button>
          <button class="fr-btn fr-btn--secondary rq-half" type="submit" name="satisfait" value="non">
            {words.no}
          </button>
        </div>
      </fieldset>
    </form>
  );
}

/** What was said, and what it does not do. */
export function OpinionThanks(props: PageContext & { found: { reference: string }; opinion: OpinionRow }) {
  const { site, language, found, opinion } = props;
  const { tracking: words } = MESSAGES[language];
  const day = dayText(language, zoneDay(opinion.givenAt, site.timeZone));
  return (
    <div class="fr-alert fr-alert--success" role="status" id="avis-enregistre">
      <h2 class="fr-alert__title">{words.thanks}</h2>
      {opinion.isSatisfied ? (
        <p>{words.satisfied(day)}</p>
      ) : (
        <p>
          {words.unsatisfied(day)} <a href={addressOf({ site, language })}>{words.writeAgain}</a>{" "}
          {words.withReference(found.reference)}
        </p>
      )}
    </div>
  );
}
