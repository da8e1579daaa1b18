// The month's numbers and their rates: drawn once, then refreshed as they are typed.
import { formatDecimal, formatTarget, formatTyped, formatValue } from "../../../shared/french/numbers.ts";
import type { FieldCheck } from "../../../shared/month-entry/field-checks.ts";
import {
  draftFigures,
  isMonthAttained,
  type MeanMode,
  type MonthIndicator,
  monthRate,
  standingText,
} from "../../../shared/month-entry/month-entry.ts";
import { groupedNumber } from "../../../shared/month-entry/typed-number.ts";
import type { SheetField } from "../../../shared/month-entry/year-months.ts";
import { make } from "../client/dom.ts";
import { checkOf, type OpenMonth, pastOf } from "./state.ts";

/** What the view tells the page. */
export interface FieldsHost {
  /** Something was typed, or a doubt answered. */
  changed(): void;
  /** A text pasted in a field; `true` when it was taken. */
  pasted(index: number, text: string): boolean;
  setMode(mode: MeanMode): void;
  save(): void;
}

/** The view of a month. */
export interface FieldsView {
  form: HTMLFormElement;
  inputs: readonly HTMLInputElement[];
  /** Messages and rates follow what is typed. */
  refresh(): { faults: number; doubts: number; filled: number };
}

interface Line {
  row: HTMLElement;
  input: HTMLInputElement;
  message: HTMLElement;
}

const UNIT_WORDS: Partial<Record<string, string>> = {
  minutes: "minutes",
  days: "jours",
  workingDays: "jours ouvrés",
  percent: "%",
  outOf10: "sur 10",
  outOf5: "sur 5",
};

/** Draws the fields of a month, family by family. */
export function fieldsView(open: OpenMonth, host: FieldsHost): FieldsView {
  const { fields, indicators, title, nameBefore } = open.sheet;
  const lines = fields.map((field, index) => fieldLine(open, field, index, host));
  const inputs = lines.map(({ input }) => input);
  const rates = new Map(indicators.map((indicator) => [indicator, make("div")]));
  const parts = [...new Set(fields.map(({ family }) => family))].map((family) =>
    make(
      "fieldset",
      {},
      make("legend", {}, family),
      make("div", {}, ...lines.flatMap(({ row }, index) => (fields[index]?.family === family ? [row] : []))),
      make("dl", {}, ...[...rates].flatMap(([one, place]) => (one.family === family ? [place] : []))),
    ),
  );
  const heads = ["", title, nameBefore, "Résultat du mois et cible"].map((words) => make("span", {}, words));
  const help = make("div", { class: "aide", "aria-hidden": "true" }, ...heads);
  const hasMean = fields.some(({ kind }) => kind === "mean");
  const form = make("form", {}, help, ...parts, ...(hasMean ? [modeChoice(open, host)] : []));
  form.addEventListener("keydown", (event) => moveByKey(event, inputs, host));
  return { form, inputs, refresh: () => refreshed(open, lines, rates, host) };
}

function fieldLine(open: OpenMonth, field: SheetField, index: number, host: FieldsHost): Line {
  const { draft } = open;
  const unit = UNIT_WORDS[field.unit ?? ""];
  const label = field.kind === "mean" && draft.mode === "total" ? field.totalLabel : field.label;
  const input = make("input", {
    id: `f${index}`,
    inputmode: "decimal",
    autocomplete: "off",
    "aria-describedby": `m${index}`,
    readonly: field.lock !== null,
    input: () => {
      draft.entries[index] = input.value;
      host.changed();
    },
    blur: () => {
      if (draft.entries[index] === null) return;
      input.value = groupedNumber(input.value);
      draft.entries[index] = input.value;
    },
  });
  input.value = draft.entries[index] ?? standingText(field, draft.standing, draft.mode);
  input.addEventListener("paste", (event) => {
    if (host.pasted(index, event.clipboardData?.getData("text") ?? "")) event.preventDefault();
  });
  const message = make("div", { class: "ms", id: `m${index}` }, field.lock === null ? "" : `! ${field.lock}`);
  const [last] = pastOf(open, index).numbers;
  const row = make(
    "div",
    { class: "l" },
    make("label", { for: input.id }, label, make("small", {}, unit === undefined ? "" : ` (${unit})`)),
    input,
    make("small", {}, last === undefined ? "—" : lastText(last)),
    message,
  );
  return { row, input, message };
}

