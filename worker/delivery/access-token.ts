// Access tokens for a service account: signed claims exchanged at Google, kept until shortly before they expire.
import { SignJWT } from "jose";
import * as z from "zod";
import type { ServiceAccount } from "../settings.ts";
import { callGoogle } from "./google-call.ts";

/** A token is renewed this long before it expires, in milliseconds. */
const RENEWAL_MARGIN = 300_000;
const SCOPE = "https://www.googleapis.com/auth/spreadsheets";

const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Gives tokens of one account. */
export interface TokenSource {
  /** @throws GoogleCallError as any call to Google. */
  token(): Promise<string>;
  /** Forgets a token that Google refused. */
  forget(): void;
}

/** Keeps one account's token in memory. `now` is in milliseconds since 1970, `timeout` in milliseconds. */
export function createTokenSource(account: ServiceAccount, timeout: number, now: () => number): TokenSource {
  let kept: { token: string; expiresAt: number } | undefined;
  return {
    async token() {
      if (kept === undefined || kept.expiresAt - RENEWAL_MARGIN <= now()) {
        const { access_token, expires_in } = await exchange(account, timeout, now());
        kept = { token: access_token, expiresAt: now() + expires_in * 1000 };
      }
      return kept.token;
    },
    forget() {
      kept = undefined;
    },
  };
}

async function exchange(account: ServiceAccount, timeout: number, now: number) {
  const issuedAt = Math.floor(now / 1000);
  const assertion = await new SignJWT({ scope: SCOPE })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(account.client_email)
    .setAudience(account.token_uri)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 3600)
    .sign(account.key);
  const body = new URLSearchParams({ grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion });
  return callGoogle({ call: "token", url: account.token_uri, method: "POST", body, timeout }, answerSchema);
}
