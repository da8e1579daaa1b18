// One field of the form: label, limit, hint, error, in the markup of the State's design system.
import type { Child } from "hono/jsx";
import type { FieldError } from "../complaint/complaint.ts";
import { FIELDS, type FieldName } from "../complaint/fields.ts";
import type { Messages } from "../languages/fr.ts";
import type { Language } from "../languages/language.ts";
import { faultText, limitText } from "./fault-text.ts";

type TextField = Exclude<FieldName, "type" | "author">;

interface FieldProps {
  name: FieldName;
  value: string;
  words: Messages;
  language: Language;
  error: FieldError | undefined;
}

/** Radio buttons of a closed list. */
export function Choices(props: FieldProps & { labels: Readonly<Record<string, string>> }) {
  const { name, value, words, labels, error } = props;
  return (
    <fieldset class={groupClass("fr-fieldset", error)} aria-describedby={error ? `${name}-error` : undefined}>
      <legend class="fr-fieldset__legend">
        {words.fields[name]} <Necessity name={name} words={words} />
      </legend>
      <ErrorText {...props} />
      {Object.entries(labels).map(([code, label]) => (
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

/** A text on one or several lines. No `maxlength`: what is pasted is never cut in silence, its length is said. */
export function TextInput(props: FieldProps & { name: TextField; hint?: string; autocomplete?: string }) {
  const { name, value, words, language, error, hint, autocomplete } = props;
  const field = FIELDS[name];
  const isRequired = field.isRequired;
  const described = error ? `${name}-hint ${name}-error` : `${name}-hint`;
  const common = {
    id: name,
    name,
    class: "fr-input",
    "aria-describedby": described,
    "aria-invalid": error ? ("true" as const) : undefined,
    required: isRequired,
  };
  return (
    <div class={groupClass("fr-input-group", error)}>
      <label class="fr-label" for={name}>
        {words.fields[name]} <Necessity name={name} words={words} />
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
          autocomplete={autocomplete}
          dir={field.kind === "line" ? "auto" : "ltr"}
        />
      )}
    </div>
  );
}

const INPUT_TYPES = { line: "text", email: "email", phone: "tel" } as const;

function Necessity({ name, words }: { name: FieldName; words: Messages }): Child {
  return <span class="fr-hint-text">({FIELDS[name].isRequired ? words.required : words.optional})</span>;
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
