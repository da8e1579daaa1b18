// Tells staff what is new, late, set aside or repaired: what was told is remembered, what failed is tried again.
import type { DaySerial } from "../../shared/calendar/day.ts";
import { retryDelay } from "../delivery/backoff.ts";
import { zoneDay } from "../delivery/zone-day.ts";
import { log } from "../log.ts";
import type { Site } from "../site/site.ts";
import { countSite, type ParkedBatch } from "../store/counters.ts";
import { type NoticeFact, type NoticeState, readFact, writeFact } from "../store/facts.ts";
import { countHeldSince } from "../store/held.ts";
import { lastSequence, openMessages, toldWith, untoldMessages } from "../store/untold.ts";
import { dueDay, workingDayAfter } from "../tracking/citizen-state.ts";
import {
  type AsideCounts,
  type Expected,
  type NoticeEvent,
  type NoticeOutcome,
  SOON_WORKING_DAYS,
  type Untold,
} from "./notice.ts";

const RETRIES = { firstRetry: 30_000, longestRetry: 3_600_000 };
const NOTHING_TOLD: NoticeState = {
  toldSequence: 0,
  passedSequences: [],
  lastNewAt: 0,
  digestDay: 0,
  answeredRows: 0,
  parkedCount: 0,
  parkedOpinions: 0,
  parkedAt: 0,
  attempts: 0,
  nextAttemptAt: 0,
  failure: "",
  lastSuccessAt: null,
};

/** One way to reach staff, with its own memory of what was told by it. */
export interface NoticeChannel {
  fact: NoticeFact;
  send: (event: NoticeEvent) => Promise<NoticeOutcome>;
}

export interface Telling {
  storage: DurableObjectStorage;
  site: Site;
  channels: readonly NoticeChannel[];
  /** New messages are told of together, at most once in this time, in milliseconds. */
  grouped: number;
  now: () => number;
}

/** The memories of the channels that a site has. */
function noticeFacts({ notices }: Pick<Site, "notices">): NoticeFact[] {
  return [
    ...(notices?.webhook === undefined ? [] : (["notice"] as const)),
    ...(notices?.mail === undefined ? [] : (["mailNotice"] as const)),
  ];
}

/**
 * Begins with what comes next: what a site received before it asked for notices is not told, and its first digest is
 * the next morning's. `now` in milliseconds since 1970.
 */
export function beginTelling(sql: SqlStorage, site: Pick<Site, "notices" | "timeZone">, now: number): void {
  for (const fact of noticeFacts(site)) {
    if (readFact(sql, fact) !== undefined) continue;
    const digestDay = zoneDay(now - DIGEST_HOUR, site.timeZone);
    const answeredRows = readFact(sql, "answeredRows") ?? 0;
    writeFact(sql, fact, { ...NOTHING_TOLD, toldSequence: lastSequence(sql), digestDay, answeredRows });
  }
}

/** Sends by each channel the notice that is due, if any, and plans the next look. */
export async function tellStaff(telling: Telling): Promise<void> {
  beginTelling(telling.storage.sql, telling.site, telling.now());
  // Side by side: one that hangs does not keep the other waiting.
  await Promise.all(telling.channels.map((channel) => tellBy(channel, telling)));
}

async function tellBy({ fact, send }: NoticeChannel, telling: Telling): Promise<void> {
  const { storage, site, now } = telling;
  const { sql } = storage;
  const state = stateOf(sql, fact);
  const told = now() < state.nextAttemptAt ? undefined : dueEvent(telling, state);
  const next = await stateAfter(told);
  storage.transactionSync(() => {
    if (next !== state) writeFact(sql, fact, next);
    planLook(telling);
  });

  async function stateAfter(due: Due | undefined): Promise<NoticeState> {
    if (due === undefined) return state;
    const { event, after } = due;
    // What could not be told is no more.
    if (event === null) return { ...after, attempts: 0, nextAttemptAt: 0, failure: "" };
    const outcome = await send(event);
    log("notice", { site: site.id, channel: fact, event: event.event, outcome: outcome.kind });
    if (outcome.kind === "told") {
      return { ...after, attempts: 0, nextAttemptAt: 0, failure: "", lastSuccessAt: now() };
    }
    const attempts = state.attempts + 1;
    const nextAttemptAt = now() + retryDelay(attempts, RETRIES, Math.random());
    return { ...state, attempts, nextAttemptAt, failure: outcome.reason };
  }
}

