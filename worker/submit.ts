// One way in for pages and API: the pace, the proof, the doubts, then the site's object.

import type { Complaint } from "./complaint/complaint.ts";
import { doubtsOf, type Signs } from "./complaint/doubts.ts";
import type { WorkerContext } from "./context.ts";
import { objectOf } from "./context.ts";
import { checkProof, PROOF_LIFETIME } from "./security/proof-of-work.ts";
import { paceOf, partnerPace } from "./security/rate-limit.ts";
import type { KeepResult } from "./store/submissions.ts";

export interface Submission {
  complaint: Complaint;
  idempotencyKey: string;
  proof: string;
  isTrapFilled: boolean;
  /** Milliseconds between the page and its submission; absent for the API. */
  filledIn?: number;
  /** The partner whose server sends it, known by its key; absent for everybody else. */
  partner?: string;
}

/** Keeps a submission; `tooFast` when its address sent too many. */
export async function submit(
  context: WorkerContext,
  submission: Submission,
): Promise<KeepResult | { kind: "tooFast" }> {
  const { complaint, idempotencyKey, partner } = submission;
  const proof = await proofSign(context, submission);
  const pace =
    partner === undefined ? await paceOf(context, proof === "valid") : await partnerPace(context, partner);
  if (pace === "refused") return { kind: "tooFast" };
  return objectOf(context).keep(context.get("site").id, {
    idempotencyKey,
    complaint,
    language: context.get("language"),
    doubts: doubtsOf({ ...submission, isSlowed: pace === "slowed", proof, message: complaint.message }),
  });
}

async function proofSign(
  context: WorkerContext,
  { proof: text, idempotencyKey }: Submission,
): Promise<Signs["proof"]> {
  if (text === "") return "none";
  const { settings, site } = context.var;
  const proof = await checkProof(settings.formSecret, site.id, text);
  if (proof.kind !== "valid") return proof.kind === "expired" ? "none" : "refused";
  const isNew = await objectOf(context).useProof(proof.mark, idempotencyKey, Date.now() + PROOF_LIFETIME);
  return isNew ? "valid" : "refused";
}
