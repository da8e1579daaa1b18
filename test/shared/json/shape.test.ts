// JSON from outside, read as what it must be.
import { expect, it } from "vitest";
import {
  anything,
  list,
  nullable,
  number,
  object,
  optional,
  orElse,
  readOrNull,
  record,
  text,
} from "../../../shared/json/shape.ts";

const SHEET = object({
  title: text,
  rows: orElse(list(object({ height: orElse(number, 21) })), []),
  note: optional(text),
  end: nullable(number),
  extra: anything,
});

it("keeps the fields of the shape, with a default where Google leaves them out", () => {
  const sheet = { title: "Taux", rows: [{}, { height: 30, other: 1 }], end: null, extra: [1], unknown: true };
  expect(SHEET(sheet)).toEqual({
    title: "Taux",
    rows: [{ height: 21 }, { height: 30 }],
    end: null,
    extra: [1],
  });
  expect(SHEET({ title: "Taux", end: 3 })).toMatchObject({ rows: [], end: 3 });
});

it("names the place of what is something else", () => {
  expect(() => SHEET({ title: "Taux", rows: [{}, { height: "30" }], end: 1 })).toThrow(
    "Not a number: .rows[1].height",
  );
  expect(() => SHEET({ title: 1, end: 1 })).toThrow("Not a text: .title");
  expect(() => SHEET({ title: "Taux", rows: {}, end: 1 })).toThrow("Not a list: .rows");
  expect(() => SHEET(null)).toThrow("Not an object: the whole");
  expect(() => SHEET({ title: "Taux", rows: null, end: 1 })).toThrow("Not a list: .rows");
});

it("reads records, and gives null for what can't be read where that is asked", () => {
  expect(record(number)({ a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
  expect(() => record(number)({ a: "1" })).toThrow("Not a number: .a");
  expect(readOrNull(record(number), { a: "1" })).toBeNull();
  expect(readOrNull(text, "words")).toBe("words");
});
