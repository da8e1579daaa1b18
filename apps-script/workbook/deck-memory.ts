// What the workbook's properties remember of each year's deck.
import {
  type DeckRecord,
  readRecord,
  recordedYears,
  recordKeys,
  recordProperties,
} from "../../shared/slides/update/deck-record.ts";
import { documentProperties } from "../google/document-properties.ts";
import { renewMark } from "../google/writing-mark.ts";

/** What is remembered of a year's deck; `null` when none was made. */
export function rememberedDeck(year: number): DeckRecord | null {
  return readRecord(year, documentProperties().getProperties());
}

/** Google keeps 500 KB of properties: the decks of the oldest years are forgotten before that. */
const MOST_CHARACTERS = 400_000;

/** Remembers a deck as the year's last; the one that was, when it is another, as the former. */
export function rememberDeck(record: DeckRecord): void {
  const properties = documentProperties();
  const standing = properties.getProperties();
  const last = readRecord(record.year, standing);
  const former = last?.presentationId === record.presentationId ? last.former : last;
  const pieces = recordProperties({ ...record, former: former ?? undefined });
  const forgotten = tooOldKeys(record.year, { ...standing, ...pieces });
  for (const key of forgotten) properties.deleteProperty(key);
  properties.setProperties(pieces, false);
  const stale = recordKeys(record.year, Object.keys(standing)).filter((key) => !(key in pieces));
  for (const key of stale) properties.deleteProperty(key);
  renewMark();
}

/** The properties of the oldest years' decks that there is no room for beside a year's. */
function tooOldKeys(year: number, properties: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(properties);
  let total = Object.values(properties).reduce((sum, { length }) => sum + length, 0);
  const forgotten: string[] = [];
  for (const other of recordedYears(names).filter((known) => known !== year)) {
    if (total <= MOST_CHARACTERS) break;
    const keys = recordKeys(other, names);
    for (const key of keys) total -= properties[key]?.length ?? 0;
    forgotten.push(...keys);
  }
  return forgotten;
}
