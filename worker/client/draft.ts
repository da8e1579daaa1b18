// A draft kept on the device until the message is sent, unless the person refuses (shared device).
import { readStored, writeStored } from "./storage.ts";

// The form's address with or without a final slash, and its confirmation, share one draft.
const KEY = `brouillon:${location.pathname.split("/")[1] ?? ""}`;
/** Set when the person refuses drafts; holds nothing of theirs. */
const REFUSAL = `${KEY}:non`;
/** With the page's key: a message sent again after the network was lost is then the same message. */
const fieldsOf = (form: HTMLFormElement): string[] => ["cle", ...(form.dataset.draft ?? "").split(" ")];
/** Older drafts are dropped, in milliseconds; the page's key is not good for longer either. */
const OLDEST = 7 * 86_400_000;

/** Restores the draft into an untouched form, then keeps it as the person types. */
export function keepDraft(form: HTMLFormElement): void {
  const box = document.querySelector<HTMLElement>("#brouillon");
  const refusal = document.querySelector<HTMLInputElement>("#sans-brouillon");
  if (box === null || refusal === null) return;
  box.hidden = false;
  refusal.checked = readStored(REFUSAL) !== null;
  // A form that comes back with errors or a notice already holds what was typed.
  const isUntouched = document.querySelector("#erreurs, #avis") === null;
  if (isUntouched && !refusal.checked) restore(form);
  const keep = () => {
    if (!refusal.checked) writeStored(KEY, JSON.stringify({ at: Date.now(), values: valuesOf(form) }));
  };
  form.addEventListener("input", keep);
  form.addEventListener("submit", keep);
  refusal.addEventListener("change", () => {
    writeStored(REFUSAL, refusal.checked ? "1" : null);
    if (refusal.checked) forgetDraft();
    else keep();
  });
}

/** Takes the draft off the device: the message has been sent. */
export function forgetDraft(): void {
  writeStored(KEY, null);
}

function restore(form: HTMLFormElement): void {
  for (const [name, value] of Object.entries(storedValues())) {
    const field = form.elements.namedItem(name);
    if (typeof value !== "string" || !fieldsOf(form).includes(name)) continue;
    if (
      field instanceof RadioNodeList ||
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement
    ) {
      // What was typed before this script came stays.
      if (name === "cle" || field.value === "") field.value = value;
    }
  }
}

function storedValues(): object {
  try {
    const draft: unknown = JSON.parse(readStored(KEY) ?? "null");
    if (typeof draft !== "object" || draft === null || !("at" in draft) || !("values" in draft)) return {};
    const isRecent = typeof draft.at === "number" && Date.now() - draft.at < OLDEST;
    return isRecent && typeof draft.values === "object" ? (draft.values ?? {}) : {};
  } catch {
    // Not ours, or cut: there is no draft.
    return {};
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
