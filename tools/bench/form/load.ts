// A closed loop of users over kept connections: each sends, waits for the answer, sends again.
import { Agent, request } from "node:http";

/** What one user sends. */
export interface Sent {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** How a round went. Durations are in milliseconds. */
export interface RoundResult {
  perSecond: number;
  p50: number;
  p95: number;
  /** Answers that were not 201, and calls without an answer. */
  errors: number;
  /** The part of one core that this client took; near 1, it would be what is measured. */
  clientLoad: number;
  /** The bodies of the answers, when they were 201. */
  bodies: string[];
}

/** The value below which `part` of the values lie; 0 when there is none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Sends `total` requests by `users` at a time, one connection each. `make` gives what a user sends next. */
export async function runRound(
  address: string,
  { users, total }: { users: number; total: number },
  make: (user: number) => Sent,
): Promise<RoundResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: users });
  const durations: number[] = [];
  const bodies: string[] = [];
  let left = total;
  const loop = async (user: number): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      const body = await send(agent, address, make(user));
      durations.push(performance.now() - start);
      if (body !== undefined) bodies.push(body);
    }
  };
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: users }, (_, user) => loop(user)));
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuBefore);
  agent.destroy();
  return {
    perSecond: (total / milliseconds) * 1000,
    p50: quantile(durations, 0.5),
    p95: quantile(durations, 0.95),
    errors: total - bodies.length,
    clientLoad: (user + system) / 1000 / milliseconds,
    bodies,
  };
}

/** The body of a 201; nothing for any other answer, or none. */
function send(agent: Agent, address: string, { path, headers, body }: Sent): Promise<string | undefined> {
  return new Promise((resolve) => {
    const call = request(`${address}${path}`, {
      agent,
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
        ...headers,
      },
    });
    call.once("error", () => resolve(undefined));
    call.once("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", () => resolve(undefined));
      response.once("end", () =>
        resolve(response.statusCode === 201 ? Buffer.concat(chunks).toString() : undefined),
      );
    });
    call.end(body);
  });
}
