// A draft kept on the device until the message is sent, unless the person refuses (shared device).

const KEY = `brouillon:${location.pathname}`;
const FIELDS = ["type", "author", "subject", "message", "name", "email", "phone"];

/** Restores the draft into an untouched form, then keeps it as the person types. */
export function keepDraft(form: HTMLFormElement): void {
  const box = document.querySelector<HTMLElement>("#brouillon");
  const refusal = document.querySelector<HTMLInputElement>("#sans-brouillon");
  if (box === null || refusal === null) return;
  box.hidden = false;
  refusal.checked = read(`${KEY}:non`) !== null;
  if (!refusal.checked) restore(form);
  form.addEventListener("input", () => {
    if (!refusal.checked) write(KEY, JSON.stringify(valuesOf(form)));
  });
  refusal.addEventListener("change", () => {
    write(KEY, null);
    write(`${KEY}:non`, refusal.checked ? "1" : null);
  });
  form.addEventListener("submit", () => {
    // The confirmation page can't know the draft's place: the draft goes once the browser leaves a form it accepted.
    write(`${KEY}:envoye`, "1");
  });
}

function restore(form: HTMLFormElement): void {
  const hasErrors = document.querySelector("#erreurs, .fr-alert--warning") !== null;
  const wasSent = read(`${KEY}:envoye`) !== null;
  write(`${KEY}:envoye`, null);
  // After a submission the form comes back either with errors and its values, or empty because it was kept.
  if (hasErrors) return;
  if (wasSent) write(KEY, null);
  const draft = read(KEY);
  if (draft === null) return;
  const values: unknown = JSON.parse(draft);
  if (typeof values !== "object" || values === null) return;
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (typeof value !== "string" || !FIELDS.includes(name) || field === null) continue;
    if (
      field instanceof RadioNodeList ||
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement
    ) {
      field.value = value;
    }
  }
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form);
  const values: Record<string, string> = {};
  for (const name of FIELDS) {
    const value = data.get(name);
    if (typeof value === "string" && value !== "") values[name] = value;
  }
  return values;
}

// Storage may be closed (private browsing): the form then works without drafts.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}
