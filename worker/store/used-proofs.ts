// Proofs of work that served: each is good for one submission.
import * as z from "zod";
import { firstRow } from "./rows.ts";

const userSchema = z.object({ user: z.string() });

/** Records the use of a proof. False when another submission used it: a double tap sends one twice. */
export function useProof(sql: SqlStorage, proof: string, idempotencyKey: string, expiresAt: number): boolean {
  const used = firstRow(
    sql,
    userSchema,
    `INSERT INTO used_proofs (proof, idempotency_key, expires_at) VALUES (?, ?, ?)
    ON CONFLICT (proof) DO UPDATE SET proof = proof RETURNING idempotency_key AS user`,
    proof,
    idempotencyKey,
    expiresAt,
  );
  return used?.user === idempotencyKey;
}
