// A cell's text inside a sentence: on one line, shortened.

const LONGEST_EXCERPT = 40;

/** What a cell held, on one line, shortened. */
export function excerpt(text: string): string {
  // By characters: cut between UTF-16 units, one may be left in half.
  const clean = [...text.replaceAll(/\s+/g, " ").trim()];
  return `${clean.slice(0, LONGEST_EXCERPT).join("")}${clean.length > LONGEST_EXCERPT ? "…" : ""}`;
}

/** What a cell held, between quotes, shortened. */
export function quoted(text: string): string {
  return `« ${excerpt(text)} »`;
}
