// One field of the form as its kind asks: label, hint, error, in the markup of the State's design system.
import type { Child } from "hono/jsx";
import { siteChoices } from "../complaint/asked-fields.ts";
import type { FieldError } from "../complaint/complaint.ts";
import { type FieldName, fieldNamed, type TextKind } from "../complaint/fields.ts";
import { MESSAGES } from "../languages/messages.ts";
import { faultText } from "./fault-text.ts";
import { choiceLabels } from "./field-words.ts";
import type { PageContext } from "./layout.tsx";
import { MotiveRadios } from "./motive-radios.tsx";

/** What a field is shown with. */
export interface FieldProps extends PageContext {
  name: FieldName;
  value: string;
  error: FieldError | undefined;
}

export function FormField(props: FieldProps) {
  const field = fieldNamed(props.name);
  if ("maximumLength" in field) return <TextInput {...props} field={field} />;
  if (field.control === "select") return <Select {...props} />;
  return (
    <ChoiceGroup {...props}>
      {field.control === "cards" ? <Cards {...props} /> : <MotiveRadios {...props} />}
    </ChoiceGroup>
  );
}

/** The id of the element that a field's error leads to: of a group, its first choice. */
export function targetOf(context: PageContext, name: FieldName): string {
  const field = fieldNamed(name);
  if ("maximumLength" in field || field.control === "select") return name;
  const [first = ""] = Object.keys(choiceLabels(context, name));
  return `${name}-${first}`;
}

function ChoiceGroup(props: FieldProps & { children: Child }) {
  const { name, language, error, children } = props;
  const labelled = error === undefined ? `${name}-legend` : `${name}-legend ${name}-error`;
  return (
    <fieldset class={groupClass("fr-fieldset", error)} id={name} aria-labelledby={labelled}>
      <legend class="fr-fieldset__legend" id={`${name}-legend`}>
        {MESSAGES[language].fields[name]}
      </legend>
      {error === undefined ? null : (
        <div class="fr-messages-group">
          <ErrorText {...props} />
        </div>
      )}
      {children}
    </fieldset>
  );
}

/** A card a choice, with a line that says what it is for. */
function Cards(props: FieldProps) {
  const { name, value, language } = props;
  const hints: Readonly<Record<string, string>> = MESSAGES[language].form.typeHints;
  return (
    <div class="rq-choices rq-choices--types">
      {Object.entries(choiceLabels(props, name)).map(([code, label]) => (
        <div class="fr-fieldset__element">
          <div class="fr-radio-group fr-radio-rich">
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
              <span class="fr-hint-text">{hints[code]}</span>
            </label>
          </div>
        </div>
      ))}
    </div>
  );
}

/** A list to unfold, whose first choice is right for most: it can't be wrong. */
function Select(props: FieldProps) {
  const { name, value, site, language, error } = props;
  const { fields, hints, form } = MESSAGES[language];
  const hint = hints[name];
  return (
    <div class={groupClass("fr-select-group", error)}>
      <label class="fr-label" for={name}>
        {fields[name]}
        {hint === undefined ? null : <span class="fr-hint-text">{hint}</span>}
      </label>
      <select
        class="fr-select"
        id={name}
        name={name}
        aria-invalid={error === undefined ? undefined : "true"}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
      >
        {siteChoices(name, site).length === 0 ? null : <option value="">{form.unknownService}</option>}
        {Object.entries(choiceLabels(props, name)).map(([code, label]) => (
          <option value={code} selected={value === code}>
            {label}
          </option>
        ))}
      </select>
      <ErrorText {...props} />
    </div>
  );
}

const AUTOCOMPLETE: Readonly<Partial<Record<FieldName, string>>> = {
  name: "name",
  email: "email",
  phone: "tel",
};
const INPUT_TYPES = { line: "text", email: "email", phone: "tel" } as const;

/** A text on one or several lines. No `maxlength`: what is pasted is never cut in silence, its length is said. */
function TextInput(props: FieldProps & { field: TextKind }) {
  const { name, value, language, error, field } = props;
  const { fields, hints, optional, form } = MESSAGES[language];
  const described = [hints[name] && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  const common = {
    id: name,
    name,
    class: "fr-input",
    "aria-describedby": described || undefined,
    "aria-invalid": error ? ("true" as const) : undefined,
    required: field.isRequired,
  };
  return (
    <div class={groupClass("fr-input-group", error)}>
      <label class="fr-label" for={name}>
        {fields[name]} {field.isRequired ? null : <span class="fr-hint-text rq-inline">({optional})</span>}
        {hints[name] === undefined ? null : (
          <span class="fr-hint-text" id={`${name}-hint`}>
            {hints[name]}
          </span>
        )}
      </label>
      {field.kind === "paragraphs" ? (
        <>
          <textarea {...common} rows={7} dir="auto" data-limit={field.maximumLength}>
            {`\n${value}`}
          </textarea>
          <p
            class="fr-message"
            id={`${name}-reste`}
            aria-live="polite"
            data-left={form.left}
            data-over={form.over}
            hidden
          />
        </>
      ) : (
        <input
          {...common}
          type={INPUT_TYPES[field.kind]}
          value={value}
          autocomplete={AUTOCOMPLETE[name]}
          dir={field.kind === "line" ? "auto" : "ltr"}
        />
      )}
      <ErrorText {...props} />
    </div>
  );
}

function ErrorText({ name, error, language }: FieldProps): Child {
  if (error === undefined) return null;
  return (
    <p class="fr-message fr-message--error" id={`${name}-error`}>
      {faultText(language, error)}
    </p>
  );
}

function groupClass(base: string, error: FieldError | undefined): string {
  const kind = base === "fr-select-group" ? "fr-input-group" : base;
  return error === undefined ? base : `${base} ${kind}--error`;
}
