import { describe, expect, it } from "vitest";
import { serviceForTests } from "./service-for-tests.ts";

const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
const shownRange = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

describe("protected ranges", () => {
  it("come back with the caller among the editors, though the reply does not say it", () => {
    const service = serviceForTests();
    const editors = { users: [], groups: [] };
    expect(
      service.batch({ addProtectedRange: { protectedRange: { range, editors, warningOnly: false } } }),
    ).toMatchObject({
      replies: [
        {
          addProtectedRange: {
            protectedRange: {
              protectedRangeId: 101,
              range: shownRange,
              requestingUserCanEdit: true,
              editors: {},
            },
          },
        },
      ],
    });
    expect(service.get("sheets.protectedRanges")).toEqual({
      sheets: [
        {
          protectedRanges: [
            {
              protectedRangeId: 101,
              range: shownRange,
              requestingUserCanEdit: true,
              editors: { users: ["agent@exemple.fr"] },
            },
          ],
        },
      ],
    });
  });

  it("are changed and deleted by id", () => {
    const service = serviceForTests();
    service.batch({ addProtectedRange: { protectedRange: { range, protectedRangeId: 3 } } });
    service.batch({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 3, description: "d", warningOnly: true },
        fields: "description,warningOnly",
      },
    });
    expect(service.store.get("S")?.sheets[0]?.protectedRanges[0]).toMatchObject({
      description: "d",
      warningOnly: true,
      range: shownRange,
    });
    service.batch({ deleteProtectedRange: { protectedRangeId: 3 } });
    expect(() => service.batch({ deleteProtectedRange: { protectedRangeId: 3 } })).toThrow(
      "No protected range with id: 3",
    );
  });

  it.each([
    [{ range: { sheetId: 0 } }, 'Sheet "Tab" already has sheet protection.'],
    [{ range, protectedRangeId: 1 }, "Cannot add protected range with ID: 1"],
    [
      { range, warningOnly: true, editors: { users: ["a@b.fr"] } },
      "ProtectedRange is warningOnly. Editors cannot be set on it.",
    ],
    [{ range: { ...range, endRowIndex: 1001 } }, "exceeds grid limits"],
    [{}, "A protected range must have a range."],
    [{ namedRangeId: "none" }, "No named range with id: none"],
  ])("refuse %j", (protectedRange, message) => {
    const service = serviceForTests();
    service.batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, protectedRangeId: 1 } } });
    expect(() => service.batch({ addProtectedRange: { protectedRange } })).toThrow(message);
  });
});

describe("named ranges", () => {
  it("are read by name, with or without a tab", () => {
    const service = serviceForTests();
    service.write("Tab!A1", [["a", "b", "c"], ["d"]]);
    expect(service.batch({ addNamedRange: { namedRange: { name: "Zone", range } } })).toMatchObject({
      replies: [{ addNamedRange: { namedRange: { namedRangeId: "101", name: "Zone", range: shownRange } } }],
    });
    expect(service.read("zone")).toEqual([["a", "b"], ["d"]]);
    expect(service.read("'Tab'!Zone")).toEqual([["a", "b"], ["d"]]);
    service.batch({ deleteNamedRange: { namedRangeId: "101" } });
    expect(() => service.read("Zone")).toThrow("Unable to parse range: Zone");
    expect(service.get("namedRanges")).toEqual({});
  });

  it.each([
    [{ name: "a b", range }, "The name of a named range is invalid: a b"],
    [{ name: "A1", range }, "The name of a named range is invalid: A1"],
    [
      { name: "zone", range },
      "Cannot add named range with name zone, a named range with that name already exists.",
    ],
    [{ name: "other", range: { sheetId: 7 } }, "No grid with id: 7"],
  ])("refuse %j", (namedRange, message) => {
    const service = serviceForTests();
    service.batch({ addNamedRange: { namedRange: { name: "Zone", range } } });
    expect(() => service.batch({ addNamedRange: { namedRange } })).toThrow(message);
  });
});

