// Families side by side, six tiles a band.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsOf, TILES_A_BAND } from "../../../shared/dashboard/bands.ts";

const family = (name: string, count: number) => ({
  name,
  tiles: Array.from({ length: count }, (_, index) => `${name}${index + 1}`),
});
const placed = (families: Parameters<typeof bandsOf<string>>[0]) =>
  bandsOf(families).map((band) =>
    band.map(({ name, firstPlace, tiles }) => [name, firstPlace, tiles.length]),
  );

describe("the bands of tiles", () => {
  it("fill their free places with the next family that fits", () => {
    expect(
      placed([
        family("A", 3),
        family("B", 4),
        family("C", 3),
        family("D", 1),
        family("E", 6),
        family("F", 1),
      ]),
    ).toEqual([
      [
        ["A", 0, 3],
        ["C", 3, 3],
      ],
      [
        ["B", 0, 4],
        ["D", 4, 1],
        ["F", 5, 1],
      ],
      [["E", 0, 6]],
    ]);
  });

  it("go on in the next one where a family has more than six tiles", () => {
    expect(placed([family("A", 8), family("B", 2)])).toEqual([
      [["A", 0, 6]],
      [
        ["A (suite)", 0, 2],
        ["B", 2, 2],
      ],
    ]);
  });

  it("lose no tile and let none overlap, whatever the families", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 15 });
    fc.assert(
      fc.property(sizes, (counts) => {
        const families = counts.map((count, index) => family(`f${index}-`, count));
        const bands = bandsOf(families);
        for (const band of bands) {
          const places = band.flatMap(({ firstPlace, tiles }) => tiles.map((_, index) => firstPlace + index));
          expect(places).toEqual(places.map((_, index) => index));
          expect(places.length).toBeLessThanOrEqual(TILES_A_BAND);
        }
        const tiles = bands.flatMap((band) => band.flatMap((one) => one.tiles));
        expect(tiles.toSorted()).toEqual(families.flatMap((one) => one.tiles).toSorted());
      }),
    );
  });
});
