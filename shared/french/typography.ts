// French typography: where a line may not break, and the apostrophe’s form.

const NO_BREAK_SPACE = "\u00a0";

/** No-break spaces before `: ; ? ! %` and inside « », in place of plain ones. */
export function withNoBreakSpaces(text: string): string {
  return text.replaceAll(/ (?=[:;?!%»])/g, NO_BREAK_SPACE).replaceAll("« ", `«${NO_BREAK_SPACE}`);
}

/** The typographic apostrophe between letters, whatever the keyboard gave: `l'accueil` is `l’accueil`. */
export function withApostrophes(text: string): string {
  return text.replaceAll(/(?<=\p{L})'(?=[\p{L}«])/gu, "’");
}
