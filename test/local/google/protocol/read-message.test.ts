import { describe, expect, it } from "vitest";
import { GoogleError } from "../../../../local/google/google-error.ts";
import type { MessageType } from "../../../../local/google/protocol/message.ts";
import { readMessage } from "../../../../local/google/protocol/read-message.ts";
import { nearestFloat } from "../../../../local/google/protocol/scalars.ts";

const inner: MessageType = {
  name: "Inner",
  fullName: "google.example.Inner",
  fields: {
    rowCount: { kind: "int32" },
    place: { kind: "int32", presence: true },
    red: { kind: "float" },
    hidden: { kind: "boolean" },
  },
};
const outer: MessageType = {
  name: "Outer",
  fields: {
    title: { kind: "string" },
    inner: { kind: "message", message: () => inner },
    items: { kind: "repeated", of: { kind: "message", message: () => inner } },
    kind: { kind: "enum", name: "google.example.Kind", values: ["KIND_UNSPECIFIED", "GRID"] },
  },
  oneofs: { choice: ["inner", "kind"] },
};

function faultOf(value: unknown): unknown {
  try {
    return readMessage(outer, value);
  } catch (error) {
    if (error instanceof GoogleError) return error.message;
    throw error;
  }
}

describe("readMessage", () => {
  it("reads names in either case, lone items as lists, numbers from texts", () => {
    expect(readMessage(outer, { items: { row_count: "12", red: 66 / 255 } })).toEqual({
      items: [{ rowCount: 12, red: 0.25882354 }],
    });
  });

  it("drops nulls and zeros, but for fields whose zero counts", () => {
    expect(readMessage(outer, { title: null, inner: { rowCount: 0, place: 0, hidden: false } })).toEqual({
      inner: { place: 0 },
    });
  });

  it("drops an unspecified enumeration value and accepts a number for a name", () => {
    expect(readMessage(outer, { kind: "KIND_UNSPECIFIED" })).toEqual({});
    expect(readMessage(outer, { kind: 1 })).toEqual({ kind: "GRID" });
  });

  it.each([
    [{ titel: "x" }, `Invalid JSON payload received. Unknown name "titel": Cannot find field.`],
    [
      { inner: { nope: 1 } },
      `Invalid JSON payload received. Unknown name "nope" at 'inner': Cannot find field.`,
    ],
    [{ inner: { rowCount: "x" } }, `Invalid value at 'inner.row_count' (TYPE_INT32), "x"`],
    [{ items: [{}, { hidden: "maybe" }] }, `Invalid value at 'items[1].hidden' (TYPE_BOOL), "maybe"`],
    [{ kind: "CUBE" }, `Invalid value at 'kind' (type.googleapis.com/google.example.Kind), "CUBE"`],
    [{ inner: "x" }, `Invalid value at 'inner' (type.googleapis.com/google.example.Inner), "x"`],
    [
      { inner: [{}] },
      `Invalid JSON payload received. Unknown name "inner": Proto field is not repeating, cannot start list.`,
    ],
    [
      { inner: {}, kind: "GRID" },
      "Invalid value at '' (oneof), oneof field 'choice' is already set. Cannot set 'kind'",
    ],
  ])("refuses %j in Google's words", (value, message) => {
    expect(faultOf(value)).toBe(message);
  });

  it("lists every fault, with the field of each", () => {
    try {
      readMessage(outer, { inner: { rowCount: 1.5 }, items: [{ hidden: 3 }] });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        details: [{ fieldViolations: [{ field: "inner.row_count" }, { field: "items[0].hidden" }] }],
      });
    }
  });
});

describe("nearestFloat", () => {
  it.each([
    [0.3, 0.3],
    [66 / 255, 0.25882354],
    [1, 1],
    [0, 0],
  ])("prints %d as %d", (value, shown) => {
    expect(nearestFloat(value)).toBe(shown);
  });
});
