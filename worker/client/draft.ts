// A draft kept on the device only when asked for, for a day at most, and erased by one button.
import { readStored, writeStored } from "./storage.ts";

// The form's address with or without a final slash, and its confirmation, share one draft.
const KEY = `brouillon:${location.pathname.split("/")[1] ?? ""}`;
/** What the former version kept when drafts were refused. */
const FORMER_REFUSAL = `${KEY}:non`;
/** With the page's key: a message sent again after the network was lost is then the same message. */
const fieldsOf = (form: HTMLFormElement): string[] => ["cle", ...(form.dataset.draft ?? "").split(" ")];
/** From the last keystroke, in milliseconds. */
const KEPT_FOR = 86_400_000;
/** What this version keeps; drafts of the former one, which were not asked for, have none. */
const VERSION = 2;

interface Draft {
  /** Milliseconds since 1970. */
  at: number;
  values: Record<string, unknown>;
}

/** Puts the draft back into an untouched form, then keeps what is typed as long as the box is ticked. */
export function keepDraft(form: HTMLFormElement): void {
  const box = document.querySelector<HTMLElement>("#brouillon");
  const asked = document.querySelector<HTMLInputElement>("#garder");
  if (box === null || asked === null) return;
  writeStored(FORMER_REFUSAL, null);
  box.hidden = false;
  const draft = storedDraft();
  if (draft === undefined) forgetDraft();
  else asked.checked = true;
  // A form that answers a POST already holds what was typed.
  if (draft !== undefined && form.dataset.answer === undefined) putBack(form, draft, asked);
  tell(asked.checked ? (draft?.at ?? Date.now()) : undefined);
  const keep = () => {
    if (!asked.checked) return;
    writeStored(KEY, JSON.stringify({ version: VERSION, at: Date.now(), values: valuesOf(form) }));
    tell(Date.now());
  };
  form.addEventListener("input", keep);
  form.addEventListener("submit", keep);
  const forget = () => {
    asked.checked = false;
    forgetDraft();
    tell(undefined);
  };
  asked.addEventListener("change", () => (asked.checked ? keep() : forget()));
  document.querySelector("#effacer")?.addEventListener("click", forget);
}

/** Takes the draft off the device: the message has been sent. */
export function forgetDraft(): void {
  writeStored(KEY, null);
}

/** Fills the form, and says where this comes from: the next person at this device may erase it. */
function putBack(form: HTMLFormElement, { at, values }: Draft, asked: HTMLInputElement): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (typeof value !== "string" || !fieldsOf(form).includes(name) || !isField(field)) continue;
    // What was typed before this script came stays.
    if (name === "cle" || field instanceof HTMLSelectElement || field.value === "") field.value = value;
  }
  const notice = document.querySelector<HTMLElement>("#brouillon-remis");
  if (notice === null) return;
  notice.hidden = false;
  fillIn(notice.querySelector("[data-text]"), at);
  notice.querySelector("button")?.addEventListener("click", () => {
    forgetDraft();
    asked.checked = false;
    tell(undefined);
    notice.hidden = true;
    for (const name of fieldsOf(form).slice(1)) empty(form.elements.namedItem(name));
  });
}

type Control = RadioNodeList | HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isField(field: Element | RadioNodeList | null): field is Control {
  return (
    field instanceof RadioNodeList ||
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  );
}

function empty(field: Element | RadioNodeList | null): void {
  if (field instanceof RadioNodeList) {
    for (const one of field) if (one instanceof HTMLInputElement) one.checked = false;
  } else if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
  else if (isField(field)) field.value = "";
}

/** Says until when the draft is kept; nothing without one. */
function tell(keptAt: number | undefined): void {
  const place = document.querySelector<HTMLElement>("#garde");
  if (place === null) return;
  place.hidden = keptAt === undefined;
  if (keptAt !== undefined) fillIn(place.querySelector("[data-text]"), keptAt + KEPT_FOR);
}

/** Writes a sentence with its moment, in the page's language. */
function fillIn(sentence: HTMLElement | null, instant: number): void {
  if (sentence === null) return;
  const moment = document.querySelector<HTMLElement>("#brouillon")?.dataset.moment ?? "";
  const { lang } = document.documentElement;
  const locale = { ar: "ar-u-nu-latn", en: "en-GB" }[lang] ?? lang;
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(
    instant,
  );
  const date = new Date(instant);
  const minute = String(date.getMinutes()).padStart(2, "0");
  const said = moment
    .replace("{day}", day)
    .replace("{hour}", String(date.getHours()))
    .replace("{minute}", minute);
  sentence.textContent = (sentence.dataset.text ?? "").replace("{0}", said);
}

/** The draft, unless it is too old, cut, another version's or not ours. */
function storedDraft(): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(readStored(KEY) ?? "null");
    if (typeof draft !== "object" || draft === null) return undefined;
    if (!("at" in draft && "values" in draft && "version" in draft) || draft.version !== VERSION)
      return undefined;
    const { at, values } = draft;
    if (typeof at !== "number" || Math.abs(Date.now() - at) > KEPT_FOR) return undefined;
    return typeof values === "object" && values !== null ? { at, values: { ...values } } : undefined;
  } catch {
    // Not ours, or cut: there is no draft.
    return undefined;
  }
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form);
  const values: Record<string, string> = {};
  for (const name of fieldsOf(form)) {
    const value = data.get(name);
    if (typeof value === "string" && value !== "") values[name] = value;
  }
  return values;
}
