// A1 notation of ranges.
import { describe, expect, it } from "vitest";
import { columnLetters, columnsBelowHeader, headerRow, quotedTitle } from "../../../shared/reading/a1.ts";

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
  });
});

describe("ranges", () => {
  it("quote titles and double their inner quotes", () => {
    expect(quotedTitle("Relevés")).toBe("'Relevés'");
    expect(quotedTitle("Plan d'actions")).toBe("'Plan d''actions'");
  });

  it("name the header row and the columns below it", () => {
    expect(headerRow("Plan d'actions")).toBe("'Plan d''actions'!1:1");
    expect(columnsBelowHeader("Relevés", 1, 3)).toBe("'Relevés'!B2:D");
    expect(columnsBelowHeader("Relevés", 26, 26)).toBe("'Relevés'!AA2:AA");
  });
});
