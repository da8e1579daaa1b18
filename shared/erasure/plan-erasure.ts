// What erasing personal data needs of the workbook: two tabs, every personal column, a usable retention.
import type { Alert } from "../alerts/alert.ts";
import type { DaySerial } from "../calendar/day.ts";
import { unusableRetention } from "../french/erasure.ts";
import { missingHeader } from "../french/structure.ts";
import { parseSettingAlone } from "../parsing/parse-settings.ts";
import { headerRow } from "../reading/a1.ts";
import { findColumns } from "../reading/headers.ts";
import { type SheetOverview, sheetOfTab } from "../reading/overview.ts";
import { cellsFromAnswer, type PlannedRange, planReading } from "../reading/plan.ts";
import type { RawCell } from "../reading/workbook-cells.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import { type Expiry, expiredRows } from "./expired-rows.ts";

const { complaints, settings } = STAFF_TABS;

/** Where the personal columns stand, and the ranges to read. */
export interface ErasurePlan {
  kind: "plan";
  sheetId: number;
  /** Column indexes of `Réclamations` by key. */
  positions: ReadonlyMap<string, number>;
  ranges: readonly PlannedRange[];
  /** The header row in A1 notation: read again with the ranges, it tells whether columns moved. */
  headerRange: string;
}

/** What is due, or why it can't be known. */
export type DueErasure =
  | (Expiry & { kind: "due"; retentionMonths: number; isDefaultRetention: boolean })
  | { kind: "blocked"; alerts: Alert[] };

type Columns = readonly (readonly RawCell[])[];

/** Plans the reading. A missing or repeated header of the two tabs blocks it, that of `Effacé le` too. */
export function planErasure(
  sheets: readonly SheetOverview[],
): ErasurePlan | { kind: "blocked"; alerts: Alert[] } {
  const plan = planReading(sheets, ["settings", "complaints"]);
  const sheet = sheetOfTab(sheets, complaints);
  if (plan.kind === "blocked" || sheet === undefined) {
    return { kind: "blocked", alerts: plan.kind === "blocked" ? plan.alerts : [] };
  }
  const { positions } = findColumns(complaints, sheet.headers);
  if (!positions.has("erasedOn")) {
    return { kind: "blocked", alerts: [missingHeader(complaints, complaints.columns.erasedOn)] };
  }
  const { sheetId, title } = sheet;
  return { kind: "plan", sheetId, positions, ranges: plan.ranges, headerRange: headerRow(title) };
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
  return {
    kind: "due",
    retentionMonths,
    isDefaultRetention: retention.isDefault,
    ...expiredRows(cells.complaints, retentionMonths, today),
  };
}

/** Whether the columns stand where the plan found them; `headerColumns` is `headerRange` read by columns. */
export function areColumnsUnmoved({ positions }: ErasurePlan, headerColumns: Columns | undefined): boolean {
  const headers = (headerColumns ?? []).map((column) => column[0]);
  const current = findColumns(complaints, headers);
  return (
    current.missing.length === 0 &&
    current.duplicated.length === 0 &&
    current.positions.size === positions.size &&
    [...positions].every(([key, index]) => current.positions.get(key) === index)
  );
}
