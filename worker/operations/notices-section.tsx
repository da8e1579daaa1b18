// The messages to staff: whether they arrive, why not, and the key that signs them.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { counted, durationText, momentText } from "../notices/moment-text.ts";
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import { type Channel, channelsOf, isFailing } from "./notice-channels.ts";

interface SectionProps {
  site: Site;
  counters: SiteCounters;
  noticeKey: string;
  /** The shortest time between two messages, in milliseconds. */
  noticeInterval: number;
  now: number;
}

/** Nothing for a site that asks for no notices. */
export function NoticesSection({ site, counters, noticeKey, noticeInterval, now }: SectionProps) {
  const { notices } = site;
  if (notices === undefined) return null;
  const shared = { timeZone: site.timeZone, now };
  return (
    <section>
      <h2 id="avis-aux-agents">Messages envoyés aux agents</h2>
      <div class="fr-table">
        <table class="rq-cards">
          <caption class="fr-sr-only">Canaux d’alerte</caption>
          <thead>
            <tr>
              <th scope="col">Canal</th>
              <th scope="col">État</th>
              <th scope="col">Dernier envoi réussi</th>
              <th scope="col">Remarque</th>
            </tr>
          </thead>
          <tbody>
            {channelsOf(site, counters).map((channel) => (
              <ChannelRow channel={channel} remark={remarkOn(channel, notices, noticeInterval)} {...shared} />
            ))}
          </tbody>
        </table>
      </div>
      {notices.webhook === undefined ? null : (
        <details class="fr-accordion rq-flat">
          <summary>Clé qui signe les messages du salon</summary>
          <p>
            <code class="rq-text">{noticeKey}</code>
          </p>
        </details>
      )}
    </section>
  );
}

/** A channel: whether what was told last arrived, and why not. */
function ChannelRow(props: { channel: Channel; remark: string; timeZone: string; now: number }) {
  const { channel, remark, timeZone, now } = props;
  const { name, state } = channel;
  const last = state?.lastSuccessAt ?? null;
  const when = (instant: number) => momentText(instant, now, timeZone);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label="État">
        <span class={isFailing(channel) ? "fr-badge fr-badge--error" : "fr-badge fr-badge--success"}>
          {isFailing(channel) ? "En échec" : "Bon"}
        </span>
      </td>
      <td data-label="Dernier envoi réussi">{last === null ? "aucun encore" : when(last)}</td>
      <td data-label="Remarque">
        {state !== null && isFailing(channel)
          ? `${counted(state.attempts, "essai")}. ${withNoBreakSpaces(state.failure)} Prochain essai ${when(state.nextAttemptAt)}.`
          : remark}
      </td>
    </tr>
  );
}

/** `Immédiat, puis rien avant 10 minutes.`, `Résumé du matin, à 2 adresses.` */
function remarkOn(
  { name }: Channel,
  { rhythm, mail = [] }: NonNullable<Site["notices"]>,
  noticeInterval: number,
): string {
  const to = name === "Courriel" ? `, à ${counted(mail.length, "adresse")}` : "";
  if (rhythm === "daily") return `Résumé du matin${to}.`;
  return `Immédiat, puis rien avant ${durationText(noticeInterval)}${to}. Les retards à 8\u00a0h.`;
}
