// Number formats: the numbered ones of the standard, and the kind of value that a pattern shows.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

type NumberFormat = sheets_v4.Schema$NumberFormat;

// ECMA-376 part 1, 18.8.30; 14 and 22 follow the reader's country, here in French order.
const STANDARD_PATTERNS: Record<number, string> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

const DEFAULT_PATTERNS: Record<string, string> = {
  TEXT: "@",
  NUMBER: "#,##0.00",
  PERCENT: "0.00%",
  CURRENCY: '#,##0.00 "€"',
  DATE: "dd/mm/yyyy",
  TIME: "hh:mm:ss",
  DATE_TIME: "dd/mm/yyyy hh:mm:ss",
  SCIENTIFIC: "0.00E+00",
};

/** The number format of an id, `customPatterns` being the file's own; undefined for General. */
export function numberFormatOf(
  id: number,
  customPatterns: ReadonlyMap<number, string>,
): NumberFormat | undefined {
  const pattern = customPatterns.get(id) ?? STANDARD_PATTERNS[id];
  if (pattern === undefined || /^(general|standard)$/i.test(pattern)) return undefined;
  return { type: typeOfPattern(pattern), pattern };
}

/** The pattern to write for a format; `General` when it says nothing. */
export function patternOf(format: NumberFormat | undefined): string {
  const pattern = format?.pattern || DEFAULT_PATTERNS[format?.type ?? ""];
  return pattern ?? "General";
}

/** The standard id of a pattern, or undefined when the file must define it. */
export function standardIdOf(pattern: string): number | undefined {
  if (pattern === "General") return 0;
  const found = Object.entries(STANDARD_PATTERNS).find(([, standard]) => standard === pattern);
  const id = found === undefined ? undefined : Number(found[0]);
  // 14 and 22 would show in the reader's own order of day and month.
  return id === 14 || id === 22 ? undefined : id;
}

/** Whether numbers under this format are days since the epoch. */
export function isDateFormat(format: NumberFormat | undefined): boolean {
  return format?.type === "DATE" || format?.type === "DATE_TIME";
}

function typeOfPattern(pattern: string): string {
  const section = (pattern.split(";")[0] ?? "").replace(/\[\$-[^\]]*\]/g, "");
  if (/[€£$]/.test(section)) return "CURRENCY";
  const tokens = section
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/am\/pm|a\/p/gi, "h")
    .replace(/s[.,]0+/gi, "s");
  if (tokens.trim() === "@") return "TEXT";
  const hasTime = /[hs]/i.test(tokens);
  const hasDate = /[dy]/i.test(tokens) || (!hasTime && /m/i.test(tokens));
  if (hasDate) return hasTime ? "DATE_TIME" : "DATE";
  if (hasTime) return "TIME";
  if (tokens.includes("%")) return "PERCENT";
  return /E[+-]/.test(tokens) ? "SCIENTIFIC" : "NUMBER";
}
