// The deck's colours as the theme's slots: a deck is restyled in one place, its master.
import type { ColorName } from "./placed-page.ts";

/** A colour as Google takes it: red, green and blue from 0 to 1. */
export interface RgbColor {
  red: number;
  green: number;
  blue: number;
}

/** The slots of a colour scheme that a script may set, in Google's order. */
type ThemeSlot =
  | "DARK1"
  | "LIGHT1"
  | "DARK2"
  | "LIGHT2"
  | "ACCENT1"
  | "ACCENT2"
  | "ACCENT3"
  | "ACCENT4"
  | "ACCENT5"
  | "ACCENT6";

/** Values and meanings: the State's colours, as the deck's design gives them. */
const HEX: Record<ColorName, string> = {
  ink: "3A3A3A",
  white: "FFFFFF",
  grey: "666666",
  ruleLight: "E5E5E5",
  blue: "000091",
  green: "18753C",
  orange: "B34000",
  red: "E1000F",
  paleBlue: "CACAFB",
  ruleDark: "929292",
  coverCaption: "E3E3FD",
};

const SLOT_OF: Partial<Record<ColorName, ThemeSlot>> = {
  ink: "DARK1",
  white: "LIGHT1",
  // The outline of a shape just made, by Slides' own default: so a rule of the deck needs no colour of its own.
  blue: "DARK2",
  ruleLight: "LIGHT2",
  grey: "ACCENT1",
  green: "ACCENT2",
  orange: "ACCENT3",
  red: "ACCENT4",
  paleBlue: "ACCENT5",
  ruleDark: "ACCENT6",
};

/** A colour's value, for charts, which know no theme. */
export function rgbOf(name: ColorName): RgbColor {
  return rgbOfHex(HEX[name]);
}

/** The colour of six hexadecimal digits. */
export function rgbOfHex(hex: string): RgbColor {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  return { red, green, blue };
}

/** A colour as a slide names it: the theme's slot where it has one. */
export function slideColor(name: ColorName): { themeColor: string } | { rgbColor: RgbColor } {
  const slot = SLOT_OF[name];
  return slot === undefined ? { rgbColor: rgbOf(name) } : { themeColor: slot };
}

/** All twelve slots: Google takes the whole scheme or none. */
export function colorScheme(): { type: string; color: RgbColor }[] {
  const slots = Object.entries(SLOT_OF) as [ColorName, ThemeSlot][];
  const links = ["HYPERLINK", "FOLLOWED_HYPERLINK"].map((type) => ({ type, color: rgbOf("blue") }));
  return [...slots.map(([name, type]) => ({ type, color: rgbOf(name) })), ...links];
}
