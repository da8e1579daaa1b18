// A wire before a server: it carries each call, and lets a test decide what becomes of it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { closeServer, listenOnLoopback } from "../../local/google/http/server.ts";

/**
 * What becomes of a call: `carried`; `refused`, without effect; `lost`: done, but the answer does not come; `hung`: done,
 * and nobody is told anything ever after, as when the caller was killed.
 */
export type Fate = "carried" | "refused" | "lost" | "hung";

export interface Wire {
  address: string;
  close(): Promise<void>;
}

/** Opens a wire to a server; `fateOf` is asked once a call: `POST /v1/projects`. */
export async function openWire(target: string, fateOf: (call: string) => Fate): Promise<Wire> {
  const server: Server = createServer((request, response) => {
    void carry(target, request, response, fateOf);
  });
  return { address: await listenOnLoopback(server, 0), close: () => closeServer(server) };
}

async function carry(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  fateOf: (call: string) => Fate,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = "", url = "" } = request;
  const fate = fateOf(`${method} ${url.split("?")[0]}`);
  if (fate === "refused") {
    response.writeHead(403, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ error: { code: 403, message: "The caller does not have permission" } }));
    return;
  }
  const headers = new Headers();
  for (const name of ["authorization", "content-type", "idempotency-key", "x-goog-user-project"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const body = chunks.length === 0 ? null : Buffer.concat(chunks);
  const answer = await fetch(`${target}${url}`, { method, headers, body });
  const text = await answer.text();
  if (fate === "lost") response.socket?.resetAndDestroy();
  if (fate !== "carried") return;
  response.writeHead(answer.status, { "Content-Type": "application/json" });
  response.end(text);
}
