// One cell at a time: what can be read of it, and what is said otherwise.
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../shared/calendar/day.ts";
import {
  CellFault,
  cellReader,
  choiceReader,
  readDate,
  readMonth,
  readNumber,
  readYear,
} from "../../../shared/parsing/cell.ts";
import { isBlank, type RawCell } from "../../../shared/reading/workbook-cells.ts";
import {
  DIRECTIONS,
  HOLIDAY_ZONES,
  MEETING_TYPES,
  UNITS,
  YES_NO,
  YES_NO_NOT_APPLICABLE,
} from "../../../shared/workbook/choices.ts";
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
    ["1\u2009234,5", 1234.5],
    ["1\t234,5\u200b", 1234.5],
    ["1  234", 1234],
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

  it.each(["1.234", "1.234,5", "95.16", "95.16 %", "-1.5", "1 234.5"])(
    "with a point may be either: %j",
    (cell) => {
      expect(outcome(readNumber(cell))).toBe("pointInNumber");
    },
  );

  it("that sums could not hold is refused", () => {
    expect(outcome(readNumber(1e15 + 1))).toBe("hugeNumber");
    expect(outcome(readNumber(-1e15 - 1))).toBe("hugeNumber");
    expect(outcome(readNumber("1 000 000 000 000 001"))).toBe("hugeNumber");
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
    [18_264, "1950-01-01"],
    [73_415.5, "2100-12-31"],
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
    ["2020-11-02T08:00:00.123Z", "2020-11-02"],
    ["2020-11-02 08:00:00+01:00", "2020-11-02"],
    ["2020/11/2", "2020-11-02"],
    ["02/11-2020", "2020-11-02"],
    ["2/11/20", "2020-11-02"],
    ["2.11.20", "2020-11-02"],
    ["02/11/49", "2049-11-02"],
    ["02/11/50", "1950-11-02"],
    ["02/11/99", "1999-11-02"],
    ["02/11/2020 à 14h30", "2020-11-02"],
    ["02/11/2020, 14:30:05", "2020-11-02"],
    ["02/11/2020 8h", "2020-11-02"],
    ["02/11/2020 à 14 h 30", "2020-11-02"],
    ["02/11/2020 14h30min", "2020-11-02"],
    ["2 novembre 2020", "2020-11-02"],
    ["2\u00a0Novembre  2020", "2020-11-02"],
    ["1er novembre 2020", "2020-11-01"],
    ["1er fevrier 2020", "2020-02-01"],
    ["3 févr. 2020", "2020-02-03"],
    ["3 aou\u0302t 2020 23:59", "2020-08-03"],
    ["14 juil 2020", "2020-07-14"],
    ["14 juin 2020", "2020-06-14"],
    ["31 déc. 2020", "2020-12-31"],
    ["01/01/1950", "1950-01-01"],
    ["31/12/2100", "2100-12-31"],
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
    "30 février 2020",
    "2020-02-30",
  ])("does not exist: %j", (cell) => {
    expect(dayOf(cell)).toBe("impossibleDate");
  });

  it.each<RawCell>([
    0,
    -5,
    12,
    2020,
    10_320,
    18_263.9,
    73_416,
    20_201_102,
    1e300,
    "01/01/0099",
    "31/12/1949",
    "01/01/2101",
    "2200-01-01",
  ])("is before 1950 or after 2100: %j", (cell) => {
    expect(dayOf(cell)).toBe("distantDate");
  });

  it.each<RawCell>([
    "bientôt",
    "11/2020",
    "novembre 2020",
    "2020",
    "20201102",
    "010320",
    "02/11/2020 matin",
    "02/11",
    "2/11/020",
    "2 jui 2020",
    "2 ju 2020",
    "2 ma 2020",
    "2 novembre 20",
    "2-nov-2020",
    "lundi 2 novembre 2020",
    "November 2, 2020",
    "2 november 2020",
    "2er novembre 2020",
    "02 / 11 / 2020",
    "T4 2020",
    true,
  ])("is not %j", (cell) => {
    expect(dayOf(cell)).toBe("notADate");
  });
});

describe("a month", () => {
  const monthOf = (cell: RawCell) => {
    const reading = readMonth(cell);
    return typeof reading === "number" ? isoDay(reading) : outcome(reading);
  };

  it.each<[RawCell, string]>([
    [44_137, "2020-11-02"],
    ["02/11/2020", "2020-11-02"],
    ["2 novembre 2020", "2020-11-02"],
    ["11/2020", "2020-11-01"],
    ["1/2020", "2020-01-01"],
    ["01-2020", "2020-01-01"],
    ["01.2020", "2020-01-01"],
    ["2020-11", "2020-11-01"],
    ["2020/1", "2020-01-01"],
    ["novembre 2020", "2020-11-01"],
    ["NOVEMBRE\u00a02020", "2020-11-01"],
    ["nov. 2020", "2020-11-01"],
    ["Nov 2020", "2020-11-01"],
    ["nov-20", "2020-11-01"],
    ["nov.-20", "2020-11-01"],
    ["novembre-20", "2020-11-01"],
    ["févr.-49", "2049-02-01"],
    ["fev-50", "1950-02-01"],
    ["juil-20", "2020-07-01"],
    ["sept 2020", "2020-09-01"],
    ["mai 2020", "2020-05-01"],
    ["mar 2020", "2020-03-01"],
  ])("is read from %j", (cell, expected) => {
    expect(monthOf(cell)).toBe(expected);
  });

  it.each<[RawCell, string]>([
    ["jui 2020", "notAMonth"],
    ["jui-20", "notAMonth"],
    ["ma 2020", "notAMonth"],
    ["11/20", "notAMonth"],
    ["novembre", "notAMonth"],
    ["nov 20", "notAMonth"],
    ["nov-2020", "notAMonth"],
    ["novembre-2020", "notAMonth"],
    ["2020", "notAMonth"],
    ["T1 2020", "notAMonth"],
    [true, "notAMonth"],
    ["13/2020", "impossibleDate"],
    ["2020-00", "impossibleDate"],
    ["11/1900", "distantDate"],
    [12, "distantDate"],
  ])("is not %j: %s", (cell, fault) => {
    expect(monthOf(cell)).toBe(fault);
  });
});

describe("a text", () => {
  const read = cellReader(textColumn("Code", { help: "", example: "" }));
  it.each<[RawCell, unknown]>([
    [" TEL1 ", "TEL1"],
    [12, "12"],
    [1.5, "1,5"],
    [true, "VRAI"],
    ["\u200b ", null],
  ])("%j is %j", (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });
});

describe("a check box", () => {
  it.each<[RawCell, string]>([
    [true, "yes"],
    [false, "no"],
    ["VRAI", "yes"],
    ["faux", "no"],
    ["TRUE", "yes"],
  ])("%j is %s", (cell, expected) => {
    expect(choiceReader(YES_NO)(cell)).toBe(expected);
    expect(choiceReader(YES_NO_NOT_APPLICABLE)(cell)).toBe(expected);
  });

  it("is no choice of another list", () => {
    expect(outcome(choiceReader(UNITS)(true))).toBe("unknownChoice");
  });
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
    ["2025 %", "notAYear"],
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

describe("a fault", () => {
  it.each<[RawCell, string]>([
    [20.5, "20,5"],
    [true, "VRAI"],
    [" l’an dernier ", "l’an dernier"],
  ])("shows %j as a French spreadsheet does: %s", (cell, shown) => {
    expect(readYear(cell)).toMatchObject({ shown });
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
