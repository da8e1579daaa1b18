// The lines of a refusal: its title, then what follows.

/** Stands for the site's address by post. */
const BY_POST = "{0}";

/** A refusal's lines; where no site is known, those that give its address are left out. */
export function refusalLines(text: string, isSiteKnown: boolean): string[] {
  return text.split("\n").filter((line) => isSiteKnown || !line.includes(BY_POST));
}

/** What stands before and after the address; the second part is missing in a line without it. */
export function aroundAddress(line: string): [before: string, after?: string] {
  const [before = "", after] = line.split(BY_POST);
  return after === undefined ? [before] : [before, after];
}
