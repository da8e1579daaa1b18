// How well a colour is read on white, as WCAG 2.2 counts it.

/** The contrast that WCAG asks of text (1.4.3). */
export const READABLE_CONTRAST = 4.5;

/** The contrast of `#rrggbb` with white, from 1 to 21. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** A component from 0 to 255 of sRGB as a share of light. */
function linear(component: number): number {
  const share = component / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
