// What the workbook remembers of a deck that the add-on made: enough to tell what staff changed in it since.
import * as z from "zod/mini";
import type { DaySerial } from "../../calendar/day.ts";

/** A hash of what was written last, and of where it stood: `text` says whether staff rewrote it. */
export interface ElementRecord {
  /** Hash of its text as Slides gives it back; of nothing for what has no text. */
  text: string;
  /** Hash of all that was asked for: text, look, place, data. */
  content: string;
  /** Its box as drawn, in tenths of a point: x, y, width, height. */
  place: readonly number[];
}

export interface SlideRecord {
  elements: Readonly<Record<string, ElementRecord>>;
  /** Hash of the speaker's notes. */
  notes: string;
}

/** One deck. Slides are named by the review's page keys. */
export interface DeckRecord {
  presentationId: string;
  year: number;
  title: string;
  /** The presentation's revision after the last writing; `null` when a failure left the deck half made. */
  revisionId: string | null;
  footer: string;
  createdOn: DaySerial;
  /** Each indicator's figure as it was shown, by label. */
  figures: Readonly<Record<string, string>>;
  slides: Readonly<Record<string, SlideRecord>>;
}

const ELEMENT = z.object({
  text: z.string(),
  content: z.string(),
  place: z.array(z.number()),
});
const RECORD = z.object({
  presentationId: z.string(),
  year: z.number(),
  title: z.string(),
  revisionId: z.nullable(z.string()),
  footer: z.string(),
  createdOn: z.number(),
  figures: z.record(z.string(), z.string()),
  slides: z.record(z.string(), z.object({ elements: z.record(z.string(), ELEMENT), notes: z.string() })),
});

/** Google's properties hold 9 KB each: a little less, whatever the characters. */
const PIECE_CHARACTERS = 8_000;
const PREFIX = "revue";

/** The names of the properties that hold a year's deck, among all of the workbook's. */
export function recordKeys(year: number, names: readonly string[]): string[] {
  const own = new RegExp(`^${PREFIX}\\.${year}\\.\\d+$`);
  return names.filter((name) => own.test(name));
}

/** The properties that hold a deck: its JSON in pieces, each small enough. Only ASCII stands in it. */
export function recordProperties(record: DeckRecord): Record<string, string> {
  const json = asciiJson(record);
  const count = Math.ceil(json.length / PIECE_CHARACTERS);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${PREFIX}.${record.year}.${index}`,
      json.slice(index * PIECE_CHARACTERS, (index + 1) * PIECE_CHARACTERS),
    ]),
  );
}

/** The deck of a year among the workbook's properties; `null` when there is none that can be read. */
export function readRecord(year: number, properties: Readonly<Record<string, string>>): DeckRecord | null {
  let json = "";
  for (let index = 0; ; index += 1) {
    const piece = properties[`${PREFIX}.${year}.${index}`];
    if (piece === undefined) break;
    json += piece;
  }
  const parsed = RECORD.safeParse(parsedJson(json));
  return parsed.success ? parsed.data : null;
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Pieces of two writings, one of them cut short: the deck is taken as never made.
    return null;
  }
}

function asciiJson(value: DeckRecord): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
