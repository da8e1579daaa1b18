import { request as httpRequest, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GoogleError, notBuilt } from "../../../../local/google/google-error.ts";
import { type RunningGoogle, startGoogle } from "../../../../local/google/http/start.ts";
import type { GoogleCall } from "../../../../local/google/service.ts";

interface RawAnswer {
  status: number;
  headers: IncomingMessage["headers"];
  text: string;
}

// Services that only tell how they were called.
const calls: { email: string; call: GoogleCall }[] = [];
const services = {
  call: (call: GoogleCall): unknown => call,
  callAs(email: string, call: GoogleCall): unknown {
    calls.push({ email, call });
    if (call.params.spreadsheetId === "missing") {
      throw new GoogleError("NOT_FOUND", "Requested entity was not found.");
    }
    if (call.params.spreadsheetId === "unbuilt") throw notBuilt("this");
    if (call.params.spreadsheetId === "bug") throw new TypeError("a bug");
    return { spreadsheetId: "abc" };
  },
};
let google: RunningGoogle;
let token: string;

beforeAll(async () => {
  google = await startGoogle({ services });
  token = google.issueToken("robot@exemple.fr");
});
afterAll(() => google.close());

function send(
  method: string,
  path: string,
  options: { headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const headers = { Authorization: `Bearer ${token}`, ...options.headers };
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(`${google.address}${path}`, { method, headers }, (incoming) => {
      let text = "";
      incoming.setEncoding("utf8");
      incoming.on("data", (chunk: string) => {
        text += chunk;
      });
      incoming.on("end", () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(options.body);
  });
}

async function errorOf(answer: Promise<RawAnswer>): Promise<unknown> {
  const { text } = await answer;
  return JSON.parse(text).error;
}

describe("an HTTP call", () => {
  test("reaches its method with typed parameters, its body and the caller", async () => {
    calls.length = 0;
    const answer = await send(
      "POST",
      "/v4/spreadsheets/abc/values/%27R%C3%A9clamations%27!A1:append?valueInputOption=RAW&includeValuesInResponse=False&fields=updates",
      { body: '{"values":[["é"]]}', headers: { "Content-Type": "application/json" } },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/json; charset=UTF-8");
    expect(calls).toEqual([
      {
        email: "robot@exemple.fr",
        call: {
          service: "sheets",
          method: "spreadsheets.values.append",
          params: {
            spreadsheetId: "abc",
            range: "'Réclamations'!A1",
            valueInputOption: "RAW",
            includeValuesInResponse: false,
            fields: "updates",
          },
          body: { values: [["é"]] },
        },
      },
    ]);
  });

  test("is answered in indented JSON, or on one line when asked", async () => {
    expect((await send("GET", "/v4/spreadsheets/abc")).text).toBe('{\n  "spreadsheetId": "abc"\n}\n');
    expect((await send("GET", "/v4/spreadsheets/abc?prettyPrint=false")).text).toBe(
      '{"spreadsheetId":"abc"}',
    );
  });

  test("without body is an empty message where one is taken", async () => {
    calls.length = 0;
    await send("POST", "/v4/spreadsheets/abc/values/A1:clear");
    expect(calls[0]?.call.body).toEqual({});
    await send("GET", "/v4/spreadsheets/abc");
    expect(calls[1]?.call).not.toHaveProperty("body");
  });

  test("takes its token from the address too", async () => {
    const answer = await send("GET", `/v4/spreadsheets/abc?access_token=${token}`, {
      headers: { Authorization: "" },
    });
    expect(answer.status).toBe(200);
  });

  test("to delete a file is answered by an empty 204", async () => {
    expect(await send("DELETE", "/drive/v3/files/abc")).toMatchObject({ status: 204, text: "" });
  });
});

describe("a refused HTTP call", () => {
  test.each([
    ["GET", "/v4/elsewhere"],
    ["DELETE", "/v4/spreadsheets/abc"],
    ["GET", "/"],
  ])("%s %s gets the front end's page", async (method, path) => {
    const answer = await send(method, path);
    expect(answer.status).toBe(404);
    expect(answer.headers["content-type"]).toBe("text/html; charset=UTF-8");
  });

  test("says what is not built", async () => {
    expect(await errorOf(send("GET", "/v4/spreadsheets/unbuilt"))).toEqual({
      code: 501,
      message: "The local stand-in does not build this.",
      status: "UNIMPLEMENTED",
    });
    expect((await send("POST", "/upload/drive/v3/files?uploadType=media")).status).toBe(501);
    expect((await send("GET", "/drive/v3/files/abc/revisions")).status).toBe(501);
  });

  test("carries the service's error", async () => {
    expect(await errorOf(send("GET", "/v4/spreadsheets/missing"))).toEqual({
      code: 404,
      message: "Requested entity was not found.",
      status: "NOT_FOUND",
    });
  });

  test("tells malformed JSON as Google does, and does nothing", async () => {
    calls.length = 0;
    const cut = await errorOf(send("POST", "/v4/spreadsheets/abc:batchUpdate", { body: '{"requests": [' }));
    expect(cut).toEqual({
      code: 400,
      message: `Invalid JSON payload received. Unexpected end of string.\n{"requests": [\n${" ".repeat(14)}^`,
      status: "INVALID_ARGUMENT",
    });
    const wrong = await errorOf(send("POST", "/v4/spreadsheets/abc:batchUpdate", { body: "{requests: []}" }));
    expect(wrong).toMatchObject({ code: 400, status: "INVALID_ARGUMENT" });
    expect(calls).toEqual([]);
  });

  test("tells an unknown parameter and a broken address", async () => {
    expect(await errorOf(send("GET", "/v4/spreadsheets/abc?range=A1"))).toMatchObject({
      code: 400,
      message: expect.stringContaining('Unknown name "range": Cannot bind query parameter.'),
    });
    expect((await send("GET", "/v4/spreadsheets/%E9")).status).toBe(400);
  });

  test.each([
    ["missing", "", "Request is missing required authentication credential."],
    ["unknown", "Bearer x", "Request had invalid authentication credentials."],
  ])("tells a token that is %s", async (_, authorization, message) => {
    const answer = await send("GET", "/v4/spreadsheets/abc", { headers: { Authorization: authorization } });
    expect(answer.headers["www-authenticate"]).toContain("Bearer");
    expect(JSON.parse(answer.text).error).toMatchObject({
      code: 401,
      status: "UNAUTHENTICATED",
      message: expect.stringContaining(message),
    });
  });

  test.each([
    ["a rebound name", { Host: "pirate.exemple.fr" }],
    ["a rebound name with our port", { Host: "127.0.0.1.exemple.fr:80" }],
    ["a foreign page", { Origin: "https://pirate.exemple.fr" }],
    ["a page without origin", { Origin: "null" }],
  ])("comes from %s", async (_, headers) => {
    calls.length = 0;
    expect((await send("GET", "/v4/spreadsheets/abc", { headers })).status).toBe(403);
    expect(calls).toEqual([]);
  });

  test("that meets a bug of the stand-in is a 500, and the server goes on", async () => {
    const written: string[] = [];
    const write = process.stderr.write;
    process.stderr.write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
    expect((await send("GET", "/v4/spreadsheets/bug")).status).toBe(500);
    process.stderr.write = write;
    expect(written.join("")).toContain("TypeError: a bug");
    expect((await send("GET", "/v4/spreadsheets/abc")).status).toBe(200);
  });
});

test("a local page may call", async () => {
  expect(
    (await send("GET", "/v4/spreadsheets/abc", { headers: { Origin: "http://localhost:8787" } })).status,
  ).toBe(200);
});

test("quotas, when asked for, answer 429 to the 61st write of a minute", async () => {
  const counted = await startGoogle({ services, quotas: true, now: () => 0 });
  const headers = { Authorization: `Bearer ${counted.issueToken("robot@exemple.fr")}` };
  const address = `${counted.address}/v4/spreadsheets/abc:batchUpdate`;
  const statuses: number[] = [];
  for (let call = 0; call < 61; call += 1) {
    const answer = await fetch(address, { method: "POST", headers, body: "{}" });
    await answer.text();
    statuses.push(answer.status);
  }
  await counted.close();
  expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
  expect(statuses[60]).toBe(429);
});

test("a port already taken is told", async () => {
  const port = Number(new URL(google.address).port);
  await expect(startGoogle({ services, port })).rejects.toThrow("EADDRINUSE");
});
