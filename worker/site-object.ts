// The object of one site: keeps submissions, delivers them by its alarm, reads back what staff recorded.
import { DurableObject } from "cloudflare:workers";
import type { Tab } from "../shared/workbook/column.ts";
import { complaintsTab } from "../shared/workbook/tabs/complaints.ts";
import { AlarmClock } from "./alarm-clock.ts";
import { createTokenSource, type TokenSource } from "./delivery/access-token.ts";
import { deliver } from "./delivery/deliver.ts";
import { createSheetsClient, type SheetsClient } from "./delivery/sheets-client.ts";
import { log, logFailure } from "./log.ts";
import { noticeChannels } from "./notices/channels.ts";
import { beginTelling, tellStaff } from "./notices/tell-staff.ts";
import { type Settings, settingsOf, type Variables } from "./settings.ts";
import { randomText, sameSecret } from "./signing.ts";
import type { Site } from "./site/site.ts";
import { accountOf, spreadOf } from "./site/spread.ts";
import { clearAlarmFailure, recordAlarmFailure } from "./store/alarm-failure.ts";
import { replayParked, setAside } from "./store/batches.ts";
import { countSite, type SiteCounters } from "./store/counters.ts";
import { countSince } from "./store/day-counts.ts";
import { type ExportedRow, exportRows } from "./store/export.ts";
import { readFact, rememberTab, type TabSeen, tabKey, writeFact } from "./store/facts.ts";
import { type HoldResult, holdMessage, releaseMessage } from "./store/held.ts";
import { factsOfMessage, type MessageFacts } from "./store/message-facts.ts";
import { deliveryOf, forgetMissing, leaveOut, sendOnceMore } from "./store/missing.ts";
import { keepOpinion, type Opinion } from "./store/opinions.ts";
import { RecentSubmissions } from "./store/recent.ts";
import { erasePersonalData } from "./store/retention.ts";
import { nextWake } from "./store/schedule.ts";
import {
  eraseCopy,
  type FoundSubmission,
  findSubmission,
  type KeepResult,
  keepSubmission,
  type NewSubmission,
} from "./store/submissions.ts";
import { openStore } from "./store/tables.ts";
import type { Trouble } from "./store/trouble.ts";
import { useProof } from "./store/used-proofs.ts";
import { mayTryCode, recordWrongCode } from "./store/wrong-codes.ts";
import { answersKeptFrom, isAnswered } from "./tracking/citizen-state.ts";
import { planReadings, readSheet, readWorkbook } from "./tracking/read-sheet.ts";

/** Should an alarm be cut short, the next one is already set: this many call time-outs ahead. */
const SAFETY_NET_TIMEOUTS = 2;
/** How long an object waits for its deployment to be configured again, in milliseconds. */
const UNCONFIGURED_WAIT = 3_600_000;
/** An alarm that is this late, in milliseconds, is not coming. */
const LOST_AFTER = 1000;
/** Compared when a reference is unknown, so that both cases take the same path. */
const NO_SECRET = "-".repeat(22);

/** What became of the wish to put a row back into the sheet. */
export type PutBackResult =
  | { kind: "waiting" | "present" | "erased" | "unknown" }
  | { kind: "unread"; trouble: Trouble };

/** What the runtime hands to each object. */
export interface ObjectEnvironment extends Variables {
  /** Sends mail to staff; only where `wrangler.toml` has it. */
  STAFF_MAIL?: SendEmail;
}

export class SiteObject extends DurableObject<ObjectEnvironment> {
  readonly #sql: SqlStorage;
  readonly #clock: AlarmClock;
  #tokens: TokenSource | undefined;
  #recent: RecentSubmissions | undefined;
  #isAlarmAtWork = false;
  /** Whether the store knows its site and its next readings; each alarm may change them. */
  #isPlanned = false;

