// What a site received in the last hour, kept in memory: its pace, and texts that come again. The store pays nothing for it.
import * as z from "zod";
import { textLength } from "../complaint/fields.ts";
import { rowsOf } from "./rows.ts";

const HOUR = 3_600_000;
/** A shorter text may well be written twice: « Merci beaucoup pour votre accueil ». */
const SHORTEST_TEXT = 40;

const recentSchema = z.object({ at: z.number(), reference: z.string(), message: z.string().nullable() });

/** One submission of the last hour; its text as texts are compared. */
interface Recent {
  at: number;
  reference: string;
  text: string;
}

/** What the last hour tells of a new submission; `text` is its own, as texts are compared. */
interface Doubted {
  doubts: string[];
  text: string;
}

/** The submissions of the last hour, as many as matter. */
export class RecentSubmissions {
  readonly #most: number;
  /** In the order of their coming. */
  readonly #known: Recent[] = [];
  /** The last one of each text. */
  readonly #byText = new Map<string, Recent>();

  /** Reads them once, when the object awakes. `most` is how many an hour are no cause for doubt. */
  constructor(sql: SqlStorage, most: number, now: number) {
    this.#most = most;
    const rows = rowsOf(
      sql,
      recentSchema,
      `SELECT received_at AS at, reference, message FROM submissions
      WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM submissions) - ? ORDER BY sequence`,
      most,
    );
    for (const { at, reference, message } of rows) this.add(reference, comparable(message ?? ""), at);
    this.forget(now);
  }

  /** What they tell against a new submission, in French; `now` in milliseconds since 1970. */
  doubtsOf(message: string, now: number): Doubted {
    this.forget(now);
    const text = comparable(message);
    const twin = this.#byText.get(text);
    const doubts: string[] = [];
    if (twin !== undefined && textLength(text) >= SHORTEST_TEXT)
      doubts.push(`même texte que ${twin.reference}`);
    if (this.#known.length >= this.#most) doubts.push("afflux de messages sur le site");
    return { doubts, text };
  }

  /** Adds one whose `text` was looked at before. */
  add(reference: string, text: string, at: number): void {
    const added = { at, reference, text };
    this.#known.push(added);
    this.#byText.set(text, added);
  }

  /** Keeps no text longer than an hour. */
  forget(now: number): void {
    const recent = this.#known.findIndex(({ at }) => at > now - HOUR);
    const first = recent === -1 ? this.#known.length : recent;
    for (const old of this.#known.splice(0, Math.max(first, this.#known.length - this.#most))) {
      if (this.#byText.get(old.text) === old) this.#byText.delete(old.text);
    }
  }
}

/** Nearly every message has single blanks already: looking is cheaper than replacing. */
function comparable(text: string): string {
  const isPlain = !/\s{2}|[^\S ]/.test(text);
  return (isPlain ? text : text.replaceAll(/\s+/g, " ")).trim().toLowerCase();
}
