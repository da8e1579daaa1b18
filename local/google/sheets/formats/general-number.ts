// A number without a format of its own, as a cell shows it.

const FIRST_SCIENTIFIC = 1e15;
const SHOWN_DIGITS = 10;

/**
 * The number with at most ten significant digits, whole when ten are not enough, in scientific notation from
 * 10^15 on.
 * @example generalNumber(1 / 3, ",") // "0,3333333333"
 */
export function generalNumber(value: number, decimal: string): string {
  const size = Math.abs(value);
  if (size >= FIRST_SCIENTIFIC) return scientific(value, decimal);
  if (Number.isInteger(value)) return String(value);
  if (size >= 10 ** SHOWN_DIGITS) return String(Math.round(value));
  return plainDigits(Number(value.toPrecision(SHOWN_DIGITS))).replace(".", decimal);
}

function scientific(value: number, decimal: string): string {
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  const digits = mantissa.replace(/\.?0+$/, "").replace(".", decimal);
  const power = Math.abs(Number(exponent)).toString().padStart(2, "0");
  return `${digits}E${exponent.startsWith("-") ? "-" : "+"}${power}`;
}

function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value.toFixed(20).replace(/0+$/, "");
}
