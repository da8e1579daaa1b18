// Sites in a table, on the page of all sites: what waits at each, since when and why.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { counted, countText, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import { asideIn, waitingIn } from "./aside.ts";
import { failingChannels } from "./notice-channels.ts";
import { ALL_SITES_TIME_ZONE, type SiteOverview } from "./overview.ts";
import { settingDifferences } from "./setting-differences.ts";

/** Nothing for no site. */
export function SiteTable(props: { caption: string; overviews: readonly SiteOverview[]; now: number }) {
  const { caption, overviews, now } = props;
  if (overviews.length === 0) return null;
  return (
    <div class="fr-table">
      <table class="rq-cards">
        <caption>{`${caption}\u00a0: ${counted(overviews.length, "site")}`}</caption>
        <thead>
          <tr>
            <th scope="col">Site</th>
            <th scope="col" class="rq-number">
              En attente
            </th>
            <th scope="col" class="rq-number">
              Mis de côté
            </th>
            <th scope="col">Depuis</th>
            <th scope="col">Raison</th>
            <th scope="col" class="rq-number">
              Douteux
            </th>
            <th scope="col">Dernier succès</th>
          </tr>
        </thead>
        <tbody>
          {overviews.map((overview) => (
            <SiteRow {...overview} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SiteRow({ site, counters, now }: SiteOverview & { now: number }) {
  const when = (instant: number | null | undefined) =>
    typeof instant === "number" ? momentText(instant, now, ALL_SITES_TIME_ZONE) : "—";
  const waiting = counters === null ? "—" : countText(waitingIn(counters));
  return (
    <tr>
      <th scope="row">
        <a href={`/${site.id}/exploitation`}>{site.name}</a>
      </th>
      <td class="rq-number" data-label="En attente">
        {waiting}
      </td>
      <td class="rq-number" data-label="Mis de côté">
        {counters === null ? "—" : countText(asideIn(counters))}
      </td>
      <td data-label="Depuis">{when(counters?.oldestPendingAt ?? counters?.parked[0]?.since)}</td>
      <td data-label="Raison">{reasonsOf(site, counters)}</td>
      <td class="rq-number" data-label="Douteux">
        {counters === null ? "—" : countText(counters.doubtful.count)}
      </td>
      <td data-label="Dernier succès">{when(counters?.lastDeliveredAt)}</td>
    </tr>
  );
}

/** Each reason that batches do not arrive for, with the tries of the one that was tried most. */
function triedReasons({ parked, failing }: SiteCounters): string[] {
  const tried = new Map<string, number>();
  for (const { reason, attempts } of [...parked, ...(failing === null ? [] : [failing])]) {
    tried.set(reason, Math.max(attempts, tried.get(reason) ?? 0));
  }
  return [...tried].map(([reason, attempts]) => `${reason} ${counted(attempts, "essai")}.`);
}

/** Each reason once: what does not arrive first, then what is to be sorted or set right. */
function reasonsOf(site: Site, counters: SiteCounters | null): string {
  if (counters === null) return "Pas de réponse";
  const { alarmFailure, held, doubtful, workbookSettings } = counters;
  const reasons = [
    ...triedReasons(counters),
    alarmFailure?.reason ?? "",
    held.count === 0 ? "" : `${counted(held.count, "message")} mis de côté à la main.`,
    ...failingChannels(site, counters).map(({ name, state }) => `${name} en échec : ${state?.failure ?? ""}`),
    ...settingDifferences(site, workbookSettings).map(
      ({ label, form, workbook }) => `${label} : ${form} ici, ${workbook} dans le classeur.`,
    ),
  ];
  const told = [...new Set(reasons.filter((reason) => reason !== ""))].join(" ");
  return withNoBreakSpaces(told) || (doubtful.count > 0 ? "Douteux à trier" : "—");
}
