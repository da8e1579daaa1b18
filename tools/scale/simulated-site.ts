// One site's object as the Worker has it, by the Worker's own rules, without its store: only what costs calls or time.
import { PARKED_AFTER, quotaLimits, retryDelay } from "../../worker/delivery/backoff.ts";
import { spreadOf } from "../../worker/site/spread.ts";
import { lastThatFits, MOST_ROWS } from "../../worker/store/batch-limits.ts";
import { earliestWake } from "../../worker/store/wake.ts";
import { nextNight, nextReading, QUIET_FACTOR, retryReading } from "../../worker/tracking/reading-times.ts";
import type { CallKind } from "./google-quotas.ts";
import type { WorkerSettings } from "./worker-settings.ts";

/** A call that an alarm makes: it is given back whether Google did it. */
export interface SimulatedCall {
  kind: CallKind;
  rows: number;
}
export type Alarm = Generator<SimulatedCall, undefined, boolean>;

interface SimulatedBatch {
  /** When each row was received. */
  rows: number[];
  attempts: number;
  madeAt: number;
  nextAttemptAt: number;
}

/** What a row weighs: messages of 500 characters, as in the bench. */
const ROW = { reference: "F7KM-3QXB", subject: "Délai de rendez-vous", message: "a".repeat(500) };

export class SimulatedSite {
  readonly id: string;
  /** How long each row took from its receipt to the sheet, in milliseconds. */
  readonly delays: number[] = [];
  /** When the sheet was read, from the first submission on, in milliseconds since 1970. */
  readonly readings: number[] = [];
  /** Rows set aside after a day of failures. */
  parked = 0;
  readonly #settings: WorkerSettings;
  readonly #random: () => number;
  readonly #waiting: number[] = [];
  #batch: SimulatedBatch | undefined;
  #lastDeliveredAt: number | null = null;
  #isOpen = false;
  #readBackAt: number;
  #nightAt: number;

  /** A site with nothing open at `now`, its next reading somewhere in a quiet site's interval. */
  constructor(id: string, settings: WorkerSettings, random: () => number, now: number) {
    this.id = id;
    this.#settings = settings;
    this.#random = random;
    this.#readBackAt = now + Math.round(settings.readBackInterval * QUIET_FACTOR * random());
    this.#nightAt = nextNight(now, spreadOf(id));
  }

  /** Rows received and not in the sheet. */
  get pending(): number {
    return this.#waiting.length + (this.#batch?.rows.length ?? 0);
  }

  /** Takes a submission, as `keep` does. */
  keep(now: number): void {
    const { readBackInterval } = this.#settings;
    this.#waiting.push(now);
    if (!this.#isOpen) this.readings.push(now);
    this.#isOpen = true;
    if (this.#readBackAt > now + readBackInterval) {
      this.#readBackAt = nextReading(now, readBackInterval, spreadOf(this.id));
    }
  }

  /** When the object wakes next. */
  nextWake(now: number): number | undefined {
    const some = this.#waiting.length > 0 ? "some" : "none";
    return earliestWake(
      {
        batchAt: this.#batch?.nextAttemptAt ?? null,
        rows: this.#waiting.length >= MOST_ROWS ? "batchful" : some,
        lastDeliveredAt: this.#lastDeliveredAt,
        readings: [this.#readBackAt, this.#nightAt],
      },
      now,
      this.#settings,
    );
  }

  /** One alarm: a batch sent, then the sheet read, each when due. */
  *alarm(now: () => number): Alarm {
    yield* this.#deliver(now);
    yield* this.#readSheet(now);
    return undefined;
  }

  *#deliver(now: () => number): Alarm {
    this.#batch ??= this.#newBatch(now());
    const batch = this.#batch;
    if (batch === undefined || batch.nextAttemptAt > now()) return;
    const isDone = (yield { kind: "read", rows: 0 }) && (yield { kind: "write", rows: batch.rows.length });
    if (isDone) {
      for (const receivedAt of batch.rows) this.delays.push(now() - receivedAt);
      this.#lastDeliveredAt = now();
      this.#batch = undefined;
    } else if (now() - batch.madeAt > PARKED_AFTER) {
      this.parked += batch.rows.length;
      this.#batch = undefined;
    } else {
      batch.attempts += 1;
      batch.nextAttemptAt = now() + retryDelay(batch.attempts, quotaLimits(this.#settings), this.#random());
    }
  }

  *#readSheet(now: () => number): Alarm {
    const isNightDue = this.#nightAt <= now();
    if (this.#readBackAt > now() && !isNightDue) return;
    const { readBackInterval } = this.#settings;
    const spread = spreadOf(this.id);
    if (!(yield { kind: "read", rows: 0 })) {
      this.#readBackAt = retryReading(now(), readBackInterval, this.#random());
      if (isNightDue) this.#nightAt = this.#readBackAt;
      return;
    }
    if (this.#isOpen) this.readings.push(now());
    this.#readBackAt = nextReading(now(), readBackInterval * (this.#isOpen ? 1 : QUIET_FACTOR), spread);
    if (isNightDue) this.#nightAt = nextNight(now(), spread);
  }

  #newBatch(now: number): SimulatedBatch | undefined {
    const next = this.#waiting.slice(0, MOST_ROWS + 1).map((_, index) => ({ ...ROW, index }));
    const last = lastThatFits(next);
    if (last === undefined) return undefined;
    return { rows: this.#waiting.splice(0, last.index + 1), attempts: 0, madeAt: now, nextAttemptAt: now };
  }
}
