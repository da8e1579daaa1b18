// The ways by which staff are told of messages, and which of them fail.
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import type { NoticeState } from "../store/facts.ts";

/** A way that a site asks for, with what became of it; nothing before the first look. */
export interface Channel {
  name: "Salon" | "Courriel";
  state: NoticeState | null;
}

/** The ways that a site asks for. */
export function channelsOf(
  { notices }: Site,
  { notice, mailNotice }: Pick<SiteCounters, "notice" | "mailNotice">,
): Channel[] {
  const room: Channel[] = notices?.webhook === undefined ? [] : [{ name: "Salon", state: notice }];
  const mail: Channel[] = notices?.mail === undefined ? [] : [{ name: "Courriel", state: mailNotice }];
  return [...room, ...mail];
}

/** Whether what was told last did not arrive. */
export function isFailing({ state }: Channel): boolean {
  return state !== null && state.attempts > 0;
}

/** Those that do not arrive. */
export function failingChannels(
  site: Site,
  counters: Pick<SiteCounters, "notice" | "mailNotice">,
): Channel[] {
  return channelsOf(site, counters).filter(isFailing);
}
