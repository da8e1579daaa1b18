// French typography: where a line may not break.

const NO_BREAK_SPACE = "\u00a0";

/** No-break spaces before `: ; ? ! %` and inside « », in place of plain ones. */
export function withNoBreakSpaces(text: string): string {
  return text.replaceAll(/ (?=[:;?!%»])/g, NO_BREAK_SPACE).replaceAll("« ", `«${NO_BREAK_SPACE}`);
}
