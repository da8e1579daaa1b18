// The one table of the form's fields: type, length, whether required; pages, API and sheet follow it.
import { COMPLAINT_AUTHORS, COMPLAINT_TYPES } from "../../shared/workbook/choices.ts";

export type FieldName = "type" | "author" | "subject" | "message" | "name" | "email" | "phone";

/** A field of the form. Lengths are in Unicode code points, as JSON Schema counts: an emoji is one character. */
export type Field =
  | { kind: "choice"; codes: readonly string[]; isRequired: true }
  | { kind: "line" | "paragraphs" | "email" | "phone"; maximumLength: number; isRequired: boolean };

/** In the order of the page. Far under the 50,000 characters that a cell of Google Sheets holds. */
export const FIELDS = {
  type: { kind: "choice", codes: Object.keys(COMPLAINT_TYPES.labels), isRequired: true },
  author: { kind: "choice", codes: Object.keys(COMPLAINT_AUTHORS.labels), isRequired: true },
  subject: { kind: "line", maximumLength: 200, isRequired: true },
  message: { kind: "paragraphs", maximumLength: 5000, isRequired: true },
  name: { kind: "line", maximumLength: 100, isRequired: false },
  email: { kind: "email", maximumLength: 254, isRequired: false },
  phone: { kind: "phone", maximumLength: 30, isRequired: false },
} as const satisfies Record<FieldName, Field>;

export const FIELD_NAMES: readonly FieldName[] = [
  "type",
  "author",
  "subject",
  "message",
  "name",
  "email",
  "phone",
];

/** How many characters a text has, in Unicode code points. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
