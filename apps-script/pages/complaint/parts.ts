// The parts of both forms: choices as chips, fields with their names, a day with its button.
import type { DaySerial } from "../../../shared/calendar/day.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import { typedDay } from "../../../shared/parsing/typed-date.ts";
import type { ComplaintCheck } from "../../complaint/complaint-data.ts";
import { button, make } from "../client/dom.ts";

/** A choice among chips; `value` is the one chosen. */
export interface Chips {
  view: HTMLElement;
  value(): string;
}

/** Chips of a radio group: each its value and its words. */
export function chips(
  name: string,
  legend: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  changed: () => void,
): Chips {
  const inputs = options.map(([value]) =>
    make("input", { type: "radio", name, value, checked: value === chosen, change: changed }),
  );
  const labels = inputs.map((input, index) =>
    make("label", {}, input, make("span", {}, options[index]?.[1] ?? "")),
  );
  return {
    view: make("fieldset", {}, make("legend", {}, legend), make("div", { class: "puces" }, ...labels)),
    value: () => inputs.find(({ checked }) => checked)?.value ?? "",
  };
}

/** A field with its name, a note beside it, and where its fault is said. */
export function field(
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  name: string,
  note: string,
  ...more: HTMLElement[]
): HTMLElement {
  control.classList.add("t");
  control.id = `c${name.replaceAll(/\W/g, "")}`;
  const fault = make("p", { class: "ko", id: `${control.id}e`, role: "alert" });
  control.setAttribute("aria-describedby", fault.id);
  control.addEventListener("input", () => setFault(control, ""));
  const label = make(
    "label",
    { class: "lab", for: control.id },
    name,
    make("small", {}, note === "" ? "" : ` ${note}`),
  );
  return make("fieldset", {}, label, control, fault, ...more);
}

/** Says what is wrong with a field, or nothing any more. */
export function setFault(control: HTMLElement, words: string): void {
  control.setAttribute("aria-invalid", String(words !== ""));
  const place = document.getElementById(`${control.id}e`);
  if (place !== null) place.textContent = words === "" ? "" : `! ${words}`;
}

/** A field of a day, and the button that fills it. */
export interface DayField {
  view: HTMLElement;
  input: HTMLInputElement;
  /** The day typed; `null` for an empty field, `undefined` for what is no day. */
  day(): DaySerial | null | undefined;
  /** Says what is wrong with the day, or nothing any more; `true` when something is. */
  tell(fault: string): boolean;
}

export const NO_SUCH_DAY = "Écrivez un jour qui existe, comme 05/01/2021.";

/** Makes the field; `filling` names the day that the button fills it with. */
export function dayField(name: string, value: string, filling: string, filled: DaySerial): DayField {
  const input = make("input", { inputmode: "numeric", placeholder: "jj/mm/aaaa", autocomplete: "off" });
  input.value = value;
  const view = field(input, name, "");
  const fill = button(filling, () => {
    input.value = formatShortDay(filled);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  fill.setAttribute("aria-label", `${filling} : ${name}`);
  const pair = make("div", { class: "date" });
  input.replaceWith(pair);
  pair.append(input, fill);
  return {
    view,
    input,
    day: () => {
      if (input.value.trim() === "") return null;
      const typed = typedDay(input.value);
      return typed.kind === "day" ? typed.serial : undefined;
    },
    tell: (fault) => {
      setFault(input, fault);
      if (fault !== "") input.focus();
      return fault !== "";
    },
  };
}

/** A list of choices by value and words. */
export function list(options: readonly (readonly [string, string])[], chosen: string): HTMLSelectElement {
  return make(
    "select",
    {},
    ...options.map(([value, words]) => make("option", { value, selected: value === chosen }, words)),
  );
}

/** A field of words that offers some. */
export function offered(id: string, words: readonly string[]): [HTMLInputElement, HTMLDataListElement] {
  const offers = make("datalist", { id }, ...words.map((value) => make("option", { value })));
  return [make("input", { list: id }), offers];
}

/** The delays, at the side; one that is over is orange. */
export function delays({ acknowledgeBefore, answerBefore }: ComplaintCheck, isLate = false): HTMLElement[] {
  if (acknowledgeBefore === null || answerBefore === null) return [];
  const list = make(
    "dl",
    {},
    make("dt", {}, "accuser avant le"),
    make("dd", { class: isLate ? "ko" : "" }, formatShortDay(acknowledgeBefore)),
    make("dt", {}, "répondre avant le"),
    make("dd", {}, formatShortDay(answerBefore)),
  );
  return [make("section", {}, make("h2", {}, "Délais du site"), list)];
}
