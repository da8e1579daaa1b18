// Answers `POST /token`, where service accounts get their access tokens.
import type { IncomingMessage, ServerResponse } from "node:http";
import { exchangeToken } from "../auth/token-exchange.ts";
import { TokenRefusal } from "../auth/token-refusal.ts";
import { proceedThroughFault } from "./fault-effects.ts";
import { readBody } from "./request-body.ts";
import type { ServedGoogle } from "./served-google.ts";

/** Answers a token request, refused with a 400 as RFC 6749 says. */
export async function answerTokenRequest(
  google: ServedGoogle,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(await readBody(request));
  const tokenUri = `http://${request.headers.host}/token`;
  await proceedThroughFault(google, "token", response, () => {
    try {
      return { status: 200, body: exchangeToken({ ...google, tokenUri }, form) };
    } catch (error) {
      if (!(error instanceof TokenRefusal)) throw error;
      return { status: 400, body: error.body() };
    }
  });
}
