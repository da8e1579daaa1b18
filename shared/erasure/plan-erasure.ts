// What erasing personal data needs of the workbook: its tabs, every personal column, a usable retention.

import type { DaySerial } from "../calendar/day.ts";
import { parseSettingAlone } from "../parsing/parse-settings.ts";
import { headerRow } from "../reading/a1.ts";
import { findColumns } from "../reading/headers.ts";
import { type SheetOverview, sheetOfTab } from "../reading/overview.ts";
import { cellsFromAnswer, type PlannedRange, planReading } from "../reading/plan.ts";
import { missingHeader } from "../reading/structure-words.ts";
import type { RawCell } from "../reading/workbook-cells.ts";
import type { Alert } from "../records/alert.ts";
import type { Tab } from "../workbook/column.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import { unusableRetention } from "./erasure-words.ts";
import { type Expiry, expiredRows } from "./expired-rows.ts";
import { type OpinionComment, opinionComments } from "./opinion-comments.ts";

const { complaints, opinions, settings } = STAFF_TABS;

/** A tab with personal columns, where they stand. */
interface ErasedTab {
  tab: Tab;
  sheetId: number;
  /** Column indexes by key. */
  positions: ReadonlyMap<string, number>;
  /** The header row in A1 notation: read again with the ranges, it tells whether columns moved. */
  headerRange: string;
}

/** Where the personal columns stand, and the ranges to read. */
export interface ErasurePlan {
  kind: "plan";
  complaints: ErasedTab;
  /** `null` where no opinion was ever asked for. */
  opinions: ErasedTab | null;
  ranges: readonly PlannedRange[];
}

/** What is due, or why it can't be known. */
export type DueErasure =
  | (Expiry & {
      kind: "due";
      retentionMonths: number;
      isDefaultRetention: boolean;
      /** Every comment that stands in `Avis`; those about due rows go with them. */
      comments: OpinionComment[];
    })
  | { kind: "blocked"; alerts: Alert[] };

type Columns = readonly (readonly RawCell[])[];

/** Plans the reading. A missing or repeated header of these tabs blocks it, that of `Effacé le` too. */
export function planErasure(
  sheets: readonly SheetOverview[],
): ErasurePlan | { kind: "blocked"; alerts: Alert[] } {
  const plan = planReading(sheets, ["settings", "complaints", "opinions"]);
  const found = erasedTab(sheets, complaints);
  if (plan.kind === "blocked" || found === null) {
    return { kind: "blocked", alerts: plan.kind === "blocked" ? plan.alerts : [] };
  }
  if (!found.positions.has("erasedOn")) {
    return { kind: "blocked", alerts: [missingHeader(complaints, complaints.columns.erasedOn)] };
  }
  return { kind: "plan", complaints: found, opinions: erasedTab(sheets, opinions), ranges: plan.ranges };
}

function erasedTab(sheets: readonly SheetOverview[], tab: Tab): ErasedTab | null {
  const sheet = sheetOfTab(sheets, tab);
  if (sheet === undefined) return null;
  const { positions } = findColumns(tab, sheet.headers);
  return { tab, sheetId: sheet.sheetId, positions, headerRange: headerRow(sheet.title) };
}

/** The header rows to read again, in the order that `areColumnsUnmoved` takes them. */
export function headerRanges({ complaints: first, opinions: second }: ErasurePlan): string[] {
  return [first, second].flatMap((tab) => tab?.headerRange ?? []);
}

/** What is due `today` by the columns read. A retention that can't be used blocks: nothing is erased on a guess. */
export function dueErasure(
  { ranges }: ErasurePlan,
  values: readonly (Columns | undefined)[],
  today: DaySerial,
): DueErasure {
  const cells = cellsFromAnswer(ranges, values);
  const retention = parseSettingAlone("personalDataRetentionMonths", cells.settings);
  if (retention.isFaulty) {
    const message = unusableRetention();
    const alert = {
      severity: "blocking",
      tab: settings.title,
      row: retention.row,
      message,
      dueOn: null,
    } as const;
    return { kind: "blocked", alerts: [alert] };
  }
  const retentionMonths = Number(retention.value);
  const comments = opinionComments(cells.opinions);
  const commented = new Set(comments.map(({ reference }) => reference));
  return {
    kind: "due",
    retentionMonths,
    isDefaultRetention: retention.isDefault,
    comments,
    ...expiredRows(cells.complaints, retentionMonths, today, commented),
  };
}

/** Whether the columns stand where the plan found them; `headers` are `headerRanges` read by columns. */
export function areColumnsUnmoved(plan: ErasurePlan, headers: readonly (Columns | undefined)[]): boolean {
  const tabs = [plan.complaints, plan.opinions].filter((tab) => tab !== null);
  return tabs.every((tab, index) => isUnmoved(tab, headers[index]));
}

function isUnmoved({ tab, positions }: ErasedTab, headerColumns: Columns | undefined): boolean {
  const headers = (headerColumns ?? []).map((column) => column[0]);
  const current = findColumns(tab, headers);
  return (
    current.missing.length === 0 &&
    current.duplicated.length === 0 &&
    current.positions.size === positions.size &&
    [...positions].every(([key, index]) => current.positions.get(key) === index)
  );
}
