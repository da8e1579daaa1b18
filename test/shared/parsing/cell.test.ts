// One cell at a time: what can be read of it, and what is said otherwise.
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../shared/calendar/day.ts";
import {
  CellFault,
  cellReader,
  choiceReader,
  isBlank,
  readDate,
  readNumber,
  readYear,
} from "../../../shared/parsing/cell.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { DIRECTIONS, HOLIDAY_ZONES, MEETING_TYPES, UNITS } from "../../../shared/workbook/choices.ts";
import { numberColumn, textColumn } from "../../../shared/workbook/column.ts";

/** A reading, or the code of its fault. */
const outcome = (reading: unknown) => (reading instanceof CellFault ? reading.code : reading);
const dayOf = (cell: RawCell) => {
  const reading = readDate(cell);
  return typeof reading === "number" ? isoDay(reading) : outcome(reading);
};

describe("a blank cell", () => {
  it.each(["", null, undefined, " ", "\u00a0", "\n\t", "\u202f"])("is %j", (cell) => {
    expect(isBlank(cell)).toBe(true);
  });
  it.each([0, false, "0", "-"])("is not %j", (cell) => {
    expect(isBlank(cell)).toBe(false);
  });
});

describe("a number", () => {
  it.each<[RawCell, number]>([
    [95.16, 95.16],
    [0, 0],
    [-3, -3],
    ["95,16", 95.16],
    ["95,16 %", 95.16],
    ["95,16\u00a0%", 95.16],
    ["95%", 95],
    ["1 234,5", 1234.5],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234\u202f567", 1_234_567],
    ["1234", 1234],
    [" 12 ", 12],
    ["0012", 12],
    [",5", 0.5],
    ["-3", -3],
    ["−3,5", -3.5],
    ["+4", 4],
    [1e15, 1e15],
  ])("is read from %j", (cell, expected) => {
    expect(readNumber(cell)).toBe(expected);
  });

  it.each([
    "environ 12",
    "12 min",
    "1,2,3",
    "1 23",
    "12 34 567",
    "1.234,5",
    "n.c.",
    "%",
    ",",
    "-",
    "1e3",
    "0x10",
    "١٢",
    "NaN",
    "Infinity",
    "12/10",
    true,
    false,
  ])("is not %j", (cell) => {
    expect(outcome(readNumber(cell))).toBe("notANumber");
  });

  it("that sums could not hold is refused", () => {
    expect(outcome(readNumber(1e300))).toBe("hugeNumber");
    expect(outcome(readNumber(`1${"0".repeat(400)}`))).toBe("hugeNumber");
  });

  it("that is the noise of a subtraction is 0", () => {
    expect(readNumber(0.1 + 0.2 - 0.3)).toBe(0);
    expect(readNumber(-5e-324)).toBe(0);
    expect(readNumber(0.000_001)).toBe(0.000_001);
  });
});

describe("a date", () => {
  it.each<[RawCell, string]>([
    [43_831, "2020-01-01"],
    [43_831.999, "2020-01-01"],
    [1, "1899-12-31"],
    ["02/11/2020", "2020-11-02"],
    ["2/1/2020", "2020-01-02"],
    ["02-11-2020", "2020-11-02"],
    ["02.11.2020", "2020-11-02"],
    [" 02/11/2020 ", "2020-11-02"],
    ["02/11/2020 23:59", "2020-11-02"],
    ["02/11/2020 23h59", "2020-11-02"],
    ["29/02/2020", "2020-02-29"],
    ["2020-11-02", "2020-11-02"],
    ["2020-11-02T08:00:00", "2020-11-02"],
    ["01/01/1900", "1900-01-01"],
    ["31/12/9999", "9999-12-31"],
  ])("is read from %j, the day first, the time dropped", (cell, expected) => {
    expect(dayOf(cell)).toBe(expected);
  });

  it.each<RawCell>([
    "31/02/2020",
    "29/02/2019",
    "31/04/2020",
    "32/01/2020",
    "15/13/2020",
    "00/01/2020",
    "01/00/2020",
    "01/01/0099",
    "01/01/1850",
    "2020-02-30",
    0,
    -5,
    2_958_466,
    1e300,
  ])("does not exist: %j", (cell) => {
    expect(dayOf(cell)).toBe("impossibleDate");
  });

  it.each<RawCell>(["bientôt", "02/11/20", "2 novembre 2020", "11/2020", "2020", "02/11/2020 matin", true])(
    "is not %j",
    (cell) => {
      expect(dayOf(cell)).toBe("notADate");
    },
  );
});

describe("a year", () => {
  it.each<[RawCell, unknown]>([
    [2020, 2020],
    ["2020", 2020],
    [1900, 1900],
    [9999, 9999],
    [1899, "notAYear"],
    [10_000, "notAYear"],
    [2020.5, "notAYear"],
    ["20/20", "notAYear"],
    [43_831, "notAYear"],
    [true, "notAYear"],
  ])("from %j: %s", (cell, expected) => {
    expect(outcome(readYear(cell))).toBe(expected);
  });
});

describe("a choice", () => {
  it.each([
    ["La Réunion", "reunion"],
    ["LA REUNION", "reunion"],
    ["  la  réunion ", "reunion"],
    ["Metropole", "metropole"],
    ["Métropole", "metropole"],
    ["La Re\u0301union", "reunion"],
  ])("%j is %s in any case, with or without accents", (cell, expected) => {
    expect(choiceReader(HOLIDAY_ZONES)(cell)).toBe(expected);
  });

  it("takes either apostrophe, signs and aliases", () => {
    expect(choiceReader(MEETING_TYPES)("réunion d’équipe")).toBe("teamMeeting");
    expect(choiceReader(UNITS)("/10")).toBe("outOf10");
    expect(["≥", ">=", "≤", "<="].map((sign) => choiceReader(DIRECTIONS)(sign))).toEqual([
      "atLeast",
      "atLeast",
      "atMost",
      "atMost",
    ]);
  });

  it.each<RawCell>(["Corse", ">", 12, true, "constructor", "__proto__", "toString"])("is not %j", (cell) => {
    expect(outcome(choiceReader(HOLIDAY_ZONES)(cell))).toBe("unknownChoice");
  });
});

describe("a formula", () => {
  const read = cellReader(numberColumn("Valeur", { help: "", example: 1 }));

  it.each(["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#ERROR!"])(
    "in error is a fault: %s",
    (cell) => {
      expect(outcome(read(cell))).toBe("formulaError");
    },
  );

  it("never computed is another", () => {
    expect(outcome(read("#NOT_COMPUTED!"))).toBe("formulaNotComputed");
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "that gives %f is in error, as spreadsheets show it",
    (cell) => {
      expect(read(cell)).toEqual(new CellFault("formulaError", "#NUM!"));
    },
  );

  it("error is a fault in a text too, but text that starts with # is text", () => {
    const readText = cellReader(textColumn("Code", { help: "", example: "" }));
    expect(outcome(readText("#REF!"))).toBe("formulaError");
    expect(readText(" #TEL1 ")).toBe("#TEL1");
    expect(readText(12)).toBe("12");
  });
});
