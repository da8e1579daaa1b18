// Counts the rows that an object's statements read and write, by the cursors of the runtime itself, and its alarms' times.

/** Of a statement that has run: what Cloudflare bills, index entries among the rows written. */
interface Cursor {
  rowsRead: number;
  rowsWritten: number;
}
interface Storage {
  sql: { exec: (query: string, ...values: unknown[]) => Cursor };
  setAlarm: (...given: unknown[]) => Promise<void>;
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
  #cursors: Cursor[] = [];
  #alarmsSet = 0;
  #delivered = false;
  #read = false;

  /** Counts everything that goes through a storage from now on. */
  watch(storage: Storage): void {
    const { sql } = storage;
    const exec = sql.exec.bind(sql);
    sql.exec = (query, ...values) => {
      const cursor = exec(query, ...values);
      this.#cursors.push(cursor);
      if (query.startsWith(DELIVERED)) this.#delivered = true;
      if (query.startsWith("INSERT") && values[0] === READ) this.#read = true;
      return cursor;
    };
    const setAlarm = storage.setAlarm.bind(storage);
    storage.setAlarm = (...given) => {
      this.#alarmsSet += 1;
      return setAlarm(...given);
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

/** Counts an alarm apart from what came before it. */
export async function countAlarm(work: () => Promise<void>): Promise<void> {
  outside.push(counter.take());
  await work();
  alarms.push(counter.take());
}

/** What was counted since it was asked last: outside of alarms, and in each of them. */
export function takeCounts(): { outside: Stretch[]; alarms: Stretch[] } {
  const counts = { outside: [...outside, counter.take()], alarms };
  outside = [];
  alarms = [];
  return counts;
}
