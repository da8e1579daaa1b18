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
import type { ChangedTab, Staleness } from "../protocol.ts";

/** What is computed from the workbook. */
export type Computed = "alerts" | "deck";

/** What the workbook held at a computation: for each tab by its title, a digest of each row; no row can be read from it. */
const Digests = z.record(z.string(), z.array(z.string()));
const Marks = z.object({
  alerts: z.nullable(Digests),
  deck: z.nullable(z.object({ madeAt: z.string(), digests: Digests })),
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
    this.#marks = kept.success ? kept.data : { alerts: null, deck: null };
  }

  /** Something is being computed from the workbook as it stands. @throws WorkbookFileError when the disk refuses. */
  mark(computed: Computed, spreadsheet: Spreadsheet): void {
    const digests = digestsOf(spreadsheet);
    if (computed === "alerts") this.#marks.alerts = digests;
    else this.#marks.deck = madeNow(digests);
    this.#keep();
  }

  /** The deck was brought up to date with what the alerts were just computed from. */
  markDeckAsAlerts(): void {
    const { alerts } = this.#marks;
    this.#marks.deck = alerts === null ? null : madeNow(alerts);
    this.#keep();
  }

  /** Whether the deck is older than the workbook, and the tabs that changed since; one never made here is not. */
  of(spreadsheet: Spreadsheet): Staleness {
    const { deck } = this.#marks;
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
