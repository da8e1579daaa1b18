import { describe, expect, test } from "vitest";
import { type ReadQuery, readQuery } from "../../../../local/google/http/parameters.ts";

const KINDS = { ranges: "list", includeGridData: "boolean", pageSize: "integer", q: "string" } as const;

function read(query: string): ReadQuery {
  return readQuery(new URLSearchParams(query), KINDS);
}

describe("query parameters", () => {
  test("are typed", () => {
    expect(read("ranges=A1&ranges=B2&includeGridData=false&pageSize=10&q=x+y").params).toEqual({
      ranges: ["A1", "B2"],
      includeGridData: false,
      pageSize: 10,
      q: "x y",
    });
    expect(read("ranges=A1").params).toEqual({ ranges: ["A1"] });
    expect(read("").params).toEqual({});
  });

  test.each(["true", "True", "TRUE", "1"])("%s is true", (word) => {
    expect(read(`includeGridData=${word}`).params).toEqual({ includeGridData: true });
  });

  test.each(["false", "False", "FALSE", "0"])("%s is false", (word) => {
    expect(read(`includeGridData=${word}`).params).toEqual({ includeGridData: false });
  });

  test("go by their snake_case names too", () => {
    expect(read("include_grid_data=true").params).toEqual({ includeGridData: true });
  });

  test("of the system are kept apart or ignored", () => {
    const { params, system } = read(
      "alt=json&prettyPrint=false&fields=a(b)&access_token=t&key=k&quotaUser=u",
    );
    expect(params).toEqual({});
    expect(system).toEqual({ fields: "a(b)", prettyPrint: false, accessToken: "t" });
  });

  test.each([
    [
      "range=A1",
      `Invalid JSON payload received. Unknown name "range": Cannot bind query parameter. Field 'range' could not be found in request message.`,
    ],
    ["toString=1", `Invalid JSON payload received. Unknown name "toString": Cannot bind`],
    ["includeGridData=oui", `Invalid value at 'include_grid_data' (TYPE_BOOL), "oui"`],
    ["pageSize=1.5", `Invalid value at 'page_size' (TYPE_INT32), "1.5"`],
    ["pageSize=2147483648", `Invalid value at 'page_size' (TYPE_INT32), "2147483648"`],
    ["callback=f", "The local stand-in does not build answers with a callback (JSONP)."],
    ["alt=proto", "The local stand-in does not build answers with alt=proto."],
  ])("%s is refused", (query, message) => {
    expect(() => read(query)).toThrow(message);
  });
});
