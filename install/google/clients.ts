// Google's typed clients in the name of the technician: one login, one address an API.
import { drive_v3 } from "googleapis/build/src/apis/drive/v3.js";
import { iam_v1 } from "googleapis/build/src/apis/iam/v1.js";
import { orgpolicy_v2 } from "googleapis/build/src/apis/orgpolicy/v2.js";
import { auth } from "googleapis/build/src/apis/script/index.js";
import { script_v1 } from "googleapis/build/src/apis/script/v1.js";
import { serviceusage_v1 } from "googleapis/build/src/apis/serviceusage/v1.js";
import { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Login } from "./login.ts";

/** Where Google answers instead of its own addresses: a stand-in's, by API. */
export type GoogleAddresses = Partial<
  Record<"script" | "drive" | "sheets" | "serviceUsage" | "iam" | "orgPolicy" | "token", string>
>;

/** Google, as the technician may use it. */
export interface Google {
  script: script_v1.Script;
  drive: drive_v3.Drive;
  sheets: sheets_v4.Sheets;
  serviceUsage: serviceusage_v1.Serviceusage;
  iam: iam_v1.Iam;
  orgPolicy: orgpolicy_v2.Orgpolicy;
}

/**
 * Opens the clients; nothing is asked of Google yet. Accounts, keys and policies are asked on behalf of `project`: the
 * APIs that they take are on there, and may not be in the project of the login's application.
 */
export function openGoogle(login: Login, addresses: GoogleAddresses = {}, project?: string): Google {
  const client = new auth.OAuth2({
    clientId: login.client_id,
    clientSecret: login.client_secret,
    ...(addresses.token === undefined ? {} : { endpoints: { oauth2TokenUrl: addresses.token } }),
  });
  client.setCredentials({ refresh_token: login.refresh_token });
  const at = (rootUrl: string | undefined) =>
    rootUrl === undefined ? { auth: client } : { auth: client, rootUrl };
  const onBehalf = project === undefined ? {} : { headers: { "x-goog-user-project": project } };
  return {
    script: new script_v1.Script(at(addresses.script)),
    drive: new drive_v3.Drive(at(addresses.drive)),
    sheets: new sheets_v4.Sheets(at(addresses.sheets)),
    serviceUsage: new serviceusage_v1.Serviceusage(at(addresses.serviceUsage)),
    iam: new iam_v1.Iam({ ...at(addresses.iam), ...onBehalf }),
    orgPolicy: new orgpolicy_v2.Orgpolicy({ ...at(addresses.orgPolicy), ...onBehalf }),
  };
}
