// Answers a page, whole.

import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { WorkerContext } from "../context.ts";
import type { Messages } from "../languages/language-messages.ts";
import { MessagePage } from "./message-page.tsx";

/** Renders a page with its doctype. */
export async function page(
  context: WorkerContext,
  body: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  return context.html(`<!doctype html>${await body?.toString()}`, status);
}

/** The texts that are one sentence by themselves. */
export type Sentence = {
  [Key in keyof Messages]: Messages[Key] extends string ? Key : never;
}[keyof Messages];

/** A page of the site that says why it refuses. */
export function messagePage(
  context: WorkerContext,
  status: ContentfulStatusCode,
  sentence: Sentence,
): Promise<Response> {
  const { site, language } = context.var;
  return page(
    context,
    <MessagePage {...{ site, language, sentence }} isReading={isReading(context)} />,
    status,
  );
}

/** Whether the request only reads: a link asks for it again. */
export function isReading({ req: { method } }: WorkerContext): boolean {
  return method === "GET" || method === "HEAD";
}
