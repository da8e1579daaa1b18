// Reads and checks a JSON Web Token signed with RS256, as a service account sends it.
import { verify } from "node:crypto";
import type { ServiceAccount } from "./service-accounts.ts";
import { TokenRefusal } from "./token-refusal.ts";

/** What a service account claims: who it is, what it asks for, for how long (seconds since 1970). */
export interface Claims {
  issuer: string;
  scopes: readonly string[];
  audience: string;
  issuedAtSeconds: number;
  expiresAtSeconds: number;
}

/** A token taken apart, its signature not yet checked. */
export interface SignedClaims {
  claims: Claims;
  algorithm: unknown;
  keyId: unknown;
  signedText: string;
  signature: Buffer;
}

/** Takes a token apart. @throws TokenRefusal when it is not made as RFC 7519 says. */
export function readSignedClaims(token: string): SignedClaims {
  const [header, payload, signature, ...rest] = token.split(".");
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) {
    throw new TokenRefusal("invalid_request", "Bad Request");
  }
  const headerFields = readPart(header);
  const payloadFields = readPart(payload);
  return {
    claims: readClaims(payloadFields),
    algorithm: headerFields.alg,
    keyId: headerFields.kid,
    signedText: `${header}.${payload}`,
    signature: Buffer.from(signature, "base64url"),
  };
}

/** Checks the signature with the account's key. @throws TokenRefusal when it is not RS256 by that key. */
export function checkSignature(signed: SignedClaims, account: ServiceAccount): void {
  const keyMatches = signed.keyId === undefined || signed.keyId === account.keyId;
  const isSigned =
    signed.algorithm === "RS256" &&
    keyMatches &&
    verify("RSA-SHA256", Buffer.from(signed.signedText), account.publicKey, signed.signature);
  if (!isSigned) throw new TokenRefusal("invalid_grant", "Invalid JWT Signature.");
}

function readPart(part: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) return { ...fields };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new TokenRefusal("invalid_request", "Bad Request");
}

function readClaims(fields: Record<string, unknown>): Claims {
  const { iss, scope, aud, iat, exp } = fields;
  if (typeof iss !== "string") throw new TokenRefusal("invalid_grant", "Invalid JWT: iss field missing.");
  if (typeof aud !== "string") throw new TokenRefusal("invalid_grant", "Invalid JWT: Failed audience check.");
  return {
    issuer: iss,
    scopes: typeof scope === "string" ? scope.split(" ").filter((word) => word !== "") : [],
    audience: aud,
    issuedAtSeconds: typeof iat === "number" ? iat : Number.NaN,
    expiresAtSeconds: typeof exp === "number" ? exp : Number.NaN,
  };
}
