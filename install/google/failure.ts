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
const Broken = z.object({
  code: z.union([z.string(), z.number()]).optional(),
  cause: z.object({ code: z.string().optional() }).optional(),
  message: z.string(),
});

/** Reads what was thrown; `null` when it is no failed call, but a bug. */
export function readFailure(thrown: unknown): Failure | null {
  const answered = Answered.safeParse(thrown);
  if (answered.success) return failureOfAnswer(answered.data.response.status, answered.data.response.data);
  const broken = Broken.safeParse(thrown);
  if (!broken.success) return null;
  const { code, cause, message } = broken.data;
  const networkCode = [cause?.code, code].find((known) => typeof known === "string" && known !== "");
  return networkCode === undefined
    ? null
    : { status: null, words: message, networkCode: `${networkCode}`, link: null };
}

/** Reads an answer that is a refusal. */
export function failureOfAnswer(status: number, body: unknown): Failure {
  const words = typeof body === "string" ? body : JSON.stringify(body ?? "");
  return { status, words, networkCode: "", link: linkIn(words) };
}

function linkIn(words: string): string | null {
  const links = words.match(/https:\/\/[^\s"'\\<>]+/g) ?? [];
  return links.find((link) => /^https:\/\/[a-z.]*\bgoogle\.com\//.test(link)) ?? null;
}
