// The checkpoints of the label ("rappels"): to correct, to verify, conform, not applicable.
import { addMonths, type DaySerial } from "../../calendar/day.ts";
import { dayGiven } from "../../indicators/automatic/complaints.ts";
import type { WorkbookRecords } from "../../parsing/records.ts";
import { CHECKPOINT_FREQUENCIES, type CodeOf } from "../../workbook/choices.ts";
import { comparableName } from "../../workbook/names.ts";
import { oncePerStory } from "./once.ts";
import type { Story } from "./story.ts";

type Checkpoint = WorkbookRecords["checkpoints"][number];
type Frequency = CodeOf<typeof CHECKPOINT_FREQUENCIES>;

const WEEK_DAYS = 7;
const MONTHS: Readonly<Record<Exclude<Frequency, "weekly" | "beforeAudit">, number>> = {
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
};
/** How long before the audit a verification still counts for it. */
const AUDIT_MONTHS = 12;

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
  if (code === null) return null;
  if (code === "weekly") return verified + WEEK_DAYS;
  if (code !== "beforeAudit") return addMonths(verified, MONTHS[code]);
  const audit = settings.nextAudit;
  return typeof audit === "number" && verified < addMonths(audit, -AUDIT_MONTHS) ? audit : null;
}

function frequencyOf(typed: string | null): Frequency | null {
  const name = comparableName(typed ?? "");
  const known = Object.entries(CHECKPOINT_FREQUENCIES.labels).find(
    ([, label]) => comparableName(label) === name,
  );
  return known === undefined ? null : toFrequency(known[0]);
}

function toFrequency(code: string): Frequency | null {
  switch (code) {
    case "weekly":
    case "monthly":
    case "quarterly":
    case "halfYearly":
    case "yearly":
    case "beforeAudit":
      return code;
    default:
      return null;
  }
}
