// Errors of the API as RFC 9457 problem details.
import * as z from "zod";
import type { WorkerContext } from "../context.ts";
import { LANGUAGES, type Language } from "../language.ts";
import { chooseLanguage } from "../languages/choose.ts";
import type { Messages } from "../languages/language-messages.ts";
import { MESSAGES } from "../languages/messages.ts";

const fieldProblemSchema = z.object({ field: z.string(), fault: z.string(), detail: z.string() });

/** What is wrong with one field of the body. */
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(fieldProblemSchema).optional(),
});

type Problem = z.infer<typeof problemSchema>;
type ProblemStatus = 400 | 401 | 404 | 405 | 408 | 409 | 413 | 415 | 422 | 429 | 503;

/** How long 429 and 503 ask to wait, in seconds. */
const WAIT = "60";

/** Answers a problem; `title` is in the language that was asked for. */
export function problem(
  context: WorkerContext,
  status: ProblemStatus,
  title: string,
  more: Pick<Problem, "detail" | "errors"> = {},
): Response {
  const body: Problem = { type: "about:blank", title, status, ...more };
  if (status === 429 || status === 503) context.header("Retry-After", WAIT);
  context.header("Content-Language", languageOf(context));
  return context.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json" });
}

/** The texts of the language that was asked for. */
export function wordsOf(context: WorkerContext): Messages {
  return MESSAGES[languageOf(context)];
}

/** The language of an answer, also where no site is known. */
export function languageOf(context: WorkerContext): Language {
  const ofSite: Language | undefined = context.get("language");
  if (ofSite !== undefined) return ofSite;
  return chooseLanguage(LANGUAGES, context.req.query("langue"), context.req.header("Accept-Language"));
}
