// What the workbook remembers of a deck that the add-on made: enough to tell what staff changed in it since.

import type { DaySerial } from "../../calendar/day.ts";
import {
  list,
  nullable,
  number,
  object,
  optional,
  readOrNull,
  record as recordOf,
  text,
} from "../../json/shape.ts";
import { times } from "../../times.ts";

/** A hash of what was written last, and of where it stood: `text` says whether staff rewrote it. */
export interface ElementRecord {
  /** Hash of its text as Slides gives it back; of nothing for what has no text. */
  text: string;
  /** Hash of all that was asked for: text, look, place, data. */
  content: string;
  /** Its box as drawn, in tenths of a point: x, y, width, height. */
  place: readonly number[];
  /** A table's columns as drawn, in tenths of a point. */
  widths?: readonly number[] | undefined;
  /** Staff's own text in its place, when an update kept it, and the `content` that it was written against. */
  kept?: { text: string; content: string } | undefined;
}

export interface SlideRecord {
  elements: Readonly<Record<string, ElementRecord>>;
  /** Hash of the speaker's notes. */
  notes: string;
}

/** The slides that a batch writes, as it leaves them: `null` for those that it takes out. */
export interface PendingBatch {
  footer: string;
  slides: Readonly<Record<string, SlideRecord | null>>;
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
  /** What a batch was about to leave when it was sent, as long as its answer has not come. */
  pending?: PendingBatch | undefined;
  /** The year's deck before this one: of two people who make it in one workbook, each may open their own alone. */
  former?: DeckRecord | undefined;
}

const ELEMENT = object({
  text: text,
  content: text,
  place: list(number),
  widths: optional(list(number)),
  kept: optional(object({ text: text, content: text })),
});
const SLIDE = object({ elements: recordOf(ELEMENT), notes: text });
const FIELDS = {
  presentationId: text,
  year: number,
  title: text,
  revisionId: nullable(text),
  footer: text,
  createdOn: number,
  figures: recordOf(text),
  slides: recordOf(SLIDE),
  pending: optional(object({ footer: text, slides: recordOf(nullable(SLIDE)) })),
};
const RECORD = object({ ...FIELDS, former: optional(object(FIELDS)) });

/** Google's properties hold 9 KB each: a little less, whatever the characters. */
const PIECE_CHARACTERS = 8_000;
const PREFIX = "revue";
const COUNT_END = ":";

/** The names of the properties that hold a year's deck, among all of the workbook's. */
export function recordKeys(year: number, names: readonly string[]): string[] {
  const own = new RegExp(`^${PREFIX}\\.${year}\\.\\d+$`);
  return names.filter((name) => own.test(name));
}

/** The years whose decks are remembered, among the workbook's properties. */
export function recordedYears(names: readonly string[]): number[] {
  const years = names.flatMap((name) => new RegExp(`^${PREFIX}\\.(\\d+)\\.\\d+$`).exec(name)?.[1] ?? []);
  return [...new Set(years.map(Number))].sort((left, right) => left - right);
}

/** Whether a failure left the deck half made: empty, or without its notes. */
export function isHalfMade({ revisionId }: DeckRecord): boolean {
  return revisionId === null;
}

/**
 * The properties that hold a deck: its JSON in pieces, each small enough. Only ASCII stands in it. The first begins
 * with the number of pieces: those of a longer writing, left by a failure, are passed over.
 */
export function recordProperties(record: DeckRecord): Record<string, string> {
  const json = asciiJson(record);
  const count = Math.ceil(json.length / PIECE_CHARACTERS);
  return Object.fromEntries(
    times(count, (index) => [
      `${PREFIX}.${record.year}.${index}`,
      (index === 0 ? `${count}${COUNT_END}` : "") +
        json.slice(index * PIECE_CHARACTERS, (index + 1) * PIECE_CHARACTERS),
    ]),
  );
}

/** The deck of a year among the workbook's properties; `null` when there is none that can be read. */
export function readRecord(year: number, properties: Readonly<Record<string, string>>): DeckRecord | null {
  const first = properties[`${PREFIX}.${year}.0`] ?? "";
  const start = first.indexOf(COUNT_END) + 1;
  const others = times(
    Number.parseInt(first, 10) - 1 || 0,
    (index) => properties[`${PREFIX}.${year}.${index + 1}`] ?? "",
  );
  const json = [first.slice(start), ...others].join("");
  return readOrNull(RECORD, parsedJson(json));
}

/** The presentations that the properties name, one a year. */
export function namedPresentations(properties: Readonly<Record<string, string>>): string[] {
  const years = recordedYears(Object.keys(properties));
  return years.flatMap((year) => readRecord(year, properties)?.presentationId ?? []);
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not ours, or a piece was taken away: the deck is taken as never made.
    return null;
  }
}

function asciiJson(value: DeckRecord): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
