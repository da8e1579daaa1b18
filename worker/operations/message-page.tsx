// The operations page of one message: where it is, what to do, what its person reads; never what it says.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { COMPLAINT_TYPES } from "../../shared/workbook/choices.ts";
import { LANGUAGE_NAMES } from "../language.ts";
import { dayText } from "../languages/day-text.ts";
import { MESSAGES } from "../languages/messages.ts";
import { capitalized, counted, longDayText, momentText } from "../notices/moment-text.ts";
import { headingOf } from "../pages/tracking-page.tsx";
import type { Site } from "../site/site.ts";
import type { MessageFacts } from "../store/message-facts.ts";
import { REMEDY_LABELS } from "../store/trouble.ts";
import { citizenState, dueDay } from "../tracking/citizen-state.ts";
import { HoldForm, type ReasonFault, ReleaseAction } from "./held-section.tsx";
import { Action, OperationsLayout } from "./operations-layout.tsx";
import { StopTrying, TriesList } from "./parked-section.tsx";
import { notFoundOnSite, SearchForm } from "./search-form.tsx";

export interface MessagePageProps {
  site: Site;
  facts: MessageFacts;
  /** What the last button did, in one sentence; empty when none was pressed. */
  done: string;
  /** A reason to set it aside that was not taken, as it was typed. */
  refusedReason?: { typed: string; fault: ReasonFault };
  /** Milliseconds since 1970. */
  now: number;
}

export function MessageOperationsPage(props: MessagePageProps) {
  const { site, facts, done, refusedReason, now } = props;
  const { deliveredAt, held, hasLeftBatch } = facts;
  const { reference } = facts.found;
  const batch = deliveredAt === null ? facts.batch : null;
  const isParked = batch?.isParked === true && !hasLeftBatch;
  const when = (instant: number) => momentText(instant, now, site.timeZone);
  return (
    <OperationsLayout
      title={reference}
      heading={`Message ${reference}`}
      name={site.name}
      site={site}
      place={reference}
    >
      {done === "" ? null : (
        <p class="fr-alert fr-alert--success" role="status">
          {done}
        </p>
      )}
      <Where {...props} />
      {held === null ? null : <ReleaseAction site={site} reference={reference} />}
      {!isParked ? null : (
        <Action
          address={`/${site.id}/exploitation/rejouer`}
          field={{ name: "lot", value: batch.number }}
          label="Envoyer de nouveau"
          about={reference}
        />
      )}
      <dl class="rq-facts rq-gap2">
        {factsTold(props).map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{withNoBreakSpaces(value)}</dd>
          </div>
        ))}
      </dl>
      {batch === null || batch.tries.length === 0 ? null : (
        <TriesList tries={batch.tries} attempts={batch.attempts} when={when} />
      )}
      {isParked && batch.nextTryAt !== null ? <StopTrying site={site} number={batch.number} /> : null}
      {deliveredAt === null && held === null ? (
        <HoldForm
          site={site}
          reference={reference}
          typed={refusedReason?.typed ?? ""}
          fault={refusedReason?.fault ?? null}
        />
      ) : null}
      <SearchForm action={`/${site.id}/exploitation`} value={reference} />
    </OperationsLayout>
  );
}

/** What a search that found nothing is answered. */
export function MessageNotFoundPage(props: { site: Site; typed: string; isReference: boolean }) {
  const { site, typed, isReference } = props;
  return (
    <OperationsLayout
      title="Message introuvable"
      heading="Message introuvable"
      name={site.name}
      site={site}
      place="Recherche"
    >
      <p class="fr-alert fr-alert--warning" role="status">
        {notFoundOnSite(isReference)}
      </p>
      <SearchForm action={`/${site.id}/exploitation`} value={typed} />
    </OperationsLayout>
  );
}

