// The values that charts write beside their marks, as Office files place them, and the colours that go with them.

/** On bars: Google's word for a place, and the file's. */
export const BAR_LABEL_PLACES: Readonly<Record<string, string>> = {
  INSIDE_BASE: "inBase",
  INSIDE_END: "inEnd",
  CENTER: "ctr",
};

/** Beside the points of lines: Google's word for a place, and the file's. */
export const POINT_LABEL_PLACES: Readonly<Record<string, string>> = {
  ABOVE: "t",
  BELOW: "b",
  LEFT: "l",
  RIGHT: "r",
  CENTER: "ctr",
};

const INK = "3A3A3A";
const PAPER = "FFFFFF";

/** What reads on a bar of that colour (six hexadecimal digits): white on a dark one, dark grey otherwise. */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const luminance = 0.299 * red + 0.587 * green + 0.114 * blue;
  return luminance < 128 ? PAPER : INK;
}
