// Whether the deck was made from what the workbook holds now.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import * as z from "zod/mini";
import { comparableName } from "../../../shared/workbook/names.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import type { Cell, Row, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { parsedJson } from "../../parsed-json.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import type { FilePlaces } from "../folder/file-places.ts";
import type { ChangedTab, Staleness } from "../protocol/workbook.ts";

/** What the workbook held at a computation: for each tab by its title, a digest of each row; no row can be read from it. */
const Digests = z.record(z.string(), z.array(z.string()));
const DeckMark = z.object({ madeAt: z.string(), digests: Digests });
const Marks = z.object({
  alerts: z.nullable(Digests),
  /** By the presentation's id. */
  decks: z._default(z.record(z.string(), DeckMark), {}),
  /** Of the only deck, where an earlier version marked it. */
  deck: z.optional(z.nullable(DeckMark)),
});

type Digests = z.output<typeof Digests>;

/** The marks of one workbook, kept in its hidden folder. */
export class Freshness {
  readonly #places: () => FilePlaces;
  readonly #marks: z.output<typeof Marks>;

  /** `places` is asked each time: the file may be given another name. */
  constructor(places: () => FilePlaces) {
    this.#places = places;
    const { marks } = places();
    const text = existsSync(marks) ? readFileSync(marks, "utf8") : "";
    const kept = Marks.safeParse(parsedJson(text));
    this.#marks = kept.success ? kept.data : { alerts: null, decks: {} };
  }

  /** Alerts are being computed from the workbook as it stands. @throws WorkbookFileError when the disk refuses. */
  markAlerts(spreadsheet: Spreadsheet): void {
    this.#marks.alerts = digestsOf(spreadsheet);
    this.#keep();
  }

  /** A deck is being made from the workbook as it stands. @throws WorkbookFileError when the disk refuses. */
  markDeck(deckId: string, spreadsheet: Spreadsheet): void {
    this.#marks.decks[deckId] = madeNow(digestsOf(spreadsheet));
    this.#keep();
  }

  /** A deck was brought up to date with what the alerts were just computed from. */
  markDeckAsAlerts(deckId: string): void {
    const { alerts } = this.#marks;
    // It is not known any more what the deck was made from.
    if (alerts === null) delete this.#marks.decks[deckId];
    else this.#marks.decks[deckId] = madeNow(alerts);
    this.#marks.deck = null;
    this.#keep();
  }

  /** Whether a deck is older than the workbook, and the tabs that changed since; one never made here is not. */
  of(spreadsheet: Spreadsheet, deckId: string | null): Staleness {
    const deck = deckId === null ? null : (this.#marks.decks[deckId] ?? this.#marks.deck ?? null);
    const tabs = deck === null ? [] : changedTabs(deck.digests, digestsOf(spreadsheet));
    return { deck: tabs.length > 0, madeAt: deck?.madeAt ?? null, tabs };
  }

  #keep(): void {
    writeFileAtomically(this.#places().marks, Buffer.from(JSON.stringify(this.#marks)));
  }
}

const TITLES = new Set(Object.values(STAFF_TABS).map(({ title }) => comparableName(title)));
/** As many bits as tell all rows of a large workbook apart. */
const DIGEST_LENGTH = 12;
const NO_ROWS: readonly string[] = [];
// Versions share the tabs and the rows that did not change.
const tabDigests = new WeakMap<Sheet["rows"], string[]>();
const rowDigests = new WeakMap<Row, string>();

function madeNow(digests: Digests): { madeAt: string; digests: Digests } {
  return { madeAt: new Date().toISOString(), digests };
}

function changedTabs(then: Digests, now: Digests): ChangedTab[] {
  const titles = new Set([...Object.keys(now), ...Object.keys(then)]);
  return [...titles].flatMap((title) => {
    const [before, after] = [then[title] ?? NO_ROWS, now[title] ?? NO_ROWS];
    const isSame = before.length === after.length && after.every((digest, row) => digest === before[row]);
    return isSame ? [] : [{ title, rowCount: changedRows(before, after) }];
  });
}

/** How many rows were changed, added or taken away: those that were only moved are the same. */
function changedRows(before: readonly string[], after: readonly string[]): number {
  return Math.max(countMissing(before, after), countMissing(after, before));
}

/** How many of the rows have no like among the others; blank ones are nothing. */
function countMissing(rows: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const digest of others) left.set(digest, (left.get(digest) ?? 0) + 1);
  return rows.filter((digest) => {
    const count = left.get(digest) ?? 0;
    if (count > 0) left.set(digest, count - 1);
    return digest !== "" && count === 0;
  }).length;
}

/** Of what staff and the form wrote: computing writes in the other tabs. */
function digestsOf({ sheets }: Spreadsheet): Digests {
  const staffSheets = sheets.filter(({ properties }) => TITLES.has(comparableName(properties.title)));
  return Object.fromEntries(staffSheets.map(({ properties, rows }) => [properties.title, tabDigest(rows)]));
}

function tabDigest(rows: Sheet["rows"]): string[] {
  const known = tabDigests.get(rows);
  if (known !== undefined) return known;
  const digest = Array.from(rows, rowDigest);
  // Blank rows at the end come with the first typing under them.
  while (digest.at(-1) === "") digest.pop();
  tabDigests.set(rows, digest);
  return digest;
}

function rowDigest(row: Row | undefined): string {
  if (row === undefined) return "";
  const known = rowDigests.get(row);
  if (known !== undefined) return known;
  const values = Array.from(row, contentOf);
  while (values.at(-1) === null) values.pop();
  const hash = createHash("sha1").update(JSON.stringify(values)).digest("base64url");
  const digest = values.length === 0 ? "" : hash.slice(0, DIGEST_LENGTH);
  rowDigests.set(row, digest);
  return digest;
}

function contentOf(cell: Cell | undefined): unknown {
  return cell?.value === undefined || cell.value === "" ? null : cell.value;
}
