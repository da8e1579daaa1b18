// Tracking: the state in words, the answer, the question, the steps; nothing that the person wrote.
import type { Child } from "hono/jsx";
import { zoneDay } from "../delivery/zone-day.ts";
import { dayText } from "../languages/day-text.ts";
import { MESSAGES } from "../languages/messages.ts";
import type { TrackingMessages } from "../languages/tracking-messages.ts";
import { inLanguage } from "../site/lists.ts";
import type { TrackedState } from "../store/submissions.ts";
import { type CitizenState, citizenState } from "../tracking/citizen-state.ts";
import { addressOf, Layout, type PageContext } from "./layout.tsx";
import { panelOf } from "./motive-radios.tsx";
import { OpinionForm, OpinionThanks, type TypedOpinion } from "./opinion-form.tsx";
import { RichLines } from "./rich-text.tsx";
import { Steps } from "./steps.tsx";
import { stepsOf } from "./tracking-steps.tsx";

/** What the page is shown with. */
export interface TrackingProps extends PageContext {
  found: TrackedState;
  /** The page's address within the site, without language. */
  path: string;
  /** An opinion that was not taken, as it was typed. */
  typed?: TypedOpinion | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

export function TrackingPage(props: TrackingProps) {
  const { site, language, found, path, typed, now } = props;
  const { tracking: words, errorPrefix } = MESSAGES[language];
  const state = citizenState(found, site, now);
  const heading = headingOf(words, state, found);
  const title = typed === undefined ? heading : `${errorPrefix} ${heading}`;
  return (
    <Layout site={site} language={language} title={title} path={path}>
      <div class="rq-narrow">
        <h1 id="etat">{heading}</h1>
        {found.opinion === null ? null : <OpinionThanks {...props} opinion={found.opinion} />}
        <dl class="rq-facts rq-row">
          <Fact label={MESSAGES[language].reference}>
            <strong id="reference" dir="ltr">
              {found.reference}
            </strong>
          </Fact>
          <Fact label={words.typeLabel}>{words.types[found.type]}</Fact>
        </dl>
        {state === "erased" ? <Erased {...props} /> : <Told {...props} state={state} />}
      </div>
    </Layout>
  );
}

/** The state in words. */
export function headingOf(
  words: TrackingMessages,
  state: CitizenState,
  { type }: Pick<TrackedState, "type">,
): string {
  if (state === "preparing" && type === "praise") return words.passingPraiseOn;
  return state === "closed" ? words.closedHeadings[type] : words.headings[state];
}

/** Everything but an erased message: the answer first where there is one. */
function Told(props: TrackingProps & { state: Exclude<CitizenState, "erased"> }) {
  const { site, language, found, state } = props;
  const { tracking: words } = MESSAGES[language];
  const isTextShown = state === "answered" && found.publishedAnswer !== null;
  const isAsked = state === "answered" && site.asksForOpinion && found.opinion === null;
  const steps = <Steps steps={stepsOf({ language, found, site, state })} words={words} />;
  return (
    <>
      {state === "held" ? <p id="garde">{words.notPassedOn}</p> : null}
      {isTextShown ? <Answer {...props} text={found.publishedAnswer ?? ""} /> : null}
      {state === "outOfScope" ? <WhereToGo {...props} /> : null}
      {isTextShown ? null : steps}
      {isAsked ? <OpinionForm {...props} /> : null}
      {isTextShown ? (
        <>
          <h2>{words.steps}</h2>
          {steps}
        </>
      ) : null}
      {state === "preparing" ? <p>{words.updated}</p> : null}
      {state === "closed" && found.type !== "complaint" ? null : (
        <p class="fr-text--sm">
          {words.aQuestion}{" "}
          <a href={`mailto:${site.contact.email}`} dir="ltr">
            {site.contact.email}
          </a>
        </p>
      )}
    </>
  );
}

/** Escaped, whole, in the lines that staff typed; its language is not known. */
function Answer({ language, found, text }: TrackingProps & { text: string }) {
  const { tracking: words } = MESSAGES[language];
  return (
    <section class="rq-answer" aria-labelledby="reponse">
      <h2 id="reponse">{words.ourAnswer}</h2>
      {found.answeredOn === null ? null : (
        <p class="fr-hint-text rq-gap">{words.answerOf(dayText(language, found.answeredOn))}</p>
      )}
      <p class="rq-text" dir="auto" id="texte-reponse">
        {text}
      </p>
    </section>
  );
}

/** Where its subject is dealt with, when the person chose one that is dealt with elsewhere; else, whom to ask. */
function WhereToGo(props: TrackingProps) {
  const { site, language, found } = props;
  const { tracking: words, newWindow } = MESSAGES[language];
  const panel = panelOf(props, found.motive);
  const motive = site.motives.find(({ id }) => id === found.motive);
  return (
    <div class="fr-alert fr-alert--info">
      <h2 class="fr-alert__title">{words.whereToGo}</h2>
      {panel === undefined ? (
        <p>
          {words.askUs}{" "}
          <bdi lang="fr" dir="ltr">
            {site.contact.address}
          </bdi>
        </p>
      ) : (
        <>
          <p>{`${words.wroteAbout} ${ended(lowered(inLanguage(motive?.label ?? {}, language) ?? ""))}`}</p>
          <RichLines lines={panel.lines} newWindow={newWindow} />
        </>
      )}
    </div>
  );
}

/** A label in the middle of a sentence: `contester une décision`, but `ANTS`. */
function lowered(label: string): string {
  return /^\p{Lu}\P{Lu}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** A label at the end of a sentence, unless it ends one by itself: `mon dossier : où en est-il ?` */
function ended(label: string): string {
  return /[?!؟.…]$/u.test(label) ? label : `${label}.`;
}

function Erased({ site, language, found }: TrackingProps) {
  const { tracking: words } = MESSAGES[language];
  return (
    <>
      <p>{words.erasedAfter(site.sheetRetentionMonths)}</p>
      <dl class="rq-facts">
        <Fact label={words.receivedOn}>{dayText(language, zoneDay(found.receivedAt, site.timeZone))}</Fact>
        {found.answeredOn === null ? null : (
          <Fact label={words.answeredOn}>{dayText(language, found.answeredOn)}</Fact>
        )}
      </dl>
      <p>
        {words.cannotBeFound}{" "}
        <a class="fr-link" href={addressOf({ site, language })}>
          {words.writeNew}
        </a>
      </p>
    </>
  );
}

function Fact({ label, children }: { label: string; children: Child }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
