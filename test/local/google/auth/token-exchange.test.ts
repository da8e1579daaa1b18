import { createSign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type AccessTokens, createAccessTokens } from "../../../../local/google/auth/access-tokens.ts";
import { createServiceAccount } from "../../../../local/google/auth/service-accounts.ts";
import { exchangeToken, type TokenAnswer } from "../../../../local/google/auth/token-exchange.ts";
import { TokenRefusal } from "../../../../local/google/auth/token-refusal.ts";

const TOKEN_URI = "http://127.0.0.1:4100/token";
const NOW_SECONDS = 1_700_000_000;
const SCOPE = "https://www.googleapis.com/auth/spreadsheets";
const { account, credentials } = createServiceAccount("robot@exemple.fr", "projet", TOKEN_URI);
const stranger = createServiceAccount("robot@exemple.fr", "projet", TOKEN_URI);

const CLAIMS = {
  iss: "robot@exemple.fr",
  scope: SCOPE,
  aud: TOKEN_URI,
  iat: NOW_SECONDS,
  exp: NOW_SECONDS + 3600,
};

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function signed(claims: object, key = credentials.private_key, header: object = { alg: "RS256" }): string {
  const text = `${base64url(header)}.${base64url(claims)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key).toString("base64url")}`;
}

function exchange(form: Record<string, string>, tokens?: AccessTokens): TokenAnswer {
  const now = (): number => NOW_SECONDS * 1000;
  return exchangeToken(
    { accounts: [account], tokens: tokens ?? createAccessTokens(now), tokenUri: TOKEN_URI, now },
    new URLSearchParams(form),
  );
}

function assertion(token: string): Record<string, string> {
  return { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion: token };
}

function refusalOf(form: Record<string, string>): string {
  try {
    exchange(form);
  } catch (error) {
    if (error instanceof TokenRefusal) return `${error.error}: ${error.message}`;
    throw error;
  }
  return "accepted";
}

describe("the exchange of signed claims", () => {
  test("gives a token that names the account and its scopes", () => {
    const tokens = createAccessTokens(() => NOW_SECONDS * 1000);
    const answer = exchange(assertion(signed(CLAIMS)), tokens);
    expect(answer).toMatchObject({ expires_in: 3599, token_type: "Bearer" });
    expect(tokens.verify(answer.access_token)).toEqual({
      email: "robot@exemple.fr",
      projectId: "projet",
      scopes: [SCOPE],
    });
  });

  test("accepts Google's own address as audience, and the key's id", () => {
    const claims = { ...CLAIMS, aud: "https://oauth2.googleapis.com/token" };
    const token = signed(claims, undefined, { alg: "RS256", kid: account.keyId });
    expect(refusalOf(assertion(token))).toBe("accepted");
  });

  const outOfTime =
    "invalid_grant: Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.";
  test.each<[string, Record<string, string>, string]>([
    ["another grant", { grant_type: "password" }, "unsupported_grant_type: Invalid grant_type: password"],
    [
      "no assertion",
      { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer" },
      "invalid_request: Missing required parameter: assertion",
    ],
    ["no token", assertion("abc"), "invalid_request: Bad Request"],
    ["parts that are no JSON", assertion("a.b.c"), "invalid_request: Bad Request"],
    [
      "an unknown account",
      assertion(signed({ ...CLAIMS, iss: "autre@exemple.fr" })),
      "invalid_grant: Invalid grant: account not found",
    ],
    [
      "another account's key",
      assertion(signed(CLAIMS, stranger.credentials.private_key)),
      "invalid_grant: Invalid JWT Signature.",
    ],
    [
      "another key's id",
      assertion(signed(CLAIMS, undefined, { alg: "RS256", kid: "0" })),
      "invalid_grant: Invalid JWT Signature.",
    ],
    [
      "an unsigned token",
      assertion(`${base64url({ alg: "none" })}.${base64url(CLAIMS)}.`),
      "invalid_grant: Invalid JWT Signature.",
    ],
    [
      "another audience",
      assertion(signed({ ...CLAIMS, aud: "https://exemple.fr" })),
      "invalid_grant: Invalid JWT: Failed audience check.",
    ],
    [
      "an expired token",
      assertion(signed({ ...CLAIMS, iat: NOW_SECONDS - 7200, exp: NOW_SECONDS })),
      outOfTime,
    ],
    ["a token of the future", assertion(signed({ ...CLAIMS, iat: NOW_SECONDS + 301 })), outOfTime],
    ["a token of a day", assertion(signed({ ...CLAIMS, exp: NOW_SECONDS + 86_400 })), outOfTime],
    [
      "a token without times",
      assertion(signed({ iss: CLAIMS.iss, aud: TOKEN_URI, scope: SCOPE })),
      outOfTime,
    ],
    [
      "no scope",
      assertion(signed({ ...CLAIMS, scope: "" })),
      "invalid_scope: Invalid OAuth scope or ID token audience provided.",
    ],
  ])("refuses %s", (_, form, refusal) => {
    expect(refusalOf(form)).toBe(refusal);
  });

  test("refuses claims changed after the signature", () => {
    const [header, , signature] = signed(CLAIMS).split(".");
    const forged = `${header}.${base64url({ ...CLAIMS, scope: "autre" })}.${signature}`;
    expect(refusalOf(assertion(forged))).toBe("invalid_grant: Invalid JWT Signature.");
  });
});
