// The operations page, in French: what waits, what was set aside and why, the last check.
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import { dateTimeText } from "./day-text.ts";
import { Layout } from "./layout.tsx";

export function OperationsPage({ site, counters }: { site: Site; counters: SiteCounters }) {
  const { parked, reconciliation } = counters;
  return (
    <Layout site={site} language="fr" title="Exploitation" path={null}>
      <h1>Exploitation du formulaire</h1>
      <dl>
        <dt>Messages reçus</dt>
        <dd id="recus">{counters.received}</dd>
        <dt>Inscrits dans le classeur</dt>
        <dd id="inscrits">{counters.delivered}</dd>
        <dt>En attente</dt>
        <dd id="attente">{counters.pending}</dd>
        <dt>Le plus ancien en attente</dt>
        <dd>{counters.oldestPendingAt === null ? "Aucun" : dateTimeText("fr", counters.oldestPendingAt)}</dd>
        <dt>Mis de côté</dt>
        <dd id="mis-de-cote">{counters.parkedRows}</dd>
        <dt>Dernier échec d’écriture</dt>
        <dd>{counters.lastFailure || "Aucun"}</dd>
        <dt>Lecture des états</dt>
        <dd>{counters.readBackFault || "Sans erreur"}</dd>
        {counters.formerReadingFault === "" ? null : (
          <>
            <dt>Lecture du classeur précédent</dt>
            <dd id="classeur-precedent">{counters.formerReadingFault}</dd>
          </>
        )}
      </dl>
      {parked.length === 0 ? null : (
        <section>
          <h2>Mis de côté</h2>
          <ul>
            {parked.map(({ number, rows, attempts, reason }) => (
              <li>
                Lot {number} ({rows} message{rows > 1 ? "s" : ""}, {attempts} essai{attempts > 1 ? "s" : ""})
                {"\u00a0: "}
                {reason}
              </li>
            ))}
          </ul>
          <form method="post" action={`/${site.id}/exploitation/rejouer`}>
            <button class="fr-btn" type="submit">
              Rejouer
            </button>
          </form>
        </section>
      )}
      <h2>Dernier rapprochement</h2>
      {reconciliation === undefined ? (
        <p>Pas encore fait : il a lieu chaque nuit.</p>
      ) : (
        <Reconciliation {...reconciliation} />
      )}
    </Layout>
  );
}

function Reconciliation(report: NonNullable<SiteCounters["reconciliation"]>) {
  return (
    <>
      <p>
        {dateTimeText("fr", report.at)}
        {"\u00a0: "}
        {report.checked} références comparées.
      </p>
      <p>
        Absentes du classeur{"\u00a0: "}
        {report.missing.join(", ") || "aucune"}
      </p>
      <p>
        En double dans le classeur{"\u00a0: "}
        {report.doubled.join(", ") || "aucune"}
      </p>
    </>
  );
}
