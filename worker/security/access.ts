// Cloudflare Access before the operations page: who signed in is told by a token that the team's keys verify.
import { createRemoteJWKSet, jwtVerify } from "jose";
import { JOSEError, JWKSInvalid, JWKSTimeout } from "jose/errors";
import { logFailure } from "../log.ts";
import type { Access } from "../settings.ts";

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** `unknown`: the team's keys could not be had, so nothing can be said of the caller. */
export type Admission = "admitted" | "refused" | "unknown";

/** The teams' keys, which jose fetches again when they are old or when one is missing. */
const KEYS = new Map<string, Keys>();

/** Whether Access let the caller through: signature, issuer, audience and dates are right; `callTimeout` in milliseconds bounds the fetch of keys. */
export async function admissionByAccess(
  { teamAddress, audience }: Access,
  callTimeout: number,
  assertion: string,
): Promise<Admission> {
  const options = { issuer: teamAddress, audience, algorithms: ["RS256"], requiredClaims: ["exp"] };
  try {
    await jwtVerify(assertion, keysOf(teamAddress, callTimeout), options);
    return "admitted";
  } catch (error) {
    if (error instanceof JOSEError && !isAboutKeys(error)) return "refused";
    // Also an address that does not answer, of which `fetch` tells by an error of its own.
    logFailure("accessKeysUnavailable", error);
    return "unknown";
  }
}

/** Whether the team's keys could not be had; jose tells of an answer that is not theirs by its most general error. */
function isAboutKeys(error: JOSEError): boolean {
  return error instanceof JWKSTimeout || error instanceof JWKSInvalid || error.code === JOSEError.code;
}

function keysOf(teamAddress: string, callTimeout: number): Keys {
  const known = KEYS.get(teamAddress);
  if (known !== undefined) return known;
  const address = new URL(`${teamAddress}/cdn-cgi/access/certs`);
  const keys = createRemoteJWKSet(address, { timeoutDuration: callTimeout });
  KEYS.set(teamAddress, keys);
  return keys;
}
