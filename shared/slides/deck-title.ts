// A deck's name: the year and the service, which can be read back from it.

/** The deck's name in the user's Drive, the service as it is typed. */
export function deckTitle({ department, year }: { department: string; year: number }): string {
  return `Revue qualité ${year} — ${department}`;
}

/** The service that a deck's name tells; empty when the deck bears another name. */
export function serviceOfTitle(title: string): string {
  return /^Revue qualité \d{4} — (.*)$/s.exec(title)?.[1]?.trim() ?? "";
}
