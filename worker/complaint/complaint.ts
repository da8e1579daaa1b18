// A complaint, suggestion or félicitation as the form takes it, checked by one schema for pages and API.
import * as z from "zod";
import { isAsked, type SiteLists, siteChoices } from "./asked-fields.ts";
import { cleanLine, cleanPhone, cleanText } from "./clean-text.ts";
import {
  eachField,
  FIELD_NAMES,
  type Field,
  type FieldName,
  fieldNamed,
  type TextKind,
  textLength,
} from "./fields.ts";
import { subjectFrom } from "./subject.ts";
import { VISIBLE } from "./visible.ts";

/** Why a field is refused: the pages and the API put words on it. */
type FieldFault = "required" | "notText" | "tooLong" | "notAnEmail" | "notAPhone" | "unknownChoice";

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

/** Where a message comes from: pages ask what programs may leave out. */
export type Way = "page" | "api";

/** What a field may hold. A field that is not required may be absent: it is then empty. */
function fieldSchema(name: FieldName, site: SiteLists, way: Way): z.ZodType<string> {
  const field = fieldNamed(name);
  if (field.kind === "siteChoice") return siteChoice(name, site, way);
  if (field.kind === "choice") return required(field, choice(Object.keys(field.choices.labels)));
  const isWanted = field.isRequired && isAsked(name, site);
  return required({ isRequired: isWanted }, text(name, { ...field, isRequired: isWanted }));
}

function required(
  { isRequired }: { isRequired: boolean },
  schema: z.ZodType<string, string>,
): z.ZodType<string> {
  return isRequired ? schema : schema.default("");
}

/** One of the site's list, or nothing where it may stay empty: programs need not know what a message is about. */
function siteChoice(name: FieldName, site: SiteLists, way: Way): z.ZodType<string> {
  const ids = siteChoices(name, site).map(({ id }) => id);
  const isRequired = fieldNamed(name).isRequired && way === "page";
  return required({ isRequired }, choice(isRequired ? ids : ["", ...ids]));
}

/** A text that is cleaned, then measured; a pattern names the fault of what does not match it. */
function text(name: FieldName, { kind, isRequired, maximumLength }: TextKind) {
  const given = z.string({ error: typeFault });
  // Looked at as it was typed: cleaned, characters that are not seen may be shown by their name.
  const filled = isRequired ? given.regex(VISIBLE, "required") : given;
  const cleaned = filled.overwrite(cleanerOf(name));
  const pattern = PATTERNS[kind];
  const shaped = pattern === undefined ? cleaned : cleaned.regex(...pattern);
  // Zod would count UTF-16 code units, and JSON Schema counts code points.
  return shaped
    .refine((value) => value.length <= maximumLength || textLength(value) <= maximumLength, "tooLong")
    .meta({ maxLength: maximumLength });
}

function choice(codes: readonly string[]) {
  return z.enum(codes, {
    error: ({ input }) => {
      if (typeof input !== "string") return typeFault({ input });
      return input === "" ? "required" : "unknownChoice";
    },
  });
}

/** What a site takes. */
export type ComplaintSchema = ReturnType<typeof makeSchema>;

function makeSchema(site: SiteLists, way: Way) {
  const shape = takenFields(site, way).map((name) => [name, fieldSchema(name, site, way)] as const);
  return z.strictObject(Object.fromEntries(shape)).transform((given) => {
    const complaint = eachField((name) => given[name] ?? "");
    return complaint.subject === "" ? { ...complaint, subject: subjectFrom(complaint.message) } : complaint;
  });
}

/** What the site asks; programs may give the subject everywhere. */
function takenFields(site: SiteLists, way: Way): FieldName[] {
  return FIELD_NAMES.filter((name) => isAsked(name, site) || (name === "subject" && way === "api"));
}

/** Each site's schemas are made once. */
const SCHEMAS: Readonly<Record<Way, WeakMap<SiteLists, ComplaintSchema>>> = {
  page: new WeakMap(),
  api: new WeakMap(),
};

/** The schema of a site's messages; the subject of one whose page asked for none is its first words. */
export function complaintSchema(site: SiteLists, way: Way): ComplaintSchema {
  const known = SCHEMAS[way].get(site) ?? makeSchema(site, way);
  SCHEMAS[way].set(site, known);
  return known;
}

/** A site that has no list of its own. */
export const NO_LISTS: SiteLists = { motives: [], services: [] };

/** What a person sends: cleaned, within its limits. */
export type Complaint = z.infer<ComplaintSchema>;

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
  site: SiteLists,
): { complaint: Complaint } | { errors: FieldError[] } {
  const asked = takenFields(site, "page").map((name) => [name, values[name]]);
  const parsed = complaintSchema(site, "page").safeParse(Object.fromEntries(asked));
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
