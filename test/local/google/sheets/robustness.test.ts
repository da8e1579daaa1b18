import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SHEETS } from "../../../../local/google/definitions/sheets.ts";
import { GoogleError } from "../../../../local/google/google-error.ts";
import type { FieldType, MessageType } from "../../../../local/google/protocol/message.ts";
import { isBuiltKind } from "../../../../local/google/sheets/requests/handlers.ts";
import { serviceForTests } from "./service-for-tests.ts";

const MASKS = [
  "*",
  "userEnteredValue,note",
  "userEnteredFormat(backgroundColor,textFormat.bold)",
  "title,index",
  "",
];
const DEEPEST = 6;

/** Any value of a field's type, ids and indices small so that they often meet. */
function anyValue(name: string, type: FieldType, depth: number): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "message":
      return depth > DEEPEST ? fc.constant({}) : messageArbitrary(type.message(), depth + 1);
    case "repeated":
      return fc.array(anyValue("", type.of, depth + 1), { maxLength: 2 });
    case "map":
      return fc.dictionary(fc.constantFrom("0", "1"), anyValue("", type.of, depth + 1), { maxKeys: 1 });
    case "enum":
      return fc.constantFrom(...type.values.filter((value) => !value.endsWith("_UNSPECIFIED")));
    case "boolean":
      return fc.boolean();
    case "string":
      return name === "fields"
        ? fc.constantFrom(...MASKS)
        : fc.constantFrom("", "a", "Tab", "=1/0", "Tab!A1:B2", "9");
    case "value":
    case "listValue":
      return fc.constant([]);
    default:
      return anyNumber(name);
  }
}

function anyNumber(name: string): fc.Arbitrary<number> {
  if (/sheetId$/i.test(name)) return fc.integer({ min: 0, max: 1 });
  if (name.startsWith("start")) return fc.integer({ min: 0, max: 2 });
  if (name.startsWith("end")) return fc.integer({ min: 2, max: 6 });
  return fc.integer({ min: -1, max: 4 });
}

// What answers 501, or takes most batches into one refusal.
const LEFT_OUT =
  /^(dataSource|table|pivot|chip|developerMetadata$|criteria|filterSpecs|unprotected|warningOnly)/;

function messageArbitrary(type: MessageType, depth: number): fc.Arbitrary<object> {
  const exclusive = Object.values(type.oneofs ?? {}).flat();
  const known = Object.entries(type.fields).filter(([name]) => depth === 0 || !LEFT_OUT.test(name));
  const free = known.filter(([name]) => !exclusive.includes(name));
  const always = fc.record(
    Object.fromEntries(free.map(([name, field]) => [name, anyValue(name, field, depth)])),
    { requiredKeys: free.map(([name]) => name).filter((name) => WANTED.has(name)) },
  );
  const choices = known.filter(([name]) => exclusive.includes(name));
  if (choices.length === 0) return always;
  const one = fc.oneof(
    ...choices.map(([name, field]) => anyValue(name, field, depth).map((value) => ({ [name]: value }))),
  );
  return fc.tuple(always, one).map(([fields, choice]) => ({ ...fields, ...choice }));
}

const WANTED = new Set([
  "range",
  "fields",
  "rows",
  "cell",
  "source",
  "destination",
  "properties",
  "position",
  "spec",
  "dimension",
  "endIndex",
]);

const requestArbitrary = fc.oneof(
  ...Object.entries(SHEETS.message("Request").fields)
    .filter(([kind]) => isBuiltKind(kind))
    .map(([kind, type]) => anyValue(kind, type, 0).map((request) => ({ [kind]: request }))),
);

describe("any batch of well-formed requests", () => {
  it("is applied, or refused as Google would and then changes nothing", () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.array(requestArbitrary, { minLength: 1, maxLength: 2 }), (requests) => {
        const service = serviceForTests();
        service.write(
          "Tab!A1",
          [
            ["a", 1, true],
            ["b", "=1/2", ""],
          ],
          "USER_ENTERED",
        );
        service.batch({
          addSheet: {
            properties: { sheetId: 1, title: "Other", gridProperties: { rowCount: 8, columnCount: 8 } },
          },
        });
        const before = service.store.get("S");
        const copy = structuredClone(before);
        try {
          service.batch(...requests);
          applied += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(GoogleError);
          expect(service.store.get("S")).toBe(before);
        }
        expect(before).toEqual(copy);
        expect(
          service.call("spreadsheets.get", { spreadsheetId: "S", includeGridData: true, ranges: ["A1:D4"] }),
        ).toBeDefined();
      }),
      { numRuns: 300, seed: 2020 },
    );
    expect(applied).toBeGreaterThan(30);
  });
});

describe("any rows", () => {
  it("come back after an insertion and its deletion, a move and its return", () => {
    const cell = fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), fc.constant(""));
    const block = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(block, fc.nat(5), fc.nat(5), (values, at, count) => {
        const service = serviceForTests();
        service.write("Tab!A1", values);
        const before = service.read("Tab", { valueRenderOption: "UNFORMATTED_VALUE" });
        const range = { sheetId: 0, dimension: "ROWS", startIndex: at, endIndex: at + count + 1 };
        service.batch({ insertDimension: { range } }, { deleteDimension: { range } });
        service.batch({ moveDimension: { source: range, destinationIndex: 20 } });
        const moved = { ...range, startIndex: 20 - count - 1, endIndex: 20 };
        service.batch({ moveDimension: { source: moved, destinationIndex: at } });
        expect(service.read("Tab", { valueRenderOption: "UNFORMATTED_VALUE" })).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
