// The exchange of a service account's signed claims for an access token (RFC 7523).
import { type AccessTokens, TOKEN_LIFETIME_SECONDS } from "./access-tokens.ts";
import type { ServiceAccount } from "./service-accounts.ts";
import { type Claims, checkSignature, readSignedClaims } from "./signed-claims.ts";
import { TokenRefusal } from "./token-refusal.ts";

const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const LONGEST_LIFETIME_SECONDS = 3600;
/** How far the caller's clock may be off. */
const CLOCK_SKEW_SECONDS = 300;
// The addresses that clients name as audience, whatever address they really reach.
const AUDIENCES = [
  "https://oauth2.googleapis.com/token",
  "https://www.googleapis.com/oauth2/v4/token",
  "https://accounts.google.com/o/oauth2/token",
];

export interface TokenExchange {
  accounts: readonly ServiceAccount[];
  tokens: AccessTokens;
  /** The stand-in's own token address, accepted as audience too. */
  tokenUri: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What the token address answers. */
export interface TokenAnswer {
  access_token: string;
  expires_in: number;
  token_type: "Bearer";
}

/**
 * Answers a `POST /token` whose form-encoded body is `form`.
 * @throws TokenRefusal for another grant, an unknown account, a false signature, a wrong audience, claims out
 *   of time or without scope.
 */
export function exchangeToken(exchange: TokenExchange, form: URLSearchParams): TokenAnswer {
  const grantType = form.get("grant_type");
  if (grantType !== GRANT_TYPE) {
    throw new TokenRefusal("unsupported_grant_type", `Invalid grant_type: ${grantType ?? ""}`);
  }
  const assertion = form.get("assertion");
  if (assertion === null) throw new TokenRefusal("invalid_request", "Missing required parameter: assertion");
  const signed = readSignedClaims(assertion);
  const account = exchange.accounts.find(({ clientEmail }) => clientEmail === signed.claims.issuer);
  if (account === undefined) throw new TokenRefusal("invalid_grant", "Invalid grant: account not found");
  checkSignature(signed, account);
  checkClaims(exchange, signed.claims);
  const { clientEmail, projectId } = account;
  return {
    access_token: exchange.tokens.issue({ email: clientEmail, projectId, scopes: signed.claims.scopes }),
    expires_in: TOKEN_LIFETIME_SECONDS - 1,
    token_type: "Bearer",
  };
}

function checkClaims({ tokenUri, now }: TokenExchange, claims: Claims): void {
  if (claims.audience !== tokenUri && !AUDIENCES.includes(claims.audience)) {
    throw new TokenRefusal("invalid_grant", "Invalid JWT: Failed audience check.");
  }
  if (!isInTime(claims, now() / 1000)) {
    throw new TokenRefusal(
      "invalid_grant",
      "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.",
    );
  }
  if (claims.scopes.length === 0) {
    throw new TokenRefusal("invalid_scope", "Invalid OAuth scope or ID token audience provided.");
  }
}

function isInTime({ issuedAtSeconds, expiresAtSeconds }: Claims, nowSeconds: number): boolean {
  return (
    expiresAtSeconds > nowSeconds &&
    issuedAtSeconds <= nowSeconds + CLOCK_SKEW_SECONDS &&
    expiresAtSeconds > issuedAtSeconds &&
    expiresAtSeconds - issuedAtSeconds <= LONGEST_LIFETIME_SECONDS + CLOCK_SKEW_SECONDS
  );
}
