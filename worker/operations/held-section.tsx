// Messages that a person set aside one by one: why, since when, the button that sends them again, and the form that does it.
import { capitalized, counted, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import { Action } from "./operations-layout.tsx";

/** The longest reason, in characters. */
export const LONGEST_REASON = 200;

/** Nothing when nothing is set aside by hand. */
export function HeldSection(props: { site: Site; counters: SiteCounters; now: number }) {
  const { site, counters, now } = props;
  const { count, first } = counters.held;
  if (count === 0) return null;
  const when = (instant: number) => capitalized(momentText(instant, now, site.timeZone));
  return (
    <section>
      <h2 id="a-la-main">{`Mis de côté à la main\u00a0: ${counted(count, "message")}`}</h2>
      <p>Ils ne partent pas au classeur tant que personne ne les envoie de nouveau. Aucun n’est effacé.</p>
      <div class="fr-table">
        <table class="rq-cards">
          <caption class="fr-sr-only">Messages mis de côté à la main</caption>
          <thead>
            <tr>
              <th scope="col">Référence</th>
              <th scope="col">Reçu</th>
              <th scope="col">Mis de côté</th>
              <th scope="col">Raison</th>
              <th scope="col">Action</th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ reference, receivedAt, heldAt, reason }) => (
              <tr>
                <th scope="row">
                  <a href={`/${site.id}/exploitation?reference=${reference}`}>{reference}</a>
                </th>
                <td data-label="Reçu">{when(receivedAt)}</td>
                <td data-label="Mis de côté">{when(heldAt)}</td>
                <td data-label="Raison" dir="auto">
                  {reason}
                </td>
                <td data-label="Action">
                  <ReleaseAction site={site} reference={reference} isSecondary />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {first.length < count ? (
        <p class="fr-hint-text">{`Les ${first.length} premiers sont listés.`}</p>
      ) : null}
    </section>
  );
}

/** Sends again what a person set aside. */
export function ReleaseAction(props: { site: Site; reference: string; isSecondary?: boolean }) {
  const { site, reference, isSecondary = false } = props;
  return (
    <Action
      address={`/${site.id}/exploitation/reprendre`}
      field={{ name: "reference", value: reference }}
      label="Envoyer de nouveau"
      about={reference}
      isSecondary={isSecondary}
    />
  );
}

/** Why a reason was not taken. */
export type ReasonFault = "missing" | "tooLong";

/** Sets one message aside: what that means, why it is done, then the button. Open when its reason was not taken. */
export function HoldForm(props: { site: Site; reference: string; typed: string; fault: ReasonFault | null }) {
  const { site, reference, typed, fault } = props;
  return (
    <details class="fr-accordion rq-flat" open={fault !== null}>
      <summary>{`Mettre ${reference} de côté…`}</summary>
      <p>
        Ce message ne sera plus envoyé au classeur, jusqu’à «{"\u00a0"}Envoyer de nouveau{"\u00a0"}». Il n’est
        pas effacé. L’usager lit que son message est gardé et pas encore transmis.
      </p>
      <form method="post" action={`/${site.id}/exploitation/mettre-de-cote`}>
        <input type="hidden" name="reference" value={reference} />
        <div class={fault === null ? "fr-input-group" : "fr-input-group fr-input-group--error"}>
          <label class="fr-label" for="raison">
            Raison
            <span class="fr-hint-text" id="raison-hint">
              {`Affichée aux agents. ${LONGEST_REASON} caractères au plus, sans nom ni adresse.`}
            </span>
          </label>
          <input
            class="fr-input"
            id="raison"
            name="raison"
            value={typed}
            required
            autocomplete="off"
            dir="auto"
            aria-invalid={fault === null ? undefined : "true"}
            aria-describedby={fault === null ? "raison-hint" : "raison-hint raison-error"}
          />
          {fault === null ? null : (
            <p class="fr-message fr-message--error" id="raison-error" role="alert">
              {fault === "missing"
                ? "Écrivez la raison\u00a0: elle dira aux autres agents pourquoi."
                : `La raison a plus de ${LONGEST_REASON} caractères\u00a0: raccourcissez-la.`}
            </p>
          )}
        </div>
        <button class="fr-btn fr-btn--secondary" type="submit">
          Mettre de côté<span class="fr-sr-only"> {reference}</span>
        </button>
      </form>
    </details>
  );
}
