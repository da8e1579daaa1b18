// The subject of a message whose page asked for none: its first words.

const LONGEST = 80;

/** The first words of a message, 80 characters at most, cut at a word, with an ellipsis when something was left out. */
export function subjectFrom(message: string): string {
  const line = message.replaceAll(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= LONGEST) return line;
  const cut = characters.slice(0, LONGEST).join("");
  const lastBlank = cut.lastIndexOf(" ");
  return `${lastBlank > 0 ? cut.slice(0, lastBlank) : characters.slice(0, LONGEST - 1).join("")}…`;
}
