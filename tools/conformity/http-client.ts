// Sends requests exactly as recorded: no address is normalised, no header added but the token.
import { Agent, request } from "node:http";
import type { ComparedAnswer } from "./comparison.ts";

/** A request as it goes out. */
export interface SentRequest {
  httpMethod: string;
  target: string;
  body: string | undefined;
  contentType: string | undefined;
}

export interface HttpClient {
  send(sent: SentRequest, token: string): Promise<ComparedAnswer>;
  close(): void;
}

/** Makes a client of one server (`http://127.0.0.1:4100`) that keeps its connection. */
export function createHttpClient(address: string): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(address);
  return {
    send({ httpMethod, target, body, contentType }, token) {
      const headers = {
        Authorization: `Bearer ${token}`,
        "Content-Length": Buffer.byteLength(body ?? ""),
        ...(contentType === undefined ? {} : { "Content-Type": contentType }),
      };
      return new Promise((resolve, reject) => {
        const options = { agent, hostname, port, method: httpMethod, path: target, headers };
        const outgoing = request(options, (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", reject);
          incoming.on("end", () =>
            resolve({
              status: incoming.statusCode ?? 0,
              contentType: incoming.headers["content-type"] ?? "",
              text: Buffer.concat(chunks).toString("utf8"),
            }),
          );
        });
        outgoing.on("error", reject);
        outgoing.end(body);
      });
    },
    close: () => agent.destroy(),
  };
}
