// What was set aside, one case a batch: why, what to do and who can, every try, and the buttons.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { capitalized, counted, countedWithOpinions, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import { workbookAddress } from "../site/workbook-address.ts";
import type { ParkedBatch, SiteCounters } from "../store/counters.ts";
import type { Try } from "../store/tries.ts";
import { REMEDY_LABELS } from "../store/trouble.ts";
import { Action } from "./operations-layout.tsx";

interface SectionProps {
  site: Site;
  counters: SiteCounters;
  account: string;
  now: number;
}

/** Nothing when nothing is set aside. */
export function ParkedSection({ site, counters, account, now }: SectionProps) {
  const { parked, parkedRows, parkedOpinions } = counters;
  if (parked.length === 0) return null;
  return (
    <section>
      <h2 id="cote" tabindex={-1}>
        {`Mis de côté\u00a0: ${countedWithOpinions(parkedRows, parkedOpinions)}`}
      </h2>
      <p>
        Le formulaire réessaie seul, de plus en plus rarement (toutes les 6 heures au plus). «{"\u00a0"}
        Envoyer de nouveau{"\u00a0"}» essaie tout de suite. Rien n’est jamais écrit deux fois.
      </p>
      {parked.map((batch) => (
        <Case site={site} batch={batch} account={account} now={now} />
      ))}
      {parked.length === 1 ? null : (
        <Action
          address={`/${site.id}/exploitation/rejouer`}
          label={`Envoyer les ${parked.length} lots de nouveau`}
          isSecondary
        />
      )}
    </section>
  );
}

function Case(props: { site: Site; batch: ParkedBatch; account: string; now: number }) {
  const { site, batch, account, now } = props;
  const { number, kind, rows, code, reason, remedy, by, link, since, attempts, lastTryAt, nextTryAt } = batch;
  const when = (instant: number) => momentText(instant, now, site.timeZone);
  const base = `/${site.id}/exploitation`;
  return (
    <article class="rq-case">
      <h3>{`Lot ${number}\u00a0: ${kind === "opinions" ? countedWithOpinions(0, rows) : counted(rows, "message")}`}</h3>
      <p>
        <strong>Raison.</strong> {withNoBreakSpaces(reason)}
      </p>
      {remedy === "" ? null : (
        <p>
          <strong>{REMEDY_LABELS[by]}</strong> {withNoBreakSpaces(remedy)}{" "}
          {link === null ? null : (
            <a class="fr-link" href={link} rel="noopener noreferrer">
              Page de Google où le faire
            </a>
          )}
        </p>
      )}
      <p>
        Classeur{"\u00a0: "}
        <a class="fr-link" href={workbookAddress(batch.spreadsheetId ?? site.spreadsheetId)}>
          l’ouvrir
        </a>
        . Il doit être partagé en écriture avec <code>{account}</code>.
      </p>
      <p class="fr-hint-text">
        {`Depuis ${when(since)}. ${counted(attempts, "essai")}, le dernier ${when(lastTryAt)}. `}
        {nextTryAt === null
          ? "Plus aucun essai seul\u00a0: quelqu’un l’a arrêté."
          : `Prochain essai seul\u00a0: ${when(nextTryAt)}.`}
        {` Code\u00a0: ${code}.`}
      </p>
      <Action
        address={`${base}/rejouer`}
        field={{ name: "lot", value: number }}
        label="Envoyer de nouveau"
        about={`le lot ${number}`}
      />
      <details class="fr-accordion rq-flat">
        <summary>{rows > 1 ? `Les ${rows} références` : "La référence"}</summary>
        <p dir="ltr">{batch.references.join(", ")}</p>
      </details>
      <TriesList tries={batch.tries} attempts={attempts} when={when} />
      {nextTryAt === null ? null : <StopTrying site={site} number={number} />}
    </article>
  );
}

/** Leaves a batch aside until someone sends it again; what that means comes before the button. */
export function StopTrying({ site, number }: { site: Site; number: number }) {
  return (
    <details class="fr-accordion rq-flat">
      <summary>Ne plus essayer</summary>
      <p>
        Le lot reste gardé ici, sans autre essai, jusqu’à ce que quelqu’un l’envoie de nouveau. Les usagers
        n’en sont pas avertis.
      </p>
      <Action
        address={`/${site.id}/exploitation/arreter`}
        field={{ name: "lot", value: number }}
        label="Ne plus essayer"
        about={`le lot ${number}`}
        isSecondary
      />
    </details>
  );
}

/** Every try that is kept, the last one first. */
export function TriesList(props: {
  tries: readonly Try[];
  attempts: number;
  when: (instant: number) => string;
}) {
  const { tries, attempts, when } = props;
  return (
    <details class="fr-accordion rq-flat">
      <summary>{tries.length < attempts ? `Les ${tries.length} derniers essais` : "Les essais"}</summary>
      <ul>
        {tries.toReversed().map(({ at, reason }) => (
          <li>{`${capitalized(when(at))}\u00a0: ${withNoBreakSpaces(reason)}`}</li>
        ))}
      </ul>
    </details>
  );
}
