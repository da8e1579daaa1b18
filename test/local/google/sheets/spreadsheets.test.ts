import { describe, expect, it } from "vitest";
import { serviceForTests } from "./service-for-tests.ts";

describe("spreadsheets.create and get", () => {
  it("creates a spreadsheet with its sheets and reads it under a mask", () => {
    const service = serviceForTests();
    expect(service.get("sheets.properties(sheetId,title,gridProperties/rowCount)")).toEqual({
      sheets: [{ properties: { sheetId: 0, title: "Tab", gridProperties: { rowCount: 1000 } } }],
    });
  });

  it("completes and rounds the colours that a new sheet is given", () => {
    const service = serviceForTests();
    const sheets = [{ properties: { title: "Tab", tabColor: { red: 0.5, green: 0 } } }];
    const tabColor = { red: 0.49803922 };
    expect(service.call("spreadsheets.create", {}, { sheets })).toMatchObject({
      sheets: [{ properties: { tabColor, tabColorStyle: { rgbColor: tabColor } } }],
    });
  });

  it("answers 404 for an unknown spreadsheet", () => {
    const service = serviceForTests();
    expect(() => service.call("spreadsheets.get", { spreadsheetId: "unknown" })).toThrow(
      "Requested entity was not found.",
    );
  });
});
