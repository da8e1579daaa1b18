// The columns of a workbook's tabs as somebody set them, widths and those kept in sight: found again at the next visit.
import * as z from "zod/mini";
import { parsedJson } from "../../../parsed-json.ts";

const Kept = z.object({
  widths: z.record(z.string(), z.record(z.string(), z.number())),
  keyColumnCounts: z.record(z.string(), z.number()),
});

/** Kept by the browser for one workbook at a time. */
export class KeptColumns {
  #key = "";
  #kept: z.output<typeof Kept> = { widths: {}, keyColumnCounts: {} };

  /** Turns to a workbook. */
  open(workbookId: string): void {
    this.#key = `revue-qualite-columns-${workbookId}`;
    const kept = Kept.safeParse(parsedJson(localStorage.getItem(this.#key) ?? ""));
    this.#kept = kept.success ? kept.data : { widths: {}, keyColumnCounts: {} };
  }

  /** The widths that somebody set in a tab, in pixels by column. */
  widthsOf(sheetId: number): Readonly<Record<number, number>> {
    return this.#kept.widths[sheetId] ?? {};
  }

  keepWidths(sheetId: number, widths: Readonly<Record<number, number>>): void {
    this.#kept.widths[sheetId] = { ...widths };
    this.#keep();
  }

  /** How many columns stay in sight in a tab, where somebody chose. */
  keyColumnCountOf(sheetId: number): number | undefined {
    return this.#kept.keyColumnCounts[sheetId];
  }

  keepKeyColumnCount(sheetId: number, count: number): void {
    this.#kept.keyColumnCounts[sheetId] = count;
    this.#keep();
  }

  #keep(): void {
    localStorage.setItem(this.#key, JSON.stringify(this.#kept));
  }
}
