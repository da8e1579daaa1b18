// The errors of a form, listed at its top with links to the fields.
import type { Messages } from "../languages/language-messages.ts";

/** An error: the id of the element to go to, and what is wrong. */
export interface SummarizedError {
  target: string;
  text: string;
}

export function ErrorSummary({ errors, words }: { errors: readonly SummarizedError[]; words: Messages }) {
  return (
    <div class="fr-alert fr-alert--error" role="alert" id="erreurs" tabindex={-1}>
      <h2 class="fr-alert__title">{words.errorSummary(errors.length)}</h2>
      <ul>
        {errors.map(({ target, text }) => (
          <li>
            <a href={`#${target}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
