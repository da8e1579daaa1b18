// Keyed hashes by Web Crypto, and comparisons that take the same time whatever differs.

const encoder = new TextEncoder();
const HMAC = { name: "HMAC", hash: "SHA-256" };
// A deployment has one secret: importing its key once spares a tenth of a submission's time.
const keys = new Map<string, CryptoKey>();

/** HMAC-SHA-256 of `text`, as URL-safe text of 43 characters. */
export async function keyedHash(secret: string, text: string): Promise<string> {
  return toBase64Url(await keyedBytes(secret, text));
}

/** HMAC-SHA-256 of `text`, in hexadecimal. */
export async function keyedHashHex(secret: string, text: string): Promise<string> {
  return Array.from(await keyedBytes(secret, text), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** HMAC-SHA-256 of `text`, 32 bytes. */
export async function keyedBytes(secret: string, text: string): Promise<Uint8Array> {
  const key = keys.get(secret) ?? (await importKey(secret));
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
}

async function importKey(secret: string): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), HMAC, false, ["sign"]);
  keys.set(secret, key);
  return key;
}

/** Whether two secrets are the same, in constant time, whatever their lengths. */
export async function sameSecret(given: string, expected: string): Promise<boolean> {
  const [left, right] = await Promise.all([digest(given), digest(expected)]);
  return crypto.subtle.timingSafeEqual(left, right);
}

/** Random bytes as URL-safe text: 16 bytes give 22 characters. */
export function randomText(byteCount: number): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(byteCount)));
}

function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", encoder.encode(text));
}

/** Bytes as URL-safe text, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
