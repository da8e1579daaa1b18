// How wide columns are: as wide as what they hold, within bounds, unless somebody set another width.
import { invitesRows, NEW_ROW } from "./new-row.ts";
import type { TabModel } from "./tab-model.ts";

const NARROW_PIXELS = 900;
const NARROWEST_PIXELS = 60;
const WIDEST_PIXELS = 420;
const PADDING_PIXELS = 14;
/** Room of a header for its menu's arrow, of a choice for its own. */
const HEADER_ROOM_PIXELS = 24;
const CHOICE_ROOM_PIXELS = 16;
const FONT = "13px Arial, 'Liberation Sans', sans-serif";
const SMALL_FONT = "12px Arial, 'Liberation Sans', sans-serif";

/** The longest texts are measured: letters differ in width, but not so much. */
const MOST_MEASURED = 6;

/** The widths, in pixels, of a tab's columns; those that somebody set stay. */
export function columnWidths(model: TabModel, set: Readonly<Record<number, number>>): number[] {
  const { view } = model;
  const texts = view.columnWidths.map((_own, column) => longestTexts(model, column));
  // Nothing to fit yet: what is typed first has the room that the file gives it.
  const isBlank = texts.every(({ length }) => length === 0);
  return view.columnWidths.map((own, column) => {
    const fitted = fittedWidth(model, column, texts[column] ?? []) ?? own;
    return set[column] ?? (isBlank ? Math.max(fitted, Math.min(own, WIDEST_PIXELS)) : fitted);
  });
}

/** The width that what a column holds asks for; nothing for a blank column. */
function fittedWidth(model: TabModel, column: number, texts: readonly string[]): number | undefined {
  const header = model.header(column);
  const kind = model.columnKind(column);
  if (header === "" && texts.length === 0) return undefined;
  const isChoice = model.traits(model.frozenCount, column)?.choices !== undefined;
  const asked = Math.max(
    measured(header, `bold ${FONT}`) + HEADER_ROOM_PIXELS,
    measured(kind, SMALL_FONT),
    column === 0 && invitesRows(model) ? measured(NEW_ROW, FONT) : 0,
    ...texts.map((text) => measured(text, FONT) + (isChoice ? CHOICE_ROOM_PIXELS : 0)),
  );
  return Math.round(Math.max(NARROWEST_PIXELS, Math.min(WIDEST_PIXELS, asked + PADDING_PIXELS)));
}

function longestTexts(model: TabModel, column: number): string[] {
  let longest: string[] = [];
  for (let row = model.frozenCount; row < model.view.rows.length; row += 1) {
    // A narrow window has no room for what a code stands for.
    const label = innerWidth <= NARROW_PIXELS ? undefined : model.indicator(row, column)?.label;
    const shown = model.shown(row, column);
    const text = label === undefined ? shown : `${shown}  ${label}`;
    if (text.length <= (longest[MOST_MEASURED - 1]?.length ?? 0) || longest.includes(text)) continue;
    longest = [...longest, text].toSorted((one, other) => other.length - one.length).slice(0, MOST_MEASURED);
  }
  return longest;
}

const canvas = document.createElement("canvas").getContext("2d");

function measured(text: string, font: string): number {
  if (canvas === null) return 0;
  canvas.font = font;
  return canvas.measureText(text).width;
}
