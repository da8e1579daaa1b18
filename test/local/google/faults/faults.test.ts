import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { createFaults, type Fault } from "../../../../local/google/faults/faults.ts";
import { headerRenamed, tabRemoved } from "../../../../local/google/faults/workbook-edits.ts";
import { type RunningGoogle, startGoogle } from "../../../../local/google/http/start.ts";
import { createStandIn, OWNER, type StandIn } from "../../../../local/google/stand-in.ts";

const CREATED = z.object({ spreadsheetId: z.string() });
const REFUSED = z.object({ error: z.object({ status: z.string() }) });

describe("the plan of faults", () => {
  const hang: Fault = { kind: "hang" };
  const reset: Fault = { kind: "reset" };

  test("strikes once unless said otherwise, in the order planned", () => {
    const faults = createFaults();
    faults.add({ fault: hang });
    faults.add({ fault: reset, times: 2 });
    expect([1, 2, 3, 4].map(() => faults.take("m"))).toEqual([hang, reset, reset, undefined]);
  });

  test("strikes the method named, after the calls to skip", () => {
    const faults = createFaults();
    faults.add({ fault: hang, method: "files.get", skip: 1 });
    expect(faults.take("files.list")).toBeUndefined();
    expect(faults.take("files.get")).toBeUndefined();
    expect(faults.take("files.list")).toBeUndefined();
    expect(faults.take("files.get")).toBe(hang);
  });

  test("is forgotten when cleared", () => {
    const faults = createFaults();
    faults.add({ fault: hang });
    faults.clear();
    expect(faults.take("m")).toBeUndefined();
  });
});

describe("a fault over HTTP", () => {
  let standIn: StandIn;
  let google: RunningGoogle;
  let spreadsheetId: string;
  let headers: Record<string, string>;

  beforeEach(async () => {
    standIn = createStandIn();
    google = await startGoogle({ services: standIn });
    headers = { Authorization: `Bearer ${google.issueToken(OWNER)}`, "Content-Type": "application/json" };
    const created = await fetch(`${google.address}/v4/spreadsheets`, {
      method: "POST",
      headers,
      body: JSON.stringify({
        sheets: [{ properties: { title: "T" } }, { properties: { title: "U", sheetId: 7 } }],
      }),
    });
    spreadsheetId = CREATED.parse(await created.json()).spreadsheetId;
  });
  afterEach(() => google.close());

  function write(signal?: AbortSignal): Promise<Response> {
    const address = `${google.address}/v4/spreadsheets/${spreadsheetId}/values/T!A1?valueInputOption=RAW`;
    const options = { method: "PUT", headers, body: '{"values":[["fait"]]}' };
    return fetch(address, signal === undefined ? options : { ...options, signal });
  }

  async function errorOf(answer: Response): Promise<{ status: number; error: unknown }> {
    return { status: answer.status, error: REFUSED.parse(await answer.json()).error.status };
  }

  function held(): unknown {
    const cell = standIn.spreadsheets.get(spreadsheetId)?.sheets[0]?.rows[0]?.[0];
    return cell?.value;
  }

  test("latency answers later", async () => {
    google.faults.add({ fault: { kind: "latency", milliseconds: 80 } });
    const start = performance.now();
    expect((await write()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(75);
  });

  test("a 429 says when to come back, and does nothing", async () => {
    google.faults.add({ fault: { kind: "status", code: 429, retryAfterSeconds: 3 } });
    const answer = await write();
    expect(answer.headers.get("retry-after")).toBe("3");
    expect(await errorOf(answer)).toEqual({ status: 429, error: "RESOURCE_EXHAUSTED" });
    expect(held()).toBeUndefined();
    expect((await write()).status).toBe(200);
  });

  test("a 503 is the service's, a 502 the front end's page", async () => {
    google.faults.add({ fault: { kind: "status", code: 503 } });
    google.faults.add({ fault: { kind: "status", code: 502 } });
    expect(await errorOf(await write())).toEqual({ status: 503, error: "UNAVAILABLE" });
    const page = await write();
    expect(page.status).toBe(502);
    expect(page.headers.get("content-type")).toContain("text/html");
  });

  test("a reset cuts the connection before anything is done", async () => {
    google.faults.add({ fault: { kind: "reset" } });
    await expect(write()).rejects.toThrow("fetch failed");
    expect(held()).toBeUndefined();
  });

  test("a lost answer cuts it after", async () => {
    google.faults.add({ fault: { kind: "answerLost" } });
    await expect(write()).rejects.toThrow("fetch failed");
    expect(held()).toBe("fait");
  });

  test("a hang never answers and does nothing", async () => {
    google.faults.add({ fault: { kind: "hang" } });
    await expect(write(AbortSignal.timeout(60))).rejects.toThrow(/timeout|abort/i);
    await wait(40);
    expect(held()).toBeUndefined();
  });

  test("a late effect comes once the client has given up", async () => {
    google.faults.add({ fault: { kind: "lateEffect", milliseconds: 60 } });
    await expect(write(AbortSignal.timeout(40))).rejects.toThrow(/timeout|abort/i);
    expect(held()).toBeUndefined();
    await expect.poll(held).toBe("fait");
  });

  test("an expired token is a 401", async () => {
    google.faults.add({ fault: { kind: "tokenExpired" } });
    expect(await errorOf(await write())).toEqual({ status: 401, error: "UNAUTHENTICATED" });
    google.expireTokens();
    expect((await write()).status).toBe(401);
  });

  test("a malformed body comes with a 200, the write done", async () => {
    google.faults.add({ fault: { kind: "malformedBody" } });
    const answer = await write();
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
    expect(held()).toBe("fait");
  });

  test("a header renamed is there when the call comes", async () => {
    google.faults.add({ fault: headerRenamed(spreadsheetId, "T!A1", "Autre nom") });
    const answer = await fetch(`${google.address}/v4/spreadsheets/${spreadsheetId}/values/T!A1`, { headers });
    expect(await answer.json()).toMatchObject({ values: [["Autre nom"]] });
  });

  test("a tab removed is gone when the call comes", async () => {
    google.faults.add({ fault: tabRemoved(spreadsheetId, 7) });
    const answer = await fetch(`${google.address}/v4/spreadsheets/${spreadsheetId}/values/U!A1`, { headers });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { message: "Unable to parse range: U!A1" } });
  });

  test("strikes the token address as well", async () => {
    google.faults.add({ method: "token", fault: { kind: "status", code: 500 } });
    expect((await fetch(`${google.address}/token`, { method: "POST" })).status).toBe(500);
    const refused = await fetch(`${google.address}/token`, { method: "POST" });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({
      error: "unsupported_grant_type",
      error_description: "Invalid grant_type: ",
    });
  });
});
