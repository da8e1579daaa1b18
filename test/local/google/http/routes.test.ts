import { describe, expect, test } from "vitest";
import { findRoute } from "../../../../local/google/http/routes.ts";

describe("routes", () => {
  test.each<[string, string, string, Record<string, unknown>]>([
    ["POST", "/v4/spreadsheets", "spreadsheets.create", {}],
    ["GET", "/v4/spreadsheets/abc", "spreadsheets.get", { spreadsheetId: "abc" }],
    ["POST", "/v4/spreadsheets/abc:batchUpdate", "spreadsheets.batchUpdate", { spreadsheetId: "abc" }],
    [
      "GET",
      "/v4/spreadsheets/abc/values/%27Relev%C3%A9s%27%21A1%3AC2",
      "spreadsheets.values.get",
      { spreadsheetId: "abc", range: "'Relevés'!A1:C2" },
    ],
    [
      "GET",
      "/v4/spreadsheets/abc/values/T!A1:C2",
      "spreadsheets.values.get",
      { spreadsheetId: "abc", range: "T!A1:C2" },
    ],
    [
      "POST",
      "/v4/spreadsheets/abc/values/T!A1:C2:append",
      "spreadsheets.values.append",
      { spreadsheetId: "abc", range: "T!A1:C2" },
    ],
    [
      "POST",
      "/v4/spreadsheets/abc/values/a%2Fb:clear",
      "spreadsheets.values.clear",
      { spreadsheetId: "abc", range: "a/b" },
    ],
    ["GET", "/v4/spreadsheets/abc/values:batchGet", "spreadsheets.values.batchGet", { spreadsheetId: "abc" }],
    [
      "GET",
      "/v4/spreadsheets/abc/developerMetadata/12",
      "spreadsheets.developerMetadata.get",
      { spreadsheetId: "abc", metadataId: 12 },
    ],
    [
      "GET",
      "/v1/presentations/p1/pages/g_2",
      "presentations.pages.get",
      { presentationId: "p1", pageObjectId: "g_2" },
    ],
    ["DELETE", "/drive/v3/files/f1", "files.delete", { fileId: "f1" }],
    ["GET", "/v4/spreadsheets/abc/", "spreadsheets.get", { spreadsheetId: "abc" }],
    ["POST", "/v4/spreadsheets/abc/:batchUpdate", "spreadsheets.batchUpdate", { spreadsheetId: "abc" }],
  ])("%s %s", (httpMethod, path, method, pathParams) => {
    const found = findRoute(httpMethod, path);
    expect(found?.route.method).toBe(method);
    expect(found?.pathParams).toEqual(pathParams);
  });

  test.each([
    ["DELETE", "/v4/spreadsheets/abc"],
    ["GET", "/v4/spreadsheets"],
    ["GET", "/v4/spreadsheets/"],
    ["GET", "/v4/spreadsheets/abc/values/"],
    ["POST", "/v4/spreadsheets/abc/values/A1:erase"],
    ["GET", "/v4/spreadsheets/abc/values/A1/more"],
    ["GET", "/v5/spreadsheets/abc"],
    ["HEAD", "/v4/spreadsheets/abc"],
  ])("%s %s leads nowhere", (httpMethod, path) => {
    expect(findRoute(httpMethod, path)).toBeUndefined();
  });

  test("refuses a metadata id that is no number", () => {
    expect(() => findRoute("GET", "/v4/spreadsheets/abc/developerMetadata/x")).toThrow(
      `Invalid value at 'metadata_id' (TYPE_INT32), "x"`,
    );
  });
});
