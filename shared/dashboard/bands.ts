// Families side by side on `Tableau de bord`: bands of six places, each family whole, in the catalogue's order.

import { partsOf } from "../times.ts";

/** How many tiles a band holds. */
export const TILES_A_BAND = 6;

/** A family's tiles, from the place where they start in their band. */
export interface PlacedFamily<Item> {
  name: string;
  firstPlace: number;
  tiles: readonly Item[];
}

interface Family<Item> {
  name: string;
  tiles: readonly Item[];
}

/**
 * The bands. A free place takes the next family that fits; one of more than six tiles goes on in the next band, under
 * its name and `(suite)`.
 */
export function bandsOf<Item>(families: readonly Family<Item>[]): PlacedFamily<Item>[][] {
  const remaining = families.flatMap(inParts);
  const bands: PlacedFamily<Item>[][] = [];
  while (remaining.length > 0) {
    const band: PlacedFamily<Item>[] = [];
    let firstPlace = 0;
    for (let index = 0; index < remaining.length; ) {
      const family = remaining[index];
      if (family === undefined || firstPlace + family.tiles.length > TILES_A_BAND) {
        index += 1;
        continue;
      }
      band.push({ ...family, firstPlace });
      firstPlace += family.tiles.length;
      remaining.splice(index, 1);
    }
    bands.push(band);
  }
  return bands;
}

function inParts<Item>({ name, tiles }: Family<Item>): Family<Item>[] {
  return partsOf(tiles, TILES_A_BAND).map((part, index) => ({
    name: index === 0 ? name : `${name} (suite)`,
    tiles: part,
  }));
}
