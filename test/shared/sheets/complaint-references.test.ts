// Numbers given to complaints typed without reference.
import { describe, expect, it } from "vitest";
import { daySerial } from "../../../shared/calendar/day.ts";
import type { WorkbookRecords } from "../../../shared/records/records.ts";
import { missingReferences } from "../../../shared/sheets/complaint-references.ts";

type Complaint = WorkbookRecords["complaints"][number];

const complaint = (row: number, receivedOn: number | null, reference: string | null = null): Complaint => ({
  row,
  reference,
  receivedOn,
  type: "complaint",
  channel: null,
  author: null,
  subject: null,
  message: null,
  name: null,
  email: null,
  phone: null,
  serviceConcerned: null,
  reason: null,
  publishedAnswer: null,
  acknowledgementSentOn: null,
  language: null,
  flag: null,
  acknowledgedOn: null,
  status: null,
  answeredOn: null,
  agent: null,
  outcome: null,
  actionNumber: null,
  erasedOn: null,
});

describe("missingReferences", () => {
  it("numbers each year from 1, by day then by row", () => {
    const complaints = [
      complaint(2, daySerial(2020, 5, 2)),
      complaint(3, daySerial(2020, 5, 1)),
      complaint(4, daySerial(2021, 1, 1)),
      complaint(5, daySerial(2020, 5, 1)),
    ];
    expect(missingReferences(complaints, [])).toEqual([
      { row: 3, reference: "2020-0001" },
      { row: 5, reference: "2020-0002" },
      { row: 2, reference: "2020-0003" },
      { row: 4, reference: "2021-0001" },
    ]);
  });

  it("goes on after the greatest number of the column, unusable rows' and holes included", () => {
    const references = [" 2020-0012 ", "2020-0003", "2019-9999", "RQ-2020-0400", 20200050, "", null];
    expect(missingReferences([complaint(9, daySerial(2020, 1, 1))], references)).toEqual([
      { row: 9, reference: "2020-0013" },
    ]);
  });

  it("reads numbers as references are compared, so that none collides", () => {
    const references = ["2020-\u200b0012", "\ufeff2020-0014\u00ad", "\u202f2020-0013\u00a0"];
    expect(missingReferences([complaint(9, daySerial(2020, 1, 1))], references)).toEqual([
      { row: 9, reference: "2020-0015" },
    ]);
  });

  it("passes 9999 without cutting", () => {
    expect(missingReferences([complaint(2, daySerial(2020, 1, 1))], ["2020-9999"])).toEqual([
      { row: 2, reference: "2020-10000" },
    ]);
  });

  it("leaves what has a reference or no day, and its input", () => {
    const complaints = [complaint(2, daySerial(2020, 1, 1), "A1"), complaint(3, null)];
    const before = structuredClone(complaints);
    expect(missingReferences(complaints, ["A1"])).toEqual([]);
    expect(complaints).toEqual(before);
  });
});
