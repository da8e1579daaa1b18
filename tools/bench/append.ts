// Measures 10,000 single-row appends by HTTP beside the same loop on a plain array behind the same server.

import type { ServicesByAccount } from "../../local/google/http/served-google.ts";
import { startGoogle } from "../../local/google/http/start.ts";
import { createStandIn, OWNER } from "../../local/google/stand-in.ts";
import { createHttpClient, type HttpClient } from "../conformity/http-client.ts";

const APPENDS = 10_000;
const WARM_UP = 500;
const BODY = JSON.stringify({
  values: [["2020-03-14", "Guichet", 12, true, "Une réclamation de longueur moyenne"]],
});

// What the fastest stand-in could be: it keeps the rows and answers as Google does.
function plainArray(): ServicesByAccount {
  const rows: unknown[] = [];
  const call: ServicesByAccount["call"] = ({ body }) => {
    rows.push(body);
    const updatedRange = `Feuille!A${rows.length}:E${rows.length}`;
    return {
      spreadsheetId: "x",
      updates: { spreadsheetId: "x", updatedRange, updatedRows: 1, updatedCells: 5 },
    };
  };
  return { call, callAs: (_, asked) => call(asked) };
}

async function measure(services: ServicesByAccount, spreadsheetId: string): Promise<number> {
  const google = await startGoogle({ services });
  const client = createHttpClient(google.address);
  const token = google.issueToken(OWNER);
  await append(client, token, spreadsheetId, WARM_UP);
  const start = performance.now();
  await append(client, token, spreadsheetId, APPENDS);
  const milliseconds = performance.now() - start;
  client.close();
  await google.close();
  return milliseconds;
}

async function append(
  client: HttpClient,
  token: string,
  spreadsheetId: string,
  times: number,
): Promise<void> {
  const request = {
    httpMethod: "POST",
    target: `/v4/spreadsheets/${spreadsheetId}/values/A1:append?valueInputOption=RAW`,
    body: BODY,
    contentType: "application/json",
  };
  for (let done = 0; done < times; done += 1) {
    const answer = await client.send(request, token);
    if (answer.status !== 200) throw new Error(answer.text);
  }
}

function newSpreadsheet(services: ServicesByAccount): string {
  const created = services.call({ service: "sheets", method: "spreadsheets.create", params: {} });
  return String(Reflect.get(Object(created), "spreadsheetId"));
}

const standIn = createStandIn();
const arrayMilliseconds = await measure(plainArray(), "x");
const standInMilliseconds = await measure(standIn, newSpreadsheet(standIn));
const ratio = standInMilliseconds / arrayMilliseconds;
process.stdout.write(
  `${APPENDS} appends: plain array ${arrayMilliseconds.toFixed(0)} ms, stand-in ${standInMilliseconds.toFixed(0)} ms, ratio ${ratio.toFixed(2)}\n`,
);
