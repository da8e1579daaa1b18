// Columns of text are formatted as text, without touching what stands in them.
import { describe, expect, it } from "vitest";
import { spreadsheet } from "./prepared-spreadsheet.ts";

function withCampaigns(rows: unknown[][]) {
  const workbook = spreadsheet(["Satisfaction", "Divers"]);
  workbook.write("'Satisfaction'!A1", [["Campagne", "Début", "Fin", "Mode", "Répondants", "Item"], ...rows]);
  return workbook;
}

describe("columns of text", () => {
  it("keep what is typed in a new workbook as it is typed", () => {
    const workbook = spreadsheet();
    workbook.prepare();
    workbook.enter("'Réclamations'!H2:J2", [["007", "=1+1", "06 12 34 56 78"]]);
    workbook.enter("'Réclamations'!J3:J4", [["+33612345678"], ["0612345678"]]);
    workbook.enter("'Satisfaction'!A2", [["décembre 2020"]]);
    expect(workbook.readRaw("'Réclamations'!H2:J2")).toEqual([["007"], ["=1+1"], ["06 12 34 56 78"]]);
    expect(workbook.readRaw("'Réclamations'!J3:J4")).toEqual([["+33612345678", "0612345678"]]);
    expect(workbook.readRaw("'Satisfaction'!A2")).toEqual([["décembre 2020"]]);
    expect(workbook.prepare().requests).toEqual([]);
  });

  it("of a workbook of before are formatted once, around the days that stand there", () => {
    const workbook = withCampaigns([["Enquête A"], [], ["Enquête B"]]);
    workbook.enter("'Satisfaction'!A3", [["décembre 2020"]]);
    const shown = workbook.read("'Satisfaction'!A1:A4");
    workbook.prepare();
    expect(workbook.read("'Satisfaction'!A1:A4")).toEqual(shown);
    workbook.enter("'Satisfaction'!A5:A6", [["007"], ["mars 2021"]]);
    expect(workbook.readRaw("'Satisfaction'!A5:A6")).toEqual([["007", "mars 2021"]]);
    expect(workbook.prepare().requests).toEqual([]);
  });
});
