// The one table of the form's fields: pages, API, store, notice, draft, copy and sheet follow it.
import { COMPLAINT_AUTHORS, COMPLAINT_TYPES, type CodeOf } from "../../shared/workbook/choices.ts";
import type { Choices, Column } from "../../shared/workbook/column.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";

/** What holds for a field of any kind. */
interface CommonField {
  /** Where it goes in `Réclamations`; that column's description says whether it is personal. */
  column: keyof typeof complaintsTab.columns;
  isRequired: boolean;
  /** Whether the copy on the confirmation shows it. */
  isShownBack: boolean;
  /** Whether a draft on the person's device keeps it. */
  isInDraft: boolean;
  /** Asked with the message, or with what serves to answer. */
  place: "message" | "contact";
}

/** A field of the form. Lengths are in Unicode code points, as JSON Schema counts: an emoji is one character. */
export type Field = CommonField &
  (
    | { kind: "choice"; choices: Choices<string>; control: "cards" | "select" }
    /** Chosen in a list of the site's configuration. */
    | { kind: "siteChoice"; list: "motives" | "services"; control: "radios" | "select" }
    | { kind: "line" | "paragraphs" | "email" | "phone"; maximumLength: number }
  );

const KEPT = { isShownBack: true, isInDraft: true } as const;
const message = { ...KEPT, place: "message", isRequired: true } as const;
const contact = { ...KEPT, place: "contact", isRequired: false } as const;

/** In the order of the page. Far under the 50,000 characters that a cell of Google Sheets holds. */
export const FIELDS = {
  type: { ...message, kind: "choice", choices: COMPLAINT_TYPES, control: "cards", column: "type" },
  motive: { ...message, kind: "siteChoice", list: "motives", control: "radios", column: "reason" },
  service: {
    ...message,
    kind: "siteChoice",
    list: "services",
    control: "select",
    column: "serviceConcerned",
    isRequired: false,
  },
  subject: { ...message, kind: "line", maximumLength: 200, column: "subject" },
  message: { ...message, kind: "paragraphs", maximumLength: 5000, column: "message" },
  name: { ...contact, kind: "line", maximumLength: 100, column: "name" },
  email: { ...contact, kind: "email", maximumLength: 254, column: "email" },
  phone: { ...contact, kind: "phone", maximumLength: 30, column: "phone" },
  author: {
    ...contact,
    kind: "choice",
    choices: COMPLAINT_AUTHORS,
    control: "select",
    column: "author",
    isRequired: true,
    isShownBack: false,
  },
} as const satisfies Record<string, Field>;

type Fields = typeof FIELDS;
export type FieldName = keyof Fields;

/** The fields of a kind. */
type NamesOf<Kind extends Field["kind"]> = {
  [Name in FieldName]: Fields[Name]["kind"] extends Kind ? Name : never;
}[FieldName];
type ChoiceField = NamesOf<"choice">;

/** The words of every choice of every closed list. */
export type ChoiceLabels = {
  [Name in ChoiceField]: Record<CodeOf<Fields[Name]["choices"]>, string>;
};

/** In the order of the page. */
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** A field by its name, as any field. */
export function fieldNamed(name: FieldName): Field {
  return FIELDS[name];
}

/** The field of a text. */
export type TextKind = Extract<Field, { maximumLength: number }>;

/** One value for each field. */
export function eachField<Value>(valueFor: (name: FieldName) => Value): Record<FieldName, Value> {
  const entries = FIELD_NAMES.map((name) => [name, valueFor(name)] as const);
  return Object.fromEntries(entries) as Record<FieldName, Value>;
}

/** The fields that hold personal data: those whose column of the workbook is erased in its time. */
export function personalFields(): FieldName[] {
  return FIELD_NAMES.filter((name) => {
    const column: Column<unknown> = complaintsTab.columns[FIELDS[name].column];
    return column.isPersonal === true;
  });
}

/** How many characters a text has, in Unicode code points. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
