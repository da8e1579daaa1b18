// Showing a number by a pattern such as `#,##0.00` or `0.0%`.
import { generalNumber } from "./general-number.ts";
import type { LocaleHabits } from "./locales.ts";
import type { PatternToken } from "./pattern-tokens.ts";

/** The number by the tokens of its section: grouping, decimals, percent, thousands scaling, exponent. */
export function formatNumberPattern(
  value: number,
  tokens: readonly PatternToken[],
  habits: LocaleHabits,
): string {
  const shape = shapeOf(tokens);
  if (shape.digits === 0) return withoutDigits(value, tokens, habits);
  if (shape.exponentDigits !== undefined) return scientificText(value, tokens, shape, habits);
  const scaled = shifted(Math.abs(value), 2 * shape.percents - 3 * shape.thousands);
  const rounded = roundedText(scaled, shape.decimals);
  const sign = value < 0 && Number(rounded) !== 0 ? "-" : "";
  const [whole = "", fraction = ""] = rounded.split(".");
  return sign + filled(tokens, wholeText(whole, shape, habits), fractionText(fraction, shape, habits));
}

interface Shape {
  digits: number;
  minimumWhole: number;
  decimals: number;
  minimumDecimals: number;
  grouped: boolean;
  thousands: number;
  percents: number;
  exponentDigits?: number;
}

function shapeOf(tokens: readonly PatternToken[]): Shape {
  const shape: Shape = {
    digits: 0,
    minimumWhole: 0,
    decimals: 0,
    minimumDecimals: 0,
    grouped: false,
    thousands: 0,
    percents: tokens.filter((token) => token.kind === "percent").length,
  };
  const lastDigit = tokens.findLastIndex((token) => token.kind === "digit");
  let afterPoint = false;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "point") afterPoint = true;
    else if (token.kind === "exponent") shape.exponentDigits = 0;
    else if (token.kind === "comma" && index > lastDigit) shape.thousands += 1;
    else if (token.kind === "comma") shape.grouped = true;
    else if (token.kind === "digit") countDigit(shape, token.text, afterPoint);
  }
  return shape;
}

function countDigit(shape: Shape, text: string, afterPoint: boolean): void {
  shape.digits += 1;
  if (shape.exponentDigits !== undefined) shape.exponentDigits += 1;
  else if (afterPoint) {
    shape.decimals += 1;
    if (text === "0") shape.minimumDecimals = shape.decimals;
  } else if (text === "0") shape.minimumWhole += 1;
}

function withoutDigits(value: number, tokens: readonly PatternToken[], habits: LocaleHabits): string {
  const shown = { general: generalNumber(value, habits.decimal), text: generalNumber(value, habits.decimal) };
  return tokens
    .map((token) => {
      if (token.kind === "literal") return token.text;
      return token.kind === "general" || token.kind === "text" ? shown[token.kind] : "";
    })
    .join("");
}

// Decimal digits are moved as text: 0.285 in percent is 28.5, not 28.499999999999996.
function shifted(value: number, places: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function roundedText(value: number, decimals: number): string {
  const rounded = shifted(Math.round(shifted(value, decimals)), -decimals);
  return Number.isFinite(rounded) && rounded < 1e21 ? rounded.toFixed(decimals) : value.toFixed(decimals);
}

function wholeText(whole: string, shape: Shape, habits: LocaleHabits): string {
  const digits = (whole === "0" ? "" : whole).padStart(shape.minimumWhole, "0");
  return shape.grouped ? digits.replaceAll(/\B(?=(\d{3})+$)/g, habits.group) : digits;
}

function fractionText(fraction: string, shape: Shape, habits: LocaleHabits): string {
  let end = fraction.length;
  while (end > shape.minimumDecimals && fraction[end - 1] === "0") end -= 1;
  const kept = fraction.slice(0, end);
  return kept === "" ? "" : habits.decimal + kept;
}

// All digits are shown where the first digit stands, literals where they are.
function filled(tokens: readonly PatternToken[], whole: string, fraction: string): string {
  const first = tokens.findIndex((token) => token.kind === "digit" || token.kind === "point");
  return tokens
    .map((token, index) => {
      if (index === first) return whole + fraction;
      if (token.kind === "percent") return "%";
      return token.kind === "literal" ? token.text : "";
    })
    .join("");
}

function scientificText(
  value: number,
  tokens: readonly PatternToken[],
  shape: Shape,
  habits: LocaleHabits,
): string {
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential(shape.decimals).split("e");
  const power = Number(exponent);
  const plus = tokens.some((token) => token.kind === "exponent" && token.plus);
  const sign = power < 0 ? "-" : plus ? "+" : "";
  const digits = String(Math.abs(power)).padStart(shape.exponentDigits ?? 0, "0");
  return `${value < 0 ? "-" : ""}${mantissa.replace(".", habits.decimal)}E${sign}${digits}`;
}
