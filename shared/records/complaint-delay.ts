// By when a complaint is to be acknowledged: a letter has a delay of its own.
import type { Settings, WorkbookRecords } from "./records.ts";

/** The delay of a complaint's channel, in days. */
export function acknowledgementDelay(
  { letterAcknowledgementDelayDays, acknowledgementDelayDays }: Settings,
  channel: WorkbookRecords["complaints"][number]["channel"],
): number {
  return channel === "letter" ? letterAcknowledgementDelayDays : acknowledgementDelayDays;
}
