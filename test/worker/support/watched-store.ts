// The object's store in Node's SQLite, with every statement that goes to it, to ask how SQLite would find the rows.
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { z } from "zod";

const planSchema = z.array(z.object({ detail: z.string() }));
const functionSchema = z.custom<(...values: readonly unknown[]) => unknown>(
  (value) => typeof value === "function",
);

/** A function of the Worker that needs the Workers runtime's types, which tests are not checked against. */
export async function workerFunction(path: string, name: string) {
  const exported: unknown = await import(new URL(`../../../worker/${path}`, import.meta.url).href);
  return functionSchema.parse(z.record(z.string(), z.unknown()).parse(exported)[name]);
}

/** An empty store that remembers what is asked of it. */
export function watchedStore() {
  const database = new DatabaseSync(":memory:");
  let asked: { text: string; values: SQLInputValue[] }[] = [];
  const rowsOf = (text: string, values: SQLInputValue[]): object[] => {
    // Many statements at once give no rows, here and in the object.
    if (/;\s*\S/.test(text)) database.exec(text);
    else return database.prepare(text).all(...values);
    return [];
  };
  const sql = {
    exec(text: string, ...values: SQLInputValue[]) {
      asked.push({ text, values });
      const rows = rowsOf(text, values);
      return { toArray: () => rows, one: () => rows[0], [Symbol.iterator]: () => rows.values() };
    },
  };
  const storage = { sql, transactionSync: (work: () => unknown) => work() };
  return {
    sql,
    storage,
    /** How SQLite finds the rows of each statement that `work` makes: the lines of their plans. */
    plansOf(work: () => unknown): string[] {
      asked = [];
      work();
      return asked.flatMap(({ text, values }) =>
        planSchema
          .parse(database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values))
          .map(({ detail }) => detail),
      );
    },
  };
}
