// Access tokens: made for an account and its scopes, good for an hour.
import { randomBytes } from "node:crypto";
import { GoogleError } from "../google-error.ts";
import type { GoogleServiceName } from "../service.ts";

/** How long a token is good for, in seconds: what Google gives a service account. */
export const TOKEN_LIFETIME_SECONDS = 3600;

/** Who calls: the account, the project whose quotas count, and what it was allowed. */
export interface Caller {
  email: string;
  projectId: string;
  scopes: readonly string[];
}

export interface AccessTokens {
  /** Makes a token for a caller. */
  issue(caller: Caller): string;
  /**
   * Names the caller that a token was made for.
   * @throws GoogleError UNAUTHENTICATED when it is missing, unknown or expired.
   */
  verify(token: string | undefined): Caller;
  /** Makes every token given so far expire at once. */
  expireAll(): void;
}

const SIGN_IN_HELP =
  "Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

const PREFIX = "https://www.googleapis.com/auth/";
const WRITE_SCOPES: Record<GoogleServiceName, readonly string[]> = {
  sheets: ["drive", "drive.file", "spreadsheets"],
  slides: ["drive", "drive.file", "presentations"],
  drive: ["drive", "drive.file", "drive.appdata"],
};
const READ_SCOPES: Record<GoogleServiceName, readonly string[]> = {
  sheets: ["drive.readonly", "spreadsheets.readonly"],
  slides: ["drive.readonly", "presentations.readonly"],
  drive: ["drive.readonly", "drive.metadata", "drive.metadata.readonly"],
};

/** Keeps the tokens of one stand-in. `now` is the clock, in milliseconds since 1970. */
export function createAccessTokens(now: () => number): AccessTokens {
  const tokens = new Map<string, { caller: Caller; expiresAt: number }>();
  return {
    issue(caller) {
      const token = `ya29.local.${randomBytes(32).toString("base64url")}`;
      tokens.set(token, { caller, expiresAt: now() + TOKEN_LIFETIME_SECONDS * 1000 });
      return token;
    },
    verify(token) {
      if (token === undefined) {
        throw unauthenticated(`Request is missing required authentication credential. ${SIGN_IN_HELP}`);
      }
      const known = tokens.get(token);
      if (known === undefined || known.expiresAt <= now()) throw invalidCredentials();
      return known.caller;
    },
    expireAll() {
      for (const token of tokens.values()) token.expiresAt = Number.NEGATIVE_INFINITY;
    },
  };
}

/** The refusal of a token that is unknown or has expired. */
export function invalidCredentials(): GoogleError {
  return unauthenticated(`Request had invalid authentication credentials. ${SIGN_IN_HELP}`);
}

/**
 * Checks that the caller's scopes allow a read or a write of a service.
 * @throws GoogleError PERMISSION_DENIED, as Google words it.
 */
export function checkScopes(caller: Caller, service: GoogleServiceName, isWrite: boolean): void {
  const accepted = isWrite ? WRITE_SCOPES[service] : [...WRITE_SCOPES[service], ...READ_SCOPES[service]];
  if (accepted.some((scope) => caller.scopes.includes(`${PREFIX}${scope}`))) return;
  throw new GoogleError("PERMISSION_DENIED", "Request had insufficient authentication scopes.", [
    {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo",
      reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
      domain: "googleapis.com",
      metadata: { service: `${service}.googleapis.com` },
    },
  ]);
}

function unauthenticated(message: string): GoogleError {
  return new GoogleError("UNAUTHENTICATED", message);
}
