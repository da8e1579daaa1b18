// A complaint, suggestion or félicitation as the form takes it, checked by one schema for pages and API.
import * as z from "zod";
import { cleanLine, cleanPhone, cleanText } from "./clean-text.ts";
import { eachField, FIELD_NAMES, type Field, type FieldName, fieldNamed, textLength } from "./fields.ts";
import { VISIBLE } from "./visible.ts";

/** Why a field is refused: the pages and the API put words on it. */
export type FieldFault = "required" | "notText" | "tooLong" | "notAnEmail" | "notAPhone" | "unknownChoice";

/** Empty, or an address with a name and a domain of two parts. */
const EMAIL = /^$|^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(\.[^\s@<>"(),:;[\]\\.]+)+$/u;
/** Empty, or four digits and more with what people put between them. */
const PHONE = /^$|^\+?(?:[\s.()\-/]*\d){4}[\d\s.()\-/]*$/u;

const PATTERNS: Readonly<Partial<Record<Field["kind"], [RegExp, FieldFault]>>> = {
  email: [EMAIL, "notAnEmail"],
  phone: [PHONE, "notAPhone"],
};

function cleanerOf(name: FieldName): (text: string) => string {
  const { kind } = fieldNamed(name);
  if (kind === "phone") return cleanPhone;
  return kind === "paragraphs" ? cleanText : cleanLine;
}

/** The fault of a value of another type: absent, or something else than text, as a program may send. */
const typeFault = ({ input }: { input?: unknown }): FieldFault =>
  input === undefined ? "required" : "notText";

/** What a field may hold. A field that is not required may be absent: it is then empty. */
function fieldSchema(name: FieldName): z.ZodType<string> {
  const field = fieldNamed(name);
  const schema = field.kind === "choice" ? choice(field.choices.labels) : text(name, field);
  return field.isRequired ? schema : schema.default("");
}

/** A text that is cleaned, then measured; a pattern names the fault of what does not match it. */
function text(name: FieldName, { kind, isRequired, maximumLength }: Exclude<Field, { kind: "choice" }>) {
  const given = z.string({ error: typeFault });
  // Looked at as it was typed: cleaned, characters that are not seen may be shown by their name.
  const filled = isRequired ? given.regex(VISIBLE, "required") : given;
  const cleaned = filled.overwrite(cleanerOf(name));
  const pattern = PATTERNS[kind];
  const shaped = pattern === undefined ? cleaned : cleaned.regex(...pattern);
  // Zod would count UTF-16 code units, and JSON Schema counts code points.
  return shaped
    .refine((value) => textLength(value) <= maximumLength, "tooLong")
    .meta({ maxLength: maximumLength });
}

function choice(labels: Readonly<Record<string, string>>) {
  return z.enum(Object.keys(labels), {
    error: ({ input }) => {
      if (typeof input !== "string") return typeFault({ input });
      return input === "" ? "required" : "unknownChoice";
    },
  });
}

export const complaintSchema = z.strictObject(eachField(fieldSchema));

/** What a person sends: cleaned, within its limits. */
export type Complaint = z.infer<typeof complaintSchema>;

/** A field with its fault. `length` is that of the cleaned text, in code points. */
export interface FieldError {
  field: FieldName;
  fault: FieldFault;
  length?: number;
  /** What a program gave in place of a text, as JSON names it: `null`, `number`… */
  given?: string;
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
    errors.push({ field, fault, ...detailOf(field, fault, values[field]) });
  }
  return errors;
}

function detailOf(field: FieldName, fault: FieldFault, value: unknown): Pick<FieldError, "length" | "given"> {
  if (fault === "notText") return { given: jsonType(value) };
  if (fault !== "tooLong" || typeof value !== "string") return {};
  return { length: textLength(cleanerOf(field)(value)) };
}

function jsonType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

const FAULTS: readonly FieldFault[] = [
  "required",
  "notText",
  "tooLong",
  "notAnEmail",
  "notAPhone",
  "unknownChoice",
];

/** The fault that a schema's message names. @throws Error for a message that is no fault: a bug in the schema. */
function faultOf(message: string): FieldFault {
  const fault = FAULTS.find((known) => known === message);
  if (fault === undefined) throw new Error(`Unknown fault: ${message}`);
  return fault;
}
