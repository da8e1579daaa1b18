// The bench's client: as many users as said, every answer counted, kept connections; and what workerd is told.
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { quantile, runRound } from "../../../../tools/bench/form/load.ts";
import { submissionOf } from "../../../../tools/bench/form/submission.ts";
import { workerdConfig } from "../../../../tools/bench/form/workerd-config.ts";

let server: Server | undefined;
afterEach(() => server?.close());

interface Seen {
  address: string;
  connections: number;
  atOnce: number;
  keys: Set<string>;
}

/** Answers 201, but every fifth call 500. */
function startServer(): Promise<Seen> {
  const seen: Seen = { address: "", connections: 0, atOnce: 0, keys: new Set() };
  let calls = 0;
  let open = 0;
  const started = createServer((request, response) => {
    calls += 1;
    open += 1;
    seen.atOnce = Math.max(seen.atOnce, open);
    seen.keys.add(String(request.headers["idempotency-key"]));
    response.statusCode = calls % 5 === 0 ? 500 : 201;
    request.resume().once("end", () => setImmediate(() => response.end("{}", () => (open -= 1))));
  });
  server = started;
  started.on("connection", () => (seen.connections += 1));
  return new Promise((resolve) => {
    started.listen(0, "127.0.0.1", () => {
      const address = started.address();
      if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
      resolve(Object.assign(seen, { address: `http://127.0.0.1:${address.port}` }));
    });
  });
}

test("a round sends each request once, over one connection a user, and counts errors", async () => {
  const seen = await startServer();
  const round = await runRound(seen.address, { users: 10, total: 100 }, submissionOf);
  expect(round).toMatchObject({ errors: 20 });
  expect(round.bodies).toHaveLength(80);
  expect(seen.keys.size).toBe(100);
  expect(seen.connections).toBe(10);
  expect(seen.atOnce).toBeLessThanOrEqual(10);
  expect(round.p50).toBeLessThanOrEqual(round.p95);
});

test("calls that are not answered are errors", async () => {
  const round = await runRound("http://127.0.0.1:9", { users: 2, total: 4 }, submissionOf);
  expect(round).toMatchObject({ errors: 4, bodies: [] });
});

test("quantiles are those of the sorted values", () => {
  const values = [5, 1, 4, 2, 3];
  expect([0, 0.5, 0.95, 1].map((part) => quantile(values, part))).toEqual([1, 3, 5, 5]);
  expect(values).toEqual([5, 1, 4, 2, 3]);
  expect(quantile([], 0.5)).toBe(0);
});

test("workerd is told the deployment's variables, those given over them, as bytes it can read", () => {
  const config = workerdConfig({
    deployment: fileURLToPath(new URL("../../../../wrangler.toml", import.meta.url)),
    variables: { JURISDICTION: "", SITES: '"é"' },
    formPort: 9001,
    barePort: 9002,
    folder: "/tmp/x",
  });
  expect(config).toContain('(name = "READ_BACK_INTERVAL", text = "600000")');
  expect(config).toContain('(name = "JURISDICTION", text = "")');
  expect(config).toContain('(name = "SITES", text = "\\x22\\xc3\\xa9\\x22")');
});
