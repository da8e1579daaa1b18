// One call to a site's webhook: signed, bounded in time, never led elsewhere by a redirection.
import { keyedHash, keyedHashHex } from "../signing.ts";
import { isInTheClear, isPrivate } from "../site/private-address.ts";
import type { NoticeBody, NoticeOutcome } from "./notice.ts";

export interface WebhookCall {
  address: string;
  body: NoticeBody;
  /** Signs the body; whoever owns the webhook is given it. */
  key: string;
  /** Milliseconds. */
  timeout: number;
  /** Whether addresses of this machine and of private networks may be called. */
  isPrivateAllowed: boolean;
  now: number;
}

/** The key that signs a site's notices. */
export function webhookKey(secret: string, siteId: string): Promise<string> {
  return keyedHash(secret, `avis-aux-agents.${siteId}`);
}

/**
 * Sends a notice. `X-Signature` is `t=<seconds>,v1=<hex>`: HMAC-SHA-256 under the site's key of the seconds, a point and
 * the body, so that whoever receives it can tell that it is ours, and of now.
 */
export async function callWebhook(call: WebhookCall): Promise<NoticeOutcome> {
  if (isInTheClear(call.address)) {
    return {
      kind: "failed",
      reason:
        "L’adresse est en http://, qui n’est pas chiffré\u00a0: donnez celle en https:// au technicien.",
    };
  }
  if (!call.isPrivateAllowed && isPrivate(call.address)) {
    return { kind: "failed", reason: "L’adresse est celle d’un réseau privé\u00a0: elle n’est pas appelée." };
  }
  const text = JSON.stringify(call.body);
  const seconds = Math.floor(call.now / 1000);
  const signature = await keyedHashHex(call.key, `${seconds}.${text}`);
  try {
    const response = await fetch(call.address, {
      method: "POST",
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "X-Signature": `t=${seconds},v1=${signature}`,
      },
      body: text,
      // A redirection could lead to a private network, with the body.
      redirect: "manual",
      signal: AbortSignal.timeout(call.timeout),
    });
    await response.body?.cancel();
    return response.ok ? { kind: "told" } : { kind: "failed", reason: refusal(response.status) };
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === "TimeoutError";
    return { kind: "failed", reason: isTimeout ? "Pas de réponse dans le délai." : "Connexion impossible." };
  }
}

function refusal(status: number): string {
  if (status >= 300 && status < 400)
    return `Elle redirige (${status})\u00a0: donnez l’adresse finale au technicien.`;
  if (status === 404 || status === 410) {
    return `Elle répond ${status}\u00a0: l’adresse a changé, donnez la nouvelle au technicien.`;
  }
  return `Elle répond ${status}.`;
}
