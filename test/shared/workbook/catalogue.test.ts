// What the default catalogue owes its readers; its lines are tested with docs/domain.md.
import { describe, expect, it } from "vitest";
import { AUTOMATIC_INDICATORS } from "../../../shared/indicators/automatic-measures.ts";
import { AUTOMATIC_CODES, DEFAULT_CATALOGUE } from "../../../shared/workbook/catalogue.ts";

describe("the default catalogue", () => {
  it("says of every target where it comes from", () => {
    for (const { target, reference } of DEFAULT_CATALOGUE)
      if (target !== null) expect(reference).not.toBe("");
  });

  it("asks for 17 numbers a month, TIT1's value with them", () => {
    const numbers = new Set(DEFAULT_CATALOGUE.flatMap(({ counts }) => Object.values(counts ?? {})));
    expect(numbers.size + 1).toBe(17);
  });

  it("has a computation for each automatic code, and no other", () => {
    expect(Object.keys(AUTOMATIC_INDICATORS).sort()).toEqual([...AUTOMATIC_CODES].sort());
  });
});
