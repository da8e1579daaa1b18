// A1 notation of ranges.
import { describe, expect, it } from "vitest";
import {
  blockName,
  columnIndexOf,
  columnLetters,
  columnsBelowHeader,
  headerRow,
  quotedTitle,
  unquotedTitle,
} from "../../../shared/reading/a1.ts";

describe("column letters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [18_277, "ZZZ"],
  ])("of index %i are %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndexOf(letters)).toBe(index);
  });

  it("are read at the head of a cell's name too, of any case", () => {
    expect(columnIndexOf("AB12")).toBe(27);
    expect(columnIndexOf("ab")).toBe(27);
    expect(columnIndexOf("12")).toBe(-1);
  });
});

describe("ranges", () => {
  it("quote titles and double their inner quotes", () => {
    expect(quotedTitle("Relevés")).toBe("'Relevés'");
    expect(quotedTitle("Plan d'actions")).toBe("'Plan d''actions'");
    expect(unquotedTitle("Plan d''actions")).toBe("Plan d'actions");
  });

  it("name a block by its corners, one cell by itself", () => {
    expect(blockName({ row: 1, column: 1 }, { row: 8, column: 2 })).toBe("B2:C9");
    expect(blockName({ row: 1, column: 1 }, { row: 1, column: 1 })).toBe("B2");
  });

  it("name the header row and the columns below it", () => {
    expect(headerRow("Plan d'actions")).toBe("'Plan d''actions'!1:1");
    expect(columnsBelowHeader("Relevés", 1, 3)).toBe("'Relevés'!B2:D");
    expect(columnsBelowHeader("Relevés", 26, 26)).toBe("'Relevés'!AA2:AA");
  });
});
