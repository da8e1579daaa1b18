// The proof of work: a small sum that the page's script does, each good once; self-hosted, no third party.
import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/sha";
import * as z from "zod";
import { keyedHashHex, sameSecret } from "../signing.ts";

/** How long a challenge is good for, in milliseconds: time enough to write a long message. */
export const PROOF_LIFETIME = 7_200_000;
/** Number of hashes tried, on average: well under a second on an old phone. */
const KEY_PREFIX = "000";

const proofSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal("SHA-256"),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(1),
      keyLength: z.int().max(64),
      keyPrefix: z.string(),
      expiresAt: z.number(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string(), time: z.number().default(0) }),
});

type Proof = z.infer<typeof proofSchema>;

/** Makes a challenge signed for a site. `now` in milliseconds since 1970. */
export function makeChallenge(secret: string, siteId: string, now: number): Promise<Challenge> {
  return createChallenge({
    algorithm: "SHA-256",
    cost: 1,
    keyPrefix: KEY_PREFIX,
    deriveKey,
    hmacSignatureSecret: `${secret}.${siteId}`,
    expiresAt: Math.floor((now + PROOF_LIFETIME) / 1000),
  });
}

/** What a proof is worth; `mark` tells its challenge from all others. */
export type CheckedProof = { kind: "valid"; mark: string } | { kind: "expired" | "refused" };

/** Checks a proof: `expired` when its challenge is ours and too old, `refused` when it is forged or wrong. */
export async function checkProof(secret: string, siteId: string, text: string): Promise<CheckedProof> {
  const proof = readProof(text);
  if (proof === null) return { kind: "refused" };
  const hmacSignatureSecret = `${secret}.${siteId}`;
  const result = await verifySolution({ ...proof, deriveKey, hmacSignatureSecret });
  if (result.verified) return { kind: "valid", mark: proof.challenge.signature };
  const isOurs = result.expired && (await isSignedBy(hmacSignatureSecret, proof.challenge));
  return { kind: isOurs ? "expired" : "refused" };
}

// The library looks at the date first, and then no longer at the signature of a challenge that is too old.
async function isSignedBy(secret: string, { parameters, signature }: Proof["challenge"]): Promise<boolean> {
  const sorted = Object.entries(parameters).sort(([left], [right]) => (left < right ? -1 : 1));
  return sameSecret(signature, await keyedHashHex(secret, JSON.stringify(Object.fromEntries(sorted))));
}

function readProof(text: string): Proof | null {
  try {
    const parsed = proofSchema.safeParse(JSON.parse(atob(text)));
    return parsed.success ? parsed.data : null;
  } catch {
    // Neither base64 nor JSON: not a proof.
    return null;
  }
}
