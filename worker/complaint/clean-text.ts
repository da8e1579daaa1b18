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
