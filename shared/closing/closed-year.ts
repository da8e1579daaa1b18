// What is remembered of a closed year, so that it can be reopened: what was written, and what stood before.
import type { CellContent } from "../changes/row-change.ts";
import { list, nullable, object, type Read, type Reader, record, text } from "../json/shape.ts";

const content: Reader<CellContent> = (value, place) =>
  typeof value === "number" ? value : nullable(text)(value, place);

/** Reads a closed year; short, as a property of the workbook holds 9 KB. */
export const ClosedYear = object({
  /** `Exercice` and `Arrêté au` as they were entered. */
  year: content,
  closedOn: content,
  /** Value, `Effectif` and remark of each row that was written, by code. */
  rows: record(list(content)),
});

/** A closed year. */
export type ClosedYear = Read<typeof ClosedYear>;
