// The stand-in for Google under its enforced quotas, with one site's workbook and a service account that may write in it.
import { z } from "zod";
import { type RunningGoogle, startGoogle } from "../../../local/google/http/start.ts";
import { createStandIn } from "../../../local/google/stand-in.ts";
import { complaintsTab } from "../../../shared/workbook/tabs/complaints.ts";

const ACCOUNT = "formulaire@mesure.iam.gserviceaccount.com";

export interface MeasuredGoogle {
  google: RunningGoogle;
  credentials: object;
  spreadsheetId: string;
  /** How many calls the Worker has made, by method; those that the quotas refused too. */
  asked: ReadonlyMap<string, number>;
  /** The references in the sheet, in its order. */
  references(): string[];
  /** Types cells from `range` on, as staff would. */
  type(range: string, values: readonly (readonly (string | number)[])[]): void;
  /** Makes one change to the workbook, as staff would. */
  change(request: object): void;
}

/** Starts it: 60 reads and 60 writes a minute for the account, as at Google. */
export async function startMeasuredGoogle(): Promise<MeasuredGoogle> {
  const standIn = createStandIn();
  const google = await startGoogle({ services: standIn, quotas: true });
  const title = complaintsTab.title;
  const { spreadsheetId } = z.object({ spreadsheetId: z.string() }).parse(
    standIn.callAs(ACCOUNT, {
      service: "sheets",
      method: "spreadsheets.create",
      params: {},
      body: {
        properties: { title: "Mesure", timeZone: "Europe/Paris" },
        sheets: [{ properties: { title } }],
      },
    }),
  );
  const headers = Object.values(complaintsTab.columns).map(({ header }) => header);
  const type: MeasuredGoogle["type"] = (range, values) => {
    const params = { spreadsheetId, range, valueInputOption: "RAW" };
    const method = "spreadsheets.values.update";
    standIn.callAs(ACCOUNT, { service: "sheets", method, params, body: { values } });
  };
  const change: MeasuredGoogle["change"] = (request) => {
    const body = { requests: [request] };
    const method = "spreadsheets.batchUpdate";
    standIn.callAs(ACCOUNT, { service: "sheets", method, params: { spreadsheetId }, body });
  };
  type(`'${title}'!A1`, [headers]);
  const references = () => {
    const answer = standIn.callAs(ACCOUNT, {
      service: "sheets",
      method: "spreadsheets.values.get",
      params: { spreadsheetId, range: `'${title}'`, majorDimension: "COLUMNS" },
    });
    const { values } = z.object({ values: z.array(z.array(z.string())) }).parse(answer);
    return values[headers.indexOf(complaintsTab.columns.reference.header)]?.slice(1) ?? [];
  };
  const credentials = google.addServiceAccount(ACCOUNT);
  return { google, credentials, spreadsheetId, asked: countAsked(google), references, type, change };
}

// Each call asks first whether a fault is planned for it, then the quotas.
function countAsked(google: RunningGoogle): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  const { take } = google.faults;
  google.faults.take = (method) => {
    asked.set(method, (asked.get(method) ?? 0) + 1);
    return take(method);
  };
  return asked;
}
