// The only door to the workbook's properties: what is remembered of each year's deck.
import {
  type DeckRecord,
  readRecord,
  recordKeys,
  recordProperties,
} from "../shared/slides/update/deck-record.ts";

/** What is remembered of a year's deck; `null` when none was made. */
export function rememberedDeck(year: number): DeckRecord | null {
  return readRecord(year, PropertiesService.getDocumentProperties().getProperties());
}

/** Remembers a deck in the place of the year's former one. */
export function rememberDeck(record: DeckRecord): void {
  const properties = PropertiesService.getDocumentProperties();
  const pieces = recordProperties(record);
  const stale = recordKeys(record.year, properties.getKeys()).filter((key) => !(key in pieces));
  properties.setProperties(pieces, false);
  for (const key of stale) properties.deleteProperty(key);
}
