// What the form doubts: why, and that it is sorted in the sheet, not here.
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { counted, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";

const { title, columns } = complaintsTab;

/** Nothing when nothing is to be sorted. */
export function DoubtfulSection(props: { site: Site; counters: SiteCounters; now: number }) {
  const { site, counters, now } = props;
  const { count, last } = counters.doubtful;
  if (count === 0) return null;
  return (
    <section>
      <h2 id="douteux">{`Douteux\u00a0: ${counted(count, "message")} à trier dans le classeur`}</h2>
      <p>
        {`Ils sont dans «\u00a0${title}\u00a0», avec une raison dans «\u00a0${columns.flag.header}\u00a0». Ils ne comptent dans aucun taux tant que «\u00a0${columns.status.header}\u00a0» reste à Nouvelle.`}
      </p>
      <div class="fr-table">
        <table class="rq-cards">
          <caption class="fr-sr-only">Messages douteux</caption>
          <thead>
            <tr>
              <th scope="col">Référence</th>
              <th scope="col">Reçu le</th>
              <th scope="col">Pourquoi</th>
            </tr>
          </thead>
          <tbody>
            {last.map(({ reference, receivedAt, flag }) => (
              <tr>
                <th scope="row">
                  <a href={`/${site.id}/exploitation?reference=${reference}`}>{reference}</a>
                </th>
                <td data-label="Reçu le">{momentText(receivedAt, now, site.timeZone)}</td>
                <td data-label="Pourquoi">{flag}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {last.length < count ? <p class="fr-hint-text">{`Les ${last.length} derniers sont listés.`}</p> : null}
    </section>
  );
}
