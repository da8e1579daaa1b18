// The State's colours, as the deck and its charts use them; text on white has a contrast of 4.5:1 at least.
import type { Tone } from "../review/review.ts";

/** A colour as Google takes it: red, green and blue from 0 to 1. */
export interface RgbColor {
  red: number;
  green: number;
  blue: number;
}

export const BLUE_FRANCE = rgb(0x00, 0x00, 0x91);
export const RED_MARIANNE = rgb(0xe1, 0x00, 0x0f);
export const INK = rgb(0x3a, 0x3a, 0x3a);
export const GREEN = rgb(0x18, 0x75, 0x3c);
export const ORANGE = rgb(0xb3, 0x40, 0x00);
export const WHITE = rgb(0xff, 0xff, 0xff);
/** Backgrounds: the blue's lightest tint, and a rule's grey. */
export const PALE_BLUE = rgb(0xf5, 0xf5, 0xfe);
export const PALE_GREEN = rgb(0xee, 0xf7, 0xf0);
export const PALE_ORANGE = rgb(0xfe, 0xf4, 0xee);
export const LIGHT_GREY = rgb(0xdd, 0xdd, 0xdd);
/** Suspended months on charts. */
export const SUSPENDED_GREY = rgb(0xce, 0xce, 0xce);

/** The colour of what is said. */
export const TONE_COLORS: Record<Tone, RgbColor> = { neutral: BLUE_FRANCE, good: GREEN, bad: ORANGE };
/** The background behind it. */
export const TONE_BACKGROUNDS: Record<Tone, RgbColor> = {
  neutral: PALE_BLUE,
  good: PALE_GREEN,
  bad: PALE_ORANGE,
};

function rgb(red: number, green: number, blue: number): RgbColor {
  return { red: red / 255, green: green / 255, blue: blue / 255 };
}
