// The form's fields as columns of the store, each under the field's name.
import * as z from "zod";
import { eachField, FIELD_NAMES, personalFields } from "../complaint/fields.ts";

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
