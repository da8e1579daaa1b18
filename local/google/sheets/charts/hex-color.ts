// Google's colours as hexadecimal digits.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Spreadsheet } from "../model.ts";

/** The colour as six hexadecimal digits without `#`, theme colours looked up in the spreadsheet's theme. */
export function hexColor(
  spreadsheet: Spreadsheet,
  style: sheets_v4.Schema$ColorStyle | null | undefined,
  color: sheets_v4.Schema$Color | null | undefined,
): string | undefined {
  const theme = spreadsheet.properties.spreadsheetTheme?.themeColors?.find(
    ({ colorType }) => colorType === style?.themeColor,
  );
  const rgb = style?.rgbColor ?? (style?.themeColor ? theme?.color?.rgbColor : undefined) ?? color;
  if (!rgb) return undefined;
  return [rgb.red, rgb.green, rgb.blue].map((part) => hexByte(part ?? 0)).join("");
}

function hexByte(part: number): string {
  return Math.round(part * 255)
    .toString(16)
    .padStart(2, "0")
    .toUpperCase();
}
