// A mark in the workbook's properties that each writing renews: pages that watch it read again.
import { documentProperties } from "./document-properties.ts";

const MARK = "marque";

/** Something was written or typed. */
export function renewMark(): void {
  documentProperties().setProperty(MARK, String(Date.now()));
}

/** Changes with each writing; empty before the first. */
export function currentMark(): string {
  return documentProperties().getProperty(MARK) ?? "";
}
