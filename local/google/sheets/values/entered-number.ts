// Typed numbers: grouped, in percent, with a currency or an exponent.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { LocaleHabits } from "../formats/locales.ts";
import type { Entered } from "./entered.ts";

const GROUPS_BY_DECIMAL: Record<string, string> = { ".": ",", ",": "[ \\u00a0\\u202f]" };

/** The number that the text types in the locale; nothing when it is not a number. */
export function enteredNumber(text: string, habits: LocaleHabits): Entered | undefined {
  const parts = patternFor(habits.decimal).exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { minus, open, before, inner, whole = "", fraction, exponent, after, close } = parts;
  const signs = [open, minus, inner].filter((sign) => sign !== undefined).length;
  if (signs > 1 || (open === undefined) !== (close === undefined)) return undefined;
  if ((whole === "" && !fraction) || (before !== undefined && after !== undefined)) return undefined;
  const digits = whole.replaceAll(/[^\d]/g, "");
  const size = Number(`${digits === "" ? "0" : digits}.${fraction || "0"}${exponent ?? ""}`);
  if (!Number.isFinite(size)) return undefined;
  const value = signs > 0 ? -size : size;
  const unit = before ?? after;
  const percent = unit === "%";
  const format = formatFor({
    unit,
    isBefore: before !== undefined,
    grouped: /[^\d]/.test(whole),
    decimals: Boolean(fraction),
    exponent,
  });
  return { value: percent ? hundredth(value) : value, ...(format && { numberFormat: format }) };
}

function patternFor(decimal: string): RegExp {
  const group = GROUPS_BY_DECIMAL[decimal] ?? ",";
  const point = decimal === "." ? "\\." : decimal;
  const whole = `(?<whole>\\d{1,3}(?:${group}\\d{3})+|\\d*)`;
  const fraction = `(?:${point}(?<fraction>\\d*))?`;
  return new RegExp(
    `^(?<open>\\()?(?:(?<minus>-)|\\+)?\\s*(?<before>[$€£¥])?\\s*(?<inner>-)?\\s*${whole}${fraction}(?<exponent>[eE][+-]?\\d+)?[\\s\\u00a0\\u202f]*(?<after>[%€$£¥])?(?<close>\\))?$`,
  );
}

interface Typed {
  unit: string | undefined;
  isBefore: boolean;
  grouped: boolean;
  decimals: boolean;
  exponent: string | undefined;
}

function formatFor({
  unit,
  isBefore,
  grouped,
  decimals,
  exponent,
}: Typed): sheets_v4.Schema$NumberFormat | undefined {
  if (unit === "%") return { type: "PERCENT", pattern: decimals ? "0.00%" : "0%" };
  const digits = decimals ? "#,##0.00" : "#,##0";
  if (unit !== undefined) {
    const symbol = unit === "$" ? '"$"' : `[$${unit}]`;
    return { type: "CURRENCY", pattern: isBefore ? `${symbol}${digits}` : `${digits}\u00a0${symbol}` };
  }
  if (exponent !== undefined) return { type: "SCIENTIFIC", pattern: "0.00E+00" };
  if (grouped) return { type: "NUMBER", pattern: digits };
  return undefined;
}

// Moved as text, so that 12.5 % is 0.125 to the last digit.
function hundredth(value: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}
