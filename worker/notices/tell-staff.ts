// Tells staff what is new, late, set aside or repaired: what was told is remembered, what failed is tried again.
import { retryDelay } from "../delivery/backoff.ts";
import { zoneDay } from "../delivery/zone-day.ts";
import { log } from "../log.ts";
import type { Site } from "../site/site.ts";
import { countSite } from "../store/counters.ts";
import { type NoticeState, readFact, writeFact } from "../store/facts.ts";
import { lastSequence, openMessages, untoldMessages } from "../store/untold.ts";
import { dueDay } from "../tracking/citizen-state.ts";
import { type NoticeBody, type NoticeEvent, noticeBody, type Untold } from "./notice.ts";
import type { NoticeOutcome } from "./webhook.ts";

const RETRIES = { firstRetry: 30_000, longestRetry: 3_600_000 };
const NOTHING_TOLD: NoticeState = {
  toldSequence: 0,
  lastNewAt: 0,
  digestDay: 0,
  parkedCount: 0,
  attempts: 0,
  nextAttemptAt: 0,
  failure: "",
  lastSuccessAt: null,
};

export interface Telling {
  storage: DurableObjectStorage;
  site: Site;
  send: (body: NoticeBody) => Promise<NoticeOutcome>;
  /** New messages are told of together, at most once in this time, in milliseconds. */
  grouped: number;
  now: () => number;
}

/** Begins with what comes next: what a site received before it asked for notices is not told. */
export function beginTelling(sql: SqlStorage): void {
  if (readFact(sql, "notice") !== undefined) return;
  writeFact(sql, "notice", { ...NOTHING_TOLD, toldSequence: lastSequence(sql) });
}

/** Sends the notice that is due, if any, and plans the next look. */
export async function tellStaff(telling: Telling): Promise<void> {
  const { storage, site, send, now } = telling;
  const { sql } = storage;
  beginTelling(sql);
  const state = readFact(sql, "notice") ?? NOTHING_TOLD;
  const told = now() < state.nextAttemptAt ? undefined : dueEvent(telling, state);
  const next = told === undefined ? state : await sendOne(told);
  storage.transactionSync(() => {
    writeFact(sql, "notice", next);
    writeFact(sql, "nextNoticeAt", nextLook(telling, next));
  });

  async function sendOne({ event, after }: Due): Promise<NoticeState> {
    const outcome = await send(noticeBody(event, site, now()));
    log("notice", { site: site.id, event: event.event, outcome: outcome.kind });
    if (outcome.kind === "told") {
      return { ...after, attempts: 0, nextAttemptAt: 0, failure: "", lastSuccessAt: now() };
    }
    const attempts = state.attempts + 1;
    const nextAttemptAt = now() + retryDelay(attempts, RETRIES, Math.random());
    return { ...state, attempts, nextAttemptAt, failure: outcome.reason };
  }
}

/** An event with the state once it is told. */
interface Due {
  event: NoticeEvent;
  after: NoticeState;
}

/** What is told first: something set aside, then its repair, then what is new or the morning's digest. */
function dueEvent(telling: Telling, state: NoticeState): Due | undefined {
  const { sql } = telling.storage;
  const { parkedRows, parked, doubtful } = countSite(sql);
  if (parkedRows > 0 && state.parkedCount === 0) {
    const reason = parked[0]?.reason ?? "";
    return {
      event: { event: "mis-de-cote", count: parkedRows, reason },
      after: { ...state, parkedCount: parkedRows },
    };
  }
  if (parkedRows === 0 && state.parkedCount > 0) {
    return { event: { event: "repare", count: state.parkedCount }, after: { ...state, parkedCount: 0 } };
  }
  return telling.site.notices?.rhythm === "daily"
    ? dueDigest(telling, state, doubtful.count)
    : dueNew(telling, state);
}

function dueNew(telling: Telling, state: NoticeState): Due | undefined {
  const { now, grouped } = telling;
  if (now() < state.lastNewAt + grouped) return undefined;
  const { messages, last } = untold(telling, state);
  if (messages.length === 0) return undefined;
  return {
    event: { event: "nouveaux-messages", messages },
    after: { ...state, toldSequence: last, lastNewAt: now() },
  };
}

/** At 8 o'clock, the day's first look; nothing is sent when there is nothing to tell. */
function dueDigest(telling: Telling, state: NoticeState, doubtful: number): Due | undefined {
  const { site, now } = telling;
  const day = zoneDay(now() - DIGEST_HOUR, site.timeZone);
  if (day <= state.digestDay) return undefined;
  const { messages, last } = untold(telling, state);
  const today = zoneDay(now(), site.timeZone);
  const late = openMessages(telling.storage.sql)
    .map((message) => untoldOf(message, site))
    .filter(({ dueOn }) => dueOn !== null && dueOn < today);
  const after = { ...state, toldSequence: last, digestDay: day };
  if (messages.length + late.length + doubtful === 0) return undefined;
  return { event: { event: "resume", messages, late, doubtful }, after };
}

/** Eight hours after midnight, in milliseconds. */
const DIGEST_HOUR = 8 * 3_600_000;

function untold({ storage, site }: Telling, state: NoticeState) {
  const rows = untoldMessages(storage.sql, state.toldSequence);
  return {
    messages: rows.map((row) => untoldOf(row, site)),
    last: rows.at(-1)?.sequence ?? state.toldSequence,
  };
}

function untoldOf(row: ReturnType<typeof untoldMessages>[number], site: Site): Untold {
  const { reference, type, flag } = row;
  return { reference, type, isDoubtful: flag !== "", dueOn: dueDay(row, site) };
}

/** When the object looks again: after a failure, once what is new may be told, or at the next digest. */
function nextLook({ storage, site, now, grouped }: Telling, state: NoticeState): number | null {
  if (state.attempts > 0) return state.nextAttemptAt;
  if (site.notices?.rhythm === "daily") return nextDigest(now(), site.timeZone);
  const isNewWaiting = untoldMessages(storage.sql, state.toldSequence).length > 0;
  return isNewWaiting ? Math.max(now(), state.lastNewAt + grouped) : null;
}

const HALF_HOUR = 1_800_000;
const DAY_HALF_HOURS = 48;

/** The next 8 o'clock of the zone; found by half hours, as clocks change. */
function nextDigest(now: number, timeZone: string): number {
  const today = zoneDay(now - DIGEST_HOUR, timeZone);
  for (let step = 1; step <= DAY_HALF_HOURS + 2; step += 1) {
    const instant = Math.floor(now / HALF_HOUR) * HALF_HOUR + step * HALF_HOUR;
    if (zoneDay(instant - DIGEST_HOUR, timeZone) > today) return instant;
  }
  throw new RangeError(`No day follows in ${timeZone}.`);
}
