// Lets in only what this machine itself asks for: no page of a foreign site may reach the stand-in.
import type { IncomingHttpHeaders } from "node:http";

const LOOPBACK_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Tells whether a request names this machine in `Host` and, when a page sends it, in `Origin`.
 * A site whose name is made to resolve to 127.0.0.1 (DNS rebinding) still sends its own name in both.
 */
export function isFromThisMachine(headers: IncomingHttpHeaders): boolean {
  const host = hostName(`http://${headers.host ?? ""}`);
  if (host === undefined || !LOOPBACK_NAMES.has(host)) return false;
  if (headers.origin === undefined) return true;
  const origin = hostName(headers.origin);
  return origin !== undefined && LOOPBACK_NAMES.has(origin);
}

function hostName(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
