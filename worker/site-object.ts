// The object of one site: keeps submissions, delivers them by its alarm, reads back what staff recorded.
import { DurableObject } from "cloudflare:workers";
import { AlarmClock } from "./alarm-clock.ts";
import { createTokenSource, type TokenSource } from "./delivery/access-token.ts";
import { deliver } from "./delivery/deliver.ts";
import { createSheetsClient } from "./delivery/sheets-client.ts";
import { type Environment, settingsOf } from "./environment.ts";
import { log, logFailure } from "./log.ts";
import { randomText, sameSecret } from "./security/signing.ts";
import type { Site } from "./site/site.ts";
import { accountOf, spreadOf } from "./site/spread.ts";
import { replayParked } from "./store/batches.ts";
import { countSite, type SiteCounters } from "./store/counters.ts";
import { readFact, writeFact } from "./store/facts.ts";
import { erasePersonalData } from "./store/retention.ts";
import { nextWake } from "./store/schedule.ts";
import {
  type FoundSubmission,
  findSubmission,
  type KeepResult,
  keepSubmission,
  type NewSubmission,
} from "./store/submissions.ts";
import { openStore } from "./store/tables.ts";
import { planReadings, readSheet } from "./tracking/read-sheet.ts";

/** Should an alarm be cut short, the next one is already set: this many call time-outs ahead. */
const SAFETY_NET_TIMEOUTS = 2;
/** How long an object waits for its deployment to be configured again, in milliseconds. */
const UNCONFIGURED_WAIT = 3_600_000;
/** An alarm that is this late, in milliseconds, is not coming. */
const LOST_AFTER = 1000;
/** Compared when a reference is unknown, so that both cases take the same path. */
const NO_SECRET = "-".repeat(22);

export class SiteObject extends DurableObject<Environment> {
  readonly #sql: SqlStorage;
  readonly #clock: AlarmClock;
  #tokens: TokenSource | undefined;
  #isAlarmAtWork = false;
  /** Whether the store knows its site and its next readings; each alarm may change them. */
  #isPlanned = false;

  constructor(ctx: DurableObjectState, env: Environment) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#clock = new AlarmClock(ctx.storage);
    openStore(ctx.storage);
  }

  /** Keeps a submission with its delivery record; what it returns has been written. */
  async keep(siteId: string, submission: NewSubmission): Promise<KeepResult> {
    const alarmAt = await this.#clock.alarmAt();
    const now = Date.now();
    if (!this.#isPlanned) this.#plan(siteId, now);
    const result = keepSubmission(this.#sql, submission, now);
    this.#isPlanned = true;
    // Set in the same turn as the insertion, so that both are written together.
    await this.#arm(alarmAt, now);
    return result;
  }

  #plan(siteId: string, now: number): void {
    if (readFact(this.#sql, "site") === undefined) {
      writeFact(this.#sql, "site", siteId);
      writeFact(this.#sql, "installation", randomText(6));
    }
    const { readBackInterval } = settingsOf(this.env);
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
    const { user } = this.#sql
      .exec<{ user: string }>(
        `INSERT INTO used_proofs (proof, idempotency_key, expires_at) VALUES (?, ?, ?)
        ON CONFLICT (proof) DO UPDATE SET proof = proof RETURNING idempotency_key AS user`,
        proof,
        idempotencyKey,
        expiresAt,
      )
      .one();
    return user === idempotencyKey;
  }

  async counters(): Promise<SiteCounters> {
    await this.#takeUp();
    return countSite(this.#sql);
  }

  /** Sends again what was set aside. Gives how many batches. */
  async replay(): Promise<number> {
    const count = replayParked(this.#sql, Date.now());
    await this.#clock.set(Date.now());
    return count;
  }

  /** Does what is due. It never throws and always plans the next alarm: after six failures, alarms stop by themselves. */
  override async alarm(): Promise<void> {
    this.#isAlarmAtWork = true;
    try {
      // Until the settings can be read; then, should this alarm be cut short, until its calls are over.
      await this.#clock.set(Date.now() + UNCONFIGURED_WAIT);
      const settings = settingsOf(this.env);
      await this.#clock.set(Date.now() + SAFETY_NET_TIMEOUTS * settings.callTimeout);
      const site = this.#site();
      // A site taken out of the configuration keeps what it holds, until it is back.
      if (site === undefined) return await this.#clock.set(Date.now() + UNCONFIGURED_WAIT);
      await this.#work(site);
      const wake = nextWake(this.#sql, Date.now(), settings);
      if (wake === undefined) await this.#clock.clear();
      else await this.#clock.set(Math.max(wake, Date.now()));
    } catch (error) {
      logFailure("alarmFailed", error);
    } finally {
      this.#isAlarmAtWork = false;
      this.#isPlanned = false;
    }
  }

  async #work(site: Site): Promise<void> {
    const { storage } = this.ctx;
    const settings = settingsOf(this.env);
    const { callTimeout, readBackInterval, sheetsAddress, serviceAccounts } = settings;
    erasePersonalData(this.#sql, site.retentionDays, Date.now());
    this.#tokens ??= createTokenSource(accountOf(serviceAccounts, site.id), callTimeout, Date.now);
    const { id: siteId, spreadsheetId } = site;
    const calling = { address: sheetsAddress, tokens: this.#tokens, timeout: callTimeout };
    const clientOf = (workbook: string) =>
      createSheetsClient({
        ...calling,
        spreadsheetId: workbook,
        onHeaders: (headers) => {
          const known = readFact(this.#sql, "headerRows");
          writeFact(this.#sql, "headerRows", { ...known, [workbook]: headers });
        },
      });
    const owner = `${siteId}.${readFact(this.#sql, "installation") ?? ""}`;
    const shared = { storage, clientOf, siteId, spreadsheetId, now: Date.now };
    await deliver({ ...shared, owner, limits: settings });
    await readSheet({ ...shared, interval: readBackInterval, spread: spreadOf(siteId) });
  }

  // After a crash the alarm may be far ahead or lost: whatever asks the object something takes up what was left.
  async #takeUp(): Promise<void> {
    await this.#arm(await this.#clock.alarmAt(), Date.now());
  }

  async #arm(alarmAt: number | null, now: number): Promise<void> {
    // An alarm at work plans the next one when it ends.
    if (this.#isAlarmAtWork) return;
    const settings = settingsOf(this.env);
    const isComing = alarmAt !== null && alarmAt >= now - LOST_AFTER;
    // Soon enough whatever waits: the store needs no search.
    if (isComing && alarmAt <= now + settings.deliveryDelay) return;
    const wake = nextWake(this.#sql, now, settings);
    if (wake === undefined) return;
    if (!isComing || alarmAt > wake) await this.#clock.set(Math.max(wake, now));
  }

  #site(): Site | undefined {
    const id = readFact(this.#sql, "site");
    const site = settingsOf(this.env).sites.find((candidate) => candidate.id === id);
    if (site === undefined) log("siteNotConfigured", { site: id ?? "" });
    return site;
  }
}