function stateOf(sql: SqlStorage, fact: NoticeFact): NoticeState {
  return readFact(sql, fact) ?? NOTHING_TOLD;
}

/** The object looks again when the first of its channels has something to tell. */
function planLook(telling: Telling): void {
  const { sql } = telling.storage;
  const looks = telling.channels
    .map(({ fact }) => nextLook(telling, stateOf(sql, fact)))
    .filter((look) => look !== null);
  const next = looks.length === 0 ? null : Math.min(...looks);
  if (next !== readFact(sql, "nextNoticeAt")) writeFact(sql, "nextNoticeAt", next);
}

/** An event with the state once it is told; no event where there is only something to remember. */
interface Due {
  event: NoticeEvent | null;
  after: NoticeState;
}

/** What is told first: something set aside, then its repair, then what is new or the morning's digest. */
function dueEvent(telling: Telling, state: NoticeState): Due | undefined {
  const { sql } = telling.storage;
  const { parkedRows, parkedOpinions, parked, failing, doubtful } = countSite(sql);
  // Each by itself: opinions that wait long for their tab hide no message that is set aside meanwhile.
  const fresh = {
    count: state.parkedCount === 0 ? parkedRows : 0,
    opinions: state.parkedOpinions === 0 ? parkedOpinions : 0,
  };
  if (fresh.count + fresh.opinions > 0) return setAside(telling, state, { fresh, parked });
  const mended = {
    count: parkedRows === 0 ? state.parkedCount : 0,
    opinions: parkedOpinions === 0 ? state.parkedOpinions : 0,
  };
  // What a person sends again is not in the sheet yet.
  if (mended.count + mended.opinions > 0 && failing === null) return repaired(sql, state, mended);
  const grown = grownWith(state, { count: parkedRows, opinions: parkedOpinions });
  const due = dueMessages(telling, grown, doubtful.count);
  return due ?? (grown === state ? undefined : { event: null, after: grown });
}

function setAside(
  telling: Telling,
  state: NoticeState,
  { fresh, parked }: { fresh: AsideCounts; parked: readonly ParkedBatch[] },
): Due {
  const kind = fresh.count > 0 ? "complaints" : "opinions";
  const cause = worstOf(parked.filter((batch) => batch.kind === kind));
  const parkedAt = fresh.count > 0 ? telling.now() : state.parkedAt;
  return {
    event: { event: "mis-de-cote", ...fresh, cause, page: pageOf(telling) },
    after: { ...grownWith(state, fresh), parkedAt },
  };
}

/** The repair is to tell of those that followed too. */
function grownWith(state: NoticeState, { count, opinions }: AsideCounts): NoticeState {
  if (count <= state.parkedCount && opinions <= state.parkedOpinions) return state;
  return {
    ...state,
    parkedCount: Math.max(state.parkedCount, count),
    parkedOpinions: Math.max(state.parkedOpinions, opinions),
  };
}

function dueMessages(telling: Telling, state: NoticeState, doubtful: number): Due | undefined {
  if (telling.site.notices?.rhythm === "daily") return dueDigest(telling, state, doubtful);
  return dueNew(telling, state) ?? dueLate(telling, state, doubtful);
}

/** What a person set aside meanwhile, message by message, is not in the sheet: it is told of as new once it is. */
function repaired(sql: SqlStorage, state: NoticeState, mended: AsideCounts): Due {
  const { opinions } = mended;
  const count = mended.count === 0 ? 0 : Math.max(0, mended.count - countHeldSince(sql, state.parkedAt));
  return {
    event: count + opinions > 0 ? { event: "repare", count, opinions } : null,
    after: {
      ...state,
      parkedCount: state.parkedCount - mended.count,
      parkedOpinions: state.parkedOpinions - opinions,
    },
  };
}

/** The site's operations page; nothing until an operator opened it. */
function pageOf({ storage, site }: Telling): string | null {
  const origin = readFact(storage.sql, "operationsOrigin");
  return origin === undefined ? null : `${origin}/${site.id}/exploitation`;
}

