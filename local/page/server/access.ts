// Who may use the page: whoever has its address with the key, then the browser that opened it, by a cookie.
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** In the page's address. */
export const KEY_PARAMETER = "cle";
/** The longest that browsers keep a cookie, in seconds. */
const COOKIE_SECONDS = 400 * 24 * 3600;

/** What a request is to get: what it asks for, the cookie, the same again from the page itself, or a refusal. */
export type Admission = "in" | "cookie" | "again" | "out";

/** The key, and who has it. */
export class PageAccess {
  readonly #digest: Buffer;

  constructor(key: string) {
    this.#digest = digestOf(key);
  }

  admit({ headers, method, socket }: IncomingMessage, query: URLSearchParams): Admission {
    const isVisit = method === "GET" && headers["sec-fetch-mode"] === "navigate";
    const isFromElsewhere = ["cross-site", "same-site"].includes(headers["sec-fetch-site"] ?? "");
    // A strict cookie is not sent with a link from elsewhere: the page then asks for itself.
    if (isVisit && isFromElsewhere) return "again";
    const given = query.get(KEY_PARAMETER);
    if (method === "GET" && given !== null) return this.#isKey(given) ? "cookie" : "out";
    const kept = cookiesNamed(cookieName(socket.localPort), headers.cookie);
    return kept.some((value) => this.#isKey(value)) ? "in" : "out";
  }

  #isKey(text: string): boolean {
    return timingSafeEqual(digestOf(text), this.#digest);
  }
}

/** The cookie that lets a browser in, from the key in the address. */
export function accessCookie(port: number | undefined, key: string): string {
  return `${cookieName(port)}=${key}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${COOKIE_SECONDS}`;
}

/** Of one length whatever the text is, so that they can be compared in constant time. */
function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Cookies ignore ports: each port has its own. */
function cookieName(port: number | undefined): string {
  return `revue-qualite-${port}`;
}

function cookiesNamed(name: string, header = ""): string[] {
  return header.split(";").flatMap((part) => {
    const [given, value = ""] = part.trim().split("=");
    return given === name ? [value] : [];
  });
}
