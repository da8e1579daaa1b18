// Reads a file of recorded traffic (vcr's JSON) and splits it into sessions.
import { readFileSync } from "node:fs";
import { z } from "zod/mini";
import { CliError } from "../../local/cli/cli-error.ts";

const HEADERS = z.record(z.string(), z.array(z.string()));
const RECORDING = z.object({
  interactions: z.array(
    z.object({
      request: z.object({
        method: z.string(),
        uri: z.string().check(z.refine((uri) => URL.canParse(uri))),
        body: z.nullish(z.string()),
        headers: HEADERS,
      }),
      response: z.object({
        status: z.object({ code: z.number() }),
        headers: HEADERS,
        body: z.object({ string: z.string() }),
      }),
    }),
  ),
});

/** One recorded call and the answer that Google gave. */
export interface Interaction {
  httpMethod: string;
  /** Whom the call was for, such as `sheets.googleapis.com`. */
  host: string;
  /** The path and query, as sent. */
  target: string;
  body: string | undefined;
  contentType: string | undefined;
  status: number;
  answer: string;
  answerType: string;
  /** Milliseconds since 1970; NaN when the recording does not say. */
  answeredAt: number;
}

const SESSION_GAP_MILLISECONDS = 3_600_000;

/** Reads a recording. @throws CliError when the file is no recording. */
export function readRecording(path: string): Interaction[] {
  const read = RECORDING.safeParse(parseJson(path));
  if (!read.success) throw new CliError(`${path} n’est pas un enregistrement de trafic (JSON de vcr).`);
  return read.data.interactions.map(({ request, response }) => {
    const { hostname, pathname, search } = new URL(request.uri);
    return {
      httpMethod: request.method,
      host: hostname,
      target: pathname + search,
      body: request.body ?? undefined,
      contentType: header(request.headers, "content-type"),
      status: response.status.code,
      answer: response.body.string,
      answerType: header(response.headers, "content-type") ?? "",
      answeredAt: Date.parse(header(response.headers, "date") ?? ""),
    };
  });
}

/** Splits a recording where more than an hour passes between two answers. */
export function splitSessions(interactions: readonly Interaction[]): Interaction[][] {
  const sessions: Interaction[][] = [];
  let before = Number.NaN;
  for (const interaction of interactions) {
    const current = sessions.at(-1);
    const isApart = Math.abs(interaction.answeredAt - before) > SESSION_GAP_MILLISECONDS;
    if (current === undefined || isApart) sessions.push([interaction]);
    else current.push(interaction);
    before = interaction.answeredAt;
  }
  return sessions;
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function header(headers: Record<string, string[]>, name: string): string | undefined {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1][0];
}
