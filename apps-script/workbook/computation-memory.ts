// What the workbook's properties remember of the last computation: when, and from which cells.

import { list, number, object, readOrNull, text } from "../../shared/json/shape.ts";
import type { WorkbookCells } from "../../shared/reading/workbook-cells.ts";
import { textHash } from "../../shared/slides/drawing/object-ids.ts";
import { STAFF_TABS, type StaffTabKey } from "../../shared/workbook/tabs.ts";
import { documentProperties } from "../google/document-properties.ts";
import { renewMark } from "../google/writing-mark.ts";
import type { ComputationState } from "./computation-state.ts";

const COMPUTATION = "calcul";
const Computation = object({ at: number, hashes: list(object({ tab: text, hash: text })) });

/** The rates are computed from these cells, now. */
export function rememberComputation(cells: WorkbookCells): void {
  documentProperties().setProperty(COMPUTATION, JSON.stringify({ at: Date.now(), hashes: hashesOf(cells) }));
  renewMark();
}

/** What the rates were last computed from, compared with these cells; `null` before the first computation. */
export function computationState(cells: WorkbookCells): ComputationState | null {
  const kept = readOrNull(Computation, parsed(documentProperties().getProperty(COMPUTATION)));
  if (kept === null) return null;
  const before = new Map(kept.hashes.map(({ tab, hash }) => [tab, hash]));
  const changed = hashesOf(cells).filter(({ tab, hash }) => before.get(tab) !== hash);
  return { at: kept.at, changed: changed.map(({ tab }) => tab) };
}

/** One hash a tab, by title, in the order of the workbook. */
function hashesOf(cells: WorkbookCells): { tab: string; hash: string }[] {
  const keys = Object.keys(STAFF_TABS) as StaffTabKey[];
  return keys.map((key) => ({ tab: STAFF_TABS[key].title, hash: textHash(JSON.stringify(cells[key])) }));
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
