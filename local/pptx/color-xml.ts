// Colours as PowerPoint's XML: a theme's colour stays one, so that a deck is restyled in its master.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { hexOfRgb } from "./colors.ts";

/** The file's name of each of the theme's colours. */
const SCHEME_NAMES: Readonly<Record<string, string>> = {
  DARK1: "tx1",
  TEXT1: "tx1",
  LIGHT1: "bg1",
  BACKGROUND1: "bg1",
  DARK2: "tx2",
  TEXT2: "tx2",
  LIGHT2: "bg2",
  BACKGROUND2: "bg2",
  ACCENT1: "accent1",
  ACCENT2: "accent2",
  ACCENT3: "accent3",
  ACCENT4: "accent4",
  ACCENT5: "accent5",
  ACCENT6: "accent6",
  HYPERLINK: "hlink",
  FOLLOWED_HYPERLINK: "folHlink",
};
const OPAQUE = 100_000;

/** A colour as a fill; undefined without a colour. @throws Error for a colour that no theme has. */
export function fillXml(
  color: slides_v1.Schema$OpaqueColor | undefined,
  alpha: number | null | undefined = 1,
): string | undefined {
  const [name, value] = colorOf(color) ?? [];
  if (name === undefined) return undefined;
  const opacity = Math.round((alpha ?? 1) * OPAQUE);
  const content = opacity === OPAQUE ? "/>" : `><a:alpha val="${opacity}"/></a:${name}>`;
  return `<a:solidFill><a:${name} val="${value}"${content}</a:solidFill>`;
}

/** A colour behind text; nothing without a colour. */
export function highlightXml(color: slides_v1.Schema$OpaqueColor | undefined): string {
  const [name, value] = colorOf(color) ?? [];
  return name === undefined ? "" : `<a:highlight><a:${name} val="${value}"/></a:highlight>`;
}

/** A fill that shows, or that there is none. */
export function shownFillXml(
  fill: { propertyState?: string | null; solidFill?: slides_v1.Schema$SolidFill } | undefined,
): string {
  const shown = fill?.propertyState === "RENDERED" ? fill.solidFill : undefined;
  return fillXml(shown?.color, shown?.alpha) ?? "<a:noFill/>";
}

function colorOf(color: slides_v1.Schema$OpaqueColor | undefined): [name: string, value: string] | undefined {
  if (color?.rgbColor !== undefined) return ["srgbClr", hexOfRgb(color.rgbColor)];
  const theme = color?.themeColor;
  if (!theme) return undefined;
  const scheme = SCHEME_NAMES[theme];
  if (scheme === undefined) throw new Error(`The .pptx writer knows no theme colour ${theme}.`);
  return ["schemeClr", scheme];
}
