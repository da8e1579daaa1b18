// Days that a spreadsheet made of texts: read as they are shown, in one more call.
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

let bundle = "";
beforeAll(() => {
  bundle = builtBundle();
});

const DECEMBER = 44_166;

/** A prepared workbook with a reading whose code is a number shown by a format. */
function withCode(format: { type: string; pattern: string } | null, value = DECEMBER) {
  const addOn = openAddOn(bundle);
  addOn.run("preparerLeClasseur");
  addOn.fill({
    settings: { department: "Aix", year: 2020 },
    rows: { readings: [{ month: 43_831, numerator: 1, denominator: 2 }] },
  });
  const start = { sheetId: addOn.sheetId("Relevés"), rowIndex: 1, columnIndex: 1 };
  const userEnteredFormat = format === null ? {} : { numberFormat: format };
  const cell = { userEnteredValue: { numberValue: value }, userEnteredFormat };
  addOn.update([
    { updateCells: { start, rows: [{ values: [cell] }], fields: "userEnteredValue,userEnteredFormat" } },
  ]);
  addOn.newCalls();
  return addOn;
}

/** What the alerts say of the code. */
function said(addOn: ReturnType<typeof openAddOn>): string {
  return JSON.stringify(Reflect.get(Object(addOn.run("calculerLesTaux")), "alertes"));
}

describe("a day in a column of text", () => {
  it.each([
    ["mmmm yyyy", "décembre 2020"],
    ["mmm-yy", "décembre 2020"],
    ["d mmmm", "1 décembre"],
    ["dd/mm", "1 décembre"],
    ["dd/mm/yyyy", "01/12/2020"],
    ['"le "d mmmm yyyy', "01/12/2020"],
    ["dddd d mmmm yyyy hh:mm", "01/12/2020"],
    ['"mois de "mmmm yyyy', "décembre 2020"],
    ["", "01/12/2020"],
  ])("shown as %s is %s, never a serial number", (pattern, expected) => {
    const alerts = said(withCode({ type: "DATE", pattern }));
    expect(alerts).toContain(`« ${expected} »`);
    expect(alerts).not.toContain(String(DECEMBER));
  });

  it.each([
    [16_565, "08/05/1945"],
    [3654, "01/01/1910"],
    [80_000, "11/01/2119"],
  ])("may be of any year: %d is %s", (serial, expected) => {
    expect(said(withCode({ type: "DATE", pattern: "dd/mm/yyyy" }, serial))).toContain(`« ${expected} »`);
  });

  it("is a number where no date format shows it", () => {
    expect(said(withCode(null))).toContain(String(DECEMBER));
    expect(said(withCode({ type: "NUMBER", pattern: "0" }))).toContain(String(DECEMBER));
  });

  it("costs a call only where it may stand", () => {
    const read = (addOn: ReturnType<typeof openAddOn>) => {
      addOn.run("calculerLesTaux");
      return addOn.newCalls().filter((method) => method !== "spreadsheets.batchUpdate");
    };
    expect(read(withCode({ type: "DATE", pattern: "dd/mm" }))).toHaveLength(3);
    expect(read(withCode(null, 12))).toHaveLength(2);
  });
});

describe("a day in a text of Paramètres", () => {
  /** The deadlines of a workbook whose audit is near, with a number for its type. */
  function audits(numberFormat: { type: string; pattern: string }): string {
    const addOn = openAddOn(bundle);
    addOn.run("preparerLeClasseur");
    addOn.fill({
      settings: { department: "Aix", year: 2020, closedOn: 44_196, nextAudit: 44_200 },
      rows: {},
    });
    const keys = z.array(z.array(z.unknown())).parse(addOn.read("'Paramètres'!A:A"));
    const rowIndex = keys.findIndex(([key]) => key === "Type d'audit");
    const start = { sheetId: addOn.sheetId("Paramètres"), rowIndex, columnIndex: 1 };
    const cell = { userEnteredValue: { numberValue: 45_717 }, userEnteredFormat: { numberFormat } };
    addOn.update([
      { updateCells: { start, rows: [{ values: [cell] }], fields: "userEnteredValue,userEnteredFormat" } },
    ]);
    return said(addOn);
  }

  it("is read as shown, and what no date format shows stays a number", () => {
    expect(audits({ type: "DATE", pattern: "mmmm yyyy" })).toContain("mars 2025 — avant le 04/01/2021");
    expect(audits({ type: "NUMBER", pattern: "0" })).toContain("45717 — avant le 04/01/2021");
  });
});
