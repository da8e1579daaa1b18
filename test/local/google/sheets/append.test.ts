import { describe, expect, it } from "vitest";
import { serviceForTests, type TestService } from "./service-for-tests.ts";

function append(service: TestService, range: string, values: unknown[][], options = {}): unknown {
  const params = { spreadsheetId: "S", range, valueInputOption: "RAW", ...options };
  return service.call("spreadsheets.values.append", params, { values });
}

describe("values.append", () => {
  it("writes at the range when there is no table there", () => {
    expect(append(serviceForTests(), "Tab!B3", [["a", "b"]])).toEqual({
      spreadsheetId: "S",
      updates: {
        spreadsheetId: "S",
        updatedRange: "Tab!B3:C3",
        updatedRows: 1,
        updatedColumns: 2,
        updatedCells: 2,
      },
    });
  });

  it("takes the last table of the range, which a gap in the row cuts in two", () => {
    const service = serviceForTests();
    append(service, "Tab", [["a", "", "c"]]);
    expect(append(service, "Tab", [["x"]])).toMatchObject({
      tableRange: "Tab!C1",
      updates: { updatedRange: "Tab!C2" },
    });
    expect(append(service, "Tab!A1", [["y"]])).toMatchObject({
      tableRange: "Tab!A1",
      updates: { updatedRange: "Tab!A2" },
    });
  });

  it.each([
    ["Tab", "Tab!B7"],
    ["Tab!C4", "Tab!B7"],
    ["Tab!C5:D5", "Tab!B7"],
    ["Tab!B2:D4", "Tab!B7"],
    ["Tab!A3:G10", "Tab!B7"],
    ["Tab!A1", "Tab!A3"],
    ["Tab!E4", "Tab!E4"],
  ])("of two tables, %s goes on at %s", (range, written) => {
    const service = serviceForTests();
    service.write("Tab!A1:C2", [
      ["x", "y", "z"],
      ["x", "y", "z"],
    ]);
    service.write("Tab!B4:D6", [
      ["x", "y", "z"],
      ["x", "y", "z"],
      ["x", "y", "z"],
    ]);
    expect(append(service, range, [["new"]])).toMatchObject({ updates: { updatedRange: written } });
  });

  it("overwrites the rows below, or inserts rows", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["head"], [""], ["below"]]);
    append(service, "Tab!A1", [["one"]], { insertDataOption: "INSERT_ROWS" });
    expect(service.read("Tab")).toEqual([["head"], ["one"], [], ["below"]]);
    append(service, "Tab!A1", [["two"], ["three"]]);
    expect(service.read("Tab")).toEqual([["head"], ["one"], ["two"], ["three"]]);
  });

  it("finds the table again after another write", () => {
    const service = serviceForTests();
    append(service, "Tab!A1", [["a"]]);
    append(service, "Tab!A1", [["b"]]);
    service.write("Tab!A3", [["c"], ["d"]]);
    expect(append(service, "Tab!A1", [["e"]])).toMatchObject({
      tableRange: "Tab!A1:A4",
      updates: { updatedRange: "Tab!A5" },
    });
  });

  it("sees what an append touches beside and below it", () => {
    const service = serviceForTests();
    service.write("Tab!B3", [["beside"], ["", ""], ["", ""]]);
    append(service, "Tab!A1", [["a"]]);
    append(service, "Tab!A1", [["b"]]);
    expect(append(service, "Tab!A1", [["c"]])).toMatchObject({
      tableRange: "Tab!A1:B3",
      updates: { updatedRange: "Tab!A4" },
    });
  });

  it("grows the grid and takes 10,000 rows in a moment", () => {
    const service = serviceForTests();
    for (let row = 0; row < 10_000; row += 1) append(service, "Tab!A1", [[row, "text", true]]);
    expect(service.read("Tab!A10000")).toEqual([["9999"]]);
    expect(service.get("sheets.properties.gridProperties.rowCount")).toMatchObject({
      sheets: [{ properties: { gridProperties: { rowCount: 10_000 } } }],
    });
  }, 5_000);
});
