// A month open in the page: what was typed in it, and what is to be said of it.
import { checkField, type FieldCheck } from "../../../shared/month-entry/field-checks.ts";
import type { FigureChange } from "../../../shared/month-entry/month-changes.ts";
import {
  draftFigures,
  type Entry,
  type MeanMode,
  type MonthDraft,
} from "../../../shared/month-entry/month-entry.ts";
import type { MonthSheet } from "../../../shared/month-entry/year-months.ts";

/** A month being typed. */
export interface OpenMonth {
  sheet: MonthSheet;
  draft: MonthDraft & { entries: Entry[] };
  /** Doubts that were answered, as `index text`. */
  confirmed: Set<string>;
}

/** Opens a month as it stands, nothing typed yet. */
export function openMonth(sheet: MonthSheet, mode: MeanMode): OpenMonth {
  const { fields, figures } = sheet;
  const standing = new Map(Object.entries(figures));
  return { sheet, draft: { fields, entries: fields.map(() => null), standing, mode }, confirmed: new Set() };
}

/** The field's numbers before, as the person types them. */
export function pastOf({ sheet, draft }: OpenMonth, index: number) {
  const field = sheet.fields[index];
  return (draft.mode === "mean" ? field?.pastMeans : field?.past) ?? { numbers: [], lastMonth: "" };
}

/** What is to be said of a field: nothing of a doubt that was answered. */
export function checkOf(open: OpenMonth, index: number): FieldCheck | null {
  const { draft, sheet, confirmed } = open;
  const check = checkField(draft, index, sheet.indicators, pastOf(open, index));
  return check?.kind === "doubt" && confirmed.has(`${index} ${draft.entries[index]}`) ? null : check;
}

/** The figures that are not what stands. */
export function changedFigures({ sheet, draft }: OpenMonth): FigureChange[] {
  const figures = draftFigures(draft);
  return sheet.fields.flatMap(({ uses, label, lock }) =>
    uses.flatMap(({ code, part }): FigureChange[] => {
      const after = figures.get(code)?.[part] ?? null;
      if (lock !== null || after === (draft.standing.get(code)?.[part] ?? null)) return [];
      return [{ code, part, label, after, before: sheet.cells[code]?.[part] ?? null }];
    }),
  );
}

/** The indicators that would be left with one of their two figures. */
export function incompleteLabels({ sheet, draft }: OpenMonth): string[] {
  const figures = draftFigures(draft);
  return sheet.indicators.flatMap(({ code, calculation, label }) => {
    const { numerator = null, denominator = null } = figures.get(code) ?? {};
    const isPair = calculation === "ratio" || calculation === "average";
    return isPair && (numerator === null) !== (denominator === null) ? [label] : [];
  });
}
