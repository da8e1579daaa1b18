// What a site received in the last hour, kept in memory: its pace, and texts that come again. The store pays nothing for it.
import * as z from "zod";
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
  #known: Recent[];

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
    this.#known = rows.map(({ at, reference, message }) => ({
      at,
      reference,
      text: comparable(message ?? ""),
    }));
    this.#forget(now);
  }

  /** What they tell against a new submission, in French; `now` in milliseconds since 1970. */
  doubtsOf(message: string, now: number): Doubted {
    this.#forget(now);
    const text = comparable(message);
    const twin = this.#known.find((known) => known.text === text);
    const doubts = [
      ...(twin !== undefined && [...text].length >= SHORTEST_TEXT
        ? [`même texte que ${twin.reference}`]
        : []),
      ...(this.#known.length >= this.#most ? ["afflux de messages sur le site"] : []),
    ];
    return { doubts, text };
  }

  /** Adds one whose `text` was looked at before. */
  add(reference: string, text: string, at: number): void {
    this.#known.push({ at, reference, text });
  }

  #forget(now: number): void {
    const first = this.#known.findIndex(({ at }) => at > now - HOUR);
    this.#known = first === -1 ? [] : this.#known.slice(Math.max(first, this.#known.length - this.#most));
  }
}

function comparable(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}
