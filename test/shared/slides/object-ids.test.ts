// The ids that the add-on chooses are ones that Slides takes, each its own.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elementId, isOwnId, slideId } from "../../../shared/slides/drawing/object-ids.ts";

/** What Slides takes: 5 to 50 letters, digits, underscores, hyphens and colons. */
const OBJECT_ID = /^[A-Za-z0-9_][A-Za-z0-9_:-]{4,49}$/;
/** Keys hold the codes of indicators, which are staff's own words. */
const anyKey = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("curve-monthly:TEL 1", "a/b", "É"));

describe("an object id", () => {
  it("keeps a plain key as it is", () => {
    expect(slideId("missed")).toBe("page_missed");
    expect(elementId("missed", "table")).toBe("page_missed:table");
  });

  it("is one that Slides takes, whatever its keys", () => {
    fc.assert(
      fc.property(anyKey, anyKey, (page, element) => {
        expect(slideId(page)).toMatch(OBJECT_ID);
        expect(elementId(page, element)).toMatch(OBJECT_ID);
        expect(isOwnId(elementId(page, element))).toBe(true);
      }),
    );
  });

  it("tells apart keys that differ in what Slides does not take", () => {
    const keys = ["TEL 1", "TEL/1", "TEL-1", "TEL.1"];
    expect(new Set(keys.map((key) => elementId("curves", key))).size).toBe(keys.length);
  });
});
