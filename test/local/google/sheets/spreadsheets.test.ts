import { describe, expect, it } from "vitest";
import { serviceForTests } from "./service-for-tests.ts";

describe("spreadsheets.create and get", () => {
  it("creates a spreadsheet with its sheets and reads it under a mask", () => {
    const service = serviceForTests();
    expect(service.get("sheets.properties(sheetId,title,gridProperties/rowCount)")).toEqual({
      sheets: [{ properties: { sheetId: 0, title: "Tab", gridProperties: { rowCount: 1000 } } }],
    });
  });

  it("answers 404 for an unknown spreadsheet", () => {
    const service = serviceForTests();
    expect(() => service.call("spreadsheets.get", { spreadsheetId: "unknown" })).toThrow(
      "Requested entity was not found.",
    );
  });
});
