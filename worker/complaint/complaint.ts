// A complaint, suggestion or félicitation as the form takes it, checked by one schema for pages and API.
import * as z from "zod";
import { COMPLAINT_AUTHORS, COMPLAINT_TYPES, type CodeOf } from "../../shared/workbook/choices.ts";
import { cleanLine, cleanPhone, cleanText } from "./clean-text.ts";
import { FIELD_NAMES, FIELDS, type FieldName, textLength } from "./fields.ts";

/** Why a field is refused: the pages and the API put words on it. */
export type FieldFault = "required" | "tooLong" | "notAnEmail" | "notAPhone" | "unknownChoice";

/** Empty, or an address with a name and a domain of two parts. */
const EMAIL = /^$|^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(\.[^\s@<>"(),:;[\]\\.]+)+$/u;
const PHONE = /^$|^\+?[\d\s.()\-/]{4,}$/u;
/** Something else than blanks. */
const FILLED = /[^\s\u0085]/u;

type TextField = "subject" | "message" | "name" | "email" | "phone";

function cleanerOf(field: FieldName): (text: string) => string {
  const { kind } = FIELDS[field];
  if (kind === "phone") return cleanPhone;
  return kind === "paragraphs" ? cleanText : cleanLine;
}

/** A text that is cleaned, then measured; `pattern` names the fault of what does not match it. */
function text(field: TextField, pattern?: [RegExp, FieldFault]) {
  const { maximumLength, isRequired } = FIELDS[field];
  const cleaned = z.string({ error: "required" }).overwrite(cleanerOf(field));
  const filled = isRequired ? cleaned.regex(FILLED, "required") : cleaned;
  const shaped = pattern === undefined ? filled : filled.regex(...pattern);
  // Zod would count UTF-16 code units, and JSON Schema counts code points.
  return shaped
    .refine((value) => textLength(value) <= maximumLength, "tooLong")
    .meta({ maxLength: maximumLength });
}

const choice = <Code extends string>(labels: Readonly<Record<Code, string>>) =>
  z.enum(Object.keys(labels) as Code[], { error: ({ input }) => (input ? "unknownChoice" : "required") });

export const complaintSchema = z.strictObject({
  type: choice<CodeOf<typeof COMPLAINT_TYPES>>(COMPLAINT_TYPES.labels),
  author: choice<CodeOf<typeof COMPLAINT_AUTHORS>>(COMPLAINT_AUTHORS.labels),
  subject: text("subject"),
  message: text("message"),
  name: text("name").default(""),
  email: text("email", [EMAIL, "notAnEmail"]).default(""),
  phone: text("phone", [PHONE, "notAPhone"]).default(""),
});

/** What a person sends: cleaned, within its limits. */
export type Complaint = z.infer<typeof complaintSchema>;

/** A field with its fault; `length` is that of the cleaned text, in code points. */
export interface FieldError {
  field: FieldName;
  fault: FieldFault;
  length?: number;
}

/** Checks what a form sent, field by field; the first fault of each field is given, in the page's order. */
export function checkComplaint(
  values: Record<FieldName, string>,
): { complaint: Complaint } | { errors: FieldError[] } {
  const parsed = complaintSchema.safeParse(values);
  return parsed.success ? { complaint: parsed.data } : { errors: fieldErrors(parsed.error.issues, values) };
}

/** The first fault of each field, in the page's order. */
export function fieldErrors(
  issues: readonly { path: PropertyKey[]; message: string }[],
  values: Readonly<Partial<Record<FieldName, unknown>>>,
): FieldError[] {
  const errors: FieldError[] = [];
  for (const field of FIELD_NAMES) {
    const issue = issues.find(({ path }) => path[0] === field);
    if (issue === undefined) continue;
    const fault = faultOf(issue.message);
    const value = values[field];
    const isMeasured = fault === "tooLong" && typeof value === "string";
    errors.push(
      isMeasured ? { field, fault, length: textLength(cleanerOf(field)(value)) } : { field, fault },
    );
  }
  return errors;
}

const FAULTS: readonly FieldFault[] = ["required", "tooLong", "notAnEmail", "notAPhone", "unknownChoice"];

/** The fault that a schema's message names. @throws Error for a message that is no fault: a bug in the schema. */
function faultOf(message: string): FieldFault {
  const fault = FAULTS.find((known) => known === message);
  if (fault === undefined) throw new Error(`Unknown fault: ${message}`);
  return fault;
}
