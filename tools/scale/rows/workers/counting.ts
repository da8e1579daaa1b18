// Counts the rows that an object's statements read and write, by the cursors of the runtime itself, and its alarms' times.

/** Of a statement that has run: what Cloudflare bills, index entries among the rows written. */
interface Cursor {
  rowsRead: number;
  rowsWritten: number;
}
interface Storage {
  sql: { exec(this: unknown, query: string, ...values: unknown[]): Cursor };
  setAlarm(this: unknown, ...given: unknown[]): Promise<void>;
}

/** What was counted in one stretch of work. */
interface Stretch {
  rowsRead: number;
  rowsWritten: number;
  alarmsSet: number;
  /** What an alarm did, by the statements that only it makes. */
  delivered: boolean;
  read: boolean;
}

const DELIVERED = "UPDATE batches SET state = 'delivered'";
const READ = "readBackFault";

class Counter {
  #isWatching = false;
  #cursors: Cursor[] = [];
  #alarmsSet = 0;
  #delivered = false;
  #read = false;

  /** Counts everything that goes through a storage from now on: by its class, as the runtime gives `sql` anew each time. */
  watch(storage: Storage): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const sql: Storage["sql"] = Object.getPrototypeOf(storage.sql);
    const alarms: Pick<Storage, "setAlarm"> = Object.getPrototypeOf(storage);
    const { exec } = sql;
    const { setAlarm } = alarms;
    const note = (query: string, values: readonly unknown[], cursor: Cursor) => {
      this.#cursors.push(cursor);
      if (query.startsWith(DELIVERED)) this.#delivered = true;
      if (query.startsWith("INSERT") && values[0] === READ) this.#read = true;
      return cursor;
    };
    sql.exec = function (...given) {
      const [query, ...values] = given;
      return note(query, values, exec.apply(this, given));
    };
    const noteAlarm = () => {
      this.#alarmsSet += 1;
    };
    alarms.setAlarm = function (...given) {
      noteAlarm();
      return setAlarm.apply(this, given);
    };
  }

  /** What was counted since it was asked last. */
  take(): Stretch {
    const sum = (key: keyof Cursor) => this.#cursors.reduce((total, cursor) => total + cursor[key], 0);
    const stretch = {
      rowsRead: sum("rowsRead"),
      rowsWritten: sum("rowsWritten"),
      alarmsSet: this.#alarmsSet,
      delivered: this.#delivered,
      read: this.#read,
    };
    this.#cursors = [];
    this.#alarmsSet = 0;
    this.#delivered = false;
    this.#read = false;
    return stretch;
  }
}

/** One object is watched: the Worker's only site. */
export const counter = new Counter();

let outside: Stretch[] = [];
let alarms: Stretch[] = [];
let isAlarmAtWork = false;

/** Counts an alarm apart from what came before it. */
export async function countAlarm(work: () => Promise<void>): Promise<void> {
  outside.push(counter.take());
  isAlarmAtWork = true;
  await work();
  alarms.push(counter.take());
  isAlarmAtWork = false;
}

/** What was counted since it was asked last: outside of alarms, and in each that ended. */
export function takeCounts(): { outside: Stretch[]; alarms: Stretch[] } {
  const counts = { outside: isAlarmAtWork ? outside : [...outside, counter.take()], alarms };
  outside = [];
  alarms = [];
  return counts;
}
