// `Tableau de bord` as rows of cells, with their heights: three lines on top, six rows a band, one row two charts.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { TILE_SIGNS, type TileState } from "../charts/signs.ts";
import { NO_VALUE } from "../french/numbers.ts";
import { displayText } from "../review/display-text.ts";
import { BLANK_CELL, type CellData, textCell } from "../sheets/cells.ts";
import { numberPattern, quoted } from "../sheets/number-patterns.ts";
import type { ColorName } from "../slides/placed-page.ts";
import { rgbOf, rgbOfHex } from "../slides/theme-colors.ts";
import { partsOf, times } from "../times.ts";
import { bandsOf, type PlacedFamily, TILES_A_BAND } from "./bands.ts";
import type { Dashboard } from "./dashboard.ts";
import type { Tile } from "./tile.ts";

/** The columns that are the add-on's: a margin, then tiles and the gaps between them. */
export const OWN_COLUMNS = 2 * TILES_A_BAND;
/** The rows above the tiles, which stay when the tab scrolls. */
export const TOP_ROWS = 3;

/** Charts under the tiles: each row of them is one row of the tab, which no page break cuts. */
export const CHARTS_A_ROW = 2;
export const CHART_PIXELS = { width: 490, height: 232 };

/** A row, and its height. */
interface Row {
  heightPixels: number;
  cells: CellData[];
}

const FILLS: Readonly<Record<TileState, string>> = { attained: "E5F5EA", missed: "FFE9E1", none: "F6F6F6" };
const TONES: Readonly<Record<TileState, ColorName>> = { attained: "green", missed: "orange", none: "grey" };
const TEXT_POINTS = 10;
const SMALL_POINTS = 9;
const LARGE_POINTS = 15;
const PADDING = { top: 2, right: 3, bottom: 2, left: 8 };

/** Every row of the add-on's columns, from the first. */
export function dashboardCells(dashboard: Dashboard): Row[] {
  const { charts, noChart, families } = dashboard;
  const tiles = [...topRows(dashboard), ...bandsOf(families).flatMap(bandRows)];
  if (charts.length === 0) {
    return [...tiles, rowOf(24, [written(noChart, { textFormat: font("grey", TEXT_POINTS) })])];
  }
  const chartRows = partsOf(charts, CHARTS_A_ROW).map(() => rowOf(CHART_PIXELS.height + 10, []));
  return [...tiles, ...chartRows];
}

/** The column of a place in a band. */
export function columnOf(place: number): number {
  return 1 + 2 * place;
}

function topRows({ title, balance, dates, legend }: Dashboard): Row[] {
  const counts = balance.map(({ state, words }) =>
    written(`${state === "none" ? "" : `${TILE_SIGNS[state]} `}${words}`, {
      textFormat: font(state === "none" ? "ink" : TONES[state], TEXT_POINTS, state !== "none"),
    }),
  );
  const grey = { textFormat: font("grey", TEXT_POINTS) };
  return [
    rowOf(38, [written(title, { textFormat: font("blue", LARGE_POINTS, true) })]),
    // The third count is the longest: the place after it stays free.
    rowOf(24, [...counts, BLANK_CELL, written(dates, grey)]),
    rowOf(24, [written(legend, grey)]),
  ];
}

function bandRows(families: readonly PlacedFamily<Tile>[]): Row[] {
  const tiles = families.flatMap((family) => family.tiles);
  const filled = (cellOf: (tile: Tile) => CellData): CellData[] => tiles.map(cellOf);
  return [
    { heightPixels: 26, cells: headings(families) },
    rowOf(36, filled(labelCell)),
    rowOf(32, filled(valueCell)),
    rowOf(20, filled(verdictCell)),
    rowOf(20, filled(previousCell)),
    rowOf(10, []),
  ];
}

/** Each family's name, over a rule as long as its tiles. */
function headings(families: readonly PlacedFamily<Tile>[]): CellData[] {
  const borders = { bottom: { style: "SOLID_MEDIUM", colorStyle: { rgbColor: rgbOf("blue") } } };
  const cells = blankCells();
  for (const { name, firstPlace, tiles } of families) {
    const first = columnOf(firstPlace);
    for (let column = first; column <= columnOf(firstPlace + tiles.length - 1); column += 1) {
      cells[column] = { userEnteredFormat: { borders } };
    }
    cells[first] = written(name, {
      textFormat: font("blue", TEXT_POINTS, true),
      verticalAlignment: "BOTTOM",
      borders,
    });
  }
  return cells;
}

function labelCell({ label, state }: Tile): CellData {
  return written(label, {
    ...inTile(state),
    padding: { ...PADDING, top: 5 },
    textFormat: font("ink", SMALL_POINTS),
    verticalAlignment: "TOP",
    wrapStrategy: "WRAP",
  });
}

/** A number, whose format says the unit and the star: one size and weight for all of it. */
function valueCell({ value, decimals, suffix, state }: Tile): CellData {
  const format = { ...inTile(state), textFormat: font("ink", LARGE_POINTS, true) };
  if (value === null) return written(NO_VALUE, format);
  const pattern = numberPattern(value, decimals) + quoted(suffix);
  return {
    userEnteredValue: { numberValue: value },
    userEnteredFormat: { ...format, numberFormat: { type: "NUMBER", pattern } },
  };
}

function verdictCell({ verdict, state }: Tile): CellData {
  return written(`${TILE_SIGNS[state]} ${verdict}`, {
    ...inTile(state),
    textFormat: font(TONES[state], SMALL_POINTS, state !== "none"),
  });
}

function previousCell({ previous, state }: Tile): CellData {
  return written(previous, { ...inTile(state), textFormat: font("ink", SMALL_POINTS) });
}

function inTile(state: TileState): sheets_v4.Schema$CellFormat {
  return {
    backgroundColorStyle: { rgbColor: rgbOfHex(FILLS[state]) },
    horizontalAlignment: "LEFT",
    padding: PADDING,
  };
}

function written(text: string, format: sheets_v4.Schema$CellFormat): CellData {
  return { ...textCell(displayText(text)), userEnteredFormat: { verticalAlignment: "MIDDLE", ...format } };
}

function font(color: ColorName, fontSize: number, bold = false): sheets_v4.Schema$TextFormat {
  return { foregroundColorStyle: { rgbColor: rgbOf(color) }, fontSize, ...(bold && { bold }) };
}

/** A row whose cells stand in the places of tiles. */
function rowOf(heightPixels: number, inPlaces: readonly CellData[]): Row {
  const cells = blankCells();
  for (const [place, cell] of inPlaces.entries()) cells[columnOf(place)] = cell;
  return { heightPixels, cells };
}

function blankCells(): CellData[] {
  return times(OWN_COLUMNS, () => BLANK_CELL);
}
