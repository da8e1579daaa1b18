// Colours: Google's fractions of red, green and blue, and the hexadecimal ones of the file.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { attributeOf, type XmlElement } from "../xml/element.ts";

type Color = sheets_v4.Schema$Color;
type ColorStyle = sheets_v4.Schema$ColorStyle;

/** `RRGGBB` of a colour given in either of Google's two fields; undefined when neither is set. */
export function hexOf(style: ColorStyle | undefined, color: Color | undefined): string | undefined {
  const chosen = style?.rgbColor ?? color;
  if (!chosen) return undefined;
  return [chosen.red, chosen.green, chosen.blue]
    .map((fraction) =>
      Math.round((fraction ?? 0) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** Google's colour of `RRGGBB`; like Google, a component of zero is left out. */
export function colorOf(hex: string): Color {
  const [red, green, blue] = [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  return { ...(red && { red }), ...(green && { green }), ...(blue && { blue }) };
}

/**
 * `RRGGBB` of a colour element. Theme and indexed colours give undefined: the file keeps them, the model
 * does not show them.
 */
export function hexOfElement(element: XmlElement | undefined): string | undefined {
  const rgb = attributeOf(element, "rgb");
  return rgb && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
}
