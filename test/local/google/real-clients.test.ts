// A scripted day of use by the unmodified clients of the field: googleapis and google-spreadsheet.
import { GoogleSpreadsheet } from "google-spreadsheet";
import { google } from "googleapis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServiceAccountCredentials } from "../../../local/google/auth/service-accounts.ts";
import { type RunningGoogle, startGoogle } from "../../../local/google/http/start.ts";
import type { GoogleCall } from "../../../local/google/service.ts";
import { createStandIn } from "../../../local/google/stand-in.ts";
import { faultsOfCall } from "../../support/discovery.ts";
import { methodsFor, requestsFor } from "./users.ts";

const SCOPES = ["spreadsheets", "presentations", "drive"].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

const traced: GoogleCall[] = [];
let server: RunningGoogle;
let credentials: ServiceAccountCredentials;
let auth: InstanceType<typeof google.auth.JWT>;
const realFetch = globalThis.fetch;

// The clients know Google's addresses only: the way there is what leads them here.
async function fetchLocally(...asked: Parameters<typeof fetch>): Promise<Response> {
  const request = new Request(...asked);
  const { pathname, search } = new URL(request.url);
  const { method, headers, signal } = request;
  const body = await request.arrayBuffer();
  const options = { method, headers, signal, ...(body.byteLength === 0 ? {} : { body }) };
  return realFetch(`${server.address}${pathname}${search}`, options);
}

function newAuth(): InstanceType<typeof google.auth.JWT> {
  return new google.auth.JWT({
    email: credentials.client_email,
    key: credentials.private_key,
    scopes: SCOPES,
    transporterOptions: { fetchImplementation: fetchLocally },
  });
}

beforeAll(async () => {
  server = await startGoogle({ services: createStandIn({ trace: (call) => traced.push(call) }) });
  credentials = server.addServiceAccount("robot@revue-qualite-locale.iam.gserviceaccount.com");
  auth = newAuth();
  globalThis.fetch = fetchLocally;
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await server.close();
});

describe("googleapis", () => {
  test("creates, fills, appends, reads, formats, charts and makes a deck", async () => {
    const sheets = google.sheets({ version: "v4", auth });
    const slides = google.slides({ version: "v1", auth });
    const created = await sheets.spreadsheets.create({
      requestBody: {
        properties: { title: "Qualité", locale: "fr_FR" },
        sheets: [{ properties: { title: "Suivi" } }],
      },
    });
    const spreadsheetId = created.data.spreadsheetId ?? "";
    const sheetId = created.data.sheets?.[0]?.properties?.sheetId ?? 0;

    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: "'Suivi'!A1",
      valueInputOption: "RAW",
      requestBody: {
        values: [
          ["Mois", "Taux"],
          ["janvier", 0.91],
        ],
      },
    });
    const appended = await sheets.spreadsheets.values.append({
      spreadsheetId,
      range: "'Suivi'!A1",
      valueInputOption: "USER_ENTERED",
      requestBody: { values: [["février", "88,5%"]] },
    });
    expect(appended.data.updates?.updatedRange).toBe("Suivi!A3:B3");

    const formatted = await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            repeatCell: {
              range: { sheetId, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
              cell: { userEnteredFormat: { numberFormat: { type: "PERCENT", pattern: "0.0%" } } },
              fields: "userEnteredFormat.numberFormat",
            },
          },
          {
            addChart: {
              chart: {
                spec: {
                  title: "Taux",
                  basicChart: {
                    chartType: "COLUMN",
                    domains: [
                      {
                        domain: {
                          sourceRange: {
                            sources: [
                              {
                                sheetId,
                                startRowIndex: 0,
                                endRowIndex: 3,
                                startColumnIndex: 0,
                                endColumnIndex: 1,
                              },
                            ],
                          },
                        },
                      },
                    ],
                    series: [
                      {
                        series: {
                          sourceRange: {
                            sources: [
                              {
                                sheetId,
                                startRowIndex: 0,
                                endRowIndex: 3,
                                startColumnIndex: 1,
                                endColumnIndex: 2,
                              },
                            ],
                          },
                        },
                      },
                    ],
                  },
                },
                position: { overlayPosition: { anchorCell: { sheetId, rowIndex: 0, columnIndex: 3 } } },
              },
            },
          },
        ],
      },
    });
    const chartId = formatted.data.replies?.[1]?.addChart?.chart?.chartId ?? 0;
    expect(chartId).toBeGreaterThan(0);

    const read = await sheets.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: ["Suivi!A2:B", "Suivi!A1:A1"],
    });
    expect(read.data.valueRanges?.map(({ values }) => values)).toEqual([
      [
        ["janvier", "91,0%"],
        ["février", "88,5%"],
      ],
      [["Mois"]],
    ]);

    const deck = await slides.presentations.create({ requestBody: { title: "Revue" } });
    const presentationId = deck.data.presentationId ?? "";
    await slides.presentations.batchUpdate({
      presentationId,
      requestBody: {
        requests: [
          {
            createSlide: {
              objectId: "diapo1",
              slideLayoutReference: { predefinedLayout: "TITLE_ONLY" },
              placeholderIdMappings: [{ layoutPlaceholder: { type: "TITLE", index: 0 }, objectId: "titre1" }],
            },
          },
          { insertText: { objectId: "titre1", text: "Le taux baisse" } },
          {
            createSheetsChart: {
              objectId: "graphique1",
              spreadsheetId,
              chartId,
              linkingMode: "LINKED",
              elementProperties: { pageObjectId: "diapo1" },
            },
          },
        ],
      },
    });
    const page = await slides.presentations.pages.get({ presentationId, pageObjectId: "diapo1" });
    const elements = page.data.pageElements ?? [];
    expect(elements.map(({ objectId }) => objectId)).toEqual(["titre1", "graphique1"]);
    expect(elements[0]?.shape?.text?.textElements?.[1]?.textRun?.content).toBe("Le taux baisse\n");
    expect(elements[1]?.sheetsChart).toMatchObject({ spreadsheetId, chartId });
  });

  test("finds, copies and deletes files, and tells Google's errors", async () => {
    const drive = google.drive({ version: "v3", auth });
    const sheets = google.sheets({ version: "v4", auth });
    const made = await drive.files.create({
      requestBody: { name: "À copier", mimeType: "application/vnd.google-apps.spreadsheet" },
    });
    const fileId = made.data.id ?? "";
    await drive.files.copy({ fileId, requestBody: { name: "Copie" } });
    const found = await drive.files.list({ q: "name = 'Copie'", fields: "files(name)" });
    expect(found.data.files).toEqual([{ name: "Copie" }]);
    await drive.files.delete({ fileId });
    await expect(drive.files.get({ fileId })).rejects.toThrow(`File not found: ${fileId}.`);
    await expect(sheets.spreadsheets.get({ spreadsheetId: fileId })).rejects.toThrow(
      "Requested entity was not found.",
    );
  });

  test("is refused once its token has expired, and let in with another", async () => {
    server.expireTokens();
    const late = google.sheets({ version: "v4", auth }).spreadsheets.create({ requestBody: {} });
    await expect(late).rejects.toMatchObject({ status: 401 });
    auth = newAuth();
    const created = await google.sheets({ version: "v4", auth }).spreadsheets.create({ requestBody: {} });
    expect(created.data.spreadsheetId).toBeTruthy();
  });
});

