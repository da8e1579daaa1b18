// « Saisir un mois »: the readings of a month typed under their names, then saved in one go.

import { counted } from "../../../shared/french/numbers.ts";
import type { Entry, MeanMode } from "../../../shared/month-entry/month-entry.ts";
import type { MonthField } from "../../../shared/month-entry/month-fields.ts";
import { groupedNumber } from "../../../shared/month-entry/typed-number.ts";
import type { MonthSheet } from "../../../shared/month-entry/year-months.ts";
import type { MonthConflict, MonthData, MonthStart, SavedMonth } from "../../month/month-data.ts";
import { button, link, make, pageData, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, goTo, type Refusal, saidOf } from "../client/google-script.ts";
import { keep } from "../client/kept.ts";
import { note, resumeNote } from "../client/note.ts";
import { type FieldsView, fieldsView } from "./fields-view.ts";
import { footWords } from "./foot-words.ts";
import { keptEntries, keptMode, MODE_KEY } from "./kept.ts";
import { chosenButton, monthBar } from "./month-bar.ts";
import { pastedNumbers } from "./pasted.ts";
import { askedConflicts, conflictsView, savedView } from "./saved-view.ts";
import { changedFigures, confirmed, type OpenMonth, openMonth, touchedCount } from "./state.ts";

let data: MonthData;
let open: OpenMonth;
let view: FieldsView | null = null;
/** What was saved since the month was opened. */
let saved: SavedMonth;
/** What is told above the fields. */
let banner: HTMLElement | null = null;
const foot = make("p", { role: "status" });
const close = button("Fermer", closeDialog);
const save = button("", () => void saveMonth(), true);

void read(pageData<MonthStart>().month);

async function read(month: number | null): Promise<void> {
  show([note("Lecture du classeur…", [])], []);
  const answer = await ask<MonthData>("lireLesMois");
  if (answer.ok) {
    data = answer;
    load(month ?? data.first);
  } else show([note(saidOf(answer), [], "ko")], [close, button("Réessayer", () => void read(month), true)]);
}

function key(): string {
  return `revue-qualite ${data.workbookId} ${data.year}-${open.sheet.month}`;
}

/** Opens a month as it stands; what was typed in it and never saved is offered back. */
function load(month: number): void {
  const sheet = data.months[month - 1];
  if (sheet === undefined) return;
  open = openMonth(sheet, keptMode());
  saved = { sentences: [], conflicts: [], undo: [] };
  confirmed.clear();
  const kept = keptEntries(key(), sheet.fields.length);
  banner = kept && resumeOf(kept);
  draw();
}

/** The focus goes to the first number to type; where all are there, the first is ready to be typed over. */
function begin(): void {
  const free = view?.inputs.filter(({ readOnly }) => !readOnly) ?? [];
  const field = free.find(({ value }) => value === "") ?? free[0];
  startAt(field ?? chosenButton());
  field?.select();
}

function draw(): void {
  const { suspension, title } = open.sheet;
  const top = banner ?? "";
  if (suspension === null) {
    view = fieldsView(open, { changed, pasted, setMode, save: () => void saveMonth() });
    show([top, view.form], [foot, close, save]);
  } else {
    view = null;
    const target = { onglet: "Suspensions", ligne: suspension.row, colonne: null };
    const words = `${suspension.words} : il n’y a rien à saisir. Un chiffre saisi pour ce mois serait écarté du calcul. La revue dira que le suivi est partiel.`;
    const door = link("Voir l’onglet « Suspensions »", () => void goTo(target));
    const head = make("h2", {}, `${title} est suspendu`);
    show(
      [top, make("div", { class: "bloc su" }, head, make("p", {}, `${words} `), door)],
      [make("p"), close],
    );
  }
  drawBar();
  refresh();
  begin();
}

function drawBar(): void {
  document.body.prepend(monthBar(data.months, open.sheet.month, leaveFor));
}

function changed(): void {
  keep(key(), touchedCount(open) > 0 ? open.draft.entries : null);
  refresh();
}

function refresh(): void {
  if (view === null) return;
  const shown = view.refresh();
  const isWrong = shown.faults + shown.doubts > 0;
  save.textContent = isWrong ? "Aller à l’erreur" : `Enregistrer ${open.sheet.name}`;
  save.disabled = touchedCount(open) === 0 && !isWrong;
  foot.replaceChildren(...footWords(open, shown));
}

/** Fills down from a field; `false` for a single value, which the field takes itself. */
function pasted(index: number, text: string): boolean {
  const values = pastedNumbers(text);
  if (values === null) return false;
  const { fields, entries } = open.draft;
  const before = [...entries];
  const places = fields.length - index;
  let taken = 0;
  for (const [offset, value] of values.slice(0, places).entries()) {
    if (value === "" || view?.inputs[index + offset]?.readOnly !== false) continue;
    entries[index + offset] = groupedNumber(value);
    taken += 1;
  }
  const left = values.slice(places).filter(Boolean).length;
  const tooMany = left > 0 ? ` ; ${left} de trop, laissés de côté` : "";
  const words = `${counted(taken, "nombre collé")} à partir de « ${fields[index]?.label} »${tooMany}. Relisez-les : l’ordre doit être celui de cette liste.`;
  say(note(words, [link("Annuler le collage", () => put(before))]));
  view?.inputs[Math.min(index + values.length, fields.length - 1)]?.focus();
  return true;
}

/** Other entries in the place of these. */
function put(entries: readonly Entry[]): void {
  open.draft.entries.splice(0, entries.length, ...entries);
  say(null);
}

