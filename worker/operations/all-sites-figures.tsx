// The figures of the page of all sites: the day's messages, what waits, and how near Google's quotas are.
import { counted, countedWithOpinions, countText, momentText } from "../notices/moment-text.ts";
import type { SiteCounters } from "../store/counters.ts";
import { failingChannels } from "./notice-channels.ts";
import { Figure } from "./operations-layout.tsx";
import { ALL_SITES_TIME_ZONE, type Health, type SiteOverview } from "./overview.ts";

/** What Google takes: `docs/scale.md`. */
const WRITES_A_MINUTE_AND_ACCOUNT = 60;
const WRITES_A_MINUTE_AND_PROJECT = 300;

export function AllSitesFigures(props: { overviews: readonly SiteOverview[]; health: Health; now: number }) {
  const { overviews, health, now } = props;
  const known = overviews.flatMap(({ counters }) => counters ?? []);
  const when = (instant: number) => momentText(instant, now, ALL_SITES_TIME_ZONE);
  const last = Math.max(0, ...known.map(({ lastDeliveredAt }) => lastDeliveredAt ?? 0));
  const doubtful = known.filter(({ doubtful: { count } }) => count > 0);
  const failing = overviews.flatMap(({ site, counters }) =>
    counters === null ? [] : failingChannels(site, counters),
  );
  return (
    <dl class="rq-figures">
      <Figure
        id="recus"
        label="Reçus aujourd’hui"
        value={countText(sum(known, ({ day }) => day?.received ?? 0))}
        note="tous les sites"
      />
      <Figure
        id="inscrits"
        label="Dans les classeurs"
        value={countText(sum(known, ({ day }) => day?.delivered ?? 0))}
        note={last === 0 ? "de ceux d’aujourd’hui" : `de ceux d’aujourd’hui\u00a0; le dernier ${when(last)}`}
      />
      <Figure
        id="attente"
        label="En attente"
        value={countText(health.pending - health.parkedMessages - health.heldMessages)}
        note={oldestNote(known, when)}
      />
      <Figure
        id="mis-de-cote"
        label="Mis de côté"
        value={countText(health.parkedMessages + health.parkedOpinions + health.heldMessages)}
        note={asideNote(known, health)}
      />
      <Figure
        id="douteux-a-trier"
        label="Douteux à trier"
        value={countText(sum(doubtful, ({ doubtful: { count } }) => count))}
        note={noteOfSites(doubtful.length)}
      />
      <Figure
        id="alertes"
        label="Alertes en échec"
        value={countText(failing.length)}
        note={channelsNote(failing.map(({ name }) => name))}
      />
      <Figure
        id="effaces"
        label="Effacés des formulaires"
        value={countText(sum(known, ({ erased }) => erased))}
        note="chaque site en son temps"
      />
    </dl>
  );
}

/** How near the quotas the fullest minute of the day came: a batch that arrives is one write. */
export function Quotas({ overviews }: { overviews: readonly SiteOverview[] }) {
  const writes = new Map<number, number>();
  for (const { counters } of overviews) {
    for (const { minute, writes: more } of counters?.day?.writesByMinute ?? []) {
      writes.set(minute, (writes.get(minute) ?? 0) + more);
    }
  }
  const most = Math.max(0, ...writes.values());
  return (
    <section>
      <h2 id="quotas">Quotas</h2>
      <p>
        {`Google, écritures par minute\u00a0: ${countText(most)} au plus haut aujourd’hui, sur ${WRITES_A_MINUTE_AND_ACCOUNT} par compte et ${WRITES_A_MINUTE_AND_PROJECT} par projet. Objets Cloudflare\u00a0: ${countText(overviews.length)}. Voir `}
        <code>docs/scale.md</code>.
      </p>
    </section>
  );
}

/** Of what is on its way, over all sites. */
function oldestNote(known: readonly SiteCounters[], when: (instant: number) => string): string {
  const waiting = known.flatMap(({ oldestWaitingAt }) => oldestWaitingAt ?? []);
  return waiting.length === 0 ? "" : `le plus ancien\u00a0: ${when(Math.min(...waiting))}`;
}

/** `3 sites, dont 2 avis, 1 à la main`. */
function asideNote(known: readonly SiteCounters[], { parkedOpinions, heldMessages }: Health): string {
  const sites = known.filter(({ parked, held }) => parked.length > 0 || held.count > 0);
  const parts = [
    ...(parkedOpinions === 0 ? [] : [countedWithOpinions(0, parkedOpinions)]),
    ...(heldMessages === 0 ? [] : [`${countText(heldMessages)} à la main`]),
  ];
  const among = parts.length === 0 ? "" : `, dont ${parts.join(", ")}`;
  return noteOfSites(sites.length) + among;
}

function noteOfSites(count: number): string {
  return count === 0 ? "aucun" : counted(count, "site");
}

/** `1 salon, 2 courriels`. */
function channelsNote(names: readonly string[]): string {
  const kinds = [...new Set(names)].map((kind) =>
    counted(names.filter((name) => name === kind).length, kind.toLowerCase()),
  );
  return kinds.join(", ") || "aucune";
}

function sum(known: readonly SiteCounters[], of: (counters: SiteCounters) => number): number {
  return known.reduce((total, counters) => total + of(counters), 0);
}
