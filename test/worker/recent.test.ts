// What the object remembers of the last hour: the texts that come again, the site's pace, and nothing older.
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { watchedStore, workerFunction } from "./support/watched-store.ts";

interface Recent {
  add(reference: string, text: string, at: number): void;
  forget(now: number): void;
  doubtsOf(message: string, now: number): { doubts: string[]; text: string };
}

const HOUR = 3_600_000;
const TEXT = "Deux heures d’attente au guichet, sans explication.";
const openStore = await workerFunction("store/tables.ts", "openStore");
const RecentSubmissions = await workerFunction("store/recent.ts", "RecentSubmissions");

let recent: Recent;
beforeEach(() => {
  const store = watchedStore();
  openStore(store.storage);
  const isRecent = (value: unknown) => typeof value === "object" && value !== null;
  recent = z.custom<Recent>(isRecent).parse(Reflect.construct(RecentSubmissions, [store.sql, 3, 0]));
});

/** One that is kept; what is told against it. */
function arrives(reference: string, message: string, at: number): string[] {
  const { doubts, text } = recent.doubtsOf(message, at);
  recent.add(reference, text, at);
  return doubts;
}

test("a text comes again whatever its capitals, blanks and line ends, and is told with the last that had it", () => {
  expect(arrives("A", TEXT, 1)).toEqual([]);
  expect(arrives("B", ` ${TEXT.toUpperCase().replaceAll(" ", "\n ")}`, 2)).toEqual(["même texte que A"]);
  expect(arrives("C", TEXT.replace(" ", "\u00a0"), 3)).toEqual(["même texte que B"]);
});

test("a text is known as long as one that has it is of the last hour, and no longer", () => {
  arrives("A", TEXT, 0);
  arrives("B", TEXT, HOUR - 1);
  expect(recent.doubtsOf(TEXT, HOUR).doubts).toEqual(["même texte que B"]);
  recent.forget(2 * HOUR);
  // Asked as of a moment when it would still count: it is gone.
  expect(recent.doubtsOf(TEXT, HOUR).doubts).toEqual([]);
});

test("short texts may well come twice; above the pace all are doubted, until the hour is over", () => {
  for (const [at, reference] of ["A", "B", "C"].entries())
    expect(arrives(reference, "Merci", at)).toEqual([]);
  expect(arrives("D", "Merci", 3)).toEqual(["afflux de messages sur le site"]);
  expect(arrives("E", "Merci", HOUR + 3)).toEqual([]);
});
