// The checkpoints as an auditor meets them, the worst first: each in exactly one group.
import { frequencyOf, runsOutOn } from "../alerts/checkpoint-frequency.ts";
import type { DaySerial } from "../calendar/day.ts";
import { formatShortDay } from "../french/dates.ts";
import type { WorkbookRecords } from "../records/records.ts";
import { type Proof, type ProofSources, proofOf } from "./proof.ts";

type Checkpoint = WorkbookRecords["checkpoints"][number];

/** From the worst to what asks nothing. */
export const AUDIT_STATES = [
  "notCompliant",
  "weakProof",
  "unchecked",
  "noProof",
  "ready",
  "notApplicable",
] as const;
export type AuditState = (typeof AUDIT_STATES)[number];

/** A checkpoint, and what is to be said of it. */
export interface AuditPoint<Point extends Checkpoint> {
  checkpoint: Point;
  state: AuditState;
  proof: Proof | null;
  /** `contrôlé le 15/12/2020`. */
  checked: string;
  lacking: string;
}

/** The points of each group, in the order of the tab. */
export function auditPoints<Point extends Checkpoint>(
  checkpoints: readonly Point[],
  sources: ProofSources,
): AuditPoint<Point>[] {
  const points = checkpoints.map((checkpoint) => auditPoint(checkpoint, sources));
  return AUDIT_STATES.flatMap((state) => points.filter((point) => point.state === state));
}

function auditPoint<Point extends Checkpoint>(checkpoint: Point, sources: ProofSources): AuditPoint<Point> {
  const { closedOn } = sources.settings;
  // What was seen after « Arrêté au » has not happened yet.
  const verifiedOn =
    checkpoint.verifiedOn !== null && checkpoint.verifiedOn <= closedOn ? checkpoint.verifiedOn : null;
  const proof = proofOf(checkpoint.proof, sources);
  const isFuture = checkpoint.verifiedOn !== verifiedOn;
  const runOutOn = runOutSince(checkpoint, verifiedOn, closedOn);
  const state = stateOf(checkpoint, runOutOn === null ? verifiedOn : null, isFuture, proof);
  const seen = state === "notCompliant" ? "vu non conforme" : "contrôlé";
  return {
    checkpoint,
    state,
    proof,
    checked:
      verifiedOn !== null
        ? `${seen} le ${formatShortDay(verifiedOn)}`
        : state === "notCompliant"
          ? `${seen}, sans date`
          : "jamais contrôlé",
    lacking:
      state === "unchecked" && runOutOn !== null
        ? `Le revérifier : à refaire depuis le ${formatShortDay(runOutOn)}.`
        : lackingOf(state, proof),
  };
}

/** The day when what was seen stopped holding by its `Fréquence`; `null` while it holds. */
function runOutSince(
  { frequency }: Checkpoint,
  verifiedOn: DaySerial | null,
  closedOn: DaySerial,
): DaySerial | null {
  const known = frequencyOf(frequency);
  if (verifiedOn === null || known === undefined || known === "beforeAudit") return null;
  const dueOn = runsOutOn(verifiedOn, known);
  return dueOn <= closedOn ? dueOn : null;
}

function stateOf(
  { isCompliant }: Checkpoint,
  verifiedOn: number | null,
  isFuture: boolean,
  proof: Proof | null,
): AuditState {
  if (isCompliant === "notApplicable") return "notApplicable";
  if (isCompliant === "no" && !isFuture) return "notCompliant";
  if (verifiedOn === null || isCompliant === null) return "unchecked";
  if (proof === null) return "noProof";
  return proof.lacking === "" ? "ready" : "weakProof";
}

function lackingOf(state: AuditState, proof: Proof | null): string {
  if (state === "notApplicable") return "—";
  if (proof !== null && proof.lacking !== "") return proof.lacking;
  switch (state) {
    case "unchecked":
      return "Le vérifier, puis noter « Conforme ».";
    case "notCompliant":
      return proof === null ? "Le corriger, puis dire où le voir." : "Le corriger, puis le vérifier.";
    case "noProof":
      return "Dire où la voir : document, photo, lieu.";
    default:
      return proof?.next ?? "—";
  }
}
