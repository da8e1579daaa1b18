// Cloudflare Access before the operations page: who signed in is told by a token that the team's keys verify.
import { createRemoteJWKSet, jwtVerify } from "jose";
import { JOSEError, JWKSInvalid, JWKSTimeout } from "jose/errors";
import type { Access } from "../settings.ts";

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** The teams' keys, which jose fetches again when they are old or when one is missing. */
const KEYS = new Map<string, Keys>();

/**
 * Whether Access let the caller through: signature, issuer, audience and dates are right.
 * @throws Error when the team's keys can't be fetched.
 */
export async function isAdmittedByAccess(
  { teamAddress, audience }: Access,
  assertion: string,
): Promise<boolean> {
  const options = { issuer: teamAddress, audience, algorithms: ["RS256"], requiredClaims: ["exp"] };
  try {
    await jwtVerify(assertion, keysOf(teamAddress), options);
    return true;
  } catch (error) {
    if (error instanceof JOSEError && !isAboutKeys(error)) return false;
    throw error;
  }
}

/** Whether the team's keys could not be had; jose tells of an answer that is not theirs by its most general error. */
function isAboutKeys(error: JOSEError): boolean {
  return error instanceof JWKSTimeout || error instanceof JWKSInvalid || error.code === JOSEError.code;
}

function keysOf(teamAddress: string): Keys {
  const known = KEYS.get(teamAddress);
  if (known !== undefined) return known;
  const keys = createRemoteJWKSet(new URL(`${teamAddress}/cdn-cgi/access/certs`));
  KEYS.set(teamAddress, keys);
  return keys;
}
