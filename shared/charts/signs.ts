// What all who draw charts and tiles share: the signs of what is attained or not, the name of the suspended months.

/** What a tile's sign and colour say. */
export type TileState = "attained" | "missed" | "none";

/** The sign of each state, as everywhere in the product. */
export const TILE_SIGNS: Readonly<Record<TileState, string>> = { attained: "●", missed: "○", none: "–" };

/** The name of the series that marks suspended months. */
export const SUSPENDED_SERIES = "Suivi suspendu";
