// Chart ids chosen from chart keys: the same chart keeps its id, so that the decks that link to it stay alive.
import { fnv } from "../fnv.ts";

/** Our charts' ids are in this span, and nobody else's are likely to be: Google's own are random. */
const FIRST_ID = 1_789_000_000;
const ID_COUNT = 1_000_000;

/** Whether a chart is one that the add-on made. */
export function isOwnChart(chartId: number): boolean {
  return chartId >= FIRST_ID && chartId < FIRST_ID + ID_COUNT;
}

/**
 * The id of each chart by its key, in a tab whose charts are named by `scope`: ids are unique in a spreadsheet. Two
 * keys that fall on one id get neighbouring ones; `taken` are those of other tabs.
 */
export function chartIdsByKey(
  scope: string,
  keys: readonly string[],
  taken: readonly number[] = [],
): Record<string, number> {
  const used = new Set(taken);
  return Object.fromEntries(
    keys.map((key) => {
      let place = fnv(`${scope}:${key}`) % ID_COUNT;
      while (used.has(FIRST_ID + place)) place = (place + 1) % ID_COUNT;
      used.add(FIRST_ID + place);
      return [key, FIRST_ID + place];
    }),
  );
}
