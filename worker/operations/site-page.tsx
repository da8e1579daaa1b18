// The operations page of a site: where its messages are, what does not arrive and what to do about it.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { zoneName } from "../languages/day-text.ts";
import { counted, countedWithOpinions, countText, longDayText, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import { troubleText } from "../store/trouble.ts";
import { asideIn, waitingIn } from "./aside.ts";
import { DoubtfulSection } from "./doubtful-section.tsx";
import { HeldSection } from "./held-section.tsx";
import { MissingSection } from "./missing-section.tsx";
import { NoticesSection } from "./notices-section.tsx";
import { Figure, OperationsLayout } from "./operations-layout.tsx";
import { ParkedSection, TriesList } from "./parked-section.tsx";
import { type Partner, PartnersSection } from "./partners-section.tsx";
import { SearchForm } from "./search-form.tsx";
import { SettingsSection } from "./settings-section.tsx";

/** What the page of a site is shown with. */
export interface SitePageProps {
  site: Site;
  counters: SiteCounters;
  /** The address that the workbook is shared with. */
  account: string;
  partners: readonly Partner[];
  /** Signs the messages to staff. */
  noticeKey: string;
  /** The shortest time between two messages to staff, in milliseconds. */
  noticeInterval: number;
  /** What the last button did, in one sentence; empty when none was pressed. */
  done: string;
  /** Milliseconds since 1970. */
  now: number;
}

export function SiteOperationsPage(props: SitePageProps) {
  const { site, done, now } = props;
  const zone = zoneName("fr", site.timeZone, now);
  return (
    <OperationsLayout title="Exploitation" heading="Où en sont les messages" name={site.name} site={site}>
      {done === "" ? null : (
        <p class="fr-alert fr-alert--success" role="status">
          {done}
        </p>
      )}
      <StateSentence {...props} />
      <Figures {...props} />
      {zone === null ? null : <p class="fr-hint-text">{`Heures de cette page\u00a0: ${zone}.`}</p>}
      <ParkedSection {...props} />
      <HeldSection {...props} />
      <PendingSection {...props} />
      <DoubtfulSection {...props} />
      <SearchForm action={`/${site.id}/exploitation`} />
      <SettingsSection {...props} />
      <MissingSection {...props} />
      <Faults {...props} />
      <NoticesSection {...props} />
      <PartnersSection {...props} />
      <section>
        <h2>Copie de ce que garde le formulaire</h2>
        <p>
          <a class="fr-link" href={`/${site.id}/exploitation/export.csv`}>
            Télécharger les messages (CSV)
          </a>
          . Ce fichier contient les données personnelles des usagers{"\u00a0"}: ne le transmettez pas et
          supprimez-le après usage.
        </p>
      </section>
    </OperationsLayout>
  );
}

/** How many reasons keep batches aside: several batches may share one. */
function reasonsIn({ parked }: Pick<SiteCounters, "parked">): number {
  return new Set(parked.map(({ reason }) => reason)).size;
}

function seeReasons(count: number): string {
  return count > 1 ? `Voir les ${count} raisons et quoi faire` : "Voir la raison et quoi faire";
}

/** Whether all is well, in one sentence. */
function StateSentence({ site, counters, now }: SitePageProps) {
  const { parked, parkedRows, parkedOpinions, alarmFailure, lastDeliveredAt } = counters;
  const when = (instant: number) => momentText(instant, now, site.timeZone);
  if (parked.length > 0) {
    const since = Math.min(...parked.map((batch) => batch.since));
    const areSeveral = parkedRows + parkedOpinions > 1;
    const verb = areSeveral ? "n’arrivent" : "n’arrive";
    return (
      <div class="fr-alert fr-alert--error" id="etat">
        <h2 class="fr-alert__title">
          {`${countedWithOpinions(parkedRows, parkedOpinions)} ${verb} pas dans le classeur depuis ${when(since)}`}
        </h2>
        <p>
          {`Rien n’est perdu\u00a0: le formulaire ${areSeveral ? "les" : "le"} garde. `}
          <a href="#cote">{seeReasons(reasonsIn(counters))}</a>
        </p>
      </div>
    );
  }
  if (alarmFailure !== null) {
    return (
      <div class="fr-alert fr-alert--error" id="etat">
        <h2 class="fr-alert__title">{`Le formulaire n’écrit plus depuis ${when(alarmFailure.since)}`}</h2>
        <p>
          Rien n’est perdu{"\u00a0"}: les messages sont gardés ici. <a href="#pannes">Voir pourquoi</a>
        </p>
      </div>
    );
  }
  return (
    <div class="fr-alert fr-alert--success" id="etat">
      <h2 class="fr-alert__title">
        {counters.held.count === 0
          ? "Tout arrive dans le classeur"
          : "Tout arrive dans le classeur, sauf ce qui est mis de côté à la main"}
      </h2>
      <p>
        {lastDeliveredAt === null
          ? "Aucun message n’a encore été reçu."
          : `Dernier envoi réussi\u00a0: ${when(lastDeliveredAt)}. Rien à faire.`}
      </p>
    </div>
  );
}

function Figures({ site, counters, now }: SitePageProps) {
  const { received, firstReceivedAt, delivered, lastDeliveredAt } = counters;
  const waiting = waitingIn(counters);
  const { timeZone } = site;
  const since = firstReceivedAt === null ? "" : `depuis le ${longDayText(firstReceivedAt, timeZone)}`;
  const when = (instant: number) => momentText(instant, now, timeZone);
  const last = lastDeliveredAt === null ? "" : `le dernier ${when(lastDeliveredAt)}`;
  return (
    <dl class="rq-figures">
      <Figure id="recus" label="Reçus" value={countText(received)} note={since} />
      <Figure id="inscrits" label="Dans le classeur" value={countText(delivered)} note={last} />
      <Figure
        id="attente"
        label="En attente"
        value={countText(waiting)}
        note={waiting === 0 ? "aucun" : oldestNote(counters, when)}
      />
      <Figure
        id="mis-de-cote"
        label="Mis de côté"
        value={countText(asideIn(counters))}
        note={asideNote(counters)}
      />
      <Figure
        id="douteux-a-trier"
        label="Douteux à trier"
        value={countText(counters.doubtful.count)}
        note={counters.doubtful.count === 0 ? "aucun" : "ne comptent pas encore"}
      />
      <Figure
        id="effaces"
        label="Effacés du formulaire"
        value={countText(counters.erased)}
        note={`${counted(site.retentionDays, "jour")} après livraison`}
      />
    </dl>
  );
}

function oldestNote({ oldestWaitingAt }: SiteCounters, when: (instant: number) => string): string {
  return oldestWaitingAt === null ? "" : `le plus ancien\u00a0: ${when(oldestWaitingAt)}`;
}

/** `dont 2 avis, 2 lots, 2 raisons, 1 à la main`. */
function asideNote(counters: SiteCounters): string {
  const { parked, parkedOpinions, held } = counters;
  const opinions = parkedOpinions === 0 ? [] : [`dont ${countedWithOpinions(0, parkedOpinions)}`];
  const batches =
    parked.length === 0 ? [] : [counted(parked.length, "lot"), counted(reasonsIn(counters), "raison")];
  const byHand = held.count === 0 ? [] : [`${countText(held.count)} à la main`];
  return [...opinions, ...batches, ...byHand].join(", ") || "aucun";
}

/** What waits for its turn; nothing when nothing does. */
function PendingSection({ site, counters, now }: SitePageProps) {
  const { oldestWaitingAt, failing } = counters;
  const count = waitingIn(counters);
  if (count === 0) return null;
  const when = (instant: number) => momentText(instant, now, site.timeZone);
  return (
    <section>
      <h2 id="en-attente">{`En attente\u00a0: ${counted(count, "message")}`}</h2>
      {oldestWaitingAt === null ? null : <p>{`Le plus ancien a été reçu ${when(oldestWaitingAt)}.`}</p>}
      {failing === null ? (
        <p>Ils partent dans la minute. Rien à faire.</p>
      ) : (
        <>
          <p>
            {`Lot ${failing.number}, ${counted(failing.attempts, "essai")}. ${withNoBreakSpaces(troubleText(failing))}`}
            {failing.nextTryAt === null ? "" : ` Prochain essai ${when(failing.nextTryAt)}.`}
          </p>
          <TriesList tries={failing.tries} attempts={failing.attempts} when={when} />
        </>
      )}
    </section>
  );
}

/** What fails beside deliveries: the object's own work, and readings. */
function Faults({ site, counters, now }: SitePageProps) {
  const { alarmFailure, readBackFault, formerReadingFault } = counters;
  if (alarmFailure === null && readBackFault === "" && formerReadingFault === "") return null;
  const when = (instant: number) => momentText(instant, now, site.timeZone);
  return (
    <section>
      <h2 id="pannes">Autres pannes</h2>
      <dl>
        {alarmFailure === null ? null : (
          <>
            <dt>Travail automatique du formulaire</dt>
            <dd id="alarme">
              {`${counted(alarmFailure.count, "échec")} de suite depuis ${when(alarmFailure.since)}, le dernier ${when(alarmFailure.at)}. ${withNoBreakSpaces(alarmFailure.reason)} Le formulaire réessaie chaque minute.`}
            </dd>
          </>
        )}
        {readBackFault === "" ? null : (
          <>
            <dt>Lecture des états</dt>
            <dd id="lecture">{withNoBreakSpaces(readBackFault)}</dd>
          </>
        )}
        {formerReadingFault === "" ? null : (
          <>
            <dt>Lecture du classeur précédent</dt>
            <dd id="classeur-precedent">{withNoBreakSpaces(formerReadingFault)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
