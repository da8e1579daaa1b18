// The form's fields in a row of the store.
import * as z from "zod";
import { eachField } from "../complaint/fields.ts";

/** The fields of a row: `null` once erased, and in rows older than the field. */
export const fieldShape = eachField(() => z.string().nullable());
