// A fill of the presentation as a colour of CSS.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { hexColor, type ThemeColors } from "../../../pptx/colors.ts";

/** Eight hexadecimal digits after a #, the last two telling how opaque it is. */
export function cssFill(fill: slides_v1.Schema$SolidFill | undefined, theme: ThemeColors): string {
  const color = hexColor(fill?.color, theme) ?? "000000";
  const alpha = Math.round((fill?.alpha ?? 1) * 255);
  return `#${color}${alpha.toString(16).padStart(2, "0")}`;
}