function lastText(number: number): string {
  return Number.isInteger(number) ? formatTyped(number) : formatDecimal(number, 1);
}

function refreshed(
  open: OpenMonth,
  lines: readonly Line[],
  rates: ReadonlyMap<MonthIndicator, HTMLElement>,
  host: FieldsHost,
) {
  const checks = lines.map(({ input }, index) => (input.readOnly ? null : checkOf(open, index)));
  for (const [index, line] of lines.entries()) {
    if (!line.input.readOnly) drawLine(open, index, line, checks[index] ?? null, host);
  }
  const faulty = new Set(
    open.sheet.fields.flatMap(({ uses }, index) =>
      checks[index]?.kind === "fault" ? uses.map(({ code }) => code) : [],
    ),
  );
  const figures = draftFigures(open.draft);
  for (const [indicator, place] of rates) {
    drawRate(place, indicator, faulty.has(indicator.code) ? null : monthRate(indicator, figures));
  }
  const count = (kind: FieldCheck["kind"]): number => checks.filter((check) => check?.kind === kind).length;
  return {
    faults: count("fault"),
    doubts: count("doubt"),
    filled: lines.filter(({ input }) => input.value.trim() !== "").length,
  };
}

/** What is to be said of a field: what is wrong, or what it was. */
function drawLine(
  { sheet, draft, confirmed }: OpenMonth,
  index: number,
  { row, input, message }: Line,
  check: FieldCheck | null,
  host: FieldsHost,
): void {
  const field = sheet.fields[index];
  const was = field === undefined ? "" : standingText(field, draft.standing, draft.mode);
  const isChanged = check === null && was !== "" && was !== input.value.trim();
  row.className = `l ${check?.kind ?? (isChanged ? "c" : "")}`;
  input.setAttribute("aria-invalid", String(check?.kind === "fault"));
  message.textContent = check === null ? (isChanged ? `était ${was}` : "") : `! ${check.words} `;
  if (check?.kind !== "doubt") return;
  const confirm = (): void => {
    confirmed.add(`${index} ${draft.entries[index]}`);
    host.changed();
    input.focus();
  };
  message.append(make("button", { type: "button", class: "lien", click: confirm }, "C’est exact"));
}

function drawRate(place: HTMLElement, indicator: MonthIndicator, rate: number | null): void {
  const { label, unit, target, direction } = indicator;
  const isAttained = isMonthAttained(indicator, rate);
  const [tone, verdict] =
    isAttained === null ? ["neutre", ""] : isAttained ? ["ok", "● atteinte, "] : ["ko", "○ non atteinte, "];
  const aim = target === null ? "sans cible" : `${verdict}cible ${formatTarget(target, direction, unit)}`;
  place.replaceChildren(
    make("dt", {}, label),
    make("dd", {}, formatValue(rate, unit)),
    make("dd", { class: tone }, aim),
  );
}

function modeChoice({ draft }: OpenMonth, host: FieldsHost): HTMLElement {
  const choice = (mode: MeanMode, words: string): HTMLElement => {
    const checked = draft.mode === mode;
    const input = make("input", { type: "radio", name: "md", checked, change: () => host.setMode(mode) });
    return make("label", {}, input, words);
  };
  const name = "Délais et attentes : je les saisis ";
  return make(
    "fieldset",
    { class: "regl", "aria-label": name },
    name,
    choice("mean", " en moyenne (10,1 jours)"),
    choice("total", " au total (899 jours)"),
  );
}

function moveByKey(event: KeyboardEvent, inputs: readonly HTMLInputElement[], host: FieldsHost): void {
  const index = event.target instanceof HTMLInputElement ? inputs.indexOf(event.target) : -1;
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (index < 0 || step === undefined) return;
  event.preventDefault();
  if (event.ctrlKey) host.save();
  else if (index + step < inputs.length) inputs[index + step]?.select();
  else document.querySelector<HTMLElement>(".pied .p")?.focus();
}
