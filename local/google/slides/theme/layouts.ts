// The eleven layouts of Slides' default theme, "Simple Light": which placeholders they have, and where (EMU).
import type { Box } from "../geometry.ts";

/** `fontPoints` is the size of the placeholder's text; `anchor` where it stands in its box. */
export interface PlaceholderDescription {
  type: string;
  /** Counts the placeholders of one type on a layout. */
  index: number;
  box: Box;
  fontPoints: number;
  anchor: "TOP" | "MIDDLE" | "BOTTOM";
  alignment: "START" | "CENTER";
}

export interface LayoutDescription {
  name: string;
  displayName: string;
  placeholders: readonly PlaceholderDescription[];
}

const SLIDE_NUMBER: PlaceholderDescription = placeholder("SLIDE_NUMBER", [8472458, 4663217, 548700, 393600], {
  fontPoints: 10,
  anchor: "MIDDLE",
});
const TITLE_BOX: BoxSides = [311700, 445025, 8520600, 572700];
const BODY_BOX: BoxSides = [311700, 1152475, 8520600, 3416400];

/** The master's own placeholders, which the layouts' ones inherit from. */
export const MASTER_PLACEHOLDERS: readonly PlaceholderDescription[] = [
  placeholder("TITLE", TITLE_BOX, { fontPoints: 28 }),
  placeholder("BODY", BODY_BOX, { fontPoints: 18 }),
  SLIDE_NUMBER,
];

export const LAYOUTS: readonly LayoutDescription[] = [
  layout("TITLE", "Title slide", [
    placeholder("CENTERED_TITLE", [311708, 744575, 8520600, 2052600], {
      fontPoints: 52,
      anchor: "BOTTOM",
      alignment: "CENTER",
    }),
    placeholder("SUBTITLE", [311700, 2834125, 8520600, 792600], { fontPoints: 28, alignment: "CENTER" }),
  ]),
  layout("SECTION_HEADER", "Section header", [
    placeholder("TITLE", [311700, 2150850, 8520600, 841800], {
      fontPoints: 36,
      anchor: "MIDDLE",
      alignment: "CENTER",
    }),
  ]),
  layout("TITLE_AND_BODY", "Title and body", [
    placeholder("TITLE", TITLE_BOX, { fontPoints: 28 }),
    placeholder("BODY", BODY_BOX, { fontPoints: 18 }),
  ]),
  layout("TITLE_AND_TWO_COLUMNS", "Title and two columns", [
    placeholder("TITLE", TITLE_BOX, { fontPoints: 28 }),
    placeholder("BODY", [311700, 1152475, 3999900, 3416400], { fontPoints: 14 }),
    placeholder("BODY", [4832400, 1152475, 3999900, 3416400], { fontPoints: 14, index: 1 }),
  ]),
  layout("TITLE_ONLY", "Title only", [placeholder("TITLE", TITLE_BOX, { fontPoints: 28 })]),
  layout("ONE_COLUMN_TEXT", "One column text", [
    placeholder("TITLE", [311700, 555600, 2808000, 755700], { fontPoints: 24, anchor: "BOTTOM" }),
    placeholder("BODY", [311700, 1389600, 2808000, 3179400], { fontPoints: 12 }),
  ]),
  layout("MAIN_POINT", "Main point", [
    placeholder("TITLE", [490250, 450150, 6367800, 4090800], { fontPoints: 48, anchor: "MIDDLE" }),
  ]),
  layout("SECTION_TITLE_AND_DESCRIPTION", "Section title and description", [
    placeholder("TITLE", [265500, 1233175, 4045200, 1482300], {
      fontPoints: 42,
      anchor: "BOTTOM",
      alignment: "CENTER",
    }),
    placeholder("SUBTITLE", [265500, 2803075, 4045200, 1235100], { fontPoints: 21, alignment: "CENTER" }),
    placeholder("BODY", [4939500, 724075, 3837000, 3695100], { fontPoints: 18, anchor: "MIDDLE" }),
  ]),
  layout("CAPTION_ONLY", "Caption", [
    placeholder("BODY", [311700, 4230575, 5998800, 605100], { fontPoints: 18, anchor: "MIDDLE" }),
  ]),
  layout("BIG_NUMBER", "Big number", [
    placeholder("TITLE", [311700, 1106125, 8520600, 1963500], {
      fontPoints: 120,
      anchor: "BOTTOM",
      alignment: "CENTER",
    }),
    placeholder("BODY", [311700, 3152225, 8520600, 1300800], { fontPoints: 18, alignment: "CENTER" }),
  ]),
  layout("BLANK", "Blank", []),
];

type BoxSides = readonly [x: number, y: number, width: number, height: number];

function placeholder(
  type: string,
  [x, y, width, height]: BoxSides,
  rest: { fontPoints: number } & Partial<PlaceholderDescription>,
): PlaceholderDescription {
  return { type, index: 0, anchor: "TOP", alignment: "START", box: { x, y, width, height }, ...rest };
}

function layout(
  name: string,
  displayName: string,
  placeholders: readonly PlaceholderDescription[],
): LayoutDescription {
  return { name, displayName, placeholders: [...placeholders, SLIDE_NUMBER] };
}
