// Colours: from Slides' (red, green, blue, or a theme's name) to hexadecimal.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";

/** The theme's colours by name, as six hexadecimal digits. */
export type ThemeColors = ReadonlyMap<string, string>;

/** Names of theme colours that stand for another. */
const SAME_AS: Record<string, string> = {
  TEXT1: "DARK1",
  BACKGROUND1: "LIGHT1",
  TEXT2: "DARK2",
  BACKGROUND2: "LIGHT2",
};

/** The colours of the presentation's first theme. */
export function themeColors(presentation: slides_v1.Schema$Presentation): ThemeColors {
  const pairs = presentation.masters?.[0]?.pageProperties?.colorScheme?.colors ?? [];
  return new Map(pairs.map((pair) => [pair.type ?? "", hexOfRgb(pair.color ?? {})]));
}

/** Six hexadecimal digits; undefined without a colour. */
export function hexColor(
  color: slides_v1.Schema$OpaqueColor | undefined,
  theme: ThemeColors,
): string | undefined {
  if (color?.rgbColor !== undefined) return hexOfRgb(color.rgbColor);
  const name = color?.themeColor;
  return name ? theme.get(SAME_AS[name] ?? name) : undefined;
}

/** Six hexadecimal digits of a colour whose parts go from 0 to 1, absent ones counting as 0. */
export function hexOfRgb({ red, green, blue }: slides_v1.Schema$RgbColor): string {
  return [red, green, blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