describe("google-spreadsheet", () => {
  test("makes a workbook, adds, changes and removes rows and cells", async () => {
    const workbook = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: "Réclamations" });
    const sheet = await workbook.addSheet({ title: "Saisie", headerValues: ["Date", "Objet", "Jours"] });
    await sheet.addRow({ Date: "2021-01-04", Objet: "Attente au guichet", Jours: 3 });
    await sheet.addRows([
      { Date: "2021-01-05", Objet: "Site indisponible", Jours: 12 },
      { Date: "2021-01-06", Objet: "Accueil apprécié", Jours: 1 },
    ]);
    const rows = await sheet.getRows();
    expect(rows.map((row) => row.get("Objet"))).toEqual([
      "Attente au guichet",
      "Site indisponible",
      "Accueil apprécié",
    ]);
    rows[1]?.set("Objet", "Site rétabli");
    await rows[1]?.save();
    await rows[0]?.delete();

    await sheet.loadCells("A1:C3");
    const cell = sheet.getCellByA1("C3");
    cell.value = 2;
    cell.textFormat = { bold: true };
    cell.note = "Vérifié";
    await sheet.saveUpdatedCells();
    await sheet.loadCells("A1:C3");
    expect(sheet.getCellByA1("B2").value).toBe("Site rétabli");
    expect(sheet.getCellByA1("C3")).toMatchObject({ value: 2, note: "Vérifié", textFormat: { bold: true } });

    await sheet.updateProperties({ title: "Saisie 2021" });
    const again = new GoogleSpreadsheet(workbook.spreadsheetId, auth);
    await again.loadInfo();
    expect(again.title).toBe("Réclamations");
    expect(again.sheetsByTitle["Saisie 2021"]?.rowCount).toBe(sheet.rowCount);
    await again.sheetsByTitle["Saisie 2021"]?.clearRows();
    expect(await again.sheetsByTitle["Saisie 2021"]?.getRows()).toEqual([]);
    await again.share("agent@exemple.fr", { role: "reader" });
    expect((await again.listPermissions()).map(({ role }) => role)).toEqual(["owner", "reader"]);
    await again.delete();
    await expect(again.loadInfo()).rejects.toThrow("Requested entity was not found.");
  });
});

test("every call traced is one that is defined, and told as the clients' use", () => {
  const calls = traced.filter(({ service }) => service !== "drive");
  expect(calls.flatMap(faultsOfCall)).toEqual([]);
  expect([...new Set(traced.map(({ method }) => method))].sort()).toEqual(methodsFor("clients"));
  const bodies = traced.filter(({ method }) => method.endsWith("s.batchUpdate")).map(({ body }) => body);
  const requests = bodies.flatMap((body): object[] => Reflect.get(Object(body), "requests") ?? []);
  expect([...new Set(requests.flatMap(Object.keys))].sort()).toEqual(requestsFor("clients"));
});
