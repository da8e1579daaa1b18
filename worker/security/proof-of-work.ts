// The proof of work: a small sum that the page's script does, each good once; self-hosted, no third party.
import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/sha";
import * as z from "zod";

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

/** Checks a proof; gives what marks its challenge as used, or `null` when it is forged, wrong or too old. */
export async function checkProof(secret: string, siteId: string, text: string): Promise<string | null> {
  const proof = readProof(text);
  if (proof === null) return null;
  const result = await verifySolution({
    challenge: proof.challenge,
    solution: proof.solution,
    deriveKey,
    hmacSignatureSecret: `${secret}.${siteId}`,
  });
  return result.verified ? proof.challenge.signature : null;
}

function readProof(text: string): z.infer<typeof proofSchema> | null {
  try {
    const parsed = proofSchema.safeParse(JSON.parse(atob(text)));
    return parsed.success ? parsed.data : null;
  } catch {
    // Neither base64 nor JSON: not a proof.
    return null;
  }
}
