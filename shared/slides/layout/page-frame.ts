// What stands around a page's content: kicker, caveat, footer.

import { textWidth } from "../../text/glyph-widths.ts";
import type { Kicker } from "../placed-page.ts";
import { shortenedToWidth } from "../text/shorten.ts";
import { CONTENT_RIGHT, GUTTER, MARGIN } from "./grid.ts";

const KICKER_SIZE = 12;
/** Where the section's name starts, beside its square. */
const KICKER_NAME_X = 59;
const CAVEAT_SIZE = 11;
const CAVEAT_WIDTH = 420;
const FOOTER_SIZE = 9;
const FOOTER_RIGHT = 560;
const SEPARATOR = " · ";
const BRACKETS = / \([^()]*\)$/u;

export interface FittedCaveat {
  text: string | null;
  /** What did not fit, for the speaker. */
  left: readonly string[];
}

/** What fits on the kicker's line, in order; the rest is for the notes. The first is shortened where it must. */
export function fitCaveat(caveats: readonly string[], kicker: Kicker): FittedCaveat {
  const nameX = kicker.section === null ? MARGIN : KICKER_NAME_X;
  const nameRight = nameX + textWidth(kicker.name, KICKER_SIZE, false);
  const room = Math.min(CAVEAT_WIDTH, CONTENT_RIGHT - nameRight - GUTTER);
  let text: string | null = null;
  const fits = (one: string): boolean => textWidth(one, CAVEAT_SIZE, false) <= room;
  for (const [index, caveat] of caveats.entries()) {
    const extended: string = text === null ? caveat : `${text}${SEPARATOR}${caveat}`;
    if (!fits(extended)) {
      // The reason between brackets goes first: that the follow-up is partial is said.
      const short: string = extended.replace(BRACKETS, "");
      if (fits(short)) return { text: short, left: caveats.slice(index) };
      if (text !== null) return { text, left: caveats.slice(index) };
      return { text: shortenedToWidth(caveat, CAVEAT_SIZE, false, Math.max(0, room)), left: caveats };
    }
    text = extended;
  }
  return { text, left: [] };
}

/** `Cibles manquées, page 1 sur 3`, which always shows its number. */
export function pageCaveat(name: string, page: number, pages: number): string {
  const number = `, page\u00a0${page} sur\u00a0${pages}`;
  const room = CAVEAT_WIDTH / 2 - textWidth(number, CAVEAT_SIZE, false);
  return `${shortenedToWidth(name, CAVEAT_SIZE, false, room)}${number}`;
}

/** Said after the footer of the pages that show illustrative figures. */
export const SAMPLE_DATA_MENTION = "données d’exemple";

/** `Sous-préfecture · Revue qualité 2020`, the service cut at a word where it is long; room is left for a mention. */
export function footerText(service: string, year: number): string {
  const rest = `${SEPARATOR}Revue qualité ${year}`;
  const taken = textWidth(`${rest}${SEPARATOR}${SAMPLE_DATA_MENTION}`, FOOTER_SIZE, false);
  const room = FOOTER_RIGHT - MARGIN - taken;
  return `${shortenedToWidth(service, FOOTER_SIZE, false, room)}${rest}`;
}
