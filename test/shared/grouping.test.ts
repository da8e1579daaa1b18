// Items put together by what they have in common.
import { expect, it } from "vitest";
import { countsBy, groupedBy, withoutTwins } from "../../shared/grouping.ts";

const WORDS = ["thé", "eau", "lait", "vin", "jus", "café"];
const byLength = (word: string): number => word.length;

it("groups and counts in the order in which things come", () => {
  expect([...groupedBy(WORDS, byLength)]).toEqual([
    [3, ["thé", "eau", "vin", "jus"]],
    [4, ["lait", "café"]],
  ]);
  expect([...countsBy(WORDS, byLength)]).toEqual([
    [3, 4],
    [4, 2],
  ]);
});

it("keeps what is alone of its kind, and tells all the others", () => {
  const told: string[] = [];
  const kept = withoutTwins(
    ["a1", "b1", "a2", "c1"],
    ([kind = ""]) => kind,
    (item) => told.push(item),
  );
  expect(kept).toEqual(["b1", "c1"]);
  expect(told).toEqual(["a1", "a2"]);
});
