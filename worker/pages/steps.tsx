// The steps of a message: title, state in a badge, date or words.
import type { Child } from "hono/jsx";
import type { TrackingMessages } from "../languages/tracking-messages.ts";

export interface Step {
  title: string;
  state: keyof TrackingMessages["badges"];
  /** One paragraph each. */
  lines: readonly Child[];
}

const BADGES = { done: "success", now: "info", late: "warning", todo: "none" } as const;

export function Steps({ steps, words }: { steps: readonly Step[]; words: TrackingMessages }) {
  return (
    <ol class="rq-steps">
      {steps.map(({ title, state, lines }) => (
        <li class={`rq-step rq-step--${state}`}>
          <p class="rq-step__title">
            {title}{" "}
            <span class={`fr-badge fr-badge--${BADGES[state]} rq-step__state`}>{words.badges[state]}</span>
          </p>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}
