// A month open in the page: what was typed in it, and what is to be said of it.
import { checkField, type FieldCheck, type FieldPast } from "../../../shared/month-entry/field-checks.ts";
import type { FigureChange } from "../../../shared/month-entry/month-changes.ts";
import {
  draftFigures,
  type Entry,
  type MeanMode,
  type MonthDraft,
} from "../../../shared/month-entry/month-entry.ts";
import type { MonthSheet, SheetField } from "../../../shared/month-entry/year-months.ts";

/** A month being typed. */
export interface OpenMonth {
  sheet: MonthSheet;
  draft: MonthDraft & { entries: Entry[] };
}

/** The doubts that were answered in the open month, as `index text`. */
export const confirmed = new Set<string>();

/** Opens a month as it stands, nothing typed yet. */
export function openMonth(sheet: MonthSheet, mode: MeanMode): OpenMonth {
  const { fields, figures } = sheet;
  const standing = new Map(Object.entries(figures));
  return { sheet, draft: { fields, entries: fields.map(() => null), standing, mode } };
}

/** The field's numbers before, as the person types them. */
export function pastOf({ draft }: OpenMonth, { past, pastMeans }: SheetField): FieldPast {
  return draft.mode === "mean" ? pastMeans : past;
}

/** What is to be said of a field: nothing of a doubt that was answered. */
export function checkOf(open: OpenMonth, index: number, field: SheetField): FieldCheck | null {
  const check = checkField(open.draft, index, field, open.sheet.indicators, pastOf(open, field));
  return check?.kind === "doubt" && confirmed.has(`${index} ${open.draft.entries[index]}`) ? null : check;
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

/** How many fields were typed in. */
export function touchedCount({ draft }: OpenMonth): number {
  return draft.entries.filter((entry) => entry !== null).length;
}