  constructor(ctx: DurableObjectState, env: ObjectEnvironment) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#clock = new AlarmClock(ctx.storage);
    openStore(ctx.storage);
  }

  /** Keeps a submission with its delivery record; what it returns has been written. */
  async keep(siteId: string, submission: NewSubmission): Promise<KeepResult> {
    const settings = await settingsOf(this.env);
    const alarmAt = await this.#clock.alarmAt();
    const now = Date.now();
    if (!this.#isPlanned) this.#plan(siteId, settings, now);
    const recent = this.#recentOf(siteId, settings, now);
    const { doubts, text } = recent.doubtsOf(submission.complaint.message, now);
    const doubted = { ...submission, doubts: [...submission.doubts, ...doubts] };
    const result = keepSubmission(this.#sql, doubted, now);
    if (result.kind === "kept") recent.add(result.receipt.reference, text, now);
    this.#isPlanned = true;
    // Set in the same turn as the insertion, so that both are written together.
    await this.#arm(settings, alarmAt, now);
    return result;
  }

  #recentOf(siteId: string, { sites }: Settings, now: number): RecentSubmissions {
    const most = sites.find(({ id }) => id === siteId)?.mostMessagesAnHour ?? Number.MAX_SAFE_INTEGER;
    this.#recent ??= new RecentSubmissions(this.#sql, most, now);
    return this.#recent;
  }

  #plan(siteId: string, { readBackInterval, sites }: Settings, now: number): void {
    if (readFact(this.#sql, "site") === undefined) {
      writeFact(this.#sql, "site", siteId);
      writeFact(this.#sql, "installation", randomText(6));
    }
    const site = sites.find(({ id }) => id === siteId);
    if (site !== undefined) beginTelling(this.#sql, site, now);
    planReadings(this.#sql, { interval: readBackInterval, spread: spreadOf(siteId), now });
  }

  /** The submission of a reference and its secret; the same answer for a wrong and an unknown one. */
  async find(reference: string, secret: string): Promise<FoundSubmission | null> {
    await this.#takeUp();
    const found = findSubmission(this.#sql, reference);
    const isRight = await sameSecret(secret, found?.secret ?? NO_SECRET);
    return isRight && found !== undefined ? found : null;
  }

  /** Records the use of a proof of work. Gives false when another submission used it: a double tap sends one twice. */
  useProof(proof: string, idempotencyKey: string, expiresAt: number): boolean {
    return useProof(this.#sql, proof, idempotencyKey, expiresAt);
  }

  /**
   * The submission of a reference whose short code was given; `isRight` tells whether it was. After ten wrong ones an
   * hour, none is taken.
   */
  async findByCode(reference: string, isRight: boolean): Promise<FoundSubmission | null> {
    await this.#takeUp();
    const now = Date.now();
    const found = findSubmission(this.#sql, reference);
    if (!mayTryCode(this.#sql, reference, now)) return null;
    if (found !== undefined && isRight) return found;
    if (found !== undefined) recordWrongCode(this.#sql, reference, now);
    return null;
  }

  /** Takes the copy of the answers off the confirmation. */
  async eraseCopy(reference: string): Promise<void> {
    eraseCopy(this.#sql, reference, Date.now());
  }

  /** Keeps what a citizen thinks of the answer, once. False for a wrong reference, and where nothing is answered yet. */
  async giveOpinion(reference: string, secret: string, opinion: Opinion): Promise<boolean> {
    const found = await this.find(reference, secret);
    if (found === null || !isAnswered(found)) return false;
    keepOpinion(this.#sql, found.reference, opinion, Date.now());
    await this.#takeUp();
    return true;
  }

  /**
   * The figures of the operations pages. `origin` is where operators open the site's, which mails to staff lead to;
   * `dayStart` when the day began whose figures are wanted too, in milliseconds since 1970.
   */
  async counters({ origin, dayStart }: { origin?: string; dayStart?: number } = {}): Promise<SiteCounters> {
    await this.#takeUp();
    const isNew = origin !== undefined && origin !== readFact(this.#sql, "operationsOrigin");
    if (isNew) writeFact(this.#sql, "operationsOrigin", origin);
    return { ...countSite(this.#sql), day: dayStart === undefined ? null : countSince(this.#sql, dayStart) };
  }

  /** What operators may know of a message; nothing for a reference that no message of the site bears. */
  async message(reference: string): Promise<MessageFacts | null> {
    await this.#takeUp();
    return factsOfMessage(this.#sql, reference) ?? null;
  }

  /** Sends again at once what was set aside, one batch or all. Gives how many batches. */
  async replay(number?: number): Promise<number> {
    const count = replayParked(this.#sql, Date.now(), number);
    await this.#clock.set(Date.now());
    return count;
  }

  /** Stops trying a batch that was set aside, until someone sends it again. False when there is no such batch. */
  async setAside(number: number): Promise<boolean> {
    return setAside(this.#sql, number, Date.now());
  }

  /** Sets a message that is not in the sheet aside, for a reason, until someone sends it again. */
  async hold(reference: string, reason: string): Promise<HoldResult> {
    const { storage } = this.ctx;
    const result = storage.transactionSync(() => holdMessage(this.#sql, { reference, reason }, Date.now()));
    // Whether it arrived before is asked at once.
    if (result === "heldUnlessThere") await this.#clock.set(Date.now());
    return result;
  }

  /** Sends a message that a person set aside again. False when it is not set aside. */
  async release(reference: string): Promise<boolean> {
    const { storage } = this.ctx;
    const isReleased = storage.transactionSync(() => releaseMessage(this.#sql, reference, Date.now()));
    if (isReleased) await this.#clock.set(Date.now());
    return isReleased;
  }

  /**
   * Puts a row that staff deleted back into the sheet, once: the sheet is read first, and a second wish at the same time
   * finds that the row waits already.
   */
  async putBack(reference: string): Promise<PutBackResult> {
    const settings = await settingsOf(this.env);
    const site = this.#site(settings);
    const delivered = deliveryOf(this.#sql, reference);
    if (site === undefined || delivered?.spreadsheetId !== site.spreadsheetId) return { kind: "unknown" };
    if (!delivered.isWhole) return { kind: "erased" };
    const { account, clientOf } = this.#calling(settings, site);
    const reading = await readWorkbook(clientOf(site.spreadsheetId, complaintsTab, true), account);
    if ("trouble" in reading) return { kind: "unread", trouble: reading.trouble };
    const isPresent = reading.rows.some((row) => row.reference === reference);
    const isSent = !isPresent && this.ctx.storage.transactionSync(() => sendOnceMore(this.#sql, delivered));
    forgetMissing(this.#sql, reference);
    if (isSent) await this.#arm(settings, await this.#clock.alarmAt(), Date.now());
    return { kind: isPresent ? "present" : "waiting" };
  }

  /** Records that staff deleted a row on purpose. False when the reference is unknown. */
  async leaveOut(reference: string): Promise<boolean> {
    const delivered = deliveryOf(this.#sql, reference);
    if (delivered === undefined) return false;
    leaveOut(this.#sql, delivered, Date.now());
    forgetMissing(this.#sql, reference);
    return true;
  }

  /** A page of what the store holds, after a sequence; an empty one is the last. */
  async exportRows(after: number): Promise<ExportedRow[]> {
    return exportRows(this.#sql, after);
  }

  /** Does what is due. It never throws and always plans the next alarm: after six failures, alarms stop by themselves. */
  override async alarm(): Promise<void> {
    this.#isAlarmAtWork = true;
    try {
      // Until the settings can be read; then, should this alarm be cut short, until its calls are over.
      await this.#clock.set(Date.now() + UNCONFIGURED_WAIT);
      const settings = await settingsOf(this.env);
      await this.#clock.set(Date.now() + SAFETY_NET_TIMEOUTS * settings.callTimeout);
      const site = this.#site(settings);
      // A site taken out of the configuration keeps what it holds, until it is back.
      if (site === undefined) return await this.#clock.set(Date.now() + UNCONFIGURED_WAIT);
      await this.#work(settings, site);
      clearAlarmFailure(this.#sql);
      const wake = nextWake(this.#sql, Date.now(), settings);
      if (wake === undefined) await this.#clock.clear();
      else await this.#clock.set(Math.max(wake, Date.now()));
    } catch (error) {
      logFailure("alarmFailed", error);
      this.#keepFailure(error);
    } finally {
      this.#isAlarmAtWork = false;
      this.#isPlanned = false;
    }
  }

  #keepFailure(error: unknown): void {
    try {
      recordAlarmFailure(this.#sql, error, Date.now());
    } catch (damage) {
      // The store itself can't be written: the log is all that is left.
      logFailure("alarmFailureNotKept", damage);
    }
  }

  async #work(settings: Settings, site: Site): Promise<void> {
    const { storage } = this.ctx;
    this.#recent?.forget(Date.now());
    const keptFrom = answersKeptFrom(site, Date.now());
    const { retentionDays } = site;
    erasePersonalData(this.#sql, { retentionDays, answersKeptFrom: keptFrom }, Date.now());
    const { id: siteId, spreadsheetId, timeZone, isPageAcknowledgement, motives, services } = site;
    const owner = `${siteId}.${readFact(this.#sql, "installation") ?? ""}`;
    const calling = this.#calling(settings, site);
    const shared = { storage, ...calling, siteId, spreadsheetId, now: Date.now };
    const rowSettings = { timeZone, isPageAcknowledgement, lists: { motives, services } };
    await deliver({ ...shared, owner, rowSettings, limits: settings });
    const interval = settings.readBackInterval;
    const areAnswersCounted = site.notices?.rhythm === "daily";
    const reading = { interval, spread: spreadOf(siteId), answersKeptFrom: keptFrom, areAnswersCounted };
    await readSheet({ ...shared, ...reading });
    await this.#tellStaff(settings, site);
  }

  /** Nothing for a site that asks for no notices. */
  async #tellStaff(settings: Settings, site: Site): Promise<void> {
    if (site.notices === undefined) return;
    await tellStaff({
      storage: this.ctx.storage,
      site,
      channels: await noticeChannels(settings, site, this.env.STAFF_MAIL),
      grouped: settings.noticeInterval,
      now: Date.now,
    });
  }

  /** How the site's workbooks are called, and in whose name. */
  #calling({ serviceAccounts, callTimeout, sheetsAddress }: Settings, site: Site) {
    const account = accountOf(serviceAccounts, site.id);
    this.#tokens ??= createTokenSource(account, callTimeout, Date.now);
    const shared = { address: sheetsAddress, tokens: this.#tokens, timeout: callTimeout };
    const clientOf = (spreadsheetId: string, tab: Tab, isAnew = false): SheetsClient => {
      const key = tabKey(spreadsheetId, tab.title);
      const known = isAnew ? undefined : readFact(this.#sql, "tabsSeen")?.[key];
      const remember = (seen: TabSeen | undefined) => rememberTab(this.#sql, key, seen);
      return createSheetsClient({ ...shared, spreadsheetId, tab, known, remember });
    };
    return { account: account.client_email, clientOf };
  }

  // After a crash the alarm may be far ahead or lost: whatever asks the object something takes up what was left.
  async #takeUp(): Promise<void> {
    const settings = await settingsOf(this.env);
    await this.#arm(settings, await this.#clock.alarmAt(), Date.now());
  }

  async #arm(settings: Settings, alarmAt: number | null, now: number): Promise<void> {
    // An alarm at work plans the next one when it ends.
    if (this.#isAlarmAtWork) return;
    const isComing = alarmAt !== null && alarmAt >= now - LOST_AFTER;
    // Soon enough whatever waits: the store needs no search.
    if (isComing && alarmAt <= now + settings.deliveryDelay) return;
    const wake = nextWake(this.#sql, now, settings);
    if (wake === undefined) return;
    if (!isComing || alarmAt > wake) await this.#clock.set(Math.max(wake, now));
  }

  #site(settings: Settings): Site | undefined {
    const id = readFact(this.#sql, "site");
    const site = settings.sites.find((candidate) => candidate.id === id);
    if (site === undefined) log("siteNotConfigured", { site: id ?? "" });
    return site;
  }
}
