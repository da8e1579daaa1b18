// The HTTP face of the stand-in: Google's addresses, on this machine only.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { sendErrorPage } from "./answers.ts";
import { answerApiCall } from "./api-calls.ts";
import { isFromThisMachine } from "./loopback-guard.ts";
import { BodyTooLarge } from "./request-body.ts";
import type { ServedGoogle } from "./served-google.ts";
import { answerTokenRequest } from "./token-requests.ts";

/** Makes the HTTP server; `listenOnLoopback` opens it. */
export function createGoogleServer(google: ServedGoogle): Server {
  const server = createServer((request, response) => {
    answer(google, request, response).catch((error: unknown) => fail(response, error));
  });
  // A client may keep a connection for the length of a test run.
  server.keepAliveTimeout = 120_000;
  return server;
}

/** Opens the server on 127.0.0.1, on a free port when `port` is 0, and gives its address. */
export function listenOnLoopback(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const boundPort = typeof address === "object" && address !== null ? address.port : port;
      resolve(`http://127.0.0.1:${boundPort}`);
    });
  });
}

/** Closes the server, and the connections that hang. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

async function answer(
  google: ServedGoogle,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isFromThisMachine(request.headers)) {
    sendErrorPage(response, 403, "Forbidden", "Only programs of this machine may call this server.");
    return;
  }
  const [path = "", query = ""] = splitOnce(request.url ?? "", "?");
  if (request.method === "POST" && path === "/token") await answerTokenRequest(google, request, response);
  else await answerApiCall(google, request, response, path, query);
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function fail(response: ServerResponse, error: unknown): void {
  // The client has gone away: nobody is left to answer.
  if (response.destroyed || response.headersSent) return;
  if (error instanceof BodyTooLarge) {
    response.shouldKeepAlive = false;
    sendErrorPage(
      response,
      413,
      "Request Entity Too Large",
      "Your client issued a request that was too large.",
    );
    return;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  sendErrorPage(
    response,
    500,
    "Internal",
    "The local stand-in for Google failed; its error output says why.",
  );
}
