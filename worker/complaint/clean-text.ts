// Makes text that people typed safe to store and to show, without taking anything readable away.

const REPLACED = "\uFFFD";

/**
 * Line ends become `\n`, blanks around are dropped, vertical tabs and form feeds become line ends, other
 * control characters (NUL among them) and lone surrogates become `\uFFFD`, which shows that something stood there.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/\p{Cc}/gu, (character) => (character === "\n" || character === "\t" ? character : REPLACED))
    .toWellFormed()
    .trim();
}

/** The same on one line: tabs and line ends become blanks. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/[\t\n]+/g, " ");
}

/** A line whose digits are ASCII, whatever script they were typed in: `٠٦` gives `06`. */
export function cleanPhone(text: string): string {
  return cleanLine(text).replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

// Unicode keeps the ten digits of a script side by side, from zero to nine; some such tens follow one another.
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
