// The cell last used in each tab of a workbook, and the tab last shown: found again at the next visit.
import * as z from "zod/mini";
import { parsedJson } from "../../../parsed-json.ts";
import type { Place } from "./destination.ts";

const Kept = z.object({
  sheetId: z.nullable(z.number()),
  places: z.record(z.string(), z.object({ row: z.number(), column: z.number() })),
});

/** Kept by the browser for one workbook at a time. */
export class LastPlaces {
  #key = "";
  #kept: z.output<typeof Kept> = { sheetId: null, places: {} };

  /** Turns to a workbook. */
  open(workbookId: string): void {
    this.#key = `revue-qualite-places-${workbookId}`;
    const kept = Kept.safeParse(parsedJson(localStorage.getItem(this.#key) ?? ""));
    this.#kept = kept.success ? kept.data : { sheetId: null, places: {} };
  }

  /** The tab last shown. */
  get sheetId(): number | null {
    return this.#kept.sheetId;
  }

  of(sheetId: number): Place | undefined {
    return this.#kept.places[sheetId];
  }

  show(sheetId: number): void {
    this.#kept.sheetId = sheetId;
    this.#keep();
  }

  keep(sheetId: number, place: Place): void {
    this.#kept.places[sheetId] = place;
    this.#keep();
  }

  #keep(): void {
    localStorage.setItem(this.#key, JSON.stringify(this.#kept));
  }
}
