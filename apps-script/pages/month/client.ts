// « Saisir un mois »: the readings of a month typed under their names, then saved in one go.
import { counted } from "../../../shared/french/numbers.ts";
import type { FigureChange } from "../../../shared/month-entry/month-changes.ts";
import {
  draftFigures,
  type Entry,
  isMonthAttained,
  type MeanMode,
  monthRate,
} from "../../../shared/month-entry/month-entry.ts";
import { groupedNumber } from "../../../shared/month-entry/typed-number.ts";
import type { MonthData, MonthStart, SavedMonth } from "../../month/month-data.ts";
import { button, make, pageData, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, goTo, type Refusal, saidOf } from "../client/google-script.ts";
import { type FieldsView, fieldsView } from "./fields-view.ts";
import { keepEntries, keepMode, keptEntries, keptMode } from "./kept.ts";
import { monthBar } from "./month-bar.ts";
import { savedView } from "./saved-view.ts";
import { changedFigures, incompleteLabels, type OpenMonth, openMonth } from "./state.ts";

let data: MonthData;
let open: OpenMonth;
let view: FieldsView | null = null;
/** What is told above the fields. */
let banner: HTMLElement | null = null;
const foot = make("p", { role: "status" });
const save = button("", () => void saveMonth(), true);

void read(pageData<MonthStart>().month);

async function read(month: number | null): Promise<void> {
  show([make("p", { role: "status" }, "Lecture du classeur…")], []);
  const answer = await ask<MonthData>("lireLesMois");
  if (answer.ok) {
    data = answer;
    load(month ?? data.first);
  } else
    show(
      [note(saidOf(answer), [], "ko")],
      [button("Fermer", closeDialog), button("Réessayer", () => void read(month), true)],
    );
}

function key(): string {
  return `revue-qualite ${data.workbookId} ${data.year}-${open.sheet.month}`;
}

/** Opens a month as it stands; what was typed in it and never saved is offered back. */
function load(month: number, isByKey = false): void {
  const sheet = data.months[month - 1];
  if (sheet === undefined) return;
  open = openMonth(sheet, keptMode());
  const kept = keptEntries(key(), sheet.fields.length);
  banner = kept === null ? null : resumeNote(kept);
  draw();
  const chosen = document.querySelector<HTMLElement>("nav [tabindex='0']");
  const empty = view?.inputs.find(({ value, readOnly }) => value === "" && !readOnly);
  startAt(isByKey ? chosen : (empty ?? view?.inputs[0] ?? chosen));
}

function draw(): void {
  const { suspension, title } = open.sheet;
  const close = button("Fermer", closeDialog);
  const top = banner === null ? [] : [banner];
  if (suspension === null) {
    view = fieldsView(open, { changed, pasted, setMode, save: () => void saveMonth() });
    show([...top, view.form], [foot, close, save]);
  } else {
    view = null;
    const target = { onglet: "Suspensions", ligne: suspension.row, colonne: null };
    const words = `${suspension.words} : il n’y a rien à saisir. Un chiffre saisi pour ce mois serait écarté du calcul. La revue dira que le suivi est partiel.`;
    const door = button("Voir l’onglet « Suspensions »", () => void goTo(target));
    const head = make("h2", {}, `${title} est suspendu`);
    show([...top, make("div", { class: "bloc su" }, head, make("p", {}, words), door)], [make("p"), close]);
  }
  drawBar();
  refresh();
}

function drawBar(): void {
  document.body.prepend(monthBar(data.months, open.sheet.month, leaveFor));
}

function changed(): void {
  keepEntries(key(), touchedCount() > 0 ? open.draft.entries : null);
  refresh();
}

function touchedCount(): number {
  return open.draft.entries.filter((entry) => entry !== null).length;
}

function refresh(): void {
  if (view === null) return;
  const { faults, doubts, filled } = view.refresh();
  const all = open.draft.fields.length;
  save.textContent = faults + doubts > 0 ? "Aller à l’erreur" : `Enregistrer ${open.sheet.name}`;
  save.disabled = touchedCount() === 0;
  const wrong = [faults > 0 ? `${faults} à corriger` : "", doubts > 0 ? `${doubts} à confirmer` : ""].filter(
    Boolean,
  );
  const lacking = incompleteLabels(open);
  const some = counted(lacking.length, "indicateur sera incomplet", "indicateurs seront incomplets");
  const [strong, rest] =
    wrong.length > 0
      ? [`! ${wrong.join(", ")}`, ` · ${filled} nombres sur ${all}`]
      : lacking.length > 0
        ? [`${filled} sur ${all}`, ` · ${some} : ${lacking.join(", ")}`]
        : usualWords(filled, all);
  const early = open.sheet.state === "future" ? " Ce mois comptera quand il sera commencé." : "";
  foot.replaceChildren(make("b", { class: wrong.length > 0 ? "ko" : "" }, strong), rest + early);
}

function usualWords(filled: number, all: number): [string, string] {
  const touched = touchedCount();
  if (filled === 0) {
    const asked = counted(open.sheet.indicators.length, "indicateur");
    return [
      `${all} nombres`,
      ` pour ${asked}. Entrée ou Tab : champ suivant. Un champ vide reste « pas encore connu ».`,
    ];
  }
  if (open.draft.standing.size > 0 && touched > 0) {
    const words = " Les lignes existantes seront mises à jour ; « Commentaire » ne change pas.";
    return [`${counted(touched, "nombre changé")}.`, words];
  }
  return filled < all
    ? [`${filled} sur ${all}`, " · vous pouvez enregistrer et compléter plus tard."]
    : ["Tout est saisi.", " Rien n’est écrit avant « Enregistrer »."];
}

