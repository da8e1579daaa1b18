// The month's numbers and their rates: drawn once, then refreshed as they are typed.
import { formatNumber, formatTarget, formatValue } from "../../../shared/french/numbers.ts";
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
import { link, make } from "../client/dom.ts";
import { checkOf, confirmed, type OpenMonth, pastOf } from "./state.ts";

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
  refresh(): Record<"faults" | "doubts" | "filled" | "attained" | "missed", number>;
}

interface Line {
  row: HTMLElement;
  input: HTMLInputElement;
  message: HTMLElement;
}

/** Draws the fields of a month, family by family. */
export function fieldsView(open: OpenMonth, host: FieldsHost): FieldsView {
  const { fields, indicators, title, nameBefore } = open.sheet;
  const lines = fields.map((field, index) => fieldLine(open, field, index, host));
  const inputs = lines.map(({ input }) => input);
  const rates = new Map(indicators.map((indicator) => [indicator, make("div")]));
  const parts = [...new Set(fields.map(({ family }) => family))].map((family) => {
    const ours = lines.filter((_, index) => fields[index]?.family === family);
    const results = indicators.filter((one) => one.family === family).flatMap((one) => rates.get(one) ?? []);
    return make(
      "fieldset",
      {},
      make("legend", {}, family),
      make("div", {}, ...ours.map(({ row }) => row)),
      make("dl", {}, ...results),
    );
  });
  const heads = ["", title, nameBefore, "Résultat du mois et cible"].map((words) => make("span", {}, words));
  const help = make("div", { class: "aide", "aria-hidden": "true" }, ...heads);
  const hasMean = fields.some(({ kind }) => kind === "mean");
  const form = make("form", {}, help, ...parts, ...(hasMean ? [modeChoice(open, host)] : []));
  form.addEventListener("keydown", (event) => moveByKey(event, inputs, host));
  return { form, inputs, refresh: () => refreshed(open, lines, rates, host) };
}

function fieldLine(open: OpenMonth, field: SheetField, index: number, host: FieldsHost): Line {
  const { draft } = open;
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
      // What was typed, not what the field shows: a paste may have drawn another in its place.
      const typed = draft.entries[index];
      if (typed == null) return;
      input.value = groupedNumber(typed);
      draft.entries[index] = input.value;
    },
  });
  input.value = draft.entries[index] ?? standingText(field, draft.standing, draft.mode);
  input.addEventListener("paste", (event) => {
    if (host.pasted(index, event.clipboardData?.getData("text") ?? "")) event.preventDefault();
  });
  const message = make("div", { class: "ms", id: `m${index}` }, field.lock === null ? "" : `! ${field.lock}`);
  const { last } = pastOf(open, field);
  const row = make(
    "div",
    { class: "l" },
    make("label", { for: input.id }, label, make("small", {}, field.unitWords)),
    input,
    make("small", {}, last === null ? "—" : formatNumber(last)),
    message,
  );
  return { row, input, message };
}

function refreshed(
  open: OpenMonth,
  lines: readonly Line[],
  rates: ReadonlyMap<MonthIndicator, HTMLElement>,
  host: FieldsHost,
) {
  const { fields } = open.sheet;
  const checks = fields.map((field, index) => (field.lock === null ? checkOf(open, index, field) : null));
  for (const [index, line] of lines.entries()) {
    if (!line.input.readOnly) drawLine(open, index, line, checks[index] ?? null, host);
  }
  const faulty = new Set(
    fields.flatMap(({ uses }, index) =>
      checks[index]?.kind === "fault" ? uses.map(({ code }) => code) : [],
    ),
  );
  const figures = draftFigures(open.draft);
  const verdicts = [...rates].map(([indicator, place]) =>
    drawRate(place, indicator, faulty.has(indicator.code) ? null : monthRate(indicator, figures)),
  );
  const kinds = checks.map((check) => check?.kind);
  const count = <Item>(all: readonly Item[], wanted: Item): number =>
    all.filter((one) => one === wanted).length;
  return {
    faults: count(kinds, "fault"),
    doubts: count(kinds, "doubt"),
    filled: lines.filter(({ input }) => input.value.trim() !== "").length,
    attained: count(verdicts, true),
    missed: count(verdicts, false),
  };
}

/** What is to be said of a field: what is wrong, or what it was. */
function drawLine(
  open: OpenMonth,
  index: number,
  { row, input, message }: Line,
  check: FieldCheck | null,
  host: FieldsHost,
): void {
  const was = standingTexts(open)[index] ?? "";
  const isChanged = check === null && was !== "" && was !== input.value.trim();
  row.className = `l ${check?.kind ?? (isChanged ? "c" : "")}`;
  input.setAttribute("aria-invalid", String(check?.kind === "fault"));
  message.textContent =
    check === null ? (isChanged ? `était ${was}` : twinWords(open, index)) : `! ${check.words} `;
  if (check?.kind !== "doubt") return;
  const press = (): void => {
    confirmed.add(`${index} ${open.draft.entries[index]}`);
    host.changed();
    input.focus();
  };
  message.append(link("C’est exact", press));
}

function standingTexts({ sheet, draft }: OpenMonth): string[] {
  return sheet.fields.map((field) => standingText(field, draft.standing, draft.mode));
}

/** Rows that should hold the same number, and do not: it is asked twice. */
function twinWords(open: OpenMonth, index: number): string {
  const { fields } = open.sheet;
  const name = fields[index]?.label;
  const texts = standingTexts(open).filter((_, twin) => fields[twin]?.label === name);
  return texts.length < 2 ? "" : `! deux nombres différents pour ${name} : ${texts.join(" et ")}`;
}

/** Whether the target is attained. */
function drawRate(place: HTMLElement, indicator: MonthIndicator, rate: number | null): boolean | null {
  const { label, unit, target, direction } = indicator;
  const isAttained = isMonthAttained(indicator, rate);
  const [tone, verdict] =
    isAttained === null ? ["neutre", ""] : isAttained ? ["ok", "● atteinte, "] : ["ko", "○ non atteinte, "];
  // The value beside it says the unit.
  const shown = formatTarget(target, direction, unit === "percent" ? unit : null);
  const aim = target === null ? "sans cible" : `${verdict}cible ${shown}`;
  place.replaceChildren(
    make("dt", {}, label),
    make("dd", {}, formatValue(rate, unit)),
    make("dd", { class: tone }, aim),
  );
  return isAttained;
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
