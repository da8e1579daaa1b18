// Rows of the store, checked as what comes from outside is: a query and its types can't part unseen.
import type * as z from "zod";

/** The rows of a query, one after the other: what is not asked for is not read. @throws ZodError when one is another. */
export function* eachRow<Row>(
  sql: SqlStorage,
  schema: z.ZodType<Row>,
  query: string,
  ...values: SqlStorageValue[]
): Generator<Row, void> {
  for (const row of sql.exec(query, ...values)) yield schema.parse(row);
}

/** The rows of a query. @throws ZodError when one is another than `schema` says. */
export function rowsOf<Row>(
  sql: SqlStorage,
  schema: z.ZodType<Row>,
  query: string,
  ...values: SqlStorageValue[]
): Row[] {
  return [...eachRow(sql, schema, query, ...values)];
}

/** The first row of a query, if there is one. The query has run to its end. @throws ZodError as above. */
export function firstRow<Row>(
  sql: SqlStorage,
  schema: z.ZodType<Row>,
  query: string,
  ...values: SqlStorageValue[]
): Row | undefined {
  const [first] = sql.exec(query, ...values).toArray();
  return first === undefined ? undefined : schema.parse(first);
}

/** How many rows a statement gives: of an UPDATE that returns them, how many it changed. */
export function countOf(sql: SqlStorage, query: string, ...values: SqlStorageValue[]): number {
  return sql.exec(query, ...values).toArray().length;
}
