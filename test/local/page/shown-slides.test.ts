// A presentation goes past the slides that staff skip.
import { expect, it } from "vitest";
import { nextShown } from "../../../local/page/browser/deck/shown-slides.ts";

it("finds the nearest slide that is shown, either way, and none past the ends", () => {
  const skipped = [true, false, true, true, false, true];
  expect(nextShown(skipped, -1, 1)).toBe(1);
  expect(nextShown(skipped, 1, 1)).toBe(4);
  expect(nextShown(skipped, 4, 1)).toBeUndefined();
  expect(nextShown(skipped, skipped.length, -1)).toBe(4);
  expect(nextShown(skipped, 4, -1)).toBe(1);
  expect(nextShown([true], 0, -1)).toBeUndefined();
});