/** Where the message is, and the remedy when it does not arrive. */
function Where({ site, facts, now }: MessagePageProps) {
  const { deliveredAt, batch, held, hasLeftBatch } = facts;
  const when = (instant: number) => momentText(instant, now, site.timeZone);
  const trouble = batch?.tries.at(-1);
  if (deliveredAt !== null) {
    return (
      <div class="fr-alert fr-alert--success" id="etat">
        <h2 class="fr-alert__title">Dans le classeur</h2>
        <p>{`Arrivé ${when(deliveredAt)}. Rien à faire ici.`}</p>
      </div>
    );
  }
  const isParked = batch?.isParked === true;
  const next = typeof batch?.nextTryAt === "number" ? ` Prochain essai ${when(batch.nextTryAt)}.` : "";
  const former = batch === null || !hasLeftBatch ? "" : formerBatchSentence(batch.number, next);
  if (held !== null) {
    return (
      <div class="fr-alert fr-alert--warning" id="etat">
        <h2 class="fr-alert__title">Mis de côté à la main</h2>
        <p>
          {`${capitalized(when(held.at))}. Raison\u00a0: `}
          <bdi>{held.reason}</bdi>
        </p>
        {former === "" ? null : <p>{former}</p>}
      </div>
    );
  }
  if (former !== "") {
    return (
      <div class="fr-alert fr-alert--info" id="etat">
        <h2 class="fr-alert__title">En attente</h2>
        <p>{former} Sinon, il part aussitôt.</p>
      </div>
    );
  }
  return (
    <div class={isParked ? "fr-alert fr-alert--warning" : "fr-alert fr-alert--info"} id="etat">
      <h2 class="fr-alert__title">{isParked ? "Mis de côté" : "En attente"}</h2>
      <p>
        {trouble === undefined
          ? "Il part dans la minute. Rien à faire."
          : `${withNoBreakSpaces(trouble.reason)}${next}`}
      </p>
      {trouble === undefined || trouble.remedy === "" ? null : (
        <p>{`${REMEDY_LABELS[trouble.by]} ${withNoBreakSpaces(trouble.remedy)}`}</p>
      )}
    </div>
  );
}

/** What is said of a message whose batch may have arrived with it before it was taken out. */
function formerBatchSentence(number: number, next: string): string {
  return `Il était déjà en route dans le lot ${number}\u00a0: si le classeur l’a reçu, il y reste, une seule fois, et cette page le dira.${next}`;
}

function factsTold({ site, facts, now }: MessagePageProps): [label: string, value: string][] {
  const { found, flag, deliveredAt, batch } = facts;
  const when = (instant: number) => momentText(instant, now, site.timeZone);
  return [
    ["Reçu", `${capitalized(when(found.receivedAt))} (langue : ${LANGUAGE_NAMES[found.language]})`],
    ["Type", COMPLAINT_TYPES.labels[found.type]],
    ...(batch === null ? [] : ([["Lot", batchTold(batch, facts)]] satisfies [string, string][])),
    ["Dans le classeur", deliveredAt === null ? "Pas encore" : capitalized(when(deliveredAt))],
    ["Signalement", flag || "Aucun"],
    ["Ce que l’usager lit", citizenReads(facts, site, now)],
    ["Données personnelles", keptUntil(facts, site)],
  ];
}

function batchTold(
  { number, rows }: NonNullable<MessageFacts["batch"]>,
  { hasLeftBatch }: MessageFacts,
): string {
  if (hasLeftBatch) return `Retiré du lot ${number}`;
  return `${number}, ${rows === 1 ? "seul message" : `avec ${counted(rows - 1, "autre", "message")}`}`;
}

function citizenReads({ found }: MessageFacts, site: Site, now: number): string {
  const state = citizenState(found, site, now);
  const due = state === "preparing" || state === "held" ? dueDay(found, site) : null;
  const day = due === null ? "" : ` Réponse attendue au plus tard le ${dayText("fr", due)}.`;
  return `${headingOf(MESSAGES.fr.tracking, state, found)}.${day}`;
}

function keptUntil({ erasedAt }: MessageFacts, { retentionDays, timeZone }: Site): string {
  return erasedAt === null
    ? `Gardées ici jusqu’à ${counted(retentionDays, "jour")} après l’arrivée dans le classeur`
    : `Effacées d’ici le ${longDayText(erasedAt, timeZone)}`;
}
