// Words of a command as a person types them.

/** The words on one line, those with a blank in quotes. */
export function asTyped(words: readonly string[]): string {
  return words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(" ");
}
