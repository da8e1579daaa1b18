// The local address of a deck, which opens its slides here.

/** Where the address names the workbook whose deck is to be shown. */
export const DECK_PARAMETER = "revue";

/** The local address of a deck, where a text is Google's: its slides are here. */
export function localLink(text: string, fileName: string): string {
  if (!text.includes("/presentation/d/")) return text;
  const address = new URL("/", location.href);
  address.searchParams.set(DECK_PARAMETER, fileName);
  return address.href;
}
