// Rows found again after insertions and deletions.
import { expect, it } from "vitest";
import { RowOrder } from "../../../local/page/workbooks/row-order.ts";

it("leaves rows where they are before anything moves", () => {
  const order = new RowOrder();
  expect([order.version, order.indexNow(0, 7), order.placeNow(0, 7)]).toEqual([0, 7, 7]);
});

it("follows rows below an insertion and a deletion, and tells those that went", () => {
  const order = new RowOrder();
  order.insert([{ at: 3, count: 2 }], 10);
  expect([2, 3, 9].map((row) => order.indexNow(0, row))).toEqual([2, 5, 11]);
  const inserted = order.version;
  order.delete([{ at: 1, count: 3 }], 12);
  expect([0, 1, 2, 3].map((row) => order.indexNow(0, row))).toEqual([0, undefined, undefined, 2]);
  expect([3, 4].map((row) => order.indexNow(inserted, row))).toEqual([undefined, 1]);
  expect(order.indexNow(order.version, 1)).toBe(1);
});

it("finds the place of deleted rows, and these rows again once they are back", () => {
  const order = new RowOrder();
  const [ids] = order.delete([{ at: 4, count: 2 }], 10);
  const deleted = order.version;
  order.insert([{ at: 0, count: 1 }], 8);
  const place = order.placeNow(deleted, 4);
  expect(place).toBe(5);
  order.insert([{ at: place, count: 2, ids }], 9);
  expect([3, 4, 5, 6].map((row) => order.indexNow(0, row))).toEqual([4, 5, 6, 7]);
});

it("counts the rows that came at the end of the tab meanwhile", () => {
  const order = new RowOrder();
  order.insert([{ at: 0, count: 1 }], 10);
  expect(order.indexNow(0, 15)).toBe(16);
  order.delete([{ at: 14, count: 2 }], 20);
  expect(order.indexNow(0, 15)).toBe(14);
  expect(order.indexNow(1, 19)).toBe(17);
  expect(order.placeNow(0, 30)).toBe(29);
});

it("tells rows apart by numbers that follow each other until rows move, and keeps them after", () => {
  const order = new RowOrder();
  expect(order.identities(5)).toBeUndefined();
  order.insert([{ at: 1, count: 2 }], 5);
  expect(order.identities(7)).toEqual([
    [1, 1],
    [6, 2],
    [2, 4],
  ]);
  // One that comes at the end is another than those that went.
  order.delete([{ at: 5, count: 2 }], 7);
  expect(order.identities(6)).toEqual([
    [1, 1],
    [6, 2],
    [2, 2],
    [8, 1],
  ]);
});