/** Fills down from a field; `false` for a single value, which the field takes itself. */
function pasted(index: number, text: string): boolean {
  const lines = text.replaceAll("\r", "").replace(/\n+$/, "");
  if (!/[\n\t]/.test(lines)) return false;
  const isColumn = lines.includes("\n");
  const values = lines.split(isColumn ? "\n" : "\t").map((line) => line.split("\t").at(-1)?.trim() ?? "");
  const { fields, entries } = open.draft;
  const before = [...entries];
  const left = Math.max(0, values.length - (fields.length - index));
  for (const [offset, value] of values.slice(0, values.length - left).entries()) {
    const isFree = view?.inputs[index + offset]?.readOnly === false;
    if (value !== "" && isFree) entries[index + offset] = groupedNumber(value);
  }
  const count = counted(values.length - left, "nombre collé");
  const tooMany = left > 0 ? ` ; ${left} de trop, laissés de côté` : "";
  const words = `${count} à partir de « ${fields[index]?.label} »${tooMany}. Relisez-les : l’ordre doit être celui de cette liste.`;
  say(note(words, [button("Annuler le collage", () => put(before))]));
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
  keepMode(mode);
  const { sheet, draft } = open;
  const typed = draft.entries.map((entry, index) => (sheet.fields[index]?.kind === "mean" ? null : entry));
  open = { ...openMonth(sheet, mode), confirmed: open.confirmed };
  put(typed);
  document.querySelector<HTMLElement>("[name=md]:checked")?.focus();
}

function leaveFor(month: number, isByKey: boolean): void {
  if (touchedCount() === 0) {
    load(month, isByKey);
    return;
  }
  const { name } = open.sheet;
  const forget = (): void => {
    keepEntries(key(), null);
    load(month);
  };
  const asked = note(`Enregistrer ${name} avant de changer de mois ?`, [
    button(`Enregistrer ${name}`, () => void saveMonth()),
    button("Ne pas enregistrer", forget),
    button("Rester", () => say(null)),
  ]);
  say(asked);
  asked.querySelector("button")?.focus();
}

function resumeNote(kept: Entry[]): HTMLElement {
  const count = counted(kept.filter(Boolean).length, "nombre");
  const forget = (): void => {
    keepEntries(key(), null);
    say(null);
  };
  return note(`Vous aviez commencé ${open.sheet.name} (${count}) : reprendre ?`, [
    button("Reprendre", () => put(kept)),
    button("Recommencer à vide", forget),
  ]);
}

function note(words: string, acts: readonly HTMLButtonElement[], tone = ""): HTMLElement {
  const role = tone === "" ? "status" : "alert";
  return make("div", { class: `bloc ${tone}`, role }, make("p", {}, words), ...acts);
}

function say(next: HTMLElement | null): void {
  banner = next;
  draw();
}

async function saveMonth(): Promise<void> {
  const faulty = view?.inputs.find((input) => input.closest(".fault, .doubt") !== null);
  if (faulty !== undefined) faulty.select();
  else if (touchedCount() > 0) await write(changedFigures(open));
}

async function write(figures: readonly FigureChange[]): Promise<void> {
  for (const input of view?.inputs ?? []) input.readOnly = true;
  save.disabled = true;
  foot.textContent = "Enregistrement…";
  const { month } = open.sheet;
  const answer = await ask<{ saved: SavedMonth; data: MonthData }>("enregistrerLeMois", {
    year: data.year,
    month,
    figures,
  });
  if (!answer.ok) return failed(answer);
  keepEntries(key(), null);
  data = answer.data;
  ended(answer.saved);
}

/** When nobody knows whether it was written, the workbook says it; what was typed stays. */
async function failed(refusal: Refusal): Promise<void> {
  const typed = open.draft.entries;
  const answer = refusal.isUnknown === true ? await ask<MonthData>("lireLesMois") : refusal;
  if (answer.ok) data = answer;
  const sheet = data.months[open.sheet.month - 1] ?? open.sheet;
  open = { ...openMonth(sheet, open.draft.mode), confirmed: open.confirmed };
  put(typed);
  const reread = answer.ok ? " Voici ce que le classeur contient maintenant, et ce que vous aviez tapé." : "";
  say(note(saidOf(refusal) + reread, [], "ko"));
}

function ended(saved: SavedMonth): void {
  const { sheet } = open;
  const compute = button("Calculer les taux", () => void ask("calculerLesTaux"), true);
  const again = (): void => load(sheet.month);
  const undo = async (): Promise<void> => {
    const answer = await ask("ecrire", saved.undo);
    if (answer.ok) await read(sheet.month);
    else foot.textContent = saidOf(answer);
  };
  const views = savedView(sheet.title, saved, targetWords(), {
    undo: () => void undo(),
    again,
    force: (figure) => void write([figure]),
  });
  foot.textContent = "L’onglet « Taux » n’est pas encore recalculé.";
  show(views, [foot, button("Fermer", closeDialog), compute]);
  open.draft.entries.fill(null);
  drawBar();
  startAt(compute);
}

function targetWords(): string {
  const figures = draftFigures(open.draft);
  const { indicators } = open.sheet;
  const verdicts = indicators.map((indicator) => isMonthAttained(indicator, monthRate(indicator, figures)));
  const countOf = (wanted: boolean): number => verdicts.filter((verdict) => verdict === wanted).length;
  const missed = countOf(false);
  const free = indicators.filter(({ target }) => target === null).length;
  const count = counted(countOf(true), "cible atteinte");
  const others = missed === 0 ? "" : ` · ○ ${missed} non atteintes`;
  return `● ${count}${others} · ${counted(free, "indicateur")} sans cible`;
}
