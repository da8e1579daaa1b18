// A mark in the workbook's properties that each writing renews: pages that watch it read again.
import { documentProperties } from "./document-properties.ts";

const MARK = "marque";

/** Something was written or typed. */
export function renewMark(): void {
  // Two writings of one millisecond have two marks.
  documentProperties().setProperty(MARK, String(Date.now() + Math.random()));
}

/** Changes with each writing; empty before the first. */
export function currentMark(): string {
  return documentProperties().getProperty(MARK) ?? "";
}
