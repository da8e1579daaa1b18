// Whether the alerts and the deck were computed from what the workbook holds now.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { comparableName } from "../../../shared/workbook/names.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import type { Cell, Row, Spreadsheet } from "../../google/sheets/model.ts";
import { parsedJson } from "../../parsed-json.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import type { FilePlaces } from "../folder/file-places.ts";
import type { Staleness } from "../protocol.ts";

/** What is computed from the workbook. */
export type Computed = keyof Staleness;

/** What the workbook held at the last computation: a digest, or nothing when it is not known. */
const Marks = z.object({ alerts: z.nullable(z.string()), deck: z.nullable(z.string()) });

/** The marks of one workbook, kept in its hidden folder. */
export class Freshness {
  readonly #path: string;
  readonly #marks: z.output<typeof Marks>;

  constructor({ hidden }: FilePlaces) {
    this.#path = join(hidden, "reperes.json");
    const text = existsSync(this.#path) ? readFileSync(this.#path, "utf8") : "";
    const kept = Marks.safeParse(parsedJson(text));
    this.#marks = kept.success ? kept.data : { alerts: null, deck: null };
  }

  /** Something is being computed from the workbook as it stands. @throws WorkbookFileError when the disk refuses. */
  mark(computed: Computed, spreadsheet: Spreadsheet): void {
    this.#marks[computed] = digestOf(spreadsheet);
    this.#keep();
  }

  /** The deck was brought up to date with what the alerts were just computed from. */
  markDeckAsAlerts(): void {
    this.#marks.deck = this.#marks.alerts;
    this.#keep();
  }

  /** What is older than the workbook; what was never computed here is not. */
  of(spreadsheet: Spreadsheet): Staleness {
    const { alerts, deck } = this.#marks;
    const digest = alerts === null && deck === null ? null : digestOf(spreadsheet);
    return { alerts: alerts !== null && alerts !== digest, deck: deck !== null && deck !== digest };
  }

  #keep(): void {
    writeFileAtomically(this.#path, Buffer.from(JSON.stringify(this.#marks)));
  }
}

const TITLES = new Set(Object.values(STAFF_TABS).map(({ title }) => comparableName(title)));
const digests = new WeakMap<Spreadsheet, string>();
// Versions share the rows that did not change.
const rowDigests = new WeakMap<Row, string>();

/** Of what staff and the form wrote: computing writes in the other tabs. */
function digestOf(spreadsheet: Spreadsheet): string {
  const known = digests.get(spreadsheet);
  if (known !== undefined) return known;
  const hash = createHash("sha256");
  for (const { properties, rows } of spreadsheet.sheets) {
    const title = comparableName(properties.title);
    if (!TITLES.has(title)) continue;
    // Blank rows at the end come with the first typing under them.
    const texts = Array.from(rows, rowDigest);
    while (texts.at(-1) === "") texts.pop();
    hash.update(`${title}\n${texts.join("\n")}\n`);
  }
  const digest = hash.digest("base64url");
  digests.set(spreadsheet, digest);
  return digest;
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
