// The Worker's variables on this machine, over those of `wrangler.toml`.
import { SITES } from "../../worker/site/sites.ts";
import type { ServiceAccountCredentials } from "../google/auth/service-accounts.ts";
import type { KeptForm } from "./kept-form.ts";

// Milliseconds. Google's stand-in is on this machine, and a person watches.
const TIMES = {
  CALL_TIMEOUT: "5000",
  DELIVERY_DELAY: "500",
  DELIVERY_PACE: "500",
  FIRST_RETRY: "500",
  LONGEST_RETRY: "10000",
  FIRST_PARKED_RETRY: "10000",
  LONGEST_PARKED_RETRY: "120000",
  READ_BACK_INTERVAL: "500",
  NOTICE_INTERVAL: "10000",
};

/** The site that has its form here: the deployment's first. */
export function localSite(): (typeof SITES)[number] {
  const [site] = SITES;
  if (site === undefined) throw new Error("The form has no site.");
  return site;
}

/** All that the Worker needs to serve the site and to write in its workbook. */
export function formVariables(
  { formSecret, operationsToken, workbook }: KeptForm,
  credentials: ServiceAccountCredentials,
): Record<string, string> {
  return {
    ...TIMES,
    // The objects of this machine know no jurisdiction, and no Cloudflare says who calls.
    JURISDICTION: "",
    BEHIND_CLOUDFLARE: "false",
    ACCESS_TEAM_DOMAIN: "",
    ACCESS_AUDIENCE: "",
    SHEETS_ADDRESS: new URL(credentials.token_uri).origin,
    SITES: JSON.stringify([siteHere(workbook.id)]),
    STAFF_MAIL_FROM: "formulaire@exemple.fr",
    FORM_SECRET: formSecret,
    OPERATIONS_TOKEN: operationsToken,
    SERVICE_ACCOUNTS: JSON.stringify([credentials]),
  };
}

/** The deployment's site, whose staff are told by mail: it stays in the outbox of this machine. */
function siteHere(spreadsheetId: string) {
  const site = localSite();
  return { ...site, spreadsheetId, notices: { mail: [site.contact.email], rhythm: "immediate" } };
}
