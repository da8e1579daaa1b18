// Checkpoints whose `Fréquence` has run out since `Vérifié le`.
import { addMonths, type DaySerial } from "../calendar/day.ts";
import { dayGiven } from "../indicators/automatic/complaints.ts";
import type { WorkbookRecords } from "../records/records.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import { AUDIT_MONTHS, type Frequency, frequencyOf, runsOutOn } from "./checkpoint-frequency.ts";
import type { Deadline } from "./deadline.ts";
import { checkpointToVerify } from "./deadline-words.ts";

/**
 * The checkpoints that are due at `Arrêté au`, and those of a dated audit. Other words than the list's are never
 * due; a verification after `Arrêté au` is not given yet, and what was never verified is due.
 */
export function checkpointDeadlines({ checkpoints, settings }: WorkbookRecords): Deadline[] {
  const { closedOn, nextAudit } = settings;
  const auditOn = typeof nextAudit === "number" ? nextAudit : null;
  return checkpoints.flatMap(({ row, point, frequency, verifiedOn }) => {
    const known = frequencyOf(frequency);
    if (known === undefined) return [];
    const verified = dayGiven(verifiedOn, closedOn);
    const due = verified === null ? null : dueAfter(verified, known, { closedOn, auditOn });
    if (due === "not due") return [];
    const name = point ?? "";
    const message = checkpointToVerify(name);
    return [{ nature: "checkpoint", name, tab: STAFF_TABS.checkpoints, row, dueOn: due, message }];
  });
}

function dueAfter(
  verifiedOn: DaySerial,
  frequency: Frequency,
  { closedOn, auditOn }: { closedOn: DaySerial; auditOn: DaySerial | null },
): DaySerial | "not due" {
  if (frequency === "beforeAudit") return dueForAudit(verifiedOn, auditOn);
  const dueOn = runsOutOn(verifiedOn, frequency);
  return dueOn <= closedOn ? dueOn : "not due";
}

/** Due on a dated audit, unless verified in the 12 months before it. */
function dueForAudit(verifiedOn: DaySerial, auditOn: DaySerial | null): DaySerial | "not due" {
  if (auditOn === null) return "not due";
  const isVerified = verifiedOn <= auditOn && verifiedOn >= addMonths(auditOn, -AUDIT_MONTHS);
  return isVerified ? "not due" : auditOn;
}
