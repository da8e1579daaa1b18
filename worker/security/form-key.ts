// The idempotency key that a form page carries, signed together with its time and its site.
import { keyedHash, randomText, sameSecret } from "../signing.ts";

/** A key read back from a form. */
export interface FormKey {
  key: string;
  /** When the page was made, in milliseconds since 1970. */
  issuedAt: number;
}

/** Makes the key of one form page: `key.time.signature`. `now` is in milliseconds since 1970. */
export function issueFormKey(secret: string, siteId: string, now: number): Promise<string> {
  return signFormKey(secret, siteId, { key: randomText(16), issuedAt: now });
}

/** Signs a key with its time and its site. */
export async function signFormKey(
  secret: string,
  siteId: string,
  { key, issuedAt }: FormKey,
): Promise<string> {
  const signed = `${key}.${issuedAt.toString(36)}`;
  return `${signed}.${await keyedHash(secret, `${siteId}.${signed}`)}`;
}

/** Reads a key that this site signed; `null` for any other text. */
export async function readFormKey(secret: string, siteId: string, text: string): Promise<FormKey | null> {
  const [key, time, signature, ...rest] = text.split(".");
  if (key === undefined || time === undefined || signature === undefined || rest.length > 0) return null;
  const expected = await keyedHash(secret, `${siteId}.${key}.${time}`);
  return (await sameSecret(signature, expected)) ? { key, issuedAt: Number.parseInt(time, 36) } : null;
}
