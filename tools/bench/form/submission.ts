// The submissions that the bench sends: 500-character messages, no two alike, each under its own key, each user at its own address.
import type { Sent } from "./load.ts";

const SITE = "mesure";
const MESSAGE_LENGTH = 500;
const SENTENCE = "Trois semaines d’attente pour un rendez-vous au guichet des titres. ";

let sent = 0;

/** The same text again would be doubted, which takes more than an ordinary message. */
function nextBody(): string {
  sent += 1;
  const message = `Message ${sent}. ${SENTENCE.repeat(8)}`.slice(0, MESSAGE_LENGTH);
  return JSON.stringify({ type: "complaint", author: "user", subject: "Délai de rendez-vous", message });
}

/** What a user posts to the form's API. */
export function submissionOf(user: number): Sent {
  const body = nextBody();
  return {
    path: `/api/v1/${SITE}/reclamations`,
    headers: {
      "Idempotency-Key": `mesure-${process.pid}-${sent}`,
      "CF-Connecting-IP": `10.0.${Math.floor(user / 256)}.${user % 256}`,
    },
    body,
  };
}

/** Such a body for the bare Worker. */
export function bareSubmission(): Sent {
  return { path: "/", headers: {}, body: nextBody() };
}

/** Variables and secrets of a form that serves one site. */
export function formVariables(given: {
  spreadsheetId: string;
  googleAddress: string;
  credentials: object;
}): Record<string, string> {
  const site = {
    id: SITE,
    name: "Sous-préfecture mesurée",
    spreadsheetId: given.spreadsheetId,
    languages: ["fr"],
    retentionDays: 90,
    // Above a site's pace all new ones would be doubted.
    mostMessagesAnHour: 100_000,
    contact: { address: "1 rue de la Mesure, 13100 Aix-en-Provence", email: "mesure@exemple.fr" },
  };
  return {
    JURISDICTION: "",
    BEHIND_CLOUDFLARE: "true",
    SHEETS_ADDRESS: given.googleAddress,
    FORM_SECRET: "secret-de-formulaire-pour-la-mesure",
    OPERATIONS_TOKEN: "jeton-d-exploitation-pour-la-mesure",
    SERVICE_ACCOUNTS: JSON.stringify([given.credentials]),
    SITES: JSON.stringify([site]),
  };
}
