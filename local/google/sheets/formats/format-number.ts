// A number as its format shows it.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { formatDatePattern } from "./date-pattern.ts";
import { generalNumber } from "./general-number.ts";
import { type LocaleHabits, localeHabits } from "./locales.ts";
import { formatNumberPattern } from "./number-pattern.ts";
import { splitSections, tokenize } from "./pattern-tokens.ts";

/** The number (or serial date) as the format shows it in the locale; without a format, as `Automatic` does. */
export function formatNumber(
  value: number,
  format: sheets_v4.Schema$NumberFormat | undefined,
  locale: string,
): string {
  const habits = localeHabits(locale);
  const pattern = format?.pattern || defaultPattern(format?.type ?? undefined, habits);
  if (pattern === undefined || /^(general|@)$/i.test(pattern)) return generalNumber(value, habits.decimal);
  const { section, shown } = chosenSection(value, splitSections(pattern));
  const tokens = tokenize(section);
  if (tokens.some((token) => token.kind === "date")) return formatDatePattern(value, tokens, habits);
  return formatNumberPattern(shown, tokens, habits);
}

function defaultPattern(type: string | undefined, habits: LocaleHabits): string | undefined {
  switch (type) {
    case "NUMBER":
      return "#,##0.00";
    case "PERCENT":
      return "0.00%";
    case "CURRENCY":
      return habits.currencyPattern;
    case "DATE":
      return habits.datePattern;
    case "TIME":
      return habits.timePattern;
    case "DATE_TIME":
      return habits.dateTimePattern;
    case "SCIENTIFIC":
      return "0.00E+00";
    default:
      return undefined;
  }
}

// Positive; negative; zero. A negative section shows the size alone, its sign being its own affair.
function chosenSection(value: number, sections: string[]): { section: string; shown: number } {
  const [positive = "", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, shown: -value };
  if (value === 0 && zero !== undefined) return { section: zero, shown: value };
  return { section: positive, shown: value };
}
