// All sites on one page: those that ask for something first, the one that waits longest on top.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { counted, countText, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import { Action, Figure, OperationsLayout } from "./operations-layout.tsx";
import { type Health, isToRepair, isToWatch, type SiteOverview } from "./overview.ts";
import { notFoundSentence, SearchForm } from "./search-form.tsx";

/** The page is for a whole country: its hours are those of Paris. */
const TIME_ZONE = "Europe/Paris";

export interface AllSitesProps {
  overviews: readonly SiteOverview[];
  health: Health;
  /** Whether the sites where all is well are listed too. */
  isWhole: boolean;
  /** How many batches the button has just sent again; nothing when it was not pressed. */
  replayed: number | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

export function AllSitesPage(props: AllSitesProps) {
  const { overviews, health, isWhole, replayed, now } = props;
  const toRepair = worstFirst(overviews.filter(isToRepair));
  const toWatch = worstFirst(
    overviews.filter((overview) => !isToRepair(overview) && isToWatch(overview, now)),
  );
  const well = overviews.filter((overview) => !toRepair.includes(overview) && !toWatch.includes(overview));
  return (
    <OperationsLayout
      title="Exploitation, tous les sites"
      heading="Tous les sites"
      name="Réclamations, suggestions, félicitations"
      site={undefined}
    >
      {replayed === undefined ? null : (
        <p class="fr-alert fr-alert--success" role="status">
          {`${counted(replayed, "lot")} de nouveau en route. Rechargez la page dans une minute.`}
        </p>
      )}
      <StateSentence {...props} asking={toRepair.length + toWatch.length} />
      <dl class="rq-figures">
        <Figure
          id="inscrits"
          label="Dans les classeurs"
          value={countText(sum(overviews, ({ delivered }) => delivered))}
          note="depuis le début"
        />
        <Figure
          id="attente"
          label="En attente"
          value={countText(health.pending - health.parkedMessages)}
          note=""
        />
        <Figure
          id="mis-de-cote"
          label="Mis de côté"
          value={countText(health.parkedMessages)}
          note={counted(health.parkedSites.length, "site")}
        />
        <Figure
          id="pannes"
          label="Pannes du formulaire"
          value={countText(health.failingSites.length + health.silentSites.length)}
          note={counted(health.failingSites.length + health.silentSites.length, "site")}
        />
      </dl>
      {health.parkedBatches === 0 ? null : (
        <Action
          address="/exploitation/rejouer"
          label={`Envoyer de nouveau tout ce qui est mis de côté (${counted(health.parkedBatches, "lot")})`}
        />
      )}
      <SiteTable caption="À réparer" overviews={toRepair} now={now} />
      <SiteTable caption="À surveiller" overviews={toWatch} now={now} />
      {isWhole ? (
        <SiteTable caption="Où tout arrive" overviews={well} now={now} />
      ) : (
        <p>
          <a class="fr-link" href="/exploitation?etat=tous">
            {well.length > 1 ? `Voir les ${well.length} sites où tout arrive` : "Voir le site où tout arrive"}
          </a>
        </p>
      )}
      <SearchForm action="/exploitation" />
    </OperationsLayout>
  );
}

/** Where a reference was found, when it is not in one site alone. */
export function SearchedSitesPage(props: {
  typed: string;
  reference: string | null;
  found: readonly Site[];
  silent: readonly Site[];
}) {
  const { typed, reference, found, silent } = props;
  return (
    <OperationsLayout
      title="Recherche, tous les sites"
      heading={found.length === 0 ? "Message introuvable" : `Message ${reference ?? ""}`}
      name="Réclamations, suggestions, félicitations"
      site={undefined}
    >
      <div class="fr-alert fr-alert--warning" role="status">
        <p>
          {found.length === 0
            ? notFoundSentence(reference !== null, "sur aucun site")
            : "Plusieurs sites ont un message de cette référence : choisissez."}
        </p>
        {silent.length === 0 ? null : (
          <p>{`${counted(silent.length, "site")} sans réponse\u00a0: ${silent.map(({ name }) => name).join(", ")}. Cherchez de nouveau plus tard.`}</p>
        )}
      </div>
      {found.length === 0 ? null : (
        <ul>
          {found.map(({ id, name }) => (
            <li>
              <a class="fr-link" href={`/${id}/exploitation?reference=${reference ?? ""}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <SearchForm action="/exploitation" value={typed} />
    </OperationsLayout>
  );
}

function StateSentence({ overviews, health, asking, now }: AllSitesProps & { asking: number }) {
  if (asking === 0) {
    return (
      <div class="fr-alert fr-alert--success" id="etat">
        <h2 class="fr-alert__title">Tout arrive dans les classeurs</h2>
        <p>{`${counted(overviews.length, "site")}. Rien à faire.`}</p>
      </div>
    );
  }
  const { pending, oldestPendingAt } = health;
  const oldest =
    oldestPendingAt === null ? "" : ` Le plus ancien\u00a0: ${momentText(oldestPendingAt, now, TIME_ZONE)}.`;
  const verb = pending > 1 ? "sont gardés mais ne sont" : "est gardé mais n’est";
  return (
    <div class="fr-alert fr-alert--error" id="etat">
      <h2 class="fr-alert__title">
        {`${counted(asking, "site")} sur ${overviews.length} ${asking > 1 ? "demandent" : "demande"} quelque chose`}
      </h2>
      <p>{`${counted(pending, "message")} ${verb} pas dans leur classeur.${oldest} Rien n’est perdu.`}</p>
    </div>
  );
}

function SiteTable(props: { caption: string; overviews: readonly SiteOverview[]; now: number }) {
  const { caption, overviews, now } = props;
  if (overviews.length === 0) return null;
  return (
    <div class="fr-table">
      <table class="rq-cards">
        <caption>{`${caption}\u00a0: ${counted(overviews.length, "site")}`}</caption>
        <thead>
          <tr>
            <th scope="col">Site</th>
            <th scope="col">En attente</th>
            <th scope="col">Mis de côté</th>
            <th scope="col">Depuis</th>
            <th scope="col">Raison</th>
            <th scope="col">Dernier succès</th>
          </tr>
        </thead>
        <tbody>
          {overviews.map(({ site, counters }) => (
            <SiteRow site={site} counters={counters} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SiteRow({ site, counters, now }: { site: Site; counters: SiteCounters | null; now: number }) {
  const when = (instant: number | null | undefined) =>
    typeof instant === "number" ? momentText(instant, now, TIME_ZONE) : "—";
  const waiting = counters === null ? "—" : countText(counters.pending - counters.parkedRows);
  return (
    <tr>
      <th scope="row">
        <a href={`/${site.id}/exploitation`}>{site.name}</a>
      </th>
      <td data-label="En attente">{waiting}</td>
      <td data-label="Mis de côté">{counters === null ? "—" : countText(counters.parkedRows)}</td>
      <td data-label="Depuis">{when(counters?.oldestPendingAt)}</td>
      <td data-label="Raison">{reasonsOf(counters)}</td>
      <td data-label="Dernier succès">{when(counters?.lastDeliveredAt)}</td>
    </tr>
  );
}

/** Each reason once. */
function reasonsOf(counters: SiteCounters | null): string {
  if (counters === null) return "Pas de réponse";
  const { parked, lastFailure, alarmFailure } = counters;
  const reasons = [...parked.map(({ reason }) => reason), lastFailure, alarmFailure?.reason ?? ""];
  return withNoBreakSpaces([...new Set(reasons.filter((reason) => reason !== ""))].join(" ")) || "—";
}

/** Silent sites first, then by the oldest message that waits. */
function worstFirst(overviews: readonly SiteOverview[]): SiteOverview[] {
  const rank = ({ counters }: SiteOverview): number =>
    counters === null ? 0 : (counters.oldestPendingAt ?? Number.MAX_SAFE_INTEGER);
  return overviews.toSorted((left, right) => rank(left) - rank(right));
}

function sum(overviews: readonly SiteOverview[], of: (counters: SiteCounters) => number): number {
  return overviews.reduce((total, { counters }) => total + (counters === null ? 0 : of(counters)), 0);
}
