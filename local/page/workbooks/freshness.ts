// Whether the deck was made from what the workbook holds now.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import * as z from "zod/mini";
import { comparableName } from "../../../shared/workbook/names.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import type { Cell, Row, Spreadsheet } from "../../google/sheets/model.ts";
import { parsedJson } from "../../parsed-json.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import type { FilePlaces } from "../folder/file-places.ts";
import type { Staleness } from "../protocol.ts";

/** What is computed from the workbook. */
export type Computed = "alerts" | "deck";

/** What the workbook held at the last computation: a digest for each tab by its title, or nothing when it is not known. */
const Digests = z.record(z.string(), z.string());
const Marks = z.object({ alerts: z.nullable(Digests), deck: z.nullable(Digests) });

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
    this.#marks[computed] = digestsOf(spreadsheet);
    this.#keep();
  }

  /** The deck was brought up to date with what the alerts were just computed from. */
  markDeckAsAlerts(): void {
    this.#marks.deck = this.#marks.alerts;
    this.#keep();
  }

  /** Whether the deck is older than the workbook, and the tabs that changed since; one never made here is not. */
  of(spreadsheet: Spreadsheet): Staleness {
    const { deck } = this.#marks;
    const tabs = deck === null ? [] : changedTabs(deck, digestsOf(spreadsheet));
    return { deck: tabs.length > 0, tabs };
  }

  #keep(): void {
    writeFileAtomically(this.#places().marks, Buffer.from(JSON.stringify(this.#marks)));
  }
}

const TITLES = new Set(Object.values(STAFF_TABS).map(({ title }) => comparableName(title)));
const digests = new WeakMap<Spreadsheet, Digests>();
// Versions share the rows that did not change.
const rowDigests = new WeakMap<Row, string>();

function changedTabs(then: Digests, now: Digests): string[] {
  const titles = new Set([...Object.keys(now), ...Object.keys(then)]);
  return [...titles].filter((title) => then[title] !== now[title]);
}

/** Of what staff and the form wrote: computing writes in the other tabs. */
function digestsOf(spreadsheet: Spreadsheet): Digests {
  const known = digests.get(spreadsheet);
  if (known !== undefined) return known;
  const staffSheets = spreadsheet.sheets.filter(({ properties }) =>
    TITLES.has(comparableName(properties.title)),
  );
  const found = Object.fromEntries(
    staffSheets.map(({ properties, rows }) => [properties.title, digestOf(rows)]),
  );
  digests.set(spreadsheet, found);
  return found;
}

function digestOf(rows: readonly (Row | undefined)[]): string {
  // Blank rows at the end come with the first typing under them.
  const texts = Array.from(rows, rowDigest);
  while (texts.at(-1) === "") texts.pop();
  return createHash("sha256").update(texts.join("\n")).digest("base64url");
}

function rowDigest(row: Row | undefined): string {
  if (row === undefined) return "";
  const known = rowDigests.get(row);
  if (known !== undefined) return known;
  const values = Array.from(row, contentOf);
  while (values.at(-1) === null) values.pop();
  const digest =
    values.length === 0 ? "" : createHash("sha1").update(JSON.stringify(values)).digest("base64url");
  rowDigests.set(row, digest);
  return digest;
}

function contentOf(cell: Cell | undefined): unknown {
  return cell?.value === undefined || cell.value === "" ? null : cell.value;
}
