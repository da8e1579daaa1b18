// One mail to staff, by Cloudflare's binding: bounded in time, its refusals told in French with who can act.
import * as z from "zod";
import type { MailText } from "./mail-text.ts";
import type { NoticeOutcome } from "./notice.ts";

interface StaffMail extends MailText {
  from: { email: string; name: string };
  to: string[];
}

/** What is used of Cloudflare's binding. */
interface Mailer {
  send(mail: StaffMail): Promise<unknown>;
}

export interface MailCall {
  /** Nothing where the deployment has no such binding. */
  mailer: Mailer | undefined;
  mail: StaffMail;
  /** Milliseconds. */
  timeout: number;
}

const NOT_SET_UP =
  "L’envoi de courriels n’est pas en place\u00a0: le technicien ajoute [[send_email]] et STAFF_MAIL_FROM à wrangler.toml.";

/** Sends a mail. One whose answer came too late may have left all the same, and is sent again. */
export async function sendMail({ mailer, mail, timeout }: MailCall): Promise<NoticeOutcome> {
  if (mailer === undefined || mail.from.email === "") return { kind: "failed", reason: NOT_SET_UP };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<NoticeOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "failed", reason: "Pas de réponse dans le délai." }), timeout);
  });
  try {
    return await Promise.race([mailer.send(mail).then((): NoticeOutcome => ({ kind: "told" })), tooLate]);
  } catch (error) {
    return { kind: "failed", reason: mailRefusal(error) };
  } finally {
    clearTimeout(timer);
  }
}

const SENDER =
  "Cloudflare n’envoie pas depuis cette adresse\u00a0: le technicien ajoute son domaine à Email Sending.";
const LIMIT = "La limite d’envoi du compte Cloudflare est atteinte\u00a0: les courriels partiront ensuite.";

/** Cloudflare's codes that somebody can do something about. */
const REFUSALS: Readonly<Record<string, string>> = {
  E_SENDER_NOT_VERIFIED: SENDER,
  E_SENDER_DOMAIN_NOT_AVAILABLE: SENDER,
  E_RECIPIENT_NOT_ALLOWED:
    "Un destinataire n’est pas autorisé\u00a0: le technicien le vérifie dans Cloudflare, ou l’ajoute à wrangler.toml.",
  E_RECIPIENT_SUPPRESSED:
    "Une adresse a refusé de précédents courriels\u00a0: le technicien la retire de la liste de suppression de Cloudflare.",
  E_RATE_LIMIT_EXCEEDED: LIMIT,
  E_DAILY_LIMIT_EXCEEDED: LIMIT,
};

const refusedSchema = z.object({ code: z.string().regex(/^E_[A-Z_]+$/) });

/** Why a mail was refused, in French; what Cloudflare says beside its code may hold addresses, and is left out. */
export function mailRefusal(error: unknown): string {
  const parsed = refusedSchema.safeParse(error);
  if (!parsed.success) return "Le courriel n’est pas parti.";
  const { code } = parsed.data;
  return REFUSALS[code] ?? `Cloudflare refuse le courriel (${code}).`;
}
