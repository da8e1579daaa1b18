// Tracking: what staff recorded, states and dates only, without personal data.
import { MESSAGES } from "../languages/messages.ts";
import type { TrackedState } from "../store/submissions.ts";
import { dateTimeText, dayText } from "./day-text.ts";
import { Layout, type PageContext } from "./layout.tsx";

export function TrackingPage(props: PageContext & { state: TrackedState; path: string }) {
  const { site, language, state, path } = props;
  const words = MESSAGES[language];
  const day = (serial: number | null) => (serial === null ? words.notYet : dayText(language, serial));
  return (
    <Layout site={site} language={language} title={words.trackingTitle} path={path}>
      <h1>{words.trackingTitle}</h1>
      <dl>
        <dt>{words.reference}</dt>
        <dd>
          <bdi id="reference" dir="ltr">
            {state.reference}
          </bdi>
        </dd>
        <dt>{words.fields.type}</dt>
        <dd>{words.choices.type[state.type]}</dd>
        <dt>{words.state}</dt>
        <dd id="etat">{words.states[stateOf(state)]}</dd>
        <dt>{words.receivedOn}</dt>
        <dd>{dateTimeText(language, state.receivedAt, site.timeZone)}</dd>
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
