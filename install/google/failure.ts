// What a call to Google failed with, whichever library made it: its status, its words, its code of the network.
import * as z from "zod";

/** A failed call. `words` are Google's own: they are matched, never shown. */
export interface Failure {
  /** HTTP status; `null` when nobody answered. */
  status: number | null;
  words: string;
  /** Node's code when nobody answered: `ENOTFOUND`. */
  networkCode: string;
  /** A page of Google's named in the answer. */
  link: string | null;
}

const Answered = z.object({ response: z.object({ status: z.number(), data: z.unknown() }) });
const Broken = z.object({ code: z.unknown().optional(), cause: z.unknown().optional(), message: z.string() });
/** `fetch` says no more of a connection that was refused; its causes do. */
const FETCH_FAILED = /^fetch failed$/m;

/** Reads what was thrown; `null` when it is no failed call, but a bug. */
export function readFailure(thrown: unknown): Failure | null {
  const answered = Answered.safeParse(thrown);
  if (answered.success) return failureOfAnswer(answered.data.response.status, answered.data.response.data);
  const causes = causesOf(thrown);
  const words = causes.map(({ message }) => message).join("\n");
  // The nearest to the wire tells what happened; a proxy that refuses gives words only.
  const networkCode = causes
    .map(({ code }) => code)
    .findLast((code) => typeof code === "string" && code !== "");
  if (networkCode === undefined && !FETCH_FAILED.test(words)) return null;
  return { status: null, words, networkCode: `${networkCode ?? ""}`, link: null };
}

function causesOf(thrown: unknown): z.infer<typeof Broken>[] {
  const broken = Broken.safeParse(thrown);
  return broken.success ? [broken.data, ...causesOf(broken.data.cause)] : [];
}

/** Reads an answer that is a refusal. */
function failureOfAnswer(status: number, body: unknown): Failure {
  const words = typeof body === "string" ? body : JSON.stringify(body ?? "");
  return { status, words, networkCode: "", link: linkIn(words) };
}

function linkIn(words: string): string | null {
  const links = words.match(/https:\/\/[^\s"'\\<>]+/g) ?? [];
  return links.find((link) => /^https:\/\/[a-z.]*\bgoogle\.com\//.test(link)) ?? null;
}
