import { describe, expect, test } from "vitest";
import { type Caller, checkScopes, createAccessTokens } from "../../../../local/google/auth/access-tokens.ts";

const CALLER: Caller = { email: "a@exemple.fr", projectId: "p", scopes: [] };

function allowed(...scopes: string[]): Caller {
  return { ...CALLER, scopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`) };
}

describe("access tokens", () => {
  test("are good for an hour, not a millisecond more", () => {
    let now = 0;
    const tokens = createAccessTokens(() => now);
    const token = tokens.issue(CALLER);
    now = 3_599_999;
    expect(tokens.verify(token)).toEqual(CALLER);
    now = 3_600_000;
    expect(() => tokens.verify(token)).toThrow(/^Request had invalid authentication credentials\./);
  });

  test("are refused when missing, unknown or made to expire", () => {
    const tokens = createAccessTokens(() => 0);
    expect(() => tokens.verify(undefined)).toThrow(
      /^Request is missing required authentication credential\./,
    );
    expect(() => tokens.verify("ya29.autre")).toThrow(/^Request had invalid/);
    const token = tokens.issue(CALLER);
    tokens.expireAll();
    expect(() => tokens.verify(token)).toThrow(/^Request had invalid/);
    expect(tokens.verify(tokens.issue(CALLER))).toEqual(CALLER);
  });
});

describe("scopes", () => {
  test.each(["spreadsheets", "drive", "drive.file"])("%s allows a write in Sheets", (scope) => {
    expect(() => checkScopes(allowed(scope), "sheets", true)).not.toThrow();
  });

  test("read-only scopes allow reads only, of their service only", () => {
    const reader = allowed("spreadsheets.readonly");
    expect(() => checkScopes(reader, "sheets", false)).not.toThrow();
    expect(() => checkScopes(reader, "sheets", true)).toThrow(
      "Request had insufficient authentication scopes.",
    );
    expect(() => checkScopes(reader, "slides", false)).toThrow(
      "Request had insufficient authentication scopes.",
    );
    expect(() => checkScopes(CALLER, "drive", false)).toThrow(
      "Request had insufficient authentication scopes.",
    );
  });
});
