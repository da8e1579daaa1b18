// The night's comparison with the sheet: what staff deleted may be put back, or left out on purpose.

import { capitalized, counted, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import type { MissingRow, SiteCounters } from "../store/counters.ts";
import { Action } from "./operations-layout.tsx";

interface SectionProps {
  site: Site;
  counters: SiteCounters;
  now: number;
}

export function MissingSection({ site, counters, now }: SectionProps) {
  const { reconciliation, missing } = counters;
  return (
    <section>
      <h2 id="nuit">Contrôle de la nuit</h2>
      {reconciliation === undefined ? (
        <p>Pas encore fait{"\u00a0"}: il a lieu chaque nuit.</p>
      ) : (
        <>
          <p>
            {`${capitalized(momentText(reconciliation.at, now, site.timeZone))}\u00a0: ${counted(reconciliation.checked, "référence", "comparée")} avec le classeur.`}
          </p>
          {missing.length === 0 && reconciliation.doubled.length === 0 ? (
            <p>Aucune absente, aucune en double.</p>
          ) : null}
          {missing.map((row) => (
            <Missing site={site} row={row} now={now} />
          ))}
          {reconciliation.doubled.length === 0 ? null : (
            <p>
              <strong>En double</strong>
              {`\u00a0: ${reconciliation.doubled.join(", ")}. Gardez la ligne qui est à jour, supprimez l’autre.`}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Missing({ site, row, now }: { site: Site; row: MissingRow; now: number }) {
  const { reference, receivedAt, isWhole } = row;
  const base = `/${site.id}/exploitation`;
  const field = { name: "reference", value: reference };
  return (
    <article class="rq-case">
      <h3>
        Absente du classeur{"\u00a0: "}
        <bdi dir="ltr">{reference}</bdi>
      </h3>
      <p>
        {`Reçue ${momentText(receivedAt, now, site.timeZone)}, inscrite depuis, puis supprimée du classeur. `}
        {isWhole
          ? "Le formulaire en a encore le texte\u00a0: il peut l’inscrire de nouveau, dans une ligne neuve, sans ce que les agents y avaient noté."
          : "Le formulaire n’en a plus le texte\u00a0: elle se retrouve dans l’historique des versions du classeur."}
      </p>
      {isWhole ? (
        <Action
          address={`${base}/remettre`}
          field={field}
          label="Remettre dans le classeur"
          about={reference}
          isSecondary
        />
      ) : null}
      <Action
        address={`${base}/supprimee`}
        field={field}
        label="Supprimée exprès"
        about={reference}
        isSecondary
      />
    </article>
  );
}
