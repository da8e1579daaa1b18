// The colour scheme of Slides' default theme, "Simple Light".
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";

const HEX_BY_THEME_COLOR = {
  DARK1: "000000",
  LIGHT1: "FFFFFF",
  DARK2: "595959",
  LIGHT2: "EEEEEE",
  ACCENT1: "4285F4",
  ACCENT2: "212121",
  ACCENT3: "78909C",
  ACCENT4: "FFAB40",
  ACCENT5: "0097A7",
  ACCENT6: "EEFF41",
  HYPERLINK: "0097A7",
  FOLLOWED_HYPERLINK: "0097A7",
};

export const SIMPLE_LIGHT_COLORS: slides_v1.Schema$ThemeColorPair[] = Object.entries(HEX_BY_THEME_COLOR).map(
  ([type, hex]) => ({ type, color: rgbColor(hex) }),
);

function rgbColor(hex: string): slides_v1.Schema$RgbColor {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const parts = { red, green, blue };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== 0));
}
