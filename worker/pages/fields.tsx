// One field of the form: label, limit, hint, error, in the markup of the State's design system.
import type { Child } from "hono/jsx";
import type { FieldError } from "../complaint/complaint.ts";
import { type Field, type FieldName, fieldNamed } from "../complaint/fields.ts";
import type { Language } from "../languages/language.ts";
import { MESSAGES } from "../languages/messages.ts";
import { faultText, limitText } from "./fault-text.ts";
import { choiceLabels } from "./field-words.ts";

/** What a field is shown with. */
export interface FieldProps {
  name: FieldName;
  value: string;
  language: Language;
  error: FieldError | undefined;
}

/** A field as its kind asks. */
export function FormField(props: FieldProps) {
  const field = fieldNamed(props.name);
  return field.kind === "choice" ? <Choices {...props} /> : <TextInput {...props} field={field} />;
}

/** Radio buttons of a closed list. */
function Choices(props: FieldProps) {
  const { name, value, language, error } = props;
  return (
    <fieldset class={groupClass("fr-fieldset", error)} aria-describedby={error ? `${name}-error` : undefined}>
      <legend class="fr-fieldset__legend">
        {MESSAGES[language].fields[name]} <Necessity {...props} />
      </legend>
      <ErrorText {...props} />
      {Object.entries(choiceLabels(language, name)).map(([code, label]) => (
        <div class="fr-radio-group">
          <input
            type="radio"
            id={`${name}-${code}`}
            name={name}
            value={code}
            checked={value === code}
            required
          />
          <label class="fr-label" for={`${name}-${code}`}>
            {label}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

type TextKind = Exclude<Field, { kind: "choice" }>;
const AUTOCOMPLETE: Readonly<Partial<Record<FieldName, string>>> = {
  name: "name",
  email: "email",
  phone: "tel",
};

/** A text on one or several lines. No `maxlength`: what is pasted is never cut in silence, its length is said. */
function TextInput(props: FieldProps & { field: TextKind }) {
  const { name, value, language, error, field } = props;
  const words = MESSAGES[language];
  const hint = words.hints[name];
  const common = {
    id: name,
    name,
    class: "fr-input",
    "aria-describedby": error ? `${name}-hint ${name}-error` : `${name}-hint`,
    "aria-invalid": error ? ("true" as const) : undefined,
    required: field.isRequired,
  };
  return (
    <div class={groupClass("fr-input-group", error)}>
      <label class="fr-label" for={name}>
        {words.fields[name]} <Necessity {...props} />
      </label>
      <p class="fr-hint-text" id={`${name}-hint`}>
        {limitText(language, field.maximumLength)}
        {hint === undefined ? null : `. ${hint}`}
      </p>
      <ErrorText {...props} />
      {field.kind === "paragraphs" ? (
        <textarea {...common} rows={8} dir="auto">
          {`\n${value}`}
        </textarea>
      ) : (
        <input
          {...common}
          type={INPUT_TYPES[field.kind]}
          value={value}
          autocomplete={AUTOCOMPLETE[name]}
          dir={field.kind === "line" ? "auto" : "ltr"}
        />
      )}
    </div>
  );
}

const INPUT_TYPES = { line: "text", email: "email", phone: "tel" } as const;

function Necessity({ name, language }: FieldProps): Child {
  const { required, optional } = MESSAGES[language];
  return <span class="fr-hint-text">({fieldNamed(name).isRequired ? required : optional})</span>;
}

function ErrorText({ name, error, language }: FieldProps): Child {
  if (error === undefined) return null;
  return (
    <p class="fr-error-text" id={`${name}-error`}>
      {faultText(language, error)}
    </p>
  );
}

function groupClass(base: string, error: FieldError | undefined): string {
  return error === undefined ? base : `${base} ${base}--error`;
}
