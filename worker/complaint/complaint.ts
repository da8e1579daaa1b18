// A complaint, suggestion or félicitation as the form takes it, checked by one schema for pages and API.
import * as z from "zod";
import { COMPLAINT_AUTHORS, COMPLAINT_TYPES, type CodeOf } from "../../shared/workbook/choices.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { FIELDS, type FieldName } from "./fields.ts";

/** Why a field is refused: the pages and the API put words on it. */
export type FieldFault = "required" | "tooLong" | "notAnEmail" | "notAPhone" | "unknownChoice";

const EMAIL = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(\.[^\s@<>"(),:;[\]\\.]+)+$/u;
const PHONE = /^\+?[\d\s.()\-/]{4,}$/;

type TextField = "subject" | "message" | "name" | "email" | "phone";

function text(field: TextField, clean: (text: string) => string) {
  const { maximumLength, isRequired } = FIELDS[field];
  return z
    .string({ error: "required" })
    .overwrite(clean)
    .min(isRequired ? 1 : 0, "required")
    .max(maximumLength, "tooLong");
}

const choice = <Code extends string>(labels: Readonly<Record<Code, string>>) =>
  z.enum(Object.keys(labels) as Code[], { error: ({ input }) => (input ? "unknownChoice" : "required") });

export const complaintSchema = z.strictObject({
  type: choice<CodeOf<typeof COMPLAINT_TYPES>>(COMPLAINT_TYPES.labels),
  author: choice<CodeOf<typeof COMPLAINT_AUTHORS>>(COMPLAINT_AUTHORS.labels),
  subject: text("subject", cleanLine),
  message: text("message", cleanText),
  name: text("name", cleanLine).default(""),
  email: text("email", cleanLine)
    .refine((value) => value === "" || EMAIL.test(value), "notAnEmail")
    .default(""),
  phone: text("phone", cleanLine)
    .refine((value) => value === "" || PHONE.test(value), "notAPhone")
    .default(""),
});

/** What a person sends: cleaned, within its limits. */
export type Complaint = z.infer<typeof complaintSchema>;

/** A field with its fault. */
export interface FieldError {
  field: FieldName;
  fault: FieldFault;
}

/** Checks what a form sent, field by field; the first fault of each field is given, in the page's order. */
export function checkComplaint(
  values: Record<FieldName, string>,
): { complaint: Complaint } | { errors: FieldError[] } {
  const parsed = complaintSchema.safeParse(values);
  if (parsed.success) return { complaint: parsed.data };
  const errors: FieldError[] = [];
  for (const field of Object.keys(FIELDS) as FieldName[]) {
    const issue = parsed.error.issues.find(({ path }) => path[0] === field);
    if (issue !== undefined) errors.push({ field, fault: faultOf(issue.message) });
  }
  return { errors };
}

const FAULTS: readonly FieldFault[] = ["required", "tooLong", "notAnEmail", "notAPhone", "unknownChoice"];

/** The fault that a schema's message names. @throws Error for a message that is no fault: a bug in the schema. */
export function faultOf(message: string): FieldFault {
  const fault = FAULTS.find((known) => known === message);
  if (fault === undefined) throw new Error(`Unknown fault: ${message}`);
  return fault;
}
