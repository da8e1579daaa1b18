// What the workbook's properties remember of each year that was closed.

import { ClosedYear } from "../../shared/closing/closed-year.ts";
import { readOrNull } from "../../shared/json/shape.ts";
import { documentProperties } from "../google/document-properties.ts";

/** What is remembered of a year's closing; `null` when it was not closed, or was reopened. */
export function rememberedClosing(year: number): ClosedYear | null {
  const json = documentProperties().getProperty(keyOf(year));
  return readOrNull(ClosedYear, JSON.parse(json ?? "null"));
}

/** Remembers a closing, in the place of the year's former one. */
export function rememberClosing(year: number, closed: ClosedYear): void {
  documentProperties().setProperty(keyOf(year), JSON.stringify(closed));
}

/** A year that was reopened has nothing to take back. */
export function forgetClosing(year: number): void {
  documentProperties().deleteProperty(keyOf(year));
}

const keyOf = (year: number): string => `cloture.${year}`;
