// The messages to staff: whether they arrive, why not, and the key that signs them.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { counted, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";

export function NoticesSection(props: {
  site: Site;
  counters: SiteCounters;
  noticeKey: string;
  now: number;
}) {
  const { site, counters, noticeKey, now } = props;
  if (site.notices === undefined) return null;
  const { notice } = counters;
  const isFailing = (notice?.attempts ?? 0) > 0;
  const when = (instant: number) => momentText(instant, now, site.timeZone);
  const last = notice?.lastSuccessAt ?? null;
  return (
    <section>
      <h2 id="avis-aux-agents">Messages envoyés aux agents</h2>
      <div class="fr-table">
        <table class="rq-cards">
          <thead>
            <tr>
              <th scope="col">Canal</th>
              <th scope="col">État</th>
              <th scope="col">Dernier envoi réussi</th>
              <th scope="col">Remarque</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Salon</th>
              <td data-label="État">
                <span class={isFailing ? "fr-badge fr-badge--error" : "fr-badge fr-badge--success"}>
                  {isFailing ? "En échec" : "Bon"}
                </span>
              </td>
              <td data-label="Dernier envoi réussi">{last === null ? "aucun encore" : when(last)}</td>
              <td data-label="Remarque">
                {notice !== null && isFailing
                  ? `${counted(notice.attempts, "essai")}. ${withNoBreakSpaces(notice.failure)} Prochain essai ${when(notice.nextAttemptAt)}.`
                  : RHYTHMS[site.notices.rhythm]}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <details>
        <summary>Clé qui signe ces messages</summary>
        <p>
          <code class="rq-text">{noticeKey}</code>
        </p>
      </details>
    </section>
  );
}

const RHYTHMS = {
  immediate: "Un message toutes les 10\u00a0minutes au plus.",
  daily: "Résumé du matin, à 8\u00a0h.",
} as const;
