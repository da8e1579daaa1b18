// How names typed by people are compared: headers, choices, codes, agents.

/** For headers and tab titles: ignores case, surrounding blanks and the apostrophe variant. */
export function comparableHeader(text: string): string {
  return text.replaceAll("’", "'").trim().toLocaleLowerCase("fr");
}

/** For choices and items: ignores case, accents, repeated blanks and the apostrophe variant as well. */
export function comparableName(text: string): string {
  return comparableHeader(text).normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/\s+/g, " ");
}

/** For people: ignores case, accents and every blank. */
export function comparablePerson(text: string): string {
  return comparableName(text).replaceAll(" ", "");
}

/** For indicator codes: ignores case and surrounding blanks. */
export function comparableCode(text: string): string {
  return text.trim().toUpperCase();
}
