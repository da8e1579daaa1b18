// Elements that are one: Slides refuses a group of fewer than two.
import { describe, expect, it } from "vitest";
import { groupOf, rectangle } from "../../../../shared/slides/layout/elements.ts";

const bar = (key: string) => rectangle(key, { x: 36, y: 100, width: 12, height: 12 }, "blue");

describe("groupOf", () => {
  it("groups two elements or more", () => {
    expect(groupOf("bars", "Des barres", [bar("a"), bar("b")])).toMatchObject([
      { kind: "group", key: "bars", description: "Des barres", children: [{ key: "a" }, { key: "b" }] },
    ]);
  });

  it("leaves one as it is, described, and none out", () => {
    expect(groupOf("bars", "Des barres", [bar("a")])).toEqual([{ ...bar("a"), description: "Des barres" }]);
    expect(groupOf("bars", "Des barres", [])).toEqual([]);
  });
});