/** Typed means are typed anew as totals, or the reverse: the rows behind them stay. */
function setMode(mode: MeanMode): void {
  keep(MODE_KEY, mode);
  const { fields, entries } = open.draft;
  reopen(
    mode,
    entries.map((entry, index) => (fields[index]?.kind === "mean" ? null : entry)),
  );
  document.querySelector<HTMLElement>("[name=md]:checked")?.focus();
}

/** The month as the workbook has it, under what was typed. */
function reopen(mode: MeanMode, typed: readonly Entry[]): void {
  // By its first place: rows that disagree now part a number in two.
  const placeOf = ({ uses }: MonthField): string => JSON.stringify(uses[0]);
  const typedAt = new Map(open.draft.fields.map((field, index) => [placeOf(field), typed[index] ?? null]));
  open = openMonth(sheetNow(), mode);
  put(open.draft.fields.map((field) => typedAt.get(placeOf(field)) ?? null));
}

/** The open month, as it was read last. */
function sheetNow(): MonthSheet {
  return data.months[open.sheet.month - 1] ?? open.sheet;
}

function forget(): void {
  keep(key(), null);
}

/** Another month; `false` when it is asked whether to save this one before. */
function leaveFor(month: number): boolean {
  if (touchedCount(open) === 0) {
    load(month);
    return true;
  }
  const { name } = open.sheet;
  const leave = (): void => {
    forget();
    load(month);
  };
  const asked = note(`Enregistrer ${name} avant de changer de mois ?`, [
    button(`Enregistrer ${name}`, () => void saveMonth()),
    button("Ne pas enregistrer", leave),
    button("Rester", () => say(null)),
  ]);
  sayAsking(asked);
  return false;
}

function resumeOf(kept: Entry[]): HTMLElement {
  const count = counted(kept.filter(Boolean).length, "nombre");
  return resumeNote(
    `${open.sheet.name} (${count})`,
    () => put(kept),
    () => {
      forget();
      say(null);
    },
  );
}

/** Above the fields. */
function say(next: HTMLElement | null): void {
  banner = next;
  draw();
}

/** The same; the keyboard goes to the first answer. */
function sayAsking(next: HTMLElement): void {
  say(next);
  next.querySelector("button")?.focus();
}

/** Leads to what is wrong, else writes what is not as it stands. */
async function saveMonth(): Promise<void> {
  const faulty = view?.inputs.find((input) => input.closest(".fault, .doubt") !== null);
  if (faulty !== undefined || touchedCount(open) === 0) {
    faulty?.select();
    return;
  }
  for (const part of document.querySelectorAll<HTMLElement>("nav, main")) part.inert = true;
  save.disabled = true;
  foot.textContent = "Enregistrement…";
  const answer = await ask<{ saved: SavedMonth; data: MonthData }>("enregistrerLeMois", {
    year: data.year,
    month: open.sheet.month,
    figures: changedFigures(open),
  });
  if (!answer.ok) return failed(answer);
  forget();
  data = answer.data;
  saved = { ...answer.saved, undo: [...answer.saved.undo, ...saved.undo] };
  const { mode, fields, entries } = open.draft;
  const asked = askedConflicts(saved.conflicts, fields);
  if (asked.size === 0) return ended();
  reopen(
    mode,
    entries.map((entry, index) => (asked.has(index) ? entry : null)),
  );
  choose(asked);
}

/** When nobody knows whether it was written, the workbook says it; what was typed stays. */
async function failed(refusal: Refusal): Promise<void> {
  const typed = open.draft.entries;
  const answer = refusal.isUnknown === true ? await ask<MonthData>("lireLesMois") : refusal;
  if (answer.ok) data = answer;
  reopen(open.draft.mode, typed);
  const reread = answer.ok ? " Le classeur est relu ; ce que vous aviez tapé est là." : "";
  say(note(saidOf(refusal) + reread, [], "ko"));
}

/** What somebody else changed meanwhile: the numbers typed stay in their fields until each is answered. */
function choose(asked: Map<number, MonthConflict>): void {
  const answer = (index: number, isTaken: boolean): void => {
    if (!isTaken) open.draft.entries[index] = null;
    asked.delete(index);
    if (asked.size > 0) choose(asked);
    else {
      say(null);
      if (touchedCount(open) > 0) void saveMonth();
      else ended();
    }
  };
  sayAsking(conflictsView(asked, saved.undo.length > 0, answer));
  foot.textContent = `! ${counted(asked.size, "nombre attend", "nombres attendent")} votre choix.`;
  save.remove();
}

function ended(): void {
  const targets = targetWords();
  open = openMonth(sheetNow(), open.draft.mode);
  const compute = button("Calculer les taux", () => void ask("calculerLesTaux"), true);
  foot.textContent = "L’onglet « Taux » n’est pas encore recalculé.";
  const view = savedView(open.sheet.title, saved, targets, () => void undo());
  show([view], [foot, close, compute]);
  drawBar();
  startAt(compute);
}

/** What somebody changed since stays: the month is read again. */
async function undo(): Promise<void> {
  const answer = await ask("ecrire", saved.undo);
  if (answer.ok) await read(open.sheet.month);
  else foot.textContent = saidOf(answer);
}

/** What the month's rates say, as they are written. */
function targetWords(): string {
  const { indicators, name } = open.sheet;
  const { attained = 0, missed = 0 } = view?.refresh() ?? {};
  const free = indicators.filter(({ target }) => target === null).length;
  const others = missed === 0 ? "" : ` · ○ ${counted(missed, "non atteinte")}`;
  return `● ${counted(attained, "cible atteinte")} en ${name}${others} · ${counted(free, "indicateur")} sans cible`;
}
