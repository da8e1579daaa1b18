// The form's fields as columns of the store, each under the field's name.
import * as z from "zod";
import { eachField, FIELD_NAMES, personalFields } from "../complaint/fields.ts";
import { rowsOf } from "./rows.ts";

/** `type, author, …`, as a SELECT and an INSERT name them. */
export const FIELD_COLUMNS = FIELD_NAMES.join(", ");

/** A value for each of them. */
export const FIELD_MARKS = FIELD_NAMES.map(() => "?").join(", ");

/** What an UPDATE sets to erase the personal ones. */
export const FIELDS_ERASED = personalFields()
  .map((name) => `${name} = NULL`)
  .join(", ");

/** The fields of a row: `null` once erased, and in rows older than the field. */
export const fieldShape = eachField(() => z.string().nullable());

const nameSchema = z.object({ name: z.string() });

/** Adds the columns of the fields that the form did not have when the store was made. */
export function addFieldColumns(sql: SqlStorage): void {
  const present = rowsOf(sql, nameSchema, "SELECT name FROM pragma_table_info('submissions')");
  const names = new Set(present.map(({ name }) => name));
  for (const name of FIELD_NAMES) {
    if (!names.has(name)) sql.exec(`ALTER TABLE submissions ADD COLUMN ${name} TEXT`);
  }
}
