import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { BodyTooLarge, parseJsonBody, readBody } from "../../../../local/google/http/request-body.ts";

function requestOf(...chunks: Buffer[]): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  for (const chunk of chunks) request.push(chunk);
  request.push(null);
  return request;
}

describe("a request's body", () => {
  test("is read whole, characters cut between two chunks too", async () => {
    const bytes = Buffer.from("été");
    expect(await readBody(requestOf(bytes.subarray(0, 1), bytes.subarray(1)))).toBe("été");
    expect(await readBody(requestOf())).toBe("");
  });

  test("is taken up to the limit, not above", async () => {
    expect(await readBody(requestOf(Buffer.alloc(10)), 10)).toHaveLength(10);
    await expect(readBody(requestOf(Buffer.alloc(6), Buffer.alloc(5)), 10)).rejects.toThrow(BodyTooLarge);
  });
});

describe("the JSON of a body", () => {
  test.each([
    ['{"a":1}', { a: 1 }],
    ["[]", []],
    ["", {}],
    [" \n", {}],
  ])("%j is read", (text, value) => {
    expect(parseJsonBody(text)).toEqual(value);
  });

  test("shows the line and the place of a fault", () => {
    expect(() => parseJsonBody('{\n  "a": 1,\n  b: 2\n}')).toThrow(
      "Invalid JSON payload received. Unexpected token.\n  b: 2\n  ^",
    );
  });
});
