import { describe, expect, test } from "vitest";
import { Identifiers } from "../../../tools/conformity/identifiers.ts";

const RECORDED = "1qFopcWEGi_JqeOGvSs93SyFdsSI8J30NzrX92";
const REPLAYED = "1local-spreadsheet-of-the-replay";

describe("identifiers", () => {
  test("given by the server are rewritten in addresses, bodies and answers", () => {
    const identifiers = new Identifiers();
    identifiers.learn({ id: RECORDED }, { id: REPLAYED });
    expect(identifiers.rewriteText(`/v4/spreadsheets/${RECORDED}:batchUpdate`)).toBe(
      `/v4/spreadsheets/${REPLAYED}:batchUpdate`,
    );
    expect(
      identifiers.rewrite({ spreadsheetId: RECORDED, spreadsheetUrl: `https://docs/d/${RECORDED}/edit` }),
    ).toEqual({ spreadsheetId: REPLAYED, spreadsheetUrl: `https://docs/d/${REPLAYED}/edit` });
  });

  test("of sheets are rewritten wherever a sheet is named, and nowhere else", () => {
    const identifiers = new Identifiers();
    identifiers.learn(
      { replies: [{ addSheet: { properties: { sheetId: 12, index: 12 } } }] },
      { replies: [{ addSheet: { properties: { sheetId: 99, index: 12 } } }] },
    );
    expect(identifiers.rewrite({ sheetId: 12, sourceSheetId: 12, startRowIndex: 12, chartId: 12 })).toEqual({
      sheetId: 99,
      sourceSheetId: 99,
      startRowIndex: 12,
      chartId: 12,
    });
    expect(identifiers.rewriteText("/v4/spreadsheets/x/sheets/12:copyTo")).toBe(
      "/v4/spreadsheets/x/sheets/99:copyTo",
    );
    expect(identifiers.rewriteText("/v4/spreadsheets/x/sheets/123:copyTo")).toContain("/sheets/123:");
  });

  test("once tied stay tied, one to one", () => {
    const identifiers = new Identifiers();
    identifiers.learn({ sheetId: 12 }, { sheetId: 99 });
    identifiers.learn({ sheetId: 12 }, { sheetId: 50 });
    identifiers.learn({ sheetId: 13 }, { sheetId: 99 });
    expect(identifiers.rewrite([{ sheetId: 12 }, { sheetId: 13 }])).toEqual([
      { sheetId: 99 },
      { sheetId: 13 },
    ]);
  });

  test("chosen by the client must come back as they are", () => {
    const identifiers = new Identifiers();
    identifiers.keepChosen({
      requests: [{ createDeveloperMetadata: { developerMetadata: { metadataId: 7 } } }],
    });
    identifiers.learn({ metadataId: 7 }, { metadataId: 8 });
    expect(identifiers.rewrite({ metadataId: 7 })).toEqual({ metadataId: 7 });
  });

  test("of another type, or the first sheet's 0, are not learned", () => {
    const identifiers = new Identifiers();
    identifiers.learn({ sheetId: 0, namedRangeId: "5" }, { sheetId: 4, namedRangeId: 6 });
    expect(identifiers.rewrite({ sheetId: 0, namedRangeId: "5" })).toEqual({ sheetId: 0, namedRangeId: "5" });
  });
});
