// All sites on one page: those that ask for something first, the one that waits longest on top.
import { counted, countedWithOpinions, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import { AllSitesFigures, Quotas } from "./all-sites-figures.tsx";
import { Action, OperationsLayout } from "./operations-layout.tsx";
import { ALL_SITES_TIME_ZONE, type Health, isToRepair, isToWatch, type SiteOverview } from "./overview.ts";
import { notFoundAnywhere, SearchForm } from "./search-form.tsx";
import { SiteTable } from "./site-table.tsx";

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
      <StateSentence {...props} toRepair={toRepair.length} toWatch={toWatch.length} />
      <AllSitesFigures overviews={overviews} health={health} now={now} />
      {health.parkedBatches === 0 ? null : (
        <Action
          address="/exploitation/rejouer"
          label={`Envoyer de nouveau tout ce qui est mis de côté (${counted(health.parkedBatches, "lot")})`}
        />
      )}
      <SearchForm action="/exploitation" isForSites />
      <SiteTable caption="À réparer" overviews={toRepair} now={now} />
      <SiteTable caption="À surveiller ou à trier" overviews={toWatch} now={now} />
      {isWhole ? <SiteTable caption="Où tout arrive" overviews={well} now={now} /> : null}
      {isWhole || well.length === 0 ? null : (
        <p>
          <a class="fr-link" href="/exploitation?etat=tous">
            {well.length > 1 ? `Voir les ${well.length} sites où tout arrive` : "Voir le site où tout arrive"}
          </a>
        </p>
      )}
      <Quotas overviews={overviews} />
    </OperationsLayout>
  );
}

/** Where a reference was found, or a name, when it is not of one site alone. */
export function SearchedSitesPage(props: {
  typed: string;
  /** `null` when what was typed is none, but may be a site's name. */
  reference: string | null;
  found: readonly Site[];
  silent: readonly Site[];
}) {
  const { typed, reference, found, silent } = props;
  const isReference = reference !== null;
  return (
    <OperationsLayout
      title="Recherche, tous les sites"
      heading={isReference ? `Message ${reference}` : `Recherche de «\u00a0${typed}\u00a0»`}
      name="Réclamations, suggestions, félicitations"
      site={undefined}
    >
      <div class="fr-alert fr-alert--warning" role="status">
        <p>{searchSentence(isReference, found.length)}</p>
        {silent.length === 0 ? null : (
          <p>{`${counted(silent.length, "site")} sans réponse\u00a0: ${silent.map(({ name }) => name).join(", ")}. Cherchez de nouveau plus tard.`}</p>
        )}
      </div>
      {found.length === 0 ? null : (
        <ul>
          {found.map(({ id, name }) => (
            <li>
              <a class="fr-link" href={`/${id}/exploitation${isReference ? `?reference=${reference}` : ""}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <SearchForm action="/exploitation" value={typed} isForSites />
    </OperationsLayout>
  );
}

function searchSentence(isReference: boolean, found: number): string {
  if (found === 0) return notFoundAnywhere(isReference);
  return isReference
    ? "Plusieurs sites ont un message de cette référence\u00a0: choisissez."
    : `${counted(found, "site")}\u00a0: choisissez.`;
}

function StateSentence(props: AllSitesProps & { toRepair: number; toWatch: number }) {
  const { overviews, health, toRepair, toWatch, now } = props;
  if (toRepair + toWatch === 0) {
    return (
      <div class="fr-alert fr-alert--success" id="etat">
        <h2 class="fr-alert__title">Tout arrive dans les classeurs</h2>
        <p>{`${counted(overviews.length, "site")}. Rien à faire.`}</p>
      </div>
    );
  }
  if (toRepair === 0) {
    return (
      <div class="fr-alert fr-alert--info" id="etat">
        <h2 class="fr-alert__title">Rien à réparer</h2>
        <p>{`${counted(toWatch, "site")} à surveiller ou à trier, sur ${overviews.length}.`}</p>
      </div>
    );
  }
  const { pending, parkedOpinions, oldestPendingAt } = health;
  const oldest =
    oldestPendingAt === null
      ? ""
      : ` Le plus ancien\u00a0: ${momentText(oldestPendingAt, now, ALL_SITES_TIME_ZONE)}.`;
  const where =
    pending + parkedOpinions > 1
      ? "sont gardés mais ne sont pas dans leur classeur"
      : "est gardé mais n’est pas dans son classeur";
  return (
    <div class="fr-alert fr-alert--error" id="etat">
      <h2 class="fr-alert__title">
        {`${counted(toRepair, "site")} sur ${overviews.length} ${toRepair > 1 ? "demandent" : "demande"} quelque chose`}
      </h2>
      <p>{`${countedWithOpinions(pending, parkedOpinions)} ${where}.${oldest} Rien n’est perdu.`}</p>
    </div>
  );
}

/** Silent sites first, then by the oldest message that waits. */
function worstFirst(overviews: readonly SiteOverview[]): SiteOverview[] {
  const rank = ({ counters }: SiteOverview): number =>
    counters === null ? 0 : (counters.oldestPendingAt ?? Number.MAX_SAFE_INTEGER);
  return overviews.toSorted((left, right) => rank(left) - rank(right));
}
