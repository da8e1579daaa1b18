// The checkpoints of the label ("rappels"): to correct, to verify, conform, not applicable.
import { AUDIT_MONTHS, frequencyOf, runsOutOn } from "../../alerts/checkpoint-frequency.ts";
import { addMonths, type DaySerial } from "../../calendar/day.ts";
import { dayGiven } from "../../indicators/automatic/complaints.ts";
import type { WorkbookRecords } from "../../records/records.ts";
import { oncePerStory } from "./once.ts";
import type { Story } from "./story.ts";

type Checkpoint = WorkbookRecords["checkpoints"][number];
export interface CheckpointFacts {
  toCorrect: readonly Checkpoint[];
  /** Never verified, without answer, or run out. */
  toVerify: readonly Checkpoint[];
  conform: readonly Checkpoint[];
  notApplicable: readonly Checkpoint[];
}

/** Shares the checkpoints; what was verified after `Arrêté au` is not known yet. */
export const checkpointFacts = oncePerStory(gatherCheckpointFacts);

function gatherCheckpointFacts(story: Pick<Story, "records" | "closedOn" | "settings">): CheckpointFacts {
  const shares: Record<keyof CheckpointFacts, Checkpoint[]> = {
    toCorrect: [],
    toVerify: [],
    conform: [],
    notApplicable: [],
  };
  for (const checkpoint of story.records.checkpoints) shares[shareOf(checkpoint, story)].push(checkpoint);
  return shares;
}

function shareOf(checkpoint: Checkpoint, story: Pick<Story, "closedOn" | "settings">): keyof CheckpointFacts {
  const { isCompliant, verifiedOn } = checkpoint;
  const isKnown = verifiedOn === null || verifiedOn <= story.closedOn;
  if (isCompliant === "notApplicable") return "notApplicable";
  if (isCompliant === "no" && isKnown) return "toCorrect";
  const dueOn = checkpointDueOn(checkpoint, story);
  const isRunOut = dueOn === "now" || (dueOn !== null && dueOn < story.closedOn);
  return isCompliant === "yes" && isKnown && !isRunOut ? "conform" : "toVerify";
}

/**
 * The day on which a checkpoint is to be verified again; `now` when it never was, `null` when its frequency
 * gives none (contract, Deadlines).
 */
export function checkpointDueOn(
  { frequency, verifiedOn }: Checkpoint,
  { closedOn, settings }: Pick<Story, "closedOn" | "settings">,
): DaySerial | "now" | null {
  const verified = dayGiven(verifiedOn, closedOn);
  if (verified === null) return "now";
  const code = frequencyOf(frequency);
  if (code === undefined) return null;
  if (code !== "beforeAudit") return runsOutOn(verified, code);
  const audit = settings.nextAudit;
  return typeof audit === "number" && verified < addMonths(audit, -AUDIT_MONTHS) ? audit : null;
}
