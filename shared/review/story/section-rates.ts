// Where an indicator is told: automatic ones where they are born, the others in section 2 (deck spec §1.3).
import type { Rate } from "../../records/rate.ts";
import { comparableCode } from "../../workbook/names.ts";

/** Automatic indicators that have no section of their own. */
const TOLD_WITH_READINGS = new Set(["DOC1", "CLU1"]);

/** Whether section 2 tells the indicator beside the list of all missed targets: readings, documents, the CLU. */
export function isOfIndicatorsSection({ code, calculation }: Rate): boolean {
  return calculation !== "automatic" || TOLD_WITH_READINGS.has(comparableCode(code));
}
