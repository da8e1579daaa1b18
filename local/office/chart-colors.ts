// The colours of charts where Google does not paint them as they are said.

/** How much of an area's colour Google lets through, measured on white: #666666 comes out as #DDDDDD. */
export const AREA_OPACITY = 2 / 9;
const WHITE = 255;

/** A colour (six hexadecimal digits) as an area of it looks on white. */
export function paleColor(hex: string): string {
  return [0, 2, 4]
    .map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16);
      return Math.round(WHITE - (WHITE - part) * AREA_OPACITY)
        .toString(16)
        .padStart(2, "0");
    })
    .join("")
    .toUpperCase();
}
