// The checker of calls itself: right calls pass, each kind of wrong call is told.
import { describe, expect, test } from "vitest";
import type { GoogleCall } from "../../local/google/service.ts";
import { faultsOfCall } from "./discovery.ts";

function sheetsCall(method: string, params: Record<string, unknown>, body?: unknown): GoogleCall {
  return { service: "sheets", method, params, ...(body === undefined ? {} : { body }) };
}

describe("the checker of calls", () => {
  const batch = (requests: unknown[]): GoogleCall =>
    sheetsCall("spreadsheets.batchUpdate", { spreadsheetId: "x" }, { requests });

  test("passes right calls", () => {
    expect(
      faultsOfCall(
        sheetsCall("spreadsheets.values.batchGet", {
          spreadsheetId: "x",
          ranges: ["'Relevés'!A1:C", "B1"],
          valueRenderOption: "UNFORMATTED_VALUE",
          fields: "valueRanges.values",
        }),
      ),
    ).toEqual([]);
    expect(
      faultsOfCall(
        batch([
          {
            appendCells: {
              sheetId: 0,
              rows: [{ values: [{ userEnteredValue: { numberValue: 1.5 } }] }],
              fields: "userEnteredValue",
            },
          },
          { addSheet: { properties: { title: "T", gridProperties: null } } },
        ]),
      ),
    ).toEqual([]);
    const call: GoogleCall = {
      service: "slides",
      method: "presentations.batchUpdate",
      params: { presentationId: "p" },
      body: { requests: [{ insertText: { objectId: "abcde", text: "é", insertionIndex: 0 } }] },
    };
    expect(faultsOfCall(call)).toEqual([]);
  });

  test.each<[string, GoogleCall, string]>([
    [
      "an unknown method",
      sheetsCall("spreadsheets.delete", {}),
      "method: spreadsheets.delete is not in sheets",
    ],
    ["a missing path parameter", sheetsCall("spreadsheets.get", {}), "params.spreadsheetId: required"],
    [
      "an unknown parameter",
      sheetsCall("spreadsheets.get", { spreadsheetId: "x", range: "A1" }),
      "params.range: unknown",
    ],
    [
      "a wrong value of a parameter that every method takes",
      sheetsCall("spreadsheets.get", { spreadsheetId: "x", fields: 3 }),
      "params.fields: 3 is not of type string",
    ],
    [
      "a wrong enum in a parameter",
      sheetsCall("spreadsheets.values.get", { spreadsheetId: "x", range: "A1", majorDimension: "ROW" }),
      'params.majorDimension: "ROW" is none of DIMENSION_UNSPECIFIED, ROWS, COLUMNS',
    ],
    [
      "a body where none is taken",
      sheetsCall("spreadsheets.get", { spreadsheetId: "x" }, {}),
      "body: the method takes none",
    ],
    ["an unknown request", batch([{ addSheets: {} }]), "body.requests[0].addSheets: unknown"],
    [
      "a wrong type",
      batch([{ addSheet: { properties: { sheetId: "1" } } }]),
      'body.requests[0].addSheet.properties.sheetId: "1" is not of type int32',
    ],
    [
      "a whole number out of 32 bits",
      batch([{ deleteSheet: { sheetId: 2 ** 31 } }]),
      "body.requests[0].deleteSheet.sheetId: 2147483648 is not of type int32",
    ],
    [
      "a list that is none",
      sheetsCall("spreadsheets.batchUpdate", { spreadsheetId: "x" }, { requests: {} }),
      "body.requests: {} is not a list",
    ],
    [
      "a field that Google alone writes",
      batch([{ addSheet: { properties: { dataSourceSheetProperties: {} } } }]),
      "body.requests[0].addSheet.properties.dataSourceSheetProperties: read only",
    ],
    [
      "an object that is none",
      batch([{ deleteSheet: 3 }]),
      "body.requests[0].deleteSheet: 3 is not an object",
    ],
  ])("tells %s", (_, call, fault) => {
    expect(faultsOfCall(call)).toEqual([fault]);
  });

  test("tells a pattern that does not match", () => {
    const call: GoogleCall = {
      service: "slides",
      method: "presentations.get",
      params: { presentationId: "a/b" },
    };
    expect(faultsOfCall(call)).toEqual(['params.presentationId: "a/b" does not match ^[^/]+$']);
  });
});
