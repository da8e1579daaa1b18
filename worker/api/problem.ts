// Errors of the API as RFC 9457 problem details.
import * as z from "zod";
import type { WorkerContext } from "../context.ts";

const fieldProblemSchema = z.object({ field: z.string(), fault: z.string(), detail: z.string() });

/** What is wrong with one field of the body. */
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(fieldProblemSchema).optional(),
  })
  .meta({ id: "Problem" });

type Problem = z.infer<typeof problemSchema>;
type ProblemStatus = 400 | 404 | 405 | 408 | 409 | 413 | 415 | 422 | 429 | 503;

/** Answers a problem; `title` and `detail` are in French. */
export function problem(
  context: WorkerContext,
  status: ProblemStatus,
  title: string,
  more: Pick<Problem, "detail" | "errors"> = {},
): Response {
  const body: Problem = { type: "about:blank", title, status, ...more };
  if (status === 429) context.header("Retry-After", "60");
  return context.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json" });
}