/** The batch that waits longest, whose remedy is told. */
function worstOf(parked: readonly ParkedBatch[]): ParkedBatch {
  const [worst] = parked.toSorted((left, right) => left.since - right.since);
  if (worst === undefined) throw new RangeError("Nothing is set aside.");
  return worst;
}

function dueNew(telling: Telling, state: NoticeState): Due | undefined {
  const { now, grouped } = telling;
  if (now() < state.lastNewAt + grouped) return undefined;
  const { messages, told } = untold(telling, state);
  if (messages.length === 0) return undefined;
  return {
    event: { event: "nouveaux-messages", messages },
    after: { ...state, ...told, lastNewAt: now() },
  };
}

/** At 8 o'clock, the day's first look; nothing is sent when there is nothing to tell, and what comes later waits. */
function dueDigest(telling: Telling, state: NoticeState, doubtful: number): Due | undefined {
  const day = digestDay(telling, state);
  if (day === undefined) return undefined;
  const { messages, told } = untold(telling, state);
  const expected = expectedAnswers(telling);
  const answeredRows = readFact(telling.storage.sql, "answeredRows") ?? 0;
  const given = { answered: answeredRows - state.answeredRows, since: state.digestDay };
  const count = messages.length + expected.late.length + expected.soon.length + given.answered + doubtful;
  return {
    event: count === 0 ? null : { event: "resume", messages, ...expected, ...given, doubtful },
    after: { ...state, ...told, digestDay: day, answeredRows },
  };
}

/** Whoever is told of new messages at once is told of late answers each morning, as they are no message. */
function dueLate(telling: Telling, state: NoticeState, doubtful: number): Due | undefined {
  const day = digestDay(telling, state);
  const expected = day === undefined ? undefined : expectedAnswers(telling);
  if (day === undefined || expected === undefined || expected.late.length === 0) return undefined;
  return {
    event: { event: "resume", messages: [], ...expected, answered: 0, since: null, doubtful },
    after: { ...state, digestDay: day },
  };
}

/** The day whose digest is due: nothing before 8 o'clock, nor once it was due. */
function digestDay({ site, now }: Telling, state: NoticeState): DaySerial | undefined {
  const day = zoneDay(now() - DIGEST_HOUR, site.timeZone);
  return day > state.digestDay ? day : undefined;
}

function expectedAnswers({ storage, site, now }: Telling): Expected {
  const today = zoneDay(now(), site.timeZone);
  const lastSoon = workingDayAfter(site, today, SOON_WORKING_DAYS);
  const open = openMessages(storage.sql).map((message) => untoldOf(message, site));
  const dueWithin = (first: DaySerial, last: DaySerial): Untold[] =>
    open.filter(({ dueOn }) => dueOn !== null && first <= dueOn && dueOn <= last);
  return { late: dueWithin(0, today - 1), soon: dueWithin(today, lastSoon) };
}

/** Eight hours after midnight, in milliseconds. */
const DIGEST_HOUR = 8 * 3_600_000;

function untold({ storage, site }: Telling, state: NoticeState) {
  const rows = untoldMessages(storage.sql, state);
  return { messages: rows.map((row) => untoldOf(row, site)), told: toldWith(storage.sql, state, rows) };
}

function untoldOf(row: ReturnType<typeof untoldMessages>[number], site: Site): Untold {
  const { reference, type, receivedAt, flag } = row;
  return { reference, type, receivedAt, isDoubtful: flag !== "", dueOn: dueDay(row, site) };
}

/** When the object looks again: after a failure, once what is new may be told, or at the next 8 o'clock. */
function nextLook({ storage, site, now, grouped }: Telling, state: NoticeState): number | null {
  if (state.attempts > 0) return state.nextAttemptAt;
  const morning = nextDigest(now(), site.timeZone);
  if (site.notices?.rhythm === "daily") return morning;
  const isNewWaiting = untoldMessages(storage.sql, state).length > 0;
  if (isNewWaiting) return Math.max(now(), state.lastNewAt + grouped);
  // Only an announced delay can be over.
  return site.announcedDelayWorkingDays === undefined ? null : morning;
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
