import { describe, expect, test } from "vitest";
import { compareAnswers, type Difference } from "../../../tools/conformity/comparison.ts";

function compare(expected: unknown, got: unknown): Difference | undefined {
  const [recorded, replayed] = [expected, got].map((body) => ({
    status: 200,
    contentType: "application/json; charset=UTF-8",
    text: JSON.stringify(body),
  }));
  if (recorded === undefined || replayed === undefined) throw new Error("unreachable");
  return compareAnswers(recorded, replayed, (body) => body);
}

describe("two JSON answers", () => {
  test.each<[unknown, unknown]>([
    [
      { a: 1, b: [true, null, "x"] },
      { b: [true, null, "x"], a: 1 },
    ],
    [{ modifiedTime: "2023-01-01" }, { modifiedTime: "2024-01-01" }],
    [[], []],
  ])("%j and %j are equal", (expected, got) => {
    expect(compare(expected, got)).toBeUndefined();
  });

  test.each<[unknown, unknown, Difference]>([
    [{ a: 1 }, { a: "1" }, { path: "$.a", expected: "1", got: '"1"' }],
    [{ a: 0.1 }, { a: 0.10000001 }, { path: "$.a", expected: "0.1", got: "0.10000001" }],
    [{ a: [1, 2] }, { a: [2, 1] }, { path: "$.a[0]", expected: "1", got: "2" }],
    [{ a: [1] }, { a: [1, 2] }, { path: "$.a[1]", expected: "rien", got: "2" }],
    [{ a: [1, 2] }, { a: [1] }, { path: "$.a[1]", expected: "2", got: "rien" }],
    [{ a: { b: {} } }, { a: {} }, { path: "$.a.b", expected: "{}", got: "rien" }],
    [{}, { sheetId: 0 }, { path: "$.sheetId", expected: "rien", got: "0" }],
    [{ a: null }, {}, { path: "$.a", expected: "null", got: "rien" }],
    [{ a: [] }, { a: {} }, { path: "$.a", expected: "[]", got: "{}" }],
    [{ modifiedTime: "2023" }, {}, { path: "$.modifiedTime", expected: '"2023"', got: "rien" }],
    [{ modifiedTime: "2023" }, { modifiedTime: 3 }, { path: "$.modifiedTime", expected: '"2023"', got: "3" }],
    [
      { modifiedTime: "2023-07-25T15:39:05.858Z" },
      { modifiedTime: "2026-11-23T10:00:00+01:00" },
      {
        path: "$.modifiedTime",
        expected: '"2023-07-25T15:39:05.858Z"',
        got: '"2026-11-23T10:00:00+01:00"',
      },
    ],
    [{ toString: 1 }, {}, { path: "$.toString", expected: "1", got: "rien" }],
  ])("%j and %j differ", (expected, got, difference) => {
    expect(compare(expected, got)).toEqual(difference);
  });
});

describe("two answers", () => {
  const csv = { status: 200, contentType: "text/csv", text: "a,b" };

  test("differ by their status first", () => {
    expect(compareAnswers(csv, { ...csv, status: 400 }, (body) => body)).toEqual({
      path: "statut",
      expected: "200",
      got: "400 a,b",
    });
  });

  test("differ by their type, whatever its parameters", () => {
    const json = { ...csv, contentType: "application/json" };
    expect(compareAnswers(csv, json, (body) => body)?.path).toBe("type");
    expect(
      compareAnswers(csv, { ...csv, contentType: "text/csv; charset=utf-8" }, (body) => body),
    ).toBeUndefined();
  });

  test("that are no JSON are compared to the letter", () => {
    expect(compareAnswers(csv, { ...csv, text: "a,b\n" }, (body) => body)).toEqual({
      path: "corps",
      expected: '"a,b"',
      got: '"a,b\\n"',
    });
  });

  test("that should be JSON and are not differ", () => {
    const json = { ...csv, contentType: "application/json", text: "{}" };
    expect(compareAnswers(json, { ...json, text: "{" }, (body) => body)).toEqual({
      path: "$",
      expected: "{}",
      got: '"{"',
    });
  });
});
