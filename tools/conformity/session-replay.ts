// Replays one recorded session by HTTP against an empty stand-in.
import { type RunningGoogle, startGoogle } from "../../local/google/http/start.ts";
import { createStandIn } from "../../local/google/stand-in.ts";
import { type ComparedAnswer, compareAnswers, type Difference, parsed } from "./comparison.ts";
import { type EarlierFile, earlierFiles } from "./earlier-files.ts";
import { createHttpClient, type HttpClient, type SentRequest } from "./http-client.ts";
import { Identifiers } from "./identifiers.ts";
import type { Interaction } from "./recording.ts";

const ACCOUNT = "client@revue-qualite-locale.iam.gserviceaccount.com";
const STRANGER = "inconnu@exemple.fr";

// The stand-in answers for these; calls to any other host say nothing about it.
const HOSTS_BUILT = new Set([
  "oauth2.googleapis.com",
  "sheets.googleapis.com",
  "slides.googleapis.com",
  "www.googleapis.com",
]);

/** What became of one recorded call. */
export type Outcome =
  | { kind: "equal" }
  | { kind: "different"; call: string; difference: Difference }
  | { kind: "refused"; call: string; reason: string };

interface Replay {
  google: RunningGoogle;
  client: HttpClient;
  identifiers: Identifiers;
  token: string;
}

/** Replays a session from an empty store; one outcome a call, in order. */
export async function replaySession(session: readonly Interaction[]): Promise<Outcome[]> {
  const google = await startGoogle({ services: createStandIn() });
  const client = createHttpClient(google.address);
  const replay = { google, client, identifiers: new Identifiers(), token: google.issueToken(ACCOUNT) };
  try {
    for (const file of earlierFiles(session)) await makeEarlierFile(replay, file);
    const outcomes: Outcome[] = [];
    for (const interaction of session) outcomes.push(await replayInteraction(replay, interaction));
    return outcomes;
  } finally {
    client.close();
    await google.close();
  }
}

async function makeEarlierFile(
  { google, client, identifiers, token }: Replay,
  file: EarlierFile,
): Promise<void> {
  const request: SentRequest = {
    httpMethod: "POST",
    target: "/drive/v3/files",
    body: JSON.stringify({ name: file.name, mimeType: file.mimeType }),
    contentType: "application/json",
  };
  const answer = await client.send(request, file.isForeign ? google.issueToken(STRANGER) : token);
  identifiers.learn({ id: file.id }, parsed(answer.text));
}

async function replayInteraction(
  { client, identifiers, token }: Replay,
  interaction: Interaction,
): Promise<Outcome> {
  const { httpMethod, contentType, host } = interaction;
  const call = `${httpMethod} ${interaction.target}`;
  if (!HOSTS_BUILT.has(host)) {
    return { kind: "refused", call, reason: `The local stand-in does not build ${host}` };
  }
  const body = rewrittenBody(identifiers, interaction.body);
  const request = { httpMethod, target: identifiers.rewriteText(interaction.target), body, contentType };
  const answer = await client.send(request, token);
  const reason = refusalReason(answer);
  if (reason !== undefined) return { kind: "refused", call, reason };
  const recorded = {
    status: interaction.status,
    contentType: interaction.answerType,
    text: interaction.answer,
  };
  identifiers.learn(parsed(recorded.text), parsed(answer.text));
  const difference = compareAnswers(recorded, answer, (tree) => identifiers.rewrite(tree));
  return difference === undefined ? { kind: "equal" } : { kind: "different", call, difference };
}

// A body without identifiers goes out to the letter, malformed or not.
function rewrittenBody(identifiers: Identifiers, body: string | undefined): string | undefined {
  if (body === undefined) return undefined;
  const tree = parsed(body);
  identifiers.keepChosen(tree);
  const rewritten = JSON.stringify(identifiers.rewrite(tree));
  return rewritten === JSON.stringify(tree) ? body : rewritten;
}

function refusalReason(answer: ComparedAnswer): string | undefined {
  if (answer.status !== 501) return undefined;
  const message = /"message": "(.*)"/.exec(answer.text)?.[1] ?? "";
  return message.startsWith("The local stand-in does not build") ? message : undefined;
}
