// `Fréquence` of a checkpoint: which of the list it is, and when a verification runs out.
import { addMonths, type DaySerial } from "../calendar/day.ts";
import { CHECKPOINT_FREQUENCIES, type CodeOf } from "../workbook/choices.ts";
import { comparableName } from "../workbook/names.ts";

export type Frequency = CodeOf<typeof CHECKPOINT_FREQUENCIES>;

const DAYS_PER_WEEK = 7;
const MONTHS: Record<Exclude<Frequency, "weekly" | "beforeAudit">, number> = {
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
};
const FREQUENCIES = new Map(
  Object.entries(CHECKPOINT_FREQUENCIES.labels).map(([code, label]) => [
    comparableName(label),
    code as Frequency,
  ]),
);

/** How long before the audit a verification still counts for it. */
export const AUDIT_MONTHS = 12;

/** `undefined` for other words than the list's. */
export function frequencyOf(typed: string | null): Frequency | undefined {
  return FREQUENCIES.get(comparableName(typed ?? ""));
}

/** The day on which a verification runs out. */
export function runsOutOn(verifiedOn: DaySerial, frequency: Exclude<Frequency, "beforeAudit">): DaySerial {
  return frequency === "weekly" ? verifiedOn + DAYS_PER_WEEK : addMonths(verifiedOn, MONTHS[frequency]);
}