describe("conditional formats", () => {
  const rule = (background: object) => ({
    ranges: [range],
    booleanRule: {
      condition: { type: "NUMBER_GREATER", values: [{ userEnteredValue: "1" }] },
      format: { backgroundColor: background },
    },
  });

  it("are added in their place, changed, moved and deleted", () => {
    const service = serviceForTests();
    service.batch(
      { addConditionalFormatRule: { rule: rule({ red: 1 }) } },
      { addConditionalFormatRule: { rule: rule({ blue: 1 }), index: 0 } },
    );
    const colors = () =>
      service.store
        .get("S")
        ?.sheets[0]?.conditionalFormats.map((item) => item.booleanRule?.format?.backgroundColor);
    expect(colors()).toEqual([{ blue: 1 }, { red: 1 }]);
    expect(
      service.batch({ updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 1 } }),
    ).toMatchObject({
      replies: [{ updateConditionalFormatRule: { newIndex: 1 } }],
    });
    expect(colors()).toEqual([{ red: 1 }, { blue: 1 }]);
    expect(service.batch({ deleteConditionalFormatRule: { sheetId: 0, index: 1 } })).toMatchObject({
      replies: [{ deleteConditionalFormatRule: { rule: { ranges: [shownRange] } } }],
    });
    expect(() => service.batch({ deleteConditionalFormatRule: { sheetId: 0, index: 1 } })).toThrow(
      "No conditional format on sheet: 0 at index: 1",
    );
  });

  it("need a range and complete gradients", () => {
    const service = serviceForTests();
    expect(() => service.batch({ addConditionalFormatRule: { rule: { ...rule({}), ranges: [] } } })).toThrow(
      "at least one range",
    );
    const gradientRule = { minpoint: { type: "MIN" } };
    expect(() =>
      service.batch({ addConditionalFormatRule: { rule: { ranges: [range], gradientRule } } }),
    ).toThrow("No interpolationPointType specified.");
  });

  it.each([
    [
      { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "a" }] } },
      "'ONE_OF_LIST' is not supported",
    ],
    [
      { condition: { type: "DATE_IS_VALID" } },
      "'DATE_IS_VALID' is not supported for conditional formatting.",
    ],
    [{ condition: { type: "NOT_BLANK" }, format: { wrapStrategy: "WRAP" } }, "not wrapStrategy."],
    [{ condition: { type: "NOT_BLANK" }, format: { textFormat: { fontSize: 12 } } }, "not fontSize."],
    [
      { condition: { type: "TEXT_CONTAINS", values: [{ relativeDate: "TODAY" }] } },
      "Relative dates are not supported for ConditionType 'TEXT_CONTAINS'.",
    ],
  ])("refuse %j", (booleanRule, message) => {
    const add = () =>
      serviceForTests().batch({ addConditionalFormatRule: { rule: { ranges: [range], booleanRule } } });
    expect(add).toThrow(message);
  });

  it("take relative dates, and formats that a condition may have", () => {
    const booleanRule = {
      condition: { type: "DATE_BEFORE", values: [{ relativeDate: "TODAY" }] },
      format: { textFormat: { bold: true, foregroundColor: { red: 1 } }, backgroundColor: { green: 1 } },
    };
    const added = serviceForTests().batch({
      addConditionalFormatRule: { rule: { ranges: [range], booleanRule } },
    });
    expect(added).toMatchObject({ replies: [{}] });
  });

  it("need a value at each point of a gradient that is neither the least nor the greatest", () => {
    const gradient = (gradientRule: object) =>
      serviceForTests().batch({ addConditionalFormatRule: { rule: { ranges: [range], gradientRule } } });
    const [minpoint, maxpoint] = [{ type: "MIN" }, { type: "MAX" }];
    const message = "InterpolationPoint.value is required.";
    expect(() => gradient({ minpoint: { type: "NUMBER" }, maxpoint })).toThrow(message);
    expect(() => gradient({ minpoint, midpoint: { type: "PERCENTILE" }, maxpoint })).toThrow(message);
    expect(gradient({ minpoint, midpoint: { type: "PERCENTILE", value: "50" }, maxpoint })).toBeDefined();
  });
});

describe("the basic filter", () => {
  it("covers the range, or the whole grid, and is cleared", () => {
    const service = serviceForTests();
    service.batch({ setBasicFilter: { filter: { range: { sheetId: 0 } } } });
    expect(service.get("sheets.basicFilter")).toEqual({
      sheets: [
        {
          basicFilter: {
            range: { startRowIndex: 0, endRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 26 },
          },
        },
      ],
    });
    service.batch({ clearBasicFilter: { sheetId: 0 } });
    expect(service.get("sheets.basicFilter")).toEqual({ sheets: [{}] });
    const criteria = { "0": { hiddenValues: ["x"] } };
    expect(() => service.batch({ setBasicFilter: { filter: { range, criteria } } })).toThrow(
      "does not build BasicFilter with criteria",
    );
  });
});
